package language

import (
	"cmp"
	"slices"
	"strings"
)

// Tables gives the tables of the reference for readers, in Markdown, by the block or the
// key that each is about.
func Tables() map[string]string {
	tables := map[string]string{
		"kind": wordTable("kind", Kinds), "basis": wordTable("basis", Bases), "standing": wordTable("standing", Standings),
		"interval": wordTable("interval", Intervals),
	}
	for name, b := range map[string]block{
		"brief": &Head{}, "measures": &Measure{}, "sources": &Source{}, "claims": &Claim{}, "caveats": &Caveat{},
		"charts": &Chart{}, "gaps": &Gap{}, "contact": &Contact{},
	} {
		tables[name] = keyTable(b.keys())
	}
	return tables
}

// keyTable has the keys that must be there first.
func keyTable(keys []key) string {
	slices.SortStableFunc(keys, func(a, b key) int { return cmp.Compare(a.need.rank, b.need.rank) })
	var s strings.Builder
	s.WriteString("| key | needed | what it takes |\n|---|---|---|\n")
	for _, k := range keys {
		s.WriteString("| `" + k.name + "` | " + k.need.words + " | " + k.doc)
		if k.doc != "" {
			s.WriteByte(' ')
		}
		s.WriteString("|\n")
	}
	return s.String()
}

func wordTable(key string, w *Words) string {
	s := "| " + key + " | what it is |\n|---|---|\n"
	for _, word := range w.All() {
		s += "| `" + word.Word + "` | " + word.Means + " |\n"
	}
	return s
}

// Blocks gives the names of the blocks of a brief, in their order.
func Blocks() []string { return namesOf((&Draft{}).keys())[1:] }
