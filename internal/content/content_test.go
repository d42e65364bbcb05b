package content

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

var english, _ = locale.Find("en")

func of(t testing.TB, src []byte) *Content {
	t.Helper()
	b, found := data.Read("brief.yaml", src)
	if found.Failed() {
		t.Fatal(found)
	}
	c, found := Of(b, english, brand.Default())
	if found.Failed() {
		t.Fatal(found)
	}
	return c
}

// TestExamples holds what the page of every example says, in reading order.
func TestExamples(t *testing.T) {
	files := golden.Files("../../examples/*/*.yaml")
	if len(files) < 10 {
		t.Fatalf("only %d examples were found", len(files))
	}
	for _, file := range files {
		name := strings.TrimSuffix(strings.ReplaceAll(strings.TrimPrefix(filepath.ToSlash(file), "../../examples/"), "/", "-"), ".yaml")
		if strings.HasSuffix(name, "-brand") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			golden.Compare(t, "testdata/"+name+".golden", []byte(of(t, src).dump()))
		})
	}
}

// dump writes content as text: what is in brackets are the numbers of notes; words
// in doubt stand between question marks.
func (c *Content) dump() string {
	var b strings.Builder
	line := func(indent int, label string, words ...string) {
		words = nonEmpty(words)
		if len(words) > 0 {
			fmt.Fprintf(&b, "%s%s: %s\n", strings.Repeat("  ", indent), label, strings.Join(words, " | "))
		}
	}
	head := func(title string, n int) {
		if n > 0 {
			b.WriteString("\n" + title + "\n")
		}
	}
	m := &c.Masthead
	line(0, "masthead", m.Org, m.Kind, m.Status, m.Place, m.Date)
	line(0, "title", marked(m.Title))
	line(0, "standfirst", marked(m.Standfirst))
	head("Key figures", len(c.Figures))
	for _, f := range c.Figures {
		b.WriteString(f.Source + ": " + f.Figure.String() + numbers(f.Notes) + standing(f.Standing) + "\n")
		line(1, "counts", f.Counts)
		line(1, "detail", facets(f.Detail), facets(f.When))
	}
	line(0, "all", marked(c.OfFigures))
	head("Points", len(c.Points))
	for _, p := range c.Points {
		line(0, "-", marked(p))
	}
	for _, ch := range c.Charts {
		head("Chart "+ch.ID, 1)
		line(0, "title", marked(ch.Title))
		line(0, "subtitle", marked(ch.Subtitle))
		if ch.Short.String() != ch.Subtitle.String() {
			line(0, "short", marked(ch.Short))
		}
		line(0, "differs", marked(ch.Differs))
		line(0, "alt", ch.Alt)
		for _, f := range ch.Frames {
			ofFrame(line, f)
		}
	}
	head("What we do not know", len(c.Gaps))
	for _, g := range c.Gaps {
		line(0, "-", marked(g))
	}
	head("Questions", len(c.Questions))
	for _, q := range c.Questions {
		line(0, "-", marked(q))
	}
	head("Notes", len(c.Notes))
	for _, n := range c.Notes {
		line(0, fmt.Sprint(n.Number), marked(n.Text))
	}
	head("Sources", len(c.Sources))
	for _, s := range c.Sources {
		var words strings.Builder
		for _, r := range s.Entry.Runs {
			w := r.Words
			if r.Strong {
				w = "*" + w + "*"
			}
			if r.Lang != "" {
				w = r.Lang + ":" + w
			}
			if r.URI != "" {
				w = "<" + r.URI + ">"
			}
			words.WriteString(w)
		}
		line(0, "-", words.String())
	}
	head("Colophon", 1)
	line(0, "contact", c.Contact.Who, c.Contact.Email, c.Contact.Phone, c.Contact.URL)
	line(0, "licence", c.Licence)
	line(0, "online", c.Online.Address)
	return strings.ReplaceAll(b.String(), "\u00a0", "~")
}

func ofFrame(line func(int, string, ...string), f *Frame) {
	line(0, "frame", map[bool]string{true: "dots", false: "bars"}[f.Dots && f.Lone == nil], marked(f.Subtitle))
	for _, r := range f.Rows {
		line(1+r.Depth, r.Label, facets(r.When), r.Value.String()+numbers(r.Value.Notes)+standing(r.Value.Standing), facets(r.Detail))
		if r.Unlike {
			line(1, "≠", "the next row")
		}
	}
	if o := f.Lone; o != nil {
		line(1, o.Name, o.By, o.Value.String()+numbers(o.Value.Notes)+standing(o.Value.Standing), facets(o.Detail))
	}
}

func nonEmpty(words []string) (out []string) {
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

func standing(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func numbers(notes []*Note) string {
	s := ""
	for _, n := range notes {
		s += fmt.Sprintf("[%d]", n.Number)
	}
	return s
}

func marked(t Text) string {
	s := ""
	for _, r := range t.Runs {
		s += r.Words + numbers(r.Notes)
	}
	return s
}

func facets(fs []Facet) string {
	var words []string
	for _, f := range fs {
		if f.Doubt {
			words = append(words, "?"+f.Text+"?"+numbers(f.Notes))
		} else {
			words = append(words, f.Text+numbers(f.Notes))
		}
	}
	return strings.Join(words, "; ")
}

// What a source answered is a quotation, in the language of the source; that it did not is
// said by the page.
func TestAnswers(t *testing.T) {
	c := of(t, []byte(`schema: factsheet/v1
brief: {title: Homes, date: 2024-05-20}
sources:
  a: {author: Бюро, language: ru, answer: {date: 2024-05-10, text: "Мы считали всех."}}
  b: {author: Office B, answer: none by 2024-05-17}
measures: {dry: {label: Homes without water, unit: homes, kind: stock, who: homes, where: World, when: 2024, basis: census}}
claims:
  first: {source: [a, b], measure: dry, value: 300, says: 300 homes}
key-figures: [first]
`))
	want := []Text{
		{Pos: c.Notes[0].Text.Pos, Runs: []Run{{Words: "Бюро answered on 10\u00a0May 2024: "}, {Words: "“Мы считали всех.”", Lang: "ru"}}},
		{Pos: c.Notes[1].Text.Pos, Runs: []Run{{Words: "Office B was asked for its reply and gave none by 17\u00a0May 2024."}}},
	}
	var got []Text
	for _, n := range c.Figures[0].Statement.Notes {
		got = append(got, n.Text)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
