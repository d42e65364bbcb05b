package language

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// Translate gives a draft with the texts of a translation in place of its own, of which
// it then is a draft in another language. Where a translation lacks a text the brief's
// stays, and says that it is in the brief's language. lock says of which texts the
// translations were made, and is nil where that is not known.
func (d *Draft) Translate(o *Overlay, lock Lock) (*Draft, diag.List) {
	out := *d
	out.overlay, out.Original = o.file, d.LanguageOf()
	m := &merger{draft: &out, lock: lock}
	walk(m, nil, out.keys()[1:], o.texts.keys()[1:])
	out.Head.Language, out.Head.Direction = o.Language, Text{} // it runs as its language does
	return &out, m.found
}

// LanguageOf gives the language that a brief says it is in.
func (d *Draft) LanguageOf() string {
	if d.Head.Language.Written() {
		return d.Head.Language.Value
	}
	return "en"
}

// merger puts the texts of a translation into a draft.
type merger struct {
	draft  *Draft
	lock   Lock
	uneven []Text // a list of another length than the brief's, whose entries are of nothing
	found  diag.List
}

func (m *merger) text(p place) {
	switch {
	case slices.ContainsFunc(m.uneven, func(t Text) bool { return t.Written() && t.Pos == p.overlay.at() }):
	case !p.overlay.Written() && p.brief.Written():
		m.missing(p)
	case !p.overlay.Written():
	case !p.brief.Written() && !p.key.is(own):
		f := m.found.Add("E402", p.overlay.at(), "the brief has no `"+p.key.name+"` here, so there is nothing to translate")
		f.Hint("take it out, or write it in the brief first")
	case p.brief.Written() && isCode(m.draft, p):
		f := m.found.Add("E402", p.overlay.at(), "`"+p.key.name+"` is "+first(p.brief).Value+" in the brief, which has its words in every language")
		f.See(p.brief.at(), "written here").Hint("take it out")
	default:
		m.put(p)
	}
}

// put puts a translation in the place of a text, if it refers to the same claims.
func (m *merger) put(p place) {
	brief, overlay := p.brief.all(), p.overlay.all()
	if refers(p.key) && !slices.Equal(references(brief[0].Value), references(overlay[0].Value)) {
		f := m.found.Add("E402", overlay[0].Pos, "the translation of `"+p.key.name+"` does not refer to the same claims as the text in the brief")
		f.See(brief[0].Pos, "which refers to "+braced(references(brief[0].Value))).
			Hint("refer to each of them, and to no other; where in the sentence is free")
		return
	}
	if m.lock != nil && m.lock.stale(p) {
		f := m.found.Add("W401", overlay[0].Pos, "the text in the brief was changed since `"+p.key.name+"` was translated")
		f.See(p.brief.at(), "it is now").Hint("look at it again; factsheet overlay marks it in the file, under the text as it is now")
		if p.overlay.at().Line > 0 {
			f.Pos = p.overlay.at()
		}
	}
	if u, ok := p.brief.(*Unit); ok {
		*u = *p.overlay.(*Unit)
		return
	}
	*brief[0] = *overlay[0]
}

// missing lets a text of the brief stand, in its own language.
func (m *merger) missing(p place) {
	if isCode(m.draft, p) {
		return
	}
	for _, t := range p.brief.all() {
		if t.Written() {
			t.Language = m.draft.Original
			if !refers(p.key) {
				m.draft.Untranslated = append(m.draft.Untranslated, t.Value)
			}
		}
	}
	if !p.key.is(properName) {
		m.found.Add("W402", m.draft.Inside(*first(p.brief), 0), "`"+strings.Join(p.path, ".")+"` is not translated, and stands on the page as the brief has it").
			Hint("write it in " + m.draft.overlay.Name + "; factsheet overlay puts its place there")
	}
}

// first gives the first of the forms of a unit that is written, and any other text.
func first(w words) *Text {
	all := w.all()
	return all[max(0, slices.IndexFunc(all, func(t *Text) bool { return t.Written() }))]
}

// isCode reports whether a text of the brief is the same in every language: the code of a
// country, the id of a population, a unit that the program has words for.
func isCode(d *Draft, p place) bool {
	if u, ok := p.brief.(*Unit); ok {
		return !u.forms() && isUnitCode(u.Other.Value)
	}
	s, codes := p.brief.all()[0].Value, wordsOf(p.key).codes
	switch {
	case codes&unknown != 0 && s == "unknown":
		return true
	case codes&aCountry != 0 && len(s) == 2 && isCapital(s[0]) && isCapital(s[1]):
		return true
	}
	return codes&aPopulation != 0 && slices.ContainsFunc(d.Populations, func(e Entry) bool { return e.Key.Value == s })
}

// isUnitCode reports whether a unit is a currency by its code, or percent.
func isUnitCode(s string) bool {
	switch s {
	case "percent", "%", "per cent", "percentage points":
		return true
	}
	return len(s) == 3 && isCapital(s[0]) && isCapital(s[1]) && isCapital(s[2])
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// own takes the list of a translation as it is: what it abbreviates, and which digits
// its sentences may hold, is a matter of its words.
func (m *merger) own(_ []string, _ *key, brief, overlay slot) {
	switch b := brief.(type) {
	case listSlot:
		*b.to = *overlay.(listSlot).to
	case namesSlot:
		*b.to = *overlay.(namesSlot).to
	}
}

func (m *merger) lengths(_ []string, k *key, brief, overlay []Text) {
	if len(overlay) == 0 || len(overlay) == len(brief) {
		return
	}
	at := diag.Pos{File: m.draft.overlay.Name, Line: 1, Col: 1}
	for _, t := range overlay {
		if t.Written() {
			at = t.Pos
		}
	}
	f := m.found.Add("E402", at, "`"+k.name+"` has another length here, "+strconv.Itoa(len(overlay))+", than in the brief, "+strconv.Itoa(len(brief)))
	m.uneven = overlay
	if len(brief) > 0 {
		f.See(brief[0].Pos, "the first of them")
	}
	f.Hint("write one for each, in the same order; one that is not translated yet is a dash alone")
}

func (m *merger) stray(what string, id Text, known []string) {
	noun := strings.TrimSuffix(what, "s")
	f := m.found.Add("E020", id.Pos, "the brief has no "+noun+" `"+id.Value+"`")
	f.Width = utf8.RuneCountInString(id.Value)
	if near := diag.Nearest(id.Value, known); near != "" {
		f.Hint("did you mean\n" + near + ":").Replace(near)
	} else {
		f.Hint("take it out; a translation has the ids of its brief")
	}
}

// refers reports whether the text of a key may refer to claims.
func refers(k *key) bool { return wordsOf(k).refers }

// wordsOf gives the words that a key takes, alone or in a list; the zero form where it takes
// none.
func wordsOf(k *key) anyText {
	var f form
	switch v := k.slot.(type) {
	case scalarSlot:
		f = v.form
	case listSlot:
		f = v.form
	}
	words, _ := f.(anyText)
	return words
}

// references gives the ids of the claims that a text refers to, each once, in order of
// their letters.
func references(s string) (ids []string) {
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		s = s[open+1:]
		if strings.HasPrefix(s, "{") {
			s = s[1:]
			continue
		}
		inside, rest, closed := strings.Cut(s, "}")
		if !closed {
			break
		}
		id, _, _ := strings.Cut(inside, ":")
		ids, s = append(ids, id), rest
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func braced(ids []string) string {
	if len(ids) == 0 {
		return "none"
	}
	return "{" + strings.Join(ids, "}, {") + "}"
}
