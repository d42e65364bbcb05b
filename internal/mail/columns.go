package mail

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// column is one of a table of people.
type column struct {
	written string // its name as it is written, in small letters
	means   string // one of headers, "" for a column that only texts name
}

// headers are what a column may hold, and how programs and people call it. Only letters
// and digits of a name count.
var headers = [...]struct {
	means string
	names []string
}{
	{"email", []string{"email", "mail", "email address", "e-mail 1 - value", "эл. почта", "электронная почта", "адрес электронной почты", "эл. адрес", "почта", "имейл", "электрондук почта", "электрондук дарек", "البريد الإلكتروني", "بريد إلكتروني"}},
	{"name", []string{"name", "full name", "display name", "фио", "имя и фамилия", "фамилия и имя", "полное имя", "аты-жөнү", "аты жана фамилиясы", "الاسم", "الاسم الكامل"}},
	{"first name", []string{"first name", "given name", "forename", "имя", "аты", "الاسم الأول"}},
	{"last name", []string{"last name", "family name", "surname", "фамилия", "фамилиясы", "اسم العائلة", "اللقب"}},
	{"language", []string{"language", "lang", "язык", "тил", "тили"}},
	{"greeting", []string{"greeting", "salutation", "обращение", "приветствие", "кайрылуу", "саламдашуу"}},
	{"subject", []string{"subject", "тема", "тема письма"}},
	{"from", []string{"from", "от кого"}},
	{"reply-to", []string{"reply-to", "кому ответить"}},
	{"cc", []string{"cc", "копия"}},
	{"bcc", []string{"bcc", "скрытая копия"}},
	{"message", []string{"message", "message file"}},
}

// bare is a name without what people write in different ways.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ё':
			return 'е'
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return r
		}
		return -1
	}, strings.ToLower(name))
}

// columnOf tells what a column holds.
func columnOf(cell string) column {
	c := column{written: strings.ToLower(strings.TrimSpace(cell))}
	called := bare(c.written)
	for _, h := range headers {
		if slices.ContainsFunc(h.names, func(name string) bool { return bare(name) == called }) {
			c.means = h.means
		}
	}
	return c
}

// header reads the names of the columns.
func (p *peopleReader) header() bool {
	for i, cell := range p.record {
		c := columnOf(cell)
		twice := slices.ContainsFunc(p.columns, func(o column) bool { return c.written != "" && o.written == c.written })
		first := slices.IndexFunc(p.columns, func(o column) bool { return c.means != "" && o.means == c.means })
		switch {
		case twice:
			p.found.Add("E003", p.at(i), "the column `"+c.written+"` stands twice").Hint("keep one of the two, or give the second another name")
		case first >= 0:
			p.found.Add("E003", p.at(i), "the columns `"+p.columns[first].written+"` and `"+c.written+"` are both read as the "+c.means).Hint("keep one of the two, or give the second another name")
		}
		p.columns = append(p.columns, c)
	}
	for i, c := range p.columns { // where it is the only name
		if c.means == "first name" && !p.has("name") && !p.has("last name") {
			p.columns[i].means = "name"
		}
	}
	for _, means := range []string{"name", "email"} {
		if !p.has(means) {
			p.missing(means)
		}
	}
	if p.found.Failed() {
		return false
	}
	var f *fault
	if p.greeting, f = p.pieces("greeting", p.common.Greeting); f != nil {
		p.found.Add(f.code, diag.Pos{File: p.file, Line: 1, Col: 1}, f.message).Hint(f.hint)
	}
	return f == nil
}

// missing reports a column that the table lacks, with those that it has.
func (p *peopleReader) missing(means string) {
	f := p.found.Add("E602", p.at(0), "the table has no column `"+means+"`")
	known := p.written()
	if near := diag.Nearest(means, known); near != "" {
		f.Hint("call the column `" + near + "` so:\n" + means)
		i := slices.IndexFunc(p.columns, func(c column) bool { return c.written == near })
		if cell := p.record[i]; !p.rows.Quoted(i) {
			f.Fixes = append(f.Fixes, diag.Fix{Pos: p.at(i), Width: utf8.RuneCountInString(cell), Text: means})
		}
		return
	}
	var free []string
	for _, c := range p.columns {
		if c.means == "" && c.written != "" {
			free = append(free, "`"+c.written+"`")
		}
	}
	if len(free) == 0 {
		f.Hint("give the table the column, as in\n" + peopleExample)
		return
	}
	f.Hint("call one of its other columns so, " + strings.Join(free[:min(len(free), 8)], ", ") + ", or give it the column, as in\n" + peopleExample)
}

// written gives the names of the columns that have one.
func (p *peopleReader) written() (names []string) {
	for _, c := range p.columns {
		if c.written != "" {
			names = append(names, c.written)
		}
	}
	return names
}

// find gives the column of a name: as it is written in the table, or else as what it
// means; -1 for none.
func (p *peopleReader) find(name string) int {
	i := slices.IndexFunc(p.columns, func(c column) bool { return c.written == name })
	if i < 0 {
		i = slices.IndexFunc(p.columns, func(c column) bool { return c.means == name })
	}
	return i
}

// has reports whether the table tells something of each person. A name may be in two
// columns.
func (p *peopleReader) has(means string) bool {
	in := func(means string) bool {
		return slices.ContainsFunc(p.columns, func(c column) bool { return c.means == means })
	}
	return in(means) || means == "name" && in("first name") && in("last name")
}

// cell gives the row's text in a column, "" where the table has none of that name. A
// name in two columns is put together.
func (p *peopleReader) cell(name string) string {
	i := p.find(name)
	switch {
	case i < 0 && name == "name" && p.has("name"):
		return strings.TrimSpace(p.cell("first name") + " " + p.cell("last name"))
	case i < 0 || i >= len(p.record):
		return ""
	}
	return strings.TrimSpace(p.record[i])
}

// place gives the place of a row's cell; where it is missing, that of the row.
func (p *peopleReader) place(name string) diag.Pos {
	i := p.find(name)
	if i < 0 && name == "name" {
		i = p.find("first name")
	}
	if i >= 0 && i < len(p.record) {
		return p.at(i)
	}
	return p.at(0)
}

// names are all by which a text may name a cell of this table.
func (p *peopleReader) names() []string {
	names := p.written()
	for _, h := range headers {
		if p.has(h.means) && !slices.Contains(names, h.means) {
			names = append(names, h.means)
		}
	}
	return names
}
