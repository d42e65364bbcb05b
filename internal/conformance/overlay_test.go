package conformance

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"factsheet"
	"factsheet/data"
	"factsheet/data/language"
	"factsheet/internal/forge"
	"factsheet/internal/proof"
)

// A translation that was edited in the file is found, whatever it was edited to: other
// words, a figure of its own, that of another brief, none at all. So is another language
// in the manifest.
func TestEditedTranslationIsFound(t *testing.T) {
	built := build(t, read(t, seed), factsheet.Options{Language: "ru"}).PDF
	name := proof.OverlayName("ru")
	carried := ""
	for _, a := range forge.Apart(t, built).Files {
		if a.Name == name {
			carried = string(a.Data)
		}
	}
	unbuilt := "no page can be built from the data inside"
	for what, c := range map[string]struct{ old, new, want string }{
		"other words":        {"надёжным подсчётом", "точным подсчётом", `where the data gives "`},
		"a softer caveat":    {"не существует", "пока мало", `where the data gives "`},
		"a figure":           {"claims:\n", "key-figures: [save-region]\nclaims:\n", unbuilt},
		"a value":            {"  mia-cases:\n", "  mia-cases:\n    value: 500\n", unbuilt},
		"another claim":      {"{mia-cases} уголовных", "{save-region} уголовных", unbuilt},
		"another brief":      {"of: brief.yaml", "of: other.yaml", unbuilt},
		"another language":   {"language: ru", "language: ky", unbuilt},
		"a text taken out":   {"  place: Бишкек\n", "", "Бишкек"},
		"nothing of it left": {carried, "", unbuilt},
	} {
		t.Run(what, func(t *testing.T) {
			if !strings.Contains(carried, c.old) {
				t.Fatalf("the translation does not hold %q:\n%s", c.old, carried)
			}
			forged := forge.Apart(t, built)
			forged.Carry(name, []byte(strings.Replace(carried, c.old, c.new, 1)))
			found(t, forged.PDF(), c.want)
		})
	}

	forged := forge.Apart(t, built)
	forged.Record(func(m *proof.Manifest) { m.Options.Language = "en" })
	found(t, forged.PDF(), "where the data gives")

	plain := forge.Apart(t, build(t, read(t, seed), factsheet.Options{}).PDF)
	plain.Record(func(m *proof.Manifest) { m.Options.Language = "ru" })
	found(t, plain.PDF(), "brief.yaml is not translated into ru")
}

// found holds that a file is said to differ, in words.
func found(t *testing.T, file []byte, want string) {
	t.Helper()
	r := verify(file)
	if text := strings.Join(r.Lines(), "\n"); r.ExitCode() != 1 || !strings.Contains(text, want) {
		t.Errorf("it should differ, and the report say %s:\n%s", want, text)
	}
}

// Of a translation with any of its texts missing a page is made, which verify builds
// again, and what goes out of it says the same once more.
func TestHalfATranslation(t *testing.T) {
	in := read(t, seed)
	source := in.Source(in.In("ru"))
	lines := bytes.SplitAfter(source, []byte("\n"))
	wholly := strings.Fields("schema of language one few many other") // a unit has all its forms or none
	folder := besideSeed(t, in.Source(seed))
	runs, pages := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		var half []byte
		for _, line := range lines {
			key, _, found := bytes.Cut(line, []byte(": "))
			if name := string(bytes.TrimSpace(key)); found && !strings.ContainsAny(name, "#-") && !slices.Contains(wholly, name) && rapid.IntRange(0, 9).Draw(t, "text") == 0 {
				line = append(bytes.Clone(key), ":\n"...)
			}
			half = append(half, line...)
		}
		folder["brief.ru.yaml"] = &fstest.MapFile{Data: half}
		var c factsheet.Compiler
		sheet, found, err := c.Compose(factsheet.Input{FS: folder, Name: "brief.yaml"}, factsheet.Options{Language: "ru"})
		if err != nil {
			t.Fatal(err)
		}
		if sheet == nil {
			for _, f := range found {
				if f.Severity == factsheet.Error && f.Code != "E501" && f.Code != "E303" {
					t.Fatalf("%s: %s %s\n%s", f.Pos, f.Code, f.Message, half)
				}
			}
			return
		}
		pages++
		for _, a := range carriedIn(t, proven(t, &c, sheet, half)) {
			if a.Name != proof.OverlayName("ru") {
				continue
			}
			o, found := data.DecodeOverlay(a.Name, a.Data, proof.Brief, "ru")
			if found.Failed() {
				t.Fatalf("%v\n%s", found, a.Data)
			}
			draft, _ := data.Decode(proof.Brief, in.Source(seed), folder)
			if again := o.YAML(&draft.Draft, proof.Brief); !bytes.Equal(again, a.Data) {
				t.Fatalf("another text is written of\n%s\nnamely\n%s", a.Data, again)
			}
		}
	})
	if pages < runs/4 {
		t.Errorf("of %d translations only %d fit a page", runs, pages)
	}
}

func carriedIn(t *rapid.T, file []byte) []factsheet.Attachment {
	f, err := factsheet.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	return f.Attachments()
}

// The skeleton of a translation is one, and is written the same a second time, with its lock.
func TestSkeletonIsATranslation(t *testing.T) {
	for _, path := range []string{seed, minimal, "data/testdata/every.yaml"} {
		in := read(t, path)
		draft, found := data.Decode(path, in.Source(path), in.FS)
		if found.Failed() {
			t.Fatal(found)
		}
		tag := map[bool]string{true: "ru", false: "en"}[draft.LanguageOf() == "en"]
		text, lock, found := language.Skeleton(&draft.Draft, filepath.Base(path), tag, nil, nil)
		if len(found) > 0 {
			t.Fatal(found)
		}
		o, found := data.DecodeOverlay(in.In(tag), text, path, tag)
		if len(found) > 0 {
			t.Fatalf("%v in\n%s", found, text)
		}
		if again, lockAgain, _ := language.Skeleton(&draft.Draft, filepath.Base(path), tag, o, language.ReadLock(lock)); !bytes.Equal(again, text) || !bytes.Equal(lockAgain, lock) {
			t.Errorf("%s: written a second time it is another:\n%s\nand\n%s", path, text, again)
		}
	}
}
