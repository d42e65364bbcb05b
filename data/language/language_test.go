package language

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/golden"
)

// The language on one page: each key of each block, whether it must be there, whether a
// translation gives it anew, and whether it goes out with the page.
func TestKeys(t *testing.T) {
	var b strings.Builder
	list := func(block string, keys []key) {
		b.WriteString(block + "\n")
		for i := range keys {
			k := &keys[i]
			line := fmt.Sprintf("  %-14s %-14s", k.name, k.need.words)
			if k.is(translated) {
				line += " translated"
			}
			if k.is(stays) {
				line += " stays"
			}
			if k.is(own) {
				line += " own"
			}
			if k.is(properName) {
				line += " name"
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
	}
	list("a brief", (&Draft{}).keys())
	list("a unit", (&Unit{}).keys())
	list("an answer", (&Answer{}).keys())
	for _, one := range []block{&Head{}, &Measure{}, &Source{}, &Claim{}, &Caveat{}, &Chart{}, &Gap{}, &Contact{}} {
		list(a(one.noun()), one.keys())
	}
	list("a translation", translatable(new(Overlay).keys()))
	golden.Compare(t, "testdata/keys.golden", []byte(b.String()))
}

// Each word of a list is named in what the reference says of its key, or has a table there.
func TestWordsAreInTheReference(t *testing.T) {
	tables := Tables()
	for _, one := range []block{&Head{}, &Measure{}, &Source{}, &Claim{}, &Caveat{}, &Chart{}, &Gap{}} {
		for _, k := range one.keys() {
			v, _ := k.slot.(scalarSlot)
			w, ok := v.form.(*Words)
			if _, table := tables[k.name]; !ok || table || w == TrueOrFalse {
				continue
			}
			for _, word := range w.list() {
				if !strings.Contains(k.doc, "`"+word+"`") {
					t.Errorf("%s of %s does not say `%s`", k.name, one.noun(), word)
				}
			}
		}
	}
}
