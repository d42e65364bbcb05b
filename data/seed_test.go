package data_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

const seedPath = "../examples/kyrgyzstan-2008/brief.yaml"

func read(t testing.TB, path string) (*data.Brief, diag.List) {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b, found := data.Read("brief.yaml", src)
	if b == nil {
		text, _ := rendered("brief.yaml", src)
		t.Fatalf("%s:\n%s", path, text)
	}
	return b, found
}

// The examples stand up to check --strict: nothing but notes.
func TestExamplesAreClean(t *testing.T) {
	for _, path := range []string{seedPath, "../examples/minimal/brief.yaml"} {
		_, found := read(t, path)
		for _, f := range found {
			if f.Severity != diag.Note {
				t.Errorf("%s: %s: %s", path, f.Pos, f.Message)
			}
		}
	}
}

func TestSeed(t *testing.T) {
	b, _ := read(t, seedPath)
	golden.Compare(t, "testdata/seed.golden", []byte(summary(b)))
}

// summary writes what a brief says, resolved, in the order of the page.
func summary(b *data.Brief) string {
	var s strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&s, format+"\n", args...) }
	prose := func(p data.Prose) string {
		var out strings.Builder
		for _, part := range p.Parts {
			if part.Claim != nil {
				fmt.Fprintf(&out, "{%s/%d}", part.Claim.ID, part.Field)
			} else {
				out.WriteString(part.Words)
			}
		}
		return out.String()
	}
	dim := func(d data.Dim) string {
		switch {
		case d.Unknown:
			return "unknown"
		case d.Text == "":
			return d.ID
		}
		return d.Text
	}
	line("brief %s %v %s %s\n%s\n%s", b.ID, b.Date, b.Language, b.Place.Value, prose(b.Title), prose(b.Standfirst))
	for _, m := range b.Measures {
		line("measure %s: %s, %s %s per %q", m.ID, m.Label, m.Kind, m.Unit.Other, m.Per)
	}
	for _, src := range b.Sources {
		via := ""
		if src.Via != nil {
			via = " via " + src.Via.ID
		}
		line("source %s: %s (%s) %q issued %s%s cited %v", src.ID, src.Author, src.Name(), src.Title, src.Issued.Raw, via, src.Cited)
	}
	for _, c := range b.Claims {
		line("claim %s: %s", c.ID, namesOf(c))
		low, point, high := c.Extent()
		line("  form %d qualifier %d: %v %v %v percent %v word %d", c.Value.Form, c.Value.Qualifier, low, point, high, c.Value.Percent, c.Value.Word)
		if c.Base != nil {
			line("  share of %s within %q", c.Base.ID, c.Within)
		}
		line("  who %s; where %s; when %s; %s; %s", dim(c.Who), dim(c.Where), c.When.Raw, c.Basis, c.Standing)
		for _, n := range c.Notes {
			switch n.Kind {
			case data.NoteCaveat:
				line("  note: %s", prose(n.Caveat.Text))
			case data.NoteSecondary:
				line("  note: through %s, with %d claims", n.Source.ID, len(n.Claims))
			case data.NoteStale:
				line("  note: %d years after %s, with %d claims", n.Years, n.When.Raw, len(n.Claims))
			}
		}
	}
	for _, p := range b.Points {
		line("point %s", prose(p))
	}
	for _, c := range b.KeyFigures {
		line("key figure %s", c.ID)
	}
	for _, ch := range b.Charts {
		line("chart %s: %s | %s | compare %d dots %v", ch.ID, prose(ch.Title), prose(ch.Differs), ch.Compare, ch.Dots())
		for _, frame := range ch.Frames() {
			line("  frame")
			for _, r := range frame {
				if r.Gap != nil {
					line("    gap %s", r.Gap.Label)
				} else {
					line("    %d %s", r.Depth, r.Claim.ID)
				}
			}
		}
	}
	for _, g := range b.Gaps {
		line("gap %s: %s", g.ID, prose(g.Text))
	}
	for _, p := range b.Asks {
		line("ask %s", prose(p))
	}
	line("contact %+v", b.Contact)
	return s.String()
}

// Whatever a file holds, reading it does not panic; what Check lets through is whole.
func FuzzBrief(f *testing.F) {
	for _, path := range []string{seedPath, "../examples/minimal/brief.yaml", "testdata/ordinary.yaml"} {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, s := range []string{"", "a: {", "schema: factsheet/v1\nclaims: {a: {share: 10% of a}}", "schema: factsheet/v1\nbrief: {title: '{a', date: x}",
		"schema: factsheet/v1\nclaims:\n  a: {derive: b × 2}\n  b: {derive: a × 2}\n", "\xff\xfe", "- [", "x: \"\\u0000\"", "a: b: c"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		b, found := data.Read("brief.yaml", src)
		sound(t, found)
		if b == nil {
			if !found.Failed() {
				t.Error("no brief and no error")
			}
			return
		}
		whole(t, b)
	})
}

func namesOf(c *data.Claim) string {
	var names []string
	for _, s := range c.Sources {
		names = append(names, s.Name())
	}
	return strings.Join(names, ", ")
}

// whole holds what every checked brief must be.
func whole(t *testing.T, b *data.Brief) {
	if b.Title.Empty() || b.Date.Year == 0 || b.ID == "" {
		t.Error("a brief without title, date or id")
	}
	english, _ := locale.Find("en")
	said, _ := content.Of(b, english, brand.Default())
	for _, s := range said.Statements {
		if s.Label == "" || s.Figure.String() == "" || s.Full.Number == "" {
			t.Errorf("%s says nothing", s.Claim.ID)
		}
	}
	for _, c := range b.Claims {
		v := c.Value
		if len(c.Sources) == 0 || c.Basis == data.NoBasis {
			t.Errorf("%s has no source or basis", c.ID)
		}
		if v.Form.HasNumber() && (c.Measure == nil && c.Base == nil || v.Low == nil && v.Point == nil && v.High == nil) {
			t.Errorf("%s is a number of nothing", c.ID)
		}
		for _, n := range c.Notes {
			if len(n.Claims) == 0 {
				t.Errorf("%s has a note of no claim", c.ID)
			}
		}
	}
	for _, ch := range b.Charts {
		data.CommonOf(ch.Claims)
		n := 0
		for _, frame := range ch.Frames() {
			n += len(frame)
		}
		if n != len(ch.Claims)+len(ch.Gaps) || len(ch.Rows()) != n {
			t.Errorf("the chart %s loses rows", ch.ID)
		}
	}
}
