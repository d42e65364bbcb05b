package mail

import (
	"slices"
	"strconv"
	"strings"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/diag"
)

// Message is what an officer writes to go before the sheet, with places in it that each
// person's row fills. The figures in it are those of the page.
type Message struct {
	cells   []string // the names of what a row fills in
	subject []inline // none where the message does not give it
	blocks  []filled
}

// filled is a paragraph of lines, or a list of items, before it is filled in.
type filled struct {
	list  bool
	lines [][]inline
}

// inline is words of a message, a cell that goes there, or a figure.
type inline struct {
	words    string
	cell     string // "" for none
	optional bool
	claim    *data.Claim // nil for none
	figure   bool        // the words are a figure of the claim
	style    style
	uri      string
}

func (in *inline) literal() bool { return in.cell == "" && in.claim == nil }

// ReadMessage reads a message in Markdown. cells are the names of what a row fills in,
// of which those come before the claims of the brief; there is none where a finding is
// an error.
func ReadMessage(e Edition, cells []string, file string, src []byte) (*Message, diag.List) {
	written, found := readMarkdown(file, src)
	if found.Failed() {
		return nil, found
	}
	m := &Message{cells: cells}
	var texts []data.Text
	each(&written, func(s *segment) { texts = append(texts, s.Text) })
	prose, more := e.Draft.Beside(e.Content.Brief, cells, texts...)
	if found = append(found, more...); found.Failed() {
		return nil, found
	}
	next := func(segments []segment) (line []inline) {
		for _, s := range segments {
			if prose[0].Empty() {
				line = append(line, inline{words: s.Value})
			}
			line = append(line, inlinesOf(e, prose[0], s.uri)...)
			prose = prose[1:]
		}
		return line
	}
	m.subject = next(written.subject)
	for _, p := range written.passages {
		f := filled{list: p.list}
		for _, l := range p.lines {
			f.lines = append(f.lines, next(l))
		}
		if p.list {
			for i := range f.lines {
				emphasize(f.lines[i : i+1])
			}
		} else {
			emphasize(f.lines)
		}
		m.blocks = append(m.blocks, f)
	}
	return m, found
}

// WithSubject gives a message, which may be nil, with another subject. name is what
// findings call the text.
func (m *Message) WithSubject(e Edition, cells []string, name, text string) (*Message, diag.List) {
	if f := refuseText("the subject", text, maxSubject); f != nil {
		var found diag.List
		found.Add(f.code, diag.Pos{File: name, Line: 1, Col: 1}, f.message).Hint(f.hint)
		return nil, found
	}
	out := &Message{cells: cells}
	if m != nil {
		out.blocks = m.blocks
	}
	prose, found := e.Draft.Beside(e.Content.Brief, cells, data.Text{Pos: diag.Pos{File: name, Line: 1, Col: 1}, Value: text})
	if found.Failed() {
		return nil, found
	}
	out.subject = inlinesOf(e, prose[0], "")
	return out, found
}

// FillGreeting gives the line that greets one person, in which {name} and {email} are
// what is known of them. name is what findings call the text.
func FillGreeting(e Edition, r Recipient, name, text string) (string, diag.List, error) {
	prose, found := e.Draft.Beside(e.Content.Brief, OwnCells(), data.Text{Pos: diag.Pos{File: name, Line: 1, Col: 1}, Value: text})
	if found.Failed() {
		return "", found, nil
	}
	l, err := (&Message{cells: OwnCells()}).line(newWriter(e), inlinesOf(e, prose[0], ""), r, "the greeting")
	return l.text(), found, err
}

// inlinesOf gives prose as parts of a line.
func inlinesOf(e Edition, p data.Prose, uri string) (line []inline) {
	for _, p := range p.Parts {
		in := inline{words: p.Words, cell: p.Cell, optional: p.Optional, claim: p.Claim, uri: uri}
		if p.Claim != nil {
			r := content.Refer(p.Claim, p.Field, e.Words)
			in.words, in.figure = r.Words, r.Figure
		}
		line = append(line, in)
	}
	return line
}

// each goes through the segments of a message in reading order.
func each(m *markdown, yield func(*segment)) {
	all := func(segments []segment) {
		for i := range segments {
			yield(&segments[i])
		}
	}
	all(m.subject)
	for _, p := range m.passages {
		for _, l := range p.lines {
			all(l)
		}
	}
}

// missingCell is a cell that a text needs and a row has not.
type missingCell struct{ column, text string }

func (e *missingCell) Error() string { return "the cell is empty, and " + e.text + " needs it" }

// subjectFor gives the subject to one person in one line: the person's own, else the
// message's, else the title of the brief.
func (m *Message) subjectFor(w *writer, to Recipient) (string, error) {
	switch {
	case to.Subject != "":
		return flat(to.Subject), nil
	case m == nil || len(m.subject) == 0:
		return subject(w.c.Masthead.Title), nil
	}
	l, err := m.line(w, m.subject, to, "the subject")
	return unmarked.Replace(l.text()), err
}

// try reports why a message cannot be filled in for one person, nil where it can.
func (m *Message) try(e Edition, to Recipient) error {
	if m == nil {
		return nil
	}
	w := newWriter(e)
	if _, err := m.subjectFor(w, to); err != nil {
		return err
	}
	_, err := m.fill(w, to)
	return err
}

// fill gives the words of a message to one person.
func (m *Message) fill(w *writer, to Recipient) ([]block, error) {
	var out []block
	for _, b := range m.blocks {
		bl := block{kind: paragraph}
		if b.list {
			bl.kind = list
		}
		for _, l := range b.lines {
			filled, err := m.line(w, l, to, "the message")
			if err != nil {
				return nil, err
			}
			bl.lines = append(bl.lines, filled)
		}
		out = append(out, bl)
	}
	return out, nil
}

// line fills one line of a text. A cell that may be empty, and is, takes the space behind
// it along. A figure keeps its standing where it has no row of its own.
func (m *Message) line(w *writer, l []inline, to Recipient, text string) (line, error) {
	var out line
	skip := false
	for _, in := range l {
		r := run{words: in.words, style: in.style, uri: in.uri}
		switch {
		case in.cell != "":
			if i := slices.Index(m.cells, in.cell); i < len(to.cells) {
				r.words = to.cells[i]
			}
			if r.words == "" && !in.optional {
				return nil, &missingCell{in.cell, text}
			}
			if f := refuseText("the cell", r.words, maxGreeting); f != nil {
				return nil, f
			}
			skip = r.words == ""
		case in.claim != nil:
			skip = false
			w.meetClaim(in.claim)
			if word := content.Standing(in.claim, w.l); word != "" && in.figure && !w.hasRow(in.claim) {
				r.words += " (" + word + ")"
			}
		case skip:
			r.words = strings.TrimPrefix(r.words, " ")
			skip = false
		}
		out = append(out, r)
	}
	return out, nil
}

func (w *writer) hasRow(c *data.Claim) bool {
	return slices.ContainsFunc(w.rows, func(s *content.Statement) bool { return s.Claim == c })
}

func count(n int) string {
	s := strconv.Itoa(n)
	if len(s) > 3 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}
