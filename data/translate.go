package data

import (
	"path/filepath"
	"strings"

	"factsheet/data/language"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// OverlayName gives the name of the translation of a brief, which stands beside it:
// brief.ru.yaml.
func OverlayName(brief, tag string) string {
	ext := filepath.Ext(brief)
	return strings.TrimSuffix(brief, ext) + "." + tag + ext
}

// LockName gives the name of the lock beside a translation: brief.ru.lock.
func LockName(overlay string) string {
	return strings.TrimSuffix(overlay, filepath.Ext(overlay)) + ".lock"
}

// DecodeOverlay reads the translation of a brief into a language. That it is one of this
// brief, and into this language, is held against the names of the two.
func DecodeOverlay(file string, src []byte, brief, tag string) (*language.Overlay, diag.List) {
	o, found := language.DecodeOverlay(file, src)
	if o == nil || found.Failed() {
		return nil, found
	}
	at := func(t Text) diag.Pos { return o.Inside(t) }
	if name := filepath.Base(brief); o.Of.Value != name {
		f := found.Add("E403", at(o.Of), "this is a translation of "+o.Of.Value+", and stands beside "+name+" as its own")
		f.Width = len([]rune(o.Of.Value))
		f.Hint("if it is one of this brief, write\nof: " + name).Replace(name)
	}
	if _, known := locale.Find(o.Language.Value); !known {
		f := found.Add("E008", at(o.Language), "there are no built-in words for the language `"+o.Language.Value+"`")
		f.Width = len([]rune(o.Language.Value))
		f.Hint("languages with built-in words: " + strings.Join(locale.Tags(), ", "))
	} else if !strings.EqualFold(o.Language.Value, tag) {
		f := found.Add("E403", at(o.Language), "this is a translation into "+o.Language.Value+", and its name says "+tag)
		f.Width = len(o.Language.Value)
		f.Hint("write\nlanguage: " + tag + "\nor give the file its name, " + OverlayName(filepath.Base(brief), o.Language.Value)).Replace(tag)
	}
	found.Sort()
	return o, found
}

// Translate puts the texts of a translation in the place of a brief's own. Check then
// reads the draft in its language, and its figures in the one it was written in.
func (d *Draft) Translate(o *language.Overlay, lock language.Lock) (*Draft, diag.List) {
	draft, found := d.Draft.Translate(o, lock)
	if strings.EqualFold(d.LanguageOf(), o.Language.Value) {
		found.Add("E403", o.Inside(o.Language), "the brief itself is in "+o.Language.Value).Hint("take the translation away, or say in the brief which language it is in")
	}
	found.Sort()
	return &Draft{*draft}, found
}

// CanonicalOverlay writes what a page uses of its translation and no more, in the form in
// which it is attached. brief is the draft that was translated, as Published gives it; b is
// what Check made of the translated draft d; words is all that the page prints.
func (d *Draft) CanonicalOverlay(o *language.Overlay, brief *Draft, b *Brief, of, words string) []byte {
	used := d.Published(b, words)
	return o.With(used.Head.Literals, used.Head.Abbreviations).YAML(&brief.Draft, of)
}
