package main

import (
	"slices"
	"testing"
)

func TestBrowser(t *testing.T) {
	for _, c := range []struct {
		system, wanted string
		want           []string
	}{
		{"linux", "", []string{"xdg-open"}},
		{"darwin", "", []string{"open"}},
		{"windows", "", []string{"rundll32", "url.dll,FileProtocolHandler"}},
		{"linux", "/usr/bin/firefox", []string{"/usr/bin/firefox"}},
	} {
		if got := browser(c.system, c.wanted); !slices.Equal(got, c.want) {
			t.Errorf("%s, BROWSER=%s: %q, want %q", c.system, c.wanted, got, c.want)
		}
	}
}
