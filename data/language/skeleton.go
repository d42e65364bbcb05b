package language

import (
	"slices"
	"strconv"
	"strings"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// YAML writes what a translation has for the texts of a brief in canonical form. of is
// what the translation calls its brief.
func (o *Overlay) YAML(brief *Draft, of string) []byte {
	w := &overlayWriter{}
	w.head(of, o.Language.Value)
	w.all(brief, &o.texts)
	return w.out.Bytes()
}

// changed is the remark over a translation whose text in the brief is another by now.
const changed = "changed in the brief: look at it again, then take out this line"

// Skeleton writes a translation for a person to fill in: each text of a brief as a
// remark, with what there is of its translation under it, and the lock that goes with
// it. o is the translation so far, nil for none. A remark that its author wrote
// among the texts would be lost, and is an error; those above the first line stay.
func Skeleton(brief *Draft, of, tag string, o *Overlay, lock Lock) (text, locks []byte, found diag.List) {
	w := &overlayWriter{remarks: brief.LanguageOf() + ": ", lock: lock}
	so := &Draft{}
	if o != nil {
		if at := o.ownRemark(w.remarks); at.Line > 0 {
			found.Add("E404", at, "this remark would be lost when the file is written anew").Hint("move it above the first line, `schema:`, where it stays, or take it out")
			return nil, nil, found
		}
		w.overlay, so = o.file, &o.texts
		w.before = o.preamble()
	}
	w.head(of, tag)
	w.locks = []byte(lockHead + "\n")
	w.all(brief, so)
	return append([]byte(w.before), w.out.Bytes()...), w.locks, nil
}

// preamble gives the remarks that stand before everything else.
func (o *Overlay) preamble() string {
	var before strings.Builder
	for line := range strings.Lines(strings.TrimPrefix(string(o.file.Src), "\ufeff")) {
		if t := strings.TrimSpace(line); t != "" && t[0] != '#' {
			break
		}
		before.WriteString(line)
	}
	return before.String()
}

// ownRemark gives the place of a remark among the texts that Skeleton did not write.
func (o *Overlay) ownRemark(remarks string) diag.Pos {
	if o.remark.Line > 0 {
		return o.remark
	}
	for n := strings.Count(o.preamble(), "\n") + 1; n <= o.file.Lines(); n++ {
		line := o.file.Line(n)
		t := strings.TrimSpace(line)
		if strings.HasPrefix(t, "#") && !strings.HasPrefix(t, "# "+remarks) && t != "# "+changed {
			return diag.Pos{File: o.file.Name, Line: n, Col: 1 + len(line) - len(strings.TrimLeft(line, " \t"))}
		}
	}
	return diag.Pos{}
}

// findRemark gives the place of the first remark behind a text of a file.
func findRemark(n *yaml.Node) diag.Pos {
	if n.Remark != "" {
		return n.Pos
	}
	for _, item := range n.Items {
		if at := findRemark(item); at.Line > 0 {
			return at
		}
	}
	return diag.Pos{}
}

// overlayWriter writes a translation, text by text. With remarks it shows each text of the brief.
type overlayWriter struct {
	out     yaml.Writer
	open    []string // the blocks whose keys are written
	remarks string   // what the brief's texts are introduced by; "" for the canonical form
	before  string
	brief   *Draft
	overlay *yaml.File // as it was
	lock    Lock
	locks   []byte
}

func (w *overlayWriter) head(of, tag string) {
	for _, line := range [...][2]string{{"schema", OverlaySchema}, {"of", of}, {"language", tag}} {
		w.out.Key(0, line[0])
		w.out.Text(line[1])
	}
}

func (w *overlayWriter) all(brief, overlay *Draft) {
	w.brief = brief
	walk(w, nil, brief.keys()[1:], overlay.keys()[1:])
}

// under writes the keys of the blocks that a place is in, and gives its level.
func (w *overlayWriter) under(blocks []string) int {
	same := 0
	for same < min(len(blocks), len(w.open)) && blocks[same] == w.open[same] {
		same++
	}
	for level := same; level < len(blocks); level++ {
		w.out.Key(level, blocks[level])
	}
	w.open = slices.Clone(blocks)
	return len(blocks)
}

func (w *overlayWriter) text(p place) {
	written := p.overlay.Written() && (p.brief.Written() || p.key.is(own))
	shown := w.remarks != "" && p.brief.Written() && !isCode(w.brief, p)
	_, entry := p.key.slot.(listSlot)
	if !written && !shown && !entry {
		return
	}
	last := len(p.path) - 1
	level := w.under(p.path[:last])
	if shown {
		for _, t := range p.brief.all() {
			if t.Written() {
				w.out.Remark(level, w.remarks+t.Value)
			}
		}
		w.fix(p, level)
	}
	switch {
	case entry:
		w.out.Dash(level)
		if written {
			w.out.Text(p.overlay.all()[0].Value)
		}
	case written:
		p.overlay.put(&w.out, level, p.path[last])
	default:
		w.out.Key(level, p.path[last])
	}
}

// fix says in the lock of which text the translation is, and marks it where that is
// not the text of the brief. Whoever takes the mark out says that it is right again.
func (w *overlayWriter) fix(p place, level int) {
	now := locked{translated: digest(p.brief)}
	if was, known := w.lock[lockPath(p)]; known && p.overlay.Written() && was.translated != now.translated {
		if was.marked != now.translated || w.marked(p) {
			now = locked{was.translated, now.translated}
			w.out.Remark(level, changed)
		}
	}
	w.locks = append(w.locks, strings.TrimSpace(lockPath(p)+" "+now.translated+" "+now.marked)+"\n"...)
}

// marked reports whether a translation still stands under the remark that its text was
// changed.
func (w *overlayWriter) marked(p place) bool {
	for n := p.overlay.at().Line - 1; n > 0; n-- {
		switch t := strings.TrimSpace(w.overlay.Line(n)); {
		case t == "# "+changed:
			return true
		case !strings.HasPrefix(t, "#") && t != p.key.name+":":
			return false
		}
	}
	return false
}

func (w *overlayWriter) lengths(path []string, _ *key, brief, overlay []Text) {
	if len(brief) == 0 || w.remarks == "" && len(overlay) == 0 {
		return
	}
	w.under(path)
}

// own writes the list that a translation has of its own.
func (w *overlayWriter) own(path []string, k *key, brief, overlay slot) {
	if !overlay.written() && (w.remarks == "" || !brief.written()) {
		return
	}
	level := w.under(path[:len(path)-1])
	if w.remarks != "" {
		switch b := brief.(type) {
		case listSlot:
			for _, t := range *b.to {
				w.out.Remark(level, w.remarks+t.Value)
			}
		case namesSlot:
			for _, e := range *b.to {
				w.out.Remark(level, w.remarks+e.Key.Value+": "+e.Text.Value)
			}
		}
	}
	if overlay.written() {
		overlay.write(&w.out, level, k.name)
	} else {
		w.out.Key(level, k.name)
	}
	w.open = w.open[:len(path)-1]
}

// stray leaves out what has no place in the brief any more, which check has said.
func (w *overlayWriter) stray(string, Text, []string) {}

// number gives the place of an entry in its list, from 1, as text.
func number(i int) string { return strconv.Itoa(i + 1) }
