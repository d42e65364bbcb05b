package export

import (
	"bytes"
	"encoding/csv"
	"strings"

	"factsheet/data"
	"factsheet/internal/locale"
)

// header names the columns of the table. The measure is among them because a number
// is worth nothing without what it counts.
var header = []string{"id", "source", "measure", "value", "low", "high", "unit", "who", "where", "when", "basis", "standing", "caveats"}

// CSV gives the claims of the page as a table after RFC 4180, in UTF-8 without a byte
// order mark, lines ended by CR LF: what the standard says and every reader takes; a
// mark would become a part of the first column's name in programs that do not look
// for one.
//
// A row is a claim, in the order of the brief. The value is as the brief writes it;
// of a calculation, the result with the calculation behind an equals sign. low and
// high are plain decimals, with a minus of ASCII: a point alone is both, an open end
// is empty, and 1/3, which is no decimal, is rounded outward. When is in EDTF, basis
// and standing are in the words of the language. What the brief says is unknown is
// "unknown", what it does not say is empty. Several sources and several caveats are
// parted by " | "; caveats are all notes that the page puts to the figure.
//
// A spreadsheet would take a text for a formula that begins with = + - @ or a control
// character, so that such a text gets an apostrophe before it, which shows. A text
// that is nothing but a number with its sign is safe and stays as it is, and so do the
// numbers in low and high.
func CSV(b *data.Brief, l *locale.Locale) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	w.Write(header) // a bytes.Buffer takes all
	row := make([]string, len(header))
	for _, c := range b.Printed() {
		low, _, high := ends(c)
		row = append(row[:0], c.ID, sources(c, l), "", published(c, l), low, high, unit(c, l),
			dim(c.Who, l), dim(c.Where, l), c.When.Raw, c.Basis.String(), "", strings.Join(notes(c, l), " | "))
		if m := measureOf(c); m != nil {
			row[2] = m.Label
		}
		if c.Standing != data.NoStanding {
			row[11] = c.Standing.String()
		}
		for i := range row {
			if header[i] != "low" && header[i] != "high" {
				row[i] = harmless(row[i])
			}
		}
		w.Write(row)
	}
	w.Flush()
	return out.Bytes()
}

// sources names the authors of a claim's sources, and us for a calculation.
func sources(c *data.Claim, l *locale.Locale) string {
	var names []string
	for _, s := range c.Sources {
		names = append(names, s.Author)
	}
	s := strings.Join(names, " | ")
	if c.Derived {
		s += ", " + l.Facts.OurCalculation
	}
	return s
}

func published(c *data.Claim, l *locale.Locale) string {
	if !c.Derived {
		return c.Written
	}
	f := c.Figure(l)
	s := f.String()
	if f.Range != "" {
		s += " (" + f.Kind + " " + f.Range + ")"
	}
	return s + " = " + c.Written
}

func dim(d data.Dim, l *locale.Locale) string {
	if d.Unknown {
		return "unknown"
	}
	return d.Say(l, "")
}

// harmless keeps a spreadsheet from calculating a text.
func harmless(s string) string {
	if s == "" || strings.IndexByte("=+-@\t\r\n", s[0]) < 0 && !wideSign(s) || signedNumber(s) {
		return s
	}
	return "'" + s
}

// wideSign reports whether a text begins with the wide form of such a sign, which some
// spreadsheets read like it.
func wideSign(s string) bool {
	for _, sign := range [...]string{"＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// signedNumber reports whether a text is a sign and a number, with percent or without.
func signedNumber(s string) bool {
	if s[0] != '+' && s[0] != '-' {
		return false
	}
	whole, part, point := strings.Cut(strings.TrimSuffix(s[1:], "%"), ".")
	return digits(whole) && (!point || digits(part))
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
