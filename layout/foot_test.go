package layout

import (
	"strings"
	"testing"

	"factsheet/internal/brand"
)

// Where the brand names a page on which a sheet is checked, the colophon leads there, if
// there is something to check it by.
func TestColophonLeadsToWhereASheetIsChecked(t *testing.T) {
	style := *brand.Default()
	style.Verify = "https://example.org/check/"
	b := read(t, "kyrgyzstan-2008")
	for _, digest := range []string{"", strings.Repeat("a1", 32)} {
		p, found := compose(t, b, &style, Options{Creator: "factsheet", Digest: digest})
		if found.Failed() {
			t.Fatal(found)
		}
		said := ""
		for _, l := range p.Links {
			if l.URI == style.Verify {
				words, _ := spoken(p, l.Owner)
				said += words + "|" + l.Contents
			}
		}
		want := ""
		if digest != "" {
			want = "example.org/check→https://example.org/check/|How to check this file: https://example.org/check/"
		}
		if said != want {
			t.Errorf("with the digest %q the colophon says %q, want %q", digest, said, want)
		}
	}
}
