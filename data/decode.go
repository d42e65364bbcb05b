package data

import (
	"strings"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

// brief reads the blocks of a file. The lists of keys here and in fields.go are the
// language.
func (d *decoder) brief(root *yaml.Node) *Draft {
	draft := &Draft{brief: d.original}
	if !d.schema(root) {
		return nil
	}
	var schema Text
	d.mapping(root, "a brief", []field{
		{"schema", &schema},
		{"brief", decodeFunc(func(key Text, v *yaml.Node) { d.head(key, v, &draft.head) })},
		{"populations", decodeFunc(func(key Text, v *yaml.Node) {
			d.each(v, key.Value, true, func(id Text, v *yaml.Node) {
				draft.populations = append(draft.populations, draftEntry{id, d.text(v, id.Value)})
			})
		})},
		{"measures", each(d, &draft.measures, d.measure)},
		{"sources", each(d, &draft.sources, func(id Text, v *yaml.Node) draftSource { return d.source(id, id.Pos, v) })},
		{"claims", decodeFunc(func(key Text, v *yaml.Node) {
			if namesTable(v) {
				d.fromTable(v, draft)
				return
			}
			each(d, &draft.claims, d.claim)(key, v)
		})},
		{"caveats", each(d, &draft.caveats, d.caveat)},
		{"points", &draft.points},
		{"key-figures", &draft.keyFigures},
		{"charts", each(d, &draft.charts, d.chart)},
		{"gaps", each(d, &draft.gaps, d.gap)},
		{"asks", &draft.asks},
		{"contact", decodeFunc(func(_ Text, v *yaml.Node) { d.contact(v, &draft.contact) })},
	})
	return draft
}

// each reads a block of ids into a list, one entry an id, in the order of the file.
func each[T any](d *decoder, into *[]T, one func(id Text, v *yaml.Node) T) decodeFunc {
	return func(key Text, v *yaml.Node) {
		*into = make([]T, 0, len(v.Content)/2)
		d.each(v, key.Value, true, func(id Text, v *yaml.Node) { *into = append(*into, one(id, v)) })
	}
}

// namesTable reports whether the claims are in a table. A claim may be called csv;
// it has keys of its own.
func namesTable(v *yaml.Node) bool {
	for i := 0; v.Kind == yaml.MappingNode && i+1 < len(v.Content); i += 2 {
		if v.Content[i].Value == "csv" && v.Content[i+1].Kind == yaml.ScalarNode {
			return true
		}
	}
	return false
}

// schema looks at the first key, before any other is judged by this language.
func (d *decoder) schema(root *yaml.Node) bool {
	if root.Kind != yaml.MappingNode {
		d.wrongType(root, "a brief", "keys, each with its value", "begin with\nschema: "+Schema)
		return false
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		k, v := root.Content[i], root.Content[i+1]
		if k.Value != "schema" {
			continue
		}
		switch {
		case v.Value == Schema && i == 0:
			return true
		case v.Value == Schema:
			d.found.Add("E001", d.pos(k), "`schema` is not the first key").Hint("move it to the first line:\nschema: " + Schema)
			return true
		case strings.HasPrefix(v.Value, "factsheet-overlay/"):
			d.found.Add("E001", d.pos(v), "this file is a translation of a brief, not a brief").Hint("give the brief that its `of:` names")
		default:
			f := d.found.Add("E001", d.pos(v), "the schema `"+v.Value+"` is not known here").Hint("write\nschema: " + Schema)
			f.Width = len([]rune(v.Value))
		}
		return false
	}
	d.found.Add("E001", d.pos(root), "the file does not say that it is a brief").Hint("begin it with\nschema: " + Schema)
	return false
}

func (d *decoder) head(key Text, n *yaml.Node, h *draftHead) {
	h.key = key
	d.mapping(n, "`brief`", headFields(h))
}

func (d *decoder) measure(id Text, n *yaml.Node) draftMeasure {
	m := draftMeasure{id: id}
	d.mapping(n, "a measure", measureFields(&m))
	return m
}

func (d *decoder) unit(n *yaml.Node) draftUnit {
	u := draftUnit{at: d.pos(n)}
	if n.Kind == yaml.ScalarNode {
		u.other = d.text(n, "unit")
		return u
	}
	d.mapping(n, "a unit in plural forms", unitFields(&u))
	return u
}

func (d *decoder) source(id Text, at diag.Pos, n *yaml.Node) draftSource {
	s := draftSource{id: id, at: at}
	d.mapping(n, "a source", sourceFields(&s))
	return s
}

func (d *decoder) claim(id Text, n *yaml.Node) draftClaim {
	c := draftClaim{id: id}
	d.mapping(n, "a claim", claimFields(&c))
	return c
}

// claimSources reads an id, a source in place, or a list of these.
func (d *decoder) claimSources(n *yaml.Node) []draftSourceRef {
	switch n.Kind {
	case yaml.SequenceNode:
		var out []draftSourceRef
		for _, item := range n.Content {
			if item.Kind == yaml.SequenceNode {
				d.wrongType(item, "each entry of `source`", "an id, or a source in braces", "write an id, or a source in place:\nsource: {author: …, issued: 2020}")
				continue
			}
			out = append(out, d.claimSources(item)...)
		}
		return out
	case yaml.MappingNode:
		s := d.source(Text{}, d.pos(n), n)
		return []draftSourceRef{{inPlace: &s}}
	}
	return []draftSourceRef{{id: d.text(n, "source")}}
}

func (d *decoder) caveat(id Text, n *yaml.Node) draftCaveat {
	c := draftCaveat{id: id}
	if _, ok := bareReference(n); ok || n.Kind != yaml.MappingNode {
		c.text = d.text(n, id.Value)
		return c
	}
	d.mapping(n, "a caveat", caveatFields(&c))
	return c
}

func (d *decoder) chart(id Text, n *yaml.Node) draftChart {
	c := draftChart{id: id}
	d.mapping(n, "a chart", chartFields(&c))
	return c
}

func (d *decoder) gap(id Text, n *yaml.Node) draftGap {
	g := draftGap{id: id}
	if _, ok := bareReference(n); ok || n.Kind != yaml.MappingNode {
		g.text = d.text(n, id.Value)
		return g
	}
	d.mapping(n, "a gap", gapFields(&g))
	return g
}

func (d *decoder) contact(n *yaml.Node, c *draftContact) {
	d.mapping(n, "`contact`", contactFields(c))
}
