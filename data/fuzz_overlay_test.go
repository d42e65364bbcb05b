package data_test

import (
	"bytes"
	"os"
	"testing"

	"factsheet/data"
	"factsheet/data/language"
)

// Whatever stands in a translation, reading it ends without a panic; one that is taken gives a
// brief in its language with the figures of the first, and its canonical form is read and
// written the same again.
func FuzzOverlay(f *testing.F) {
	const folder = "../examples/kyrgyzstan-2008/"
	src, err := os.ReadFile(folder + "brief.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, tag := range []string{"ru", "ky"} {
		text, err := os.ReadFile(folder + "brief." + tag + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	draft, _ := data.Decode("brief.yaml", src, nil)
	original, found := draft.Check()
	if found.Failed() {
		f.Fatal(found)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		o, found := data.DecodeOverlay("brief.ru.yaml", text, "brief.yaml", "ru")
		if o == nil || found.Failed() {
			return
		}
		translated, found := draft.Translate(o, language.ReadLock(text))
		if found.Failed() {
			return
		}
		brief, found := translated.Check()
		if brief == nil && !found.Failed() {
			t.Fatal("there is neither a brief nor an error")
		}
		if brief == nil {
			return
		}
		for i, claim := range brief.Claims {
			if was := original.Claims[i]; claim.Written != was.Written || claim.Value.Form != was.Value.Form || claim.Published != was.Published {
				t.Fatalf("the claim %s is %q and was %q", claim.ID, claim.Written, was.Written)
			}
		}
		canonical := o.YAML(&draft.Draft, "brief.yaml")
		again, found := data.DecodeOverlay("brief.ru.yaml", canonical, "brief.yaml", "ru")
		if found.Failed() {
			t.Fatalf("%v in\n%s", found, canonical)
		}
		if twice := again.YAML(&draft.Draft, "brief.yaml"); !bytes.Equal(twice, canonical) {
			t.Fatalf("another text is written of\n%s\nnamely\n%s", canonical, twice)
		}
	})
}
