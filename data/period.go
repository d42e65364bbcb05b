package data

import (
	"factsheet/data/value"
	"factsheet/internal/diag"
)

// When is a reference period, or the date of a source, with its place.
type When struct {
	Pos diag.Pos
	value.When
}

// when reads a period and reports what is wrong with it.
func (c *checker) when(t Text) When {
	if !t.Written() {
		return When{}
	}
	w, fail := value.ParseWhen(t.Value)
	if fail != nil {
		c.syntaxError(t, fail)
		return When{t.Pos, value.When{Unknown: true, Raw: t.Value}}
	}
	return When{t.Pos, w}
}

// day reads a full date.
func (c *checker) day(t Text) value.Date {
	d, fail := value.ParseDate(t.Value)
	if fail != nil {
		c.syntaxError(t, fail)
		return value.Date{}
	}
	if d.Day == 0 {
		c.errorAt(t, "E009", 0, len(t.Value), "this date needs year, month and day", "write for example 2008-07-04")
		return value.Date{}
	}
	return d
}

// syntaxError reports a number or date that could not be read.
func (c *checker) syntaxError(t Text, e *value.SyntaxError) *diag.Finding {
	f := c.errorAt(t, e.Code, e.At, e.End, e.Message, e.Hint)
	if e.Instead != "" {
		f.Replace(e.Instead)
	}
	return f
}

// errorAt reports what is wrong between two byte offsets of a text.
func (c *checker) errorAt(t Text, code string, at, end int, message, hint string) *diag.Finding {
	f := c.found.Add(code, c.inside(t, at), message)
	f.Width = c.width(t, at, max(end, at+1))
	if hint != "" {
		f.Hint(hint)
	}
	return f
}
