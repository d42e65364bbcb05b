package language

import (
	"strings"

	"factsheet/data/yaml"
	"factsheet/internal/schema"
)

// slot is where the value of a key goes in a draft, and how it is written there.
type slot interface {
	written() bool
	read(d *decoder, key *yaml.Node, n *yaml.Node)        // from YAML
	cell(t *tableReader, key string, at Text, raw string) // from a cell of a table
	write(w *yaml.Writer, level int, key string)          // key and value, if it is written
	check(s *shape)                                       // words of a list, names of something else
	texts(key string, f func(key string, t Text))         // each text with the key that it stands under
	schema() schema.Object
}

// scalarSlot takes one text.
type scalarSlot struct {
	to   *Text
	form form
}

func text(to *Text) slot                   { return scalarSlot{to, plain} }
func scalar(to *Text, form form) slot      { return scalarSlot{to, form} }
func (v scalarSlot) written() bool         { return v.to.Written() }
func (v scalarSlot) check(s *shape)        { v.form.check(s, *v.to) }
func (v scalarSlot) schema() schema.Object { return v.form.schema() }

func (v scalarSlot) texts(key string, f func(string, Text)) {
	if v.written() {
		f(key, *v.to)
	}
}

func (v scalarSlot) read(d *decoder, key, n *yaml.Node) { *v.to = d.text(n, key.Text, v.form) }

func (v scalarSlot) cell(t *tableReader, key string, at Text, _ string) {
	if t.fits(at, key, v.form) {
		*v.to = at
	}
}

func (v scalarSlot) write(w *yaml.Writer, level int, key string) {
	if v.written() {
		w.Key(level, key)
		w.Text(v.to.Value)
	}
}

// listSlot takes a list of texts.
type listSlot struct {
	to   *[]Text
	form form
}

func list(to *[]Text, form form) slot { return listSlot{to, form} }
func (v listSlot) written() bool      { return len(*v.to) > 0 }
func (v listSlot) schema() schema.Object {
	return schema.Object{{Name: "type", Value: "array"}, {Name: "items", Value: v.form.schema()}}
}

func (v listSlot) texts(key string, f func(string, Text)) {
	for _, t := range *v.to {
		f(key, t)
	}
}

func (v listSlot) read(d *decoder, key, n *yaml.Node) { *v.to = d.texts(n, key.Text, v.form) }

func (v listSlot) cell(t *tableReader, _ string, at Text, raw string) { *v.to = t.list(at, raw) }

func (v listSlot) write(w *yaml.Writer, level int, key string) {
	if !v.written() {
		return
	}
	w.Key(level, key)
	for _, t := range *v.to {
		w.Dash(level + 1)
		w.Text(t.Value)
	}
}

func (v listSlot) check(s *shape) {
	for _, t := range *v.to {
		v.form.check(s, t)
	}
}

// namesSlot takes names that the brief is free to choose, each with a text.
type namesSlot struct {
	to  *[]Entry
	ids bool // the names are ids
}

func names(to *[]Entry) slot      { return namesSlot{to, true} }
func freeNames(to *[]Entry) slot  { return namesSlot{to, false} }
func (v namesSlot) written() bool { return len(*v.to) > 0 }
func (v namesSlot) check(*shape)  {}

func (v namesSlot) texts(key string, f func(string, Text)) {
	for _, e := range *v.to {
		f(key, e.Text)
	}
}

func (v namesSlot) read(d *decoder, key, n *yaml.Node) {
	d.each(n, key.Text, v.ids, asNames(n, key.Text, strings.TrimSuffix(key.Text, "s"), nil), func(name Text, n *yaml.Node) {
		*v.to = append(*v.to, Entry{name, d.text(n, name.Value, plain)})
	})
}

func (v namesSlot) cell(*tableReader, string, Text, string) {}

func (v namesSlot) write(w *yaml.Writer, level int, key string) {
	if !v.written() {
		return
	}
	w.Key(level, key)
	for _, e := range *v.to {
		w.Key(level+1, e.Key.Value)
		w.Text(e.Text.Value)
	}
}

func (v namesSlot) schema() schema.Object {
	if v.ids {
		return schema.Mapping(idPattern, plain.schema())
	}
	return schema.Mapping("", plain.schema())
}

// block is a mapping with keys of the language.
type block interface {
	keys() []key
	id() *Text    // its name, or the key that it stands under
	noun() string // what it is called in findings: "claim"; "`brief`" for the only one
}

// a gives a block's name with its article.
func a(noun string) string {
	if strings.HasPrefix(noun, "`") {
		return noun
	}
	return "a " + noun
}

// oneSlot takes one block.
type oneSlot struct{ block }

func one(b block) slot { return oneSlot{b} }

func (v oneSlot) written() bool { return anyWritten(v.keys()) }

func (v oneSlot) texts(_ string, f func(string, Text)) { textsOf(v.keys(), f) }

func (v oneSlot) read(d *decoder, key, n *yaml.Node) {
	*v.id() = raw(key)
	d.mapping(n, v.noun(), v.keys())
}

func (v oneSlot) cell(*tableReader, string, Text, string) {}

func (v oneSlot) write(w *yaml.Writer, level int, key string) {
	if v.written() {
		w.Key(level, key)
		write(w, level+1, v.keys())
	}
}

func (v oneSlot) check(s *shape) {
	if v.id().Written() {
		s.block(v.noun(), v.id().Pos, v.keys())
	}
}

func (v oneSlot) schema() schema.Object { return blockSchema(v.keys()) }

// eachSlot takes blocks by their ids, in the order of the file. A table of keys points
// into one block, which each of them fills in turn.
type eachSlot[T any, P blockOf[T]] struct{ to *[]T }

type blockOf[T any] interface {
	*T
	block
}

func each[T any, P blockOf[T]](to *[]T) slot { return eachSlot[T, P]{to} }

func (v eachSlot[T, P]) written() bool { return len(*v.to) > 0 }

func (v eachSlot[T, P]) read(d *decoder, key, n *yaml.Node) {
	var b T
	keys, noun := P(&b).keys(), P(&b).noun()
	*v.to = make([]T, 0, len(n.Items)/2)
	d.each(n, key.Text, true, asNames(n, key.Text, noun, keys), func(id Text, n *yaml.Node) {
		var fresh T
		b = fresh
		*P(&b).id() = id
		if _, ok := bareReference(n); keys[0].is(alone) && (ok || n.Kind != yaml.Mapping) {
			keys[0].slot.read(d, &yaml.Node{Text: id.Value}, n)
		} else {
			d.mapping(n, a(noun), keys)
		}
		*v.to = append(*v.to, b)
	})
}

func (v eachSlot[T, P]) cell(*tableReader, string, Text, string) {}

// each calls f for each block, with the keys that hold what it has.
func (v eachSlot[T, P]) each(f func(b P, keys []key)) {
	var b T
	keys := P(&b).keys()
	for i := range *v.to {
		b = (*v.to)[i]
		f(&b, keys)
	}
}

func (v eachSlot[T, P]) texts(_ string, f func(string, Text)) {
	v.each(func(_ P, keys []key) { textsOf(keys, f) })
}

// write writes an entry that may be one text, and is, on the line of its id.
func (v eachSlot[T, P]) write(w *yaml.Writer, level int, name string) {
	if !v.written() {
		return
	}
	w.Key(level, name)
	v.each(func(b P, keys []key) {
		w.Key(level+1, b.id().Value)
		if short, ok := keys[0].slot.(scalarSlot); ok && keys[0].is(alone) && !anyWritten(keys[1:]) {
			w.Text(short.to.Value)
			return
		}
		write(w, level+2, keys)
	})
}

func (v eachSlot[T, P]) check(s *shape) {
	v.each(func(b P, keys []key) {
		s.block("the "+b.noun()+" `"+b.id().Value+"`", b.id().Pos, keys)
	})
}

func (v eachSlot[T, P]) schema() schema.Object {
	keys := P(new(T)).keys()
	one := blockSchema(keys)
	if keys[0].is(alone) {
		one = schema.AnyOf(keys[0].slot.schema(), one)
	}
	return schema.Mapping(idPattern, one)
}

// claimsSlot takes claims, or the name of a table that holds them.
type claimsSlot struct {
	draft *Draft
	eachSlot[Claim, *Claim]
}

func claims(d *Draft) slot { return claimsSlot{d, eachSlot[Claim, *Claim]{&d.Claims}} }

func (v claimsSlot) read(d *decoder, k, n *yaml.Node) {
	if d.overlay || !namesTable(n) {
		v.eachSlot.read(d, k, n)
		return
	}
	var name Text
	d.mapping(n, "`claims` from a table", []key{{name: "csv", slot: text(&name)}})
	if name.Written() {
		d.fromTable(name, v.draft)
	}
}

// namesTable reports whether the claims are in a table. A claim may be called csv;
// it has keys of its own.
func namesTable(n *yaml.Node) bool {
	for k, v := range n.Pairs() {
		if k.Text == "csv" && v.Kind == yaml.Scalar {
			return true
		}
	}
	return false
}

func (v claimsSlot) schema() schema.Object {
	table := blockSchema([]key{{name: "csv", slot: text(new(Text)), need: always, example: "claims.csv", doc: "A table beside the brief, whose first row names the keys."}})
	return schema.AnyOf(v.eachSlot.schema(), table)
}

// unitSlot takes one text, or plural forms.
type unitSlot struct{ to *Unit }

func unit(to *Unit) slot { return unitSlot{to} }

func (v unitSlot) written() bool { return v.to.Pos.Line > 0 }

func (v unitSlot) texts(_ string, f func(string, Text)) { textsOf(v.to.keys(), f) }

func (v unitSlot) read(d *decoder, key, n *yaml.Node) {
	v.to.Pos = n.Pos
	if n.Kind == yaml.Scalar {
		v.to.Other = d.text(n, key.Text, plain)
		return
	}
	d.mapping(n, unitForms, v.to.keys())
}

const unitForms = "a unit in plural forms"

func (v unitSlot) cell(*tableReader, string, Text, string) {}

func (v unitSlot) write(w *yaml.Writer, level int, key string) {
	switch forms := v.to.keys(); {
	case v.to.forms():
		w.Key(level, key)
		write(w, level+1, forms)
	case v.to.Other.Written():
		w.Key(level, key)
		w.Text(v.to.Other.Value)
	}
}

// forms reports whether a unit is more than one text.
func (u *Unit) forms() bool {
	return u.Zero.Written() || u.One.Written() || u.Two.Written() || u.Few.Written() || u.Many.Written()
}

func (v unitSlot) check(s *shape) {
	if v.to.forms() {
		s.block("the unit", v.to.Pos, v.to.keys())
	}
}

func (v unitSlot) schema() schema.Object {
	return schema.AnyOf(plain.schema(), blockSchema(v.to.keys()))
}

// answerSlot takes the answer of a source, or a text that there is none.
type answerSlot struct{ to *Answer }

func answer(to *Answer) slot { return answerSlot{to} }

func (v answerSlot) written() bool { return v.to.Pos.Line > 0 }

func (v answerSlot) texts(key string, f func(string, Text)) {
	if v.to.None.Written() {
		f(key, v.to.None)
	}
	textsOf(v.to.keys(), f)
}

func (v answerSlot) read(d *decoder, key, n *yaml.Node) {
	v.to.Pos = n.Pos
	if n.Kind == yaml.Scalar {
		v.to.None = d.text(n, key.Text, noAnswer)
		return
	}
	d.mapping(n, "an answer", v.to.keys())
}

func (v answerSlot) cell(*tableReader, string, Text, string) {}

func (v answerSlot) write(w *yaml.Writer, level int, key string) {
	switch {
	case v.to.None.Written():
		w.Key(level, key)
		w.Text(v.to.None.Value)
	case v.written():
		w.Key(level, key)
		write(w, level+1, v.to.keys())
	}
}

func (v answerSlot) check(s *shape) {
	if v.written() && !v.to.None.Written() {
		s.block("the answer", v.to.Pos, v.to.keys())
	}
}

func (v answerSlot) schema() schema.Object {
	return schema.AnyOf(noAnswer.schema(), blockSchema(v.to.keys()))
}

// sourcesSlot takes the name of a source, a source in place, or a list of these.
type sourcesSlot struct{ to *[]SourceRef }

func sources(to *[]SourceRef) slot { return sourcesSlot{to} }

func (v sourcesSlot) written() bool { return len(*v.to) > 0 }

func (v sourcesSlot) texts(key string, f func(string, Text)) {
	for _, ref := range *v.to {
		if ref.InPlace != nil {
			textsOf(ref.InPlace.keys(), f)
		} else {
			f(key, ref.ID)
		}
	}
}

func (v sourcesSlot) read(d *decoder, key, n *yaml.Node) {
	if n.Kind != yaml.List {
		v.add(d, key, n)
		return
	}
	if d.tooMany(n, key.Text, len(n.Items), maxList) {
		return
	}
	for _, item := range n.Items {
		if item.Kind == yaml.List {
			d.wrongType(item, "each entry of `source`", "an id, or a source in braces", "write an id, or a source in place:\nsource: {author: …, issued: 2020}")
			continue
		}
		v.add(d, key, item)
	}
}

func (v sourcesSlot) add(d *decoder, key, n *yaml.Node) {
	if n.Kind == yaml.Mapping {
		s := Source{Pos: n.Pos}
		d.mapping(n, "a source", s.keys())
		*v.to = append(*v.to, SourceRef{InPlace: &s})
		return
	}
	*v.to = append(*v.to, SourceRef{ID: d.text(n, key.Text, idOf("source"))})
}

func (v sourcesSlot) cell(t *tableReader, _ string, at Text, raw string) {
	for _, id := range t.list(at, raw) {
		*v.to = append(*v.to, SourceRef{ID: id})
	}
}

// write writes one source on its own, several as a list.
func (v sourcesSlot) write(w *yaml.Writer, level int, key string) {
	if !v.written() {
		return
	}
	w.Key(level, key)
	for _, ref := range *v.to {
		switch several := len(*v.to) > 1; {
		case ref.InPlace == nil && several:
			w.Dash(level + 1)
			w.Text(ref.ID.Value)
		case ref.InPlace == nil:
			w.Text(ref.ID.Value)
		case several:
			w.DashOfKeys(level + 1)
			write(w, level+2, ref.InPlace.keys())
		default:
			write(w, level+1, ref.InPlace.keys())
		}
	}
}

func (v sourcesSlot) check(s *shape) {
	for _, ref := range *v.to {
		if ref.InPlace != nil {
			s.block("the source", ref.InPlace.Pos, ref.InPlace.keys())
		} else {
			idOf("source").check(s, ref.ID)
		}
	}
}

func (v sourcesSlot) schema() schema.Object {
	id, inPlace := idOf("source").schema(), schema.Ref("source")
	list := schema.Object{{Name: "type", Value: "array"}, {Name: "items", Value: schema.AnyOf(id, inPlace)}}
	return schema.AnyOf(id, inPlace, list)
}

func anyWritten(keys []key) bool {
	for i := range keys {
		if keys[i].slot.written() {
			return true
		}
	}
	return false
}

func textsOf(keys []key, f func(key string, t Text)) {
	for i := range keys {
		keys[i].slot.texts(keys[i].name, f)
	}
}
