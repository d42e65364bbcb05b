package factsheet

import (
	"fmt"
	"path/filepath"
	"strings"

	"factsheet/data"
	"factsheet/data/language"
	"factsheet/internal/diag"
	"factsheet/internal/guarded"
	"factsheet/internal/locale"
	"factsheet/internal/proof"
)

// translation is the texts of a brief in another language, as they stand beside it.
type translation struct {
	name, tag string // name of the file, as findings have it
	text      []byte
	lock      language.Lock // nil where there is none
}

// translation reads the translation of a brief into a language; nil where there is none.
func (in Input) translation(tag string) (*translation, error) {
	if l, ok := locale.Find(tag); ok {
		tag = l.Tag
	}
	name := data.OverlayName(in.Name, tag)
	text, err := guarded.Read(in.FS, name, data.MaxBytes+1)
	switch {
	case err != nil && err.Kind == guarded.Missing:
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%s %w", in.Prefix+name, err)
	}
	t := &translation{name: in.Prefix + name, tag: tag, text: text}
	if lock, err := guarded.Read(in.FS, data.LockName(name), data.MaxBytes); err == nil {
		t.lock = language.ReadLock(lock)
	}
	return t, nil
}

// noTranslation says that a brief is not there in a language.
func (in Input) noTranslation(tag string) error {
	if _, ok := locale.Find(tag); !ok {
		return fmt.Errorf("there are no built-in words for the language %q; there are those of %s", tag, strings.Join(locale.Tags(), ", "))
	}
	return fmt.Errorf("%s is not translated into %s: there is no %s beside it; write one with factsheet overlay %s --lang %s",
		in, tag, data.OverlayName(filepath.Base(in.Name), tag), in, tag)
}

// Translations gives the languages that a brief is translated into, beside its own.
func (in Input) Translations() []string {
	var tags []string
	for _, tag := range locale.Tags() {
		if t, err := in.translation(tag); err == nil && t != nil && language.IsOverlay(t.text) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// In gives what findings call the brief in a language: the name of its translation, and
// its own for "".
func (in Input) In(tag string) string {
	if tag == "" {
		return in.String()
	}
	return data.OverlayName(in.String(), tag)
}

// Translates reports whether the input is no brief but a translation of one, and then
// gives the brief that it belongs to by its name, and its language.
func (in Input) Translates() (brief Input, tag string, ok bool) {
	ext := filepath.Ext(in.Name)
	stem, tag, named := cutLast(strings.TrimSuffix(in.Name, ext), ".")
	text, err := in.text()
	if err != nil || !named || !language.IsOverlay(text) {
		return in, "", false
	}
	brief = in
	brief.Name = stem + ext
	return brief, tag, true
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// translate puts a sheet into the language of a translation: its words, what it says, and
// the texts that go out with it.
func (s *Sheet) translate(draft *data.Draft, brief *data.Brief, t *translation) diag.List {
	o, all := data.DecodeOverlay(t.name, t.text, draft.File(), t.tag)
	if all.Failed() {
		return all
	}
	translated, found := draft.Translate(o, t.lock)
	if all = append(all, found...); all.Failed() {
		return all
	}
	own := s.content.Words()
	b, found := translated.Check()
	if all = append(all, found...); all.Failed() {
		return all
	}
	s.draft, s.written = translated, translated.Places().Of
	found = s.putIntoWords(b)
	if all = append(all, found...); all.Failed() || s.options.NoSources {
		return all
	}
	s.overlay = proof.OverlayName(b.Language)
	s.texts = translated.CanonicalOverlay(o, draft.Published(brief, own), b, proof.Brief, s.content.Words())
	if len(s.texts) > data.MaxBytes {
		all.Add("E502", diag.Pos{File: t.name, Line: 1, Col: 1}, "what the page uses of the translation takes more than 1 MB").Hint("keep what this page is about")
	}
	return all
}

// Overlay is the translation of a brief as a person fills it in, and the lock that goes
// with it, as files beside the brief.
type Overlay struct {
	Name string // of the translation
	Text []byte
	Lock string // the name of the lock
	Data []byte // what is in it
}

// Overlay writes the translation of a brief into a language: what there is of it, and the
// place of each text that is missing. It is nil where a finding is an Error.
func (c *Compiler) Overlay(in Input, tag string) (*Overlay, Findings, error) {
	l, ok := locale.Find(tag)
	if !ok {
		return nil, nil, in.noTranslation(tag)
	}
	text, err := in.text()
	if err != nil {
		return nil, nil, err
	}
	draft, found := data.Decode(in.String(), text, in.FS)
	if !found.Failed() {
		_, found = draft.Check()
	}
	if found.Failed() {
		return nil, found, nil
	}
	if strings.EqualFold(draft.LanguageOf(), tag) {
		return nil, nil, fmt.Errorf("%s itself is in %s; name another language with --lang", in, tag)
	}
	t, err := in.translation(tag)
	if err != nil {
		return nil, nil, err
	}
	var so *language.Overlay
	var lock language.Lock
	if t != nil {
		if so, found = data.DecodeOverlay(t.name, t.text, in.Name, t.tag); found.Failed() {
			return nil, found, nil
		}
		lock = t.lock
		if _, found = draft.Translate(so, lock); found.Failed() {
			return nil, found, nil
		}
	}
	o := &Overlay{Name: in.Prefix + data.OverlayName(in.Name, l.Tag)}
	o.Lock = data.LockName(o.Name)
	if o.Text, o.Data, found = language.Skeleton(&draft.Draft, filepath.Base(in.Name), l.Tag, so, lock); found.Failed() {
		return nil, found, nil
	}
	return o, nil, nil
}
