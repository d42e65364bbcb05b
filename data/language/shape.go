package language

import (
	"slices"
	"strings"

	"factsheet/internal/diag"
)

// shape looks for what the tables of keys alone can tell: keys that must be there,
// words that are none of a list, and names of something that is not there.
type shape struct {
	draft *Draft
	ids   map[string]*idSet // by noun
	found diag.List
}

// Shape gives what is wrong with the shape of a draft, as far as it does not hang on
// what its claims mean.
func (d *Draft) Shape() diag.List {
	s := &shape{draft: d, ids: map[string]*idSet{}}
	addIDs(s, d.Measures)
	addIDs(s, d.Sources)
	addIDs(s, d.Claims)
	addIDs(s, d.Caveats)
	addIDs(s, d.Gaps)
	s.block("the brief", diag.Pos{File: d.brief.Name, Line: 1, Col: 1}, d.keys())
	return s.found
}

// block looks at one block, which is called what in findings and stands at a place.
func (s *shape) block(what string, at diag.Pos, keys []key) {
	for i := range keys {
		k := &keys[i]
		if !k.slot.written() {
			if needed, why := k.need.holds(keys); needed {
				hint := s.toWrite(k, at)
				f := s.found.Add("E006", at, what+why+" has no `"+k.name+"`").Hint(hint)
				if lines, ok := strings.CutPrefix(hint, "write\n"); ok {
					if end, indent, ok := s.draft.Below(at); ok {
						f.Insert(end, indent, lines)
					}
				}
			}
		}
		k.slot.check(s)
	}
}

// holds reports whether the keys of a block ask for a key, and on account of which word.
func (n *need) holds(keys []key) (needed bool, why string) {
	switch n.rule {
	case anyway:
		return true, ""
	case ifIs, ifIsNot:
		word := valueOf(keys, n.key)
		if n.rule == ifIs && slices.Contains(n.is, word) {
			return true, ", a " + word + ","
		}
		return n.rule == ifIsNot && word != "" && !slices.Contains(n.is, word), ""
	}
	return n.rule == ifAbsent && !written(keys, n.key), ""
}

func written(keys []key, name string) bool {
	i := indexOf(keys, name)
	return i >= 0 && keys[i].slot.written()
}

// toWrite says what to write for a key that is missing: where it names something, the
// first of what there is.
func (s *shape) toWrite(k *key, at diag.Pos) string {
	if s.draft.table != nil && at.File == s.draft.table.Name {
		return "fill in the column `" + k.name + "`"
	}
	example := k.example
	switch v := k.slot.(type) {
	case scalarSlot:
		if noun, ok := v.form.(idOf); ok {
			example = s.ids[string(noun)].first
		}
	case listSlot:
		if noun, ok := v.form.(idOf); ok && s.ids[string(noun)].first != "" {
			example = "[" + s.ids[string(noun)].first + "]"
		}
	}
	if first := s.ids["source"].first; k.name == "source" && first != "" {
		example = first
	}
	switch {
	case example == "":
		example = " …"
	case example[0] != '\n':
		example = " " + example
	}
	return "write\n" + k.name + ":" + example
}

func valueOf(keys []key, name string) string {
	for i := range keys {
		if v, ok := keys[i].slot.(scalarSlot); ok && keys[i].name == name {
			return v.to.Value
		}
	}
	return ""
}

// manyFindings is after how many no near word is looked for any more, so that a file of
// nothing but slips is still read in no time.
const manyFindings = 100

// spell adds a finding about a word, with the nearest known one.
func (s *shape) spell(code string, t Text, message string, known []string) *diag.Finding {
	f := s.found.Add(code, s.draft.Inside(t, 0), message)
	f.Width = s.draft.Width(t, 0, len(t.Value))
	if len(s.found) > manyFindings {
		return f
	}
	if near := diag.Nearest(t.Value, known); near != "" {
		f.Hint("did you mean `" + near + "`?").Replace(near)
	}
	return f
}

// idSet is the ids of the blocks of one kind.
type idSet struct {
	in    map[string]bool
	first string   // in the file
	list  []string // in order, once it is needed
}

func addIDs[T any, P blockOf[T]](s *shape, list []T) {
	set := &idSet{in: make(map[string]bool, len(list))}
	if len(list) > 0 {
		set.first = P(&list[0]).id().Value
	}
	for i := range list {
		set.in[P(&list[i]).id().Value] = true
	}
	s.ids[P(new(T)).noun()] = set
}

func (s *idSet) has(id string) bool { return s.in[id] }

func (s *idSet) sorted() []string {
	if s.list == nil {
		for id := range s.in {
			s.list = append(s.list, id)
		}
		slices.Sort(s.list)
	}
	return s.list
}
