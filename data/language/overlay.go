package language

import (
	"slices"
	"strings"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
	"factsheet/internal/schema"
)

// OverlaySchema is the version of the language of translations that this package reads.
const OverlaySchema = "factsheet-overlay/v1"

// Overlay is a translation of a brief: its texts in another language, at the same ids,
// and nothing else. What it may hold is what the tables of a brief call translated.
type Overlay struct {
	file *yaml.File

	Schema, Of, Language Text
	texts                Draft    // of which only the texts are read
	remark               diag.Pos // the first behind a text, if there is one
}

// File is the name of the translation, as findings have it.
func (o *Overlay) File() string { return o.file.Name }

func (o *Overlay) keys() []key {
	keys := []key{
		{"schema", scalar(&o.Schema, anOverlay), always, translated, OverlaySchema, "The version of the language of translations. It stands first."},
		{"of", text(&o.Of), always, translated, "brief.yaml", "The name of the brief, in the same folder."},
		{"language", text(&o.Language), always, translated, "ru", "What it is written in, which its name says too: `ru` in `brief.ru.yaml`."},
	}
	return append(keys, o.texts.keys()[1:]...)
}

// translatable gives the keys of a block that a translation may hold: texts, and blocks
// that have some. None of them must be there.
func translatable(keys []key) (out []key) {
	for _, k := range keys {
		if _, holds := k.slot.(holder); holds || k.is(translated) {
			out = append(out, k)
		}
	}
	return out
}

// holder is a slot of blocks in which there is something to translate.
type holder interface {
	overlaySchema() schema.Object
}

func (v oneSlot) overlaySchema() schema.Object { return overlaySchema(v.keys()) }

func (v eachSlot[T, P]) overlaySchema() schema.Object {
	keys := P(new(T)).keys()
	one := overlaySchema(keys)
	if keys[0].is(alone) {
		one = schema.AnyOf(keys[0].slot.schema(), one)
	}
	return schema.Mapping(idPattern, one)
}

// OverlayJSONSchema gives the language of translations as JSON Schema 2020-12, for editors.
func OverlayJSONSchema() []byte {
	s := append(overlaySchema(new(Overlay).keys()), schema.Member{Name: "required", Value: []string{"schema", "of", "language"}},
		schema.Member{Name: "$defs", Value: schema.Object{{Name: "text", Value: schema.Text(schema.Visible)}}})
	return schema.Document("urn:factsheet:v1:overlay", "A translation of a brief", "The texts of a brief in another language. Figures stand in the brief, for all languages.", s)
}

// overlaySchema is the schema of a block in a translation, where nothing must be there and
// a text may still be missing.
func overlaySchema(keys []key) schema.Object {
	missing := schema.Object{{Name: "type", Value: "null"}}
	var properties schema.Object
	for _, k := range translatable(keys) {
		value := k.slot.schema()
		switch s := k.slot.(type) {
		case holder:
			value = schema.AnyOf(s.overlaySchema(), missing)
		case listSlot, namesSlot:
			value = schema.AnyOf(value, missing)
		}
		properties = append(properties, schema.Member{Name: k.name, Value: schema.Said(value, k.doc)})
	}
	return schema.Object{{Name: "type", Value: "object"}, {Name: "properties", Value: properties}, {Name: "additionalProperties", Value: false}}
}

// DecodeOverlay reads a translation as it is written. file names it in findings. The
// overlay is nil where the file is none at all; where the list holds an error it is not
// whole.
func DecodeOverlay(file string, src []byte) (*Overlay, diag.List) {
	d := &decoder{file: &yaml.File{Name: file, Src: src}, overlay: true}
	o := &Overlay{file: d.file}
	o.texts.brief = d.file
	begin := diag.Pos{File: file, Line: 1, Col: 1}
	if len(src) > MaxBytes {
		d.found.Add("E502", begin, "the file is larger than 1 MB, which no translation of one page is").Hint("give the translation itself")
		return nil, d.found
	}
	root := yaml.Read(d.file, "a translation", &d.found)
	if root == nil {
		if len(d.found) == 0 {
			d.found.Add("E001", begin, "the file is empty").Hint("take it away, and write it anew with factsheet overlay")
		}
		return nil, d.found
	}
	if len(root.Items) < 2 || root.Items[0].Text != "schema" || root.Items[1].Text != OverlaySchema {
		d.found.Add("E001", root.Pos, "the file does not say that it is a translation of a brief").Hint("begin it with\nschema: " + OverlaySchema)
		return nil, d.found
	}
	o.remark = findRemark(root)
	d.mapping(root, "a translation", o.keys())
	for _, k := range o.keys()[1:3] {
		if !k.slot.written() && !d.found.Failed() {
			d.found.Add("E006", begin, "the translation has no `"+k.name+"`").Hint("write\n" + k.name + ": " + k.example)
		}
	}
	d.found.Sort()
	return o, d.found
}

// IsOverlay reports whether a text is, or means to be, a translation.
func IsOverlay(src []byte) bool {
	for line := range strings.Lines(string(src[:min(len(src), 4096)])) {
		line = strings.TrimLeft(strings.TrimPrefix(line, "\ufeff"), " \t")
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		return strings.HasPrefix(line, "schema:") && strings.Contains(line, "factsheet-overlay/")
	}
	return false
}

// fixed reports a key that a translation has no business with.
func (d *decoder) fixed(key *yaml.Node, what string) {
	f := d.found.Add("E401", key.Pos, "`"+key.Text+"` of "+what+" is not translated: figures, dates and lists stand in the brief, for all languages")
	f.Width = key.Width()
	f.Hint("take it out; to change it, change the brief")
}

// place is a text of a brief and what a translation has for it.
type place struct {
	path           []string // claims, save-region, who; for an entry of a list, its number from 1
	key            *key
	brief, overlay words
}

// words are a text, or the forms of one.
type words interface {
	Written() bool
	at() diag.Pos
	all() []*Text
	put(w *yaml.Writer, level int, key string)
}

func (t *Text) at() diag.Pos { return t.Pos }
func (t *Text) all() []*Text { return []*Text{t} }
func (t *Text) put(w *yaml.Writer, level int, key string) {
	w.Key(level, key)
	w.Text(t.Value)
}

func (u *Unit) Written() bool { return u.Pos.Line > 0 }
func (u *Unit) at() diag.Pos  { return u.Pos }
func (u *Unit) all() []*Text  { return []*Text{&u.One, &u.Few, &u.Many, &u.Other} }
func (u *Unit) put(w *yaml.Writer, level int, key string) {
	unitSlot{u}.write(w, level, key)
}

// visitor is shown all that is translated, in the order of the brief.
type visitor interface {
	text(p place)
	// own is a list that a translation has of its own, and of its own length.
	own(path []string, k *key, brief, overlay slot)
	// lengths is a list whose entries are translated one by one.
	lengths(path []string, k *key, brief, overlay []Text)
	// stray is a name of a translation that the brief has not.
	stray(what string, id Text, known []string)
}

// walk shows a visitor what of two blocks of one kind is translated.
func walk(v visitor, path []string, brief, overlay []key) {
	for i := range brief {
		k := &brief[i]
		p, ok := k.slot.(pair)
		switch {
		case !ok || !k.is(translated) && !isHolder(k.slot):
		case k.is(alone) && len(translatable(brief)) == 1: // the block is its text
			p.walk(v, path, k, overlay[i].slot)
		default:
			p.walk(v, append(slices.Clip(path), k.name), k, overlay[i].slot)
		}
	}
}

func isHolder(s slot) bool {
	_, ok := s.(holder)
	return ok
}

// pair is a slot that is walked together with the one of a translation.
type pair interface {
	walk(v visitor, path []string, k *key, overlay slot)
}

func (v scalarSlot) walk(to visitor, path []string, k *key, overlay slot) {
	to.text(place{path, k, v.to, overlay.(scalarSlot).to})
}

func (v unitSlot) walk(to visitor, path []string, k *key, overlay slot) {
	to.text(place{path, k, v.to, overlay.(unitSlot).to})
}

func (v listSlot) walk(to visitor, path []string, k *key, overlay slot) {
	if k.is(own) {
		to.own(path, k, v, overlay)
		return
	}
	over := *overlay.(listSlot).to
	to.lengths(path, k, *v.to, over)
	*v.to = slices.Clone(*v.to)
	for i := range *v.to {
		has := &Text{}
		if i < len(over) {
			has = &over[i]
		}
		to.text(place{append(slices.Clip(path), number(i)), k, &(*v.to)[i], has})
	}
}

func (v namesSlot) walk(to visitor, path []string, k *key, overlay slot) {
	if k.is(own) {
		to.own(path, k, v, overlay)
		return
	}
	*v.to = slices.Clone(*v.to)
	over := *overlay.(namesSlot).to
	var known []string
	for i := range *v.to {
		e := &(*v.to)[i]
		known = append(known, e.Key.Value)
		has := &Text{}
		if at := slices.IndexFunc(over, func(o Entry) bool { return o.Key.Value == e.Key.Value }); at >= 0 {
			has = &over[at].Text
		}
		to.text(place{append(slices.Clip(path), e.Key.Value), k, &e.Text, has})
	}
	for _, o := range over {
		if !slices.Contains(known, o.Key.Value) {
			to.stray(k.name, o.Key, known)
		}
	}
}

func (v oneSlot) walk(to visitor, path []string, _ *key, overlay slot) {
	walk(to, path, v.keys(), overlay.(oneSlot).keys())
}

func (v eachSlot[T, P]) walk(to visitor, path []string, _ *key, overlay slot) {
	v.walkWith(to, path, *overlay.(eachSlot[T, P]).to)
}

func (v claimsSlot) walk(to visitor, path []string, _ *key, overlay slot) {
	*v.to = slices.Clone(*v.to)
	for i := range *v.to {
		c := &(*v.to)[i]
		c.Of = c.within()
	}
	v.eachSlot.walkWith(to, path, *overlay.(claimsSlot).to)
}

func (v eachSlot[T, P]) walkWith(to visitor, path []string, over []T) {
	*v.to = slices.Clone(*v.to)
	at := make(map[string]int, len(over))
	for i := range over {
		at[P(&over[i]).id().Value] = i
	}
	var b, o T
	keys, overKeys := P(&b).keys(), P(&o).keys()
	known := make([]string, 0, len(*v.to))
	for i := range *v.to {
		b = (*v.to)[i]
		id := P(&b).id().Value
		known = append(known, id)
		var none T
		if o = none; len(over) > 0 {
			if k, ok := at[id]; ok {
				o = over[k]
				delete(at, id)
			}
		}
		walk(to, append(slices.Clip(path), id), keys, overKeys)
		(*v.to)[i] = b
	}
	for i := range over {
		id := P(&over[i]).id()
		if _, stray := at[id.Value]; stray {
			to.stray(path[len(path)-1], *id, known)
		}
	}
}

// Inside gives the place of a text of the translation, behind its quotation mark.
func (o *Overlay) Inside(t Text) diag.Pos { return o.file.Inside(t.Pos, t.Value, 0) }

// With gives the translation with other lists of what its sentences may hold.
func (o *Overlay) With(literals []Text, abbreviations []Entry) *Overlay {
	out := *o
	out.texts.Head.Literals, out.texts.Head.Abbreviations = literals, abbreviations
	return &out
}
