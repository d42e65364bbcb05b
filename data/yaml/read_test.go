package yaml

import (
	"slices"
	"testing"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// Any text gives a tree whose places lie in the file, or findings with a place and a
// hint; and texts that are written come back as they were.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"a: b\n", "a: {b: c, d: [e, f]}\n", "a: [Who knows?]\n", "a: {b: c: d}\n", "a: \"b\n- c\n", "- 'it's'\n", "- {a} b\n", "a: [b, {c\n", "a: |\n  b\n c\n",
		"\ufeffa: b\n", "a: &b c\n", "a: *b\n", "!!str a: b\n", "<<: {a: b}\n", "---\na: b\n---\nc: [\n", "? [a]\n: b\n", "a: b #c\n", "\ta: b\n", "a: @b\n",
		"a: \"\\q\"\n", "a\nb: c\n", "'a\n b' c: d\n", "{\"a\": \"b\nc\" d}\n", "- - - a: b: c\n", "[[[[", "a: \"", "{a: ?b, 'c'd}", "'", "\"\n\"x", "# a\n", "[a]: [b] c\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := &File{Name: "x.yaml", Src: []byte(text)}
		var found diag.List
		top := Read(file, "a file", &found)
		for _, f := range found {
			if f.Pos.Line < 1 || f.Pos.Line > file.Lines() || f.Pos.Col < 1 || f.Pos.Col > utf8.RuneCountInString(file.Line(f.Pos.Line))+1 || len(f.Hints) == 0 {
				t.Errorf("%s %s %q", f.Pos, f.Message, f.Hints)
			}
		}
		if len(found) > 0 {
			if top != nil {
				t.Error("a tree and findings")
			}
			return
		}
		var w Writer
		var texts []string
		var walk func(n *Node)
		walk = func(n *Node) {
			if n.Kind == Scalar {
				texts = append(texts, n.Text)
				w.Dash(0)
				w.Text(n.Text)
			}
			for _, item := range n.Items {
				walk(item)
			}
		}
		if top == nil {
			return
		}
		walk(top)
		if len(texts) == 0 {
			return
		}
		again := Read(&File{Name: "y.yaml", Src: w.Bytes()}, "a file", &found)
		if again == nil {
			t.Fatalf("%+v in\n%s", found, w.Bytes())
		}
		for i, n := range again.Items {
			if n.Text != texts[i] {
				t.Errorf("%q came back as %q", texts[i], n.Text)
			}
		}
		if len(again.Items) != len(texts) || slices.ContainsFunc(again.Items, func(n *Node) bool { return n.Kind != Scalar }) {
			t.Errorf("%d texts came back as %d", len(texts), len(again.Items))
		}
	})
}
