package data

import (
	"strings"

	"factsheet/data/value"
)

var fieldNames = [...]string{"", "full", "low", "high", "words", "when", "who", "where", "label", "source", "from", "until", "against"}

// prose reads a text that may refer to claims: {id}, {id:full}, and {{ for a brace.
func (c *checker) prose(t Text) Prose {
	p := Prose{Pos: t.Pos, Raw: t.Value, Language: t.Language}
	if !t.Written() {
		return p
	}
	p.Parts = make([]Part, 0, 2*strings.Count(t.Value, "{")+1)
	words := func(s string) {
		if s == "" {
			return
		}
		if n := len(p.Parts); n > 0 && p.Parts[n-1].Claim == nil && p.Parts[n-1].Cell == "" {
			p.Parts[n-1].Words += s
			return
		}
		p.Parts = append(p.Parts, Part{Words: s})
	}
	for at := 0; at < len(t.Value); {
		open := strings.IndexByte(t.Value[at:], '{')
		if open < 0 {
			words(t.Value[at:])
			break
		}
		words(t.Value[at : at+open])
		at += open
		if strings.HasPrefix(t.Value[at:], "{{") {
			words("{")
			at += 2
			continue
		}
		end := strings.IndexByte(t.Value[at:], '}')
		if end < 0 {
			c.errorAt(t, "E020", at, len(t.Value), "this brace is not closed", "write {claim-id}, or {{ for a brace in the text")
			break
		}
		if part, ok := c.reference(t, at+1, at+end); ok {
			p.Parts = append(p.Parts, part)
		}
		at += end + 1
	}
	return p
}

// reference resolves the text between two braces.
func (c *checker) reference(t Text, from, to int) (Part, bool) {
	if cell, ok := c.cell(t.Value[from:to]); ok {
		return cell, true
	}
	id, name, hasField := strings.Cut(t.Value[from:to], ":")
	claim, ok := c.claims[id]
	if !ok && c.beside != nil {
		c.noCell(t, from, to)
		return Part{}, false
	}
	if ok && c.beside != nil && !claim.Printed {
		c.errorAt(t, "E020", from, from+len(id), "the claim `"+id+"` is nowhere on the page, which would not name its source",
			"refer to a claim that is on the page, or write the sentence without it")
		return Part{}, false
	}
	if !ok {
		f := c.errorAt(t, "E020", from, from+len(id), "there is no claim `"+id+"`", "")
		if near := nearestOf(c, id, c.claims); near != "" {
			f.Hint("did you mean\n{" + near + "}").Replace(near)
		} else {
			f.Hint("a reference names a claim by its id; write {{ for a brace in the text")
		}
		return Part{}, false
	}
	part := Part{Claim: claim}
	if !hasField {
		return part, true
	}
	for i, known := range fieldNames {
		if name == known && i > 0 {
			part.Field = Field(i)
			return part, c.hasField(t, from, to, claim, part.Field)
		}
	}
	f := c.errorAt(t, "E008", from+len(id)+1, to, "a claim has no field `"+name+"`", "")
	if near := c.nearest(name, fieldNames[1:]); near != "" {
		f.Hint("did you mean\n{" + id + ":" + near + "}").Replace(near)
	} else {
		f.Hint("it has " + strings.Join(fieldNames[1:], ", "))
	}
	return Part{}, false
}

// hasField refuses a field that a claim does not have: {id:low} without a lower end,
// {id:from} where the period is open, {id:words} of a number that is not written in
// words.
func (c *checker) hasField(t Text, from, to int, claim *Claim, field Field) bool {
	v, w := &claim.Value, &claim.When
	missing, instead := "", "{"+claim.ID+"}"
	switch {
	case field == FieldLow && v.Low == nil, field == FieldHigh && v.High == nil:
		missing = "has no " + fieldNames[field] + " end"
	case field == FieldWords && !v.Spelled():
		missing = "is no whole number from one to twelve"
	case field == FieldFrom && (!w.Known || w.Start == value.Date{}):
		missing, instead = "does not say when its time begins", "{"+claim.ID+":when}"
	case field == FieldUntil && (!w.Known || w.End == value.Date{}):
		missing, instead = "does not say when its time ends", "{"+claim.ID+":when}"
	case field == FieldAgainst && !claim.Against.Known && !claim.Against.Unknown:
		missing = "does not say what it is measured from"
	}
	if missing != "" {
		c.errorAt(t, "E008", from, to, "`"+claim.ID+"` "+missing, "write "+instead)
	}
	return missing == ""
}

// marked is prose that is printed where a digit may only come from a claim.
func (c *checker) marked(t Text) Prose {
	p := c.prose(t)
	if t.Language == "" { // what a translation lacks was looked at in the brief
		c.prosePrinted = append(c.prosePrinted, t)
	}
	return p
}
