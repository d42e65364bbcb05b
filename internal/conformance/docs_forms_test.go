package conformance

import (
	"slices"
	"strings"
	"testing"

	"factsheet/data"
	"factsheet/data/language"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// rows gives the cells of all tables of the reference that have this header.
func rows(t *testing.T, header ...string) [][]string {
	t.Helper()
	var found [][]string
	inside := false
	for line := range strings.Lines(page(t)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case !strings.HasPrefix(line, "|"):
			inside = false
		case slices.Equal(cells, header):
			inside = true
		case inside && !strings.HasPrefix(line, "|---"):
			found = append(found, cells)
		}
	}
	if len(found) < 2 {
		t.Fatalf("%s has no table %q", reference, header)
	}
	return found
}

// code gives the texts between backquotes.
func code(cell string) []string {
	var out []string
	for i, s := range strings.Split(cell, "`") {
		if i%2 == 1 {
			out = append(out, s)
		}
	}
	return out
}

// example gives the brief of the reference with a claim `example` of these lines.
func example(t *testing.T, lines ...string) []byte {
	t.Helper()
	claim := "claims:\n  example:\n    source: office\n    basis: survey\n    " + strings.Join(lines, "\n    ")
	if strings.HasPrefix(lines[0], "derive") {
		claim = strings.Replace(claim, "    source: office\n    basis: survey\n", "", 1)
	}
	return merged(t, base(t), around, claim)
}

// What the tables say is printed is what a row or a sentence prints.
func TestDocsForms(t *testing.T) {
	figure := func(s *content.Statement) string {
		f := s.Figure
		switch {
		case f.Range != "":
			return f.String() + "; " + f.Kind + " " + f.Range
		case f.Kind != "":
			return f.String() + "; " + f.Kind
		}
		return f.String()
	}
	for _, table := range []struct {
		header string
		lines  []string // of the claim, with X for what is written
		prints func(*content.Statement) string
	}{
		{"write, in Russian", []string{"value: X", "measure: dry"}, figure},
		{"write, in Kyrgyz", []string{"value: X", "measure: dry"}, figure},
		{"write", []string{"value: X", "measure: dry"}, figure},
		{"write, as a share", []string{"share: X", "who: some"}, figure},
		{"write, as a change in percent", []string{"value: X", "measure: growth"}, figure},
		{"write, as a change in points", []string{"value: X", "measure: share-growth"}, figure},
		{"write, as a calculation", []string{"derive: X", "disjoint: true", "where: both"}, figure},
		{"write, as a date", []string{"when: X", "value: 5", "measure: dry"}, func(s *content.Statement) string { return s.Say(content.When)[0].Text }},
		{"write, as a place", []string{"where: X", "value: 5", "measure: dry"}, func(s *content.Statement) string { return s.Say(content.Where)[0].Text }},
		{"write, in a sentence", []string{"value: 5", "measure: dry", `how: "X"`}, nil},
	} {
		for _, row := range rows(t, table.header, "prints") {
			written := code(row[0])
			lines := append([]string{strings.ReplaceAll(table.lines[0], "X", written[0])}, table.lines[1:]...)
			src := example(t, append(lines, written[1:]...)...)
			if table.prints == nil {
				src = merged(t, string(src), "asks: [\""+written[0]+"\"]")
			}
			if tag := map[string]string{"write, in Russian": "ru", "write, in Kyrgyz": "ky"}[table.header]; tag != "" {
				src = merged(t, string(src), "brief:\n  language: "+tag)
			}
			brief, found := data.Read("brief.yaml", src)
			if brief == nil {
				t.Errorf("%s: %s\n%s", table.header, row[0], said(found, src))
				continue
			}
			words, _ := locale.Find(brief.Language)
			says, _ := content.Of(brief, words, brand.Default())
			at := slices.IndexFunc(says.Statements, func(s *content.Statement) bool { return s.Claim.ID == "example" })
			if at < 0 {
				t.Fatalf("%s: %s is not on the page", table.header, row[0])
			}
			got := ""
			if table.prints != nil {
				got = table.prints(says.Statements[at])
			} else {
				got = says.Questions[0].String()
			}
			if got = strings.ReplaceAll(got, "\u00a0", " "); got != row[1] {
				t.Errorf("%s: %s prints %q, not %q", table.header, row[0], got, row[1])
			}
		}
	}
	for _, row := range rows(t, "do not write", "code", "write") {
		wrong, right := code(row[0])[0], code(row[2])[0]
		if _, found := data.Read("brief.yaml", example(t, "value: "+wrong, "measure: dry")); !gives(found, row[1]) {
			t.Errorf("`%s` does not give %s", wrong, row[1])
		}
		if brief, found := data.Read("brief.yaml", example(t, "value: "+right, "measure: dry")); brief == nil {
			t.Errorf("`%s` is no better: %s", right, said(found, nil))
		}
	}
}

func gives(found diag.List, code string) bool {
	return slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Code == code })
}

// section gives what stands under a heading, to the next one.
func section(t *testing.T, heading string) string {
	t.Helper()
	_, text, found := strings.Cut(page(t), "\n"+heading+"\n")
	if !found {
		t.Fatalf("%s has no heading %s", reference, heading)
	}
	text, _, _ = strings.Cut(text, "\n##")
	return text
}

// Every block, word and language is in the reference; its keys are, as its tables are made
// from them.
func TestDocsWords(t *testing.T) {
	for _, block := range language.Blocks() {
		section(t, "### "+block)
	}
	for heading, lists := range map[string][]*language.Words{
		"### charts": {language.Orders, language.Marks, language.Scales, language.Comparisons},
		"### brief":  {language.Directions},
	} {
		for _, list := range lists {
			for _, word := range list.All() {
				if !strings.Contains(section(t, heading), "`"+word.Word+"`") {
					t.Errorf("%s does not name `%s`", heading, word.Word)
				}
			}
		}
	}
	for _, tag := range locale.Tags() {
		if !strings.Contains(section(t, "### brief"), "`"+tag+"`") {
			t.Errorf("### brief does not name the language `%s`", tag)
		}
	}
}
