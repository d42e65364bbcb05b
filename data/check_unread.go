package data

import (
	"factsheet/data/language"
	"factsheet/data/value"
)

// unread reports a value that could not be read, with the line that says the very same
// figure where the program is sure of it. part is what stands in text before the whole
// of a share.
func (c *checker) unread(d *language.Claim, claim *Claim, text Text, part string, fail *value.SyntaxError) {
	var units []string
	if m := claim.Measure; m != nil {
		units = []string{m.Unit.Other, m.Unit.Many, m.Unit.Few, m.Unit.Two, m.Unit.One, m.Unit.Zero}
	}
	meant, ok := value.Suggest(part, c.reads, units...)
	if fail.Code != "E010" || !ok {
		c.syntaxError(text, fail)
		return
	}
	f := c.found.Add(fail.Code, c.d.Inside(text, fail.At), fail.Message)
	f.Width = c.d.Width(text, fail.At, max(fail.End, fail.At+1))
	line := meant.Value + text.Value[len(part):]
	lead := "write"
	if meant.If != "" {
		lead = "if " + meant.If + ", write"
	}
	lines := "\n" + keyOf(d, text) + ": " + line
	if meant.Interval != "" && d.Interval.Value != meant.Interval {
		lines += "\ninterval: " + meant.Interval
	}
	if meant.Level != "" && d.Level.Value != meant.Level {
		lines += "\nlevel: " + meant.Level
	}
	f.Hint(lead + lines)
	if m := claim.Measure; meant.Unit != "" && (m == nil || m.Unit.Other != meant.Unit) {
		f.Hint("and in the measure\nunit: " + meant.Unit)
	} else if meant.If == "" && lines == "\n"+keyOf(d, text)+": "+line {
		c.set(f, d.ID.Pos, keyOf(d, text), text, line)
	}
}

// keyOf gives the key that a value stands under.
func keyOf(d *language.Claim, text Text) string {
	switch text.Pos {
	case d.Range.Pos:
		return "range"
	case d.Share.Pos:
		return "share"
	}
	return "value"
}
