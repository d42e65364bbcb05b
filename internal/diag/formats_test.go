package diag

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"factsheet/internal/golden"
)

// ordinary is a list with everything that a finding can have.
func ordinary() List {
	var l List
	f := l.Add("E020", Pos{"in/my brief.yaml", 7, 23}, "there is no claim `cases`")
	f.Width = 5
	f.Hint("did you mean\n{case}").Hint("100% of claims have ids").Replace("case").See(Pos{"in/my brief.yaml", 3, 1}, "the claims")
	l.Add("E501", Pos{"in/my brief.yaml", 3, 10}, "one page does not hold this brief: 12 mm over").Millimetres = 12
	l.Add("W220", Pos{"a:b,c.yaml", 1, 0}, "a number \x1b\u202e")
	l.Add("N232", Pos{"/tmp/x.csv", 0, 0}, "a note")
	return l
}

func TestFormats(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer) error{
		"findings.jsonl": func(b *bytes.Buffer) error { return JSONLines(b, ordinary()) },
		"findings.sarif": func(b *bytes.Buffer) error { return SARIF(b, ordinary(), "1.2.3") },
		"github.txt":     func(b *bytes.Buffer) error { return GitHub(b, ordinary()) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		golden.Compare(t, "testdata/"+name, b.Bytes())
	}
}

// Whatever is found, the report keeps to the schema that OASIS publishes.
func TestSARIFKeepsToItsSchema(t *testing.T) {
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", schema); err != nil {
		t.Fatal(err)
	}
	sarif, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	validate := func(l List) error {
		var b bytes.Buffer
		if err := SARIF(&b, l, "1.2.3"); err != nil {
			return err
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			return err
		}
		return sarif.Validate(v)
	}
	if err := validate(ordinary()); err != nil {
		t.Error(err)
	}
	if err := sarif.Validate(map[string]any{"version": "2.1.0", "runs": []any{map[string]any{}}}); err == nil {
		t.Error("the schema takes a run without a tool")
	}
	rapid.Check(t, func(t *rapid.T) {
		if l := anyList(t); validate(l) != nil {
			t.Errorf("%v\n%+v", validate(l), l)
		}
	})
}

// Each finding is one line of JSON, and one of a GitHub annotation.
func TestFormatsKeepToLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := anyList(t)
		var b bytes.Buffer
		if err := JSONLines(&b, l); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		if len(l) > 0 && len(lines) != len(l) {
			t.Errorf("%d lines of JSON for %d findings", len(lines), len(l))
		}
		for i := range l {
			var f jsonFinding
			if err := json.Unmarshal([]byte(lines[i]), &f); err != nil || f.Code != l[i].Code || len(f.Fixes) != len(l[i].Fixes) {
				t.Errorf("%v: %s", err, lines[i])
			}
		}
		b.Reset()
		if err := GitHub(&b, l); err != nil || bytes.Count(b.Bytes(), []byte("\n")) != len(l) {
			t.Errorf("%v: annotations of %d findings:\n%s", err, len(l), b.String())
		}
	})
}

// anyList draws findings with odd names, places and words.
func anyList(t *rapid.T) List {
	place := rapid.Custom(func(t *rapid.T) Pos {
		return Pos{rapid.String().Draw(t, "file"), rapid.IntRange(0, 9).Draw(t, "line"), rapid.IntRange(0, 9).Draw(t, "column")}
	})
	var l List
	for range rapid.IntRange(0, 4).Draw(t, "findings") {
		f := l.Add(rapid.SampledFrom([]string{"E001", "W220", "N232"}).Draw(t, "code"), place.Draw(t, "place"), rapid.String().Draw(t, "message"))
		f.Width = rapid.IntRange(0, 9).Draw(t, "width")
		if f.Hint(rapid.String().Draw(t, "hint")); f.Pos.Line > 0 && f.Pos.Col > 0 {
			f.Replace(rapid.String().Draw(t, "text"))
		}
		f.See(place.Draw(t, "other"), rapid.String().Draw(t, "note"))
	}
	return l
}
