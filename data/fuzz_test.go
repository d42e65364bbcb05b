package data_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"factsheet/data"
	"factsheet/data/language"
)

const everyPath = "testdata/every.yaml"

// mutated is a whole brief, a key and a value a line, with the values of some lines
// exchanged. A value is quoted, so that YAML reads any text.
type mutated []string

func everyKey(t testing.TB) mutated {
	src, err := os.ReadFile(everyPath)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimRight(string(src), "\n"), "\n")
}

// values gives the numbers of the lines that hold a value.
func (m mutated) values() []int {
	var at []int
	for i, line := range m {
		if head(line) != line {
			at = append(at, i)
		}
	}
	return at
}

// head gives what stands before the value of a line, the whole line without one.
func head(line string) string {
	if i := strings.Index(line, ": "); i >= 0 {
		return line[:i+2]
	}
	if i := strings.Index(line, "- "); i >= 0 {
		return line[:i+2]
	}
	return line
}

// with puts a value in a line; an empty one takes the line out.
func (m mutated) with(line int, value string) mutated {
	out := append(mutated{}, m...)
	if value == "" {
		return append(out[:line], out[line+1:]...)
	}
	quoted, _ := json.Marshal(value)
	out[line] = head(out[line]) + string(quoted)
	return out
}

func (m mutated) text() []byte { return []byte(strings.Join(m, "\n") + "\n") }

// The brief that the fuzz target starts from holds every key and no error.
func TestEveryKeyIsRead(t *testing.T) {
	src := everyKey(t).text()
	if text, found := rendered("brief.yaml", src); found.Failed() {
		t.Fatal(text)
	}
	var schema any
	if err := json.Unmarshal(language.JSONSchema(), &schema); err != nil {
		t.Fatal(err)
	}
	keys := keysIn(schema)
	if len(keys) < 60 {
		t.Fatalf("the language has %d keys: this test looks in the wrong place", len(keys))
	}
	for key := range keys {
		if !strings.Contains(string(src), key+":") {
			t.Errorf("the key %s is missing", key)
		}
	}
}

// keysIn gives the keys that a schema names, but for those that are exceptions to it: the
// name of a table, and plural forms that English does not have.
func keysIn(schema any) map[string]bool {
	keys := map[string]bool{}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				walk(item)
			}
		case map[string]any:
			properties, _ := v["properties"].(map[string]any)
			for key := range properties {
				keys[key] = true
			}
			for _, item := range v {
				walk(item)
			}
		}
	}
	walk(schema)
	for _, key := range []string{"csv", "zero", "two", "few", "many", "brand"} {
		delete(keys, key)
	}
	return keys
}

// Whatever a value is, and whatever stands in another place beside it, nothing
// panics, and each finding has a place in the file and says what to do.
func FuzzValues(f *testing.F) {
	every := everyKey(f)
	at := every.values()
	values := []string{"", "x", "unknown", "none", "0", "−5 to −3", "5000-4000", "at least 500", "up to 10%", "1/3", "4.7 (4.1-5.2 @95%) million",
		"4000 ± 500", "majority", "1/3 of iom-figure", "10% of old", "old - cases", "cases × 12", "{half:high}", "{{x} {", "../2008-07", "2004-XX?",
		"iom-figure", "belief", "withdrawn", "ru", "share", "strict", "bar", "linear", "0.0000000001", "999999999999999999999999 billion",
		"1e400", "\u202e", "Ünï\u00a0c", strings.Repeat("9", 400)}
	for i := range at {
		f.Add(uint16(i), values[i%len(values)], uint16(len(at)-1-i), "x")
	}
	for i, v := range values {
		f.Add(uint16(i*7), v, uint16(i*13), v)
	}
	f.Fuzz(func(t *testing.T, one uint16, first string, two uint16, second string) {
		brief := every.with(at[int(one)%len(at)], first)
		if at := brief.values(); second != "" {
			brief = brief.with(at[int(two)%len(at)], second)
		}
		src := brief.text()
		b, found := data.Read("brief.yaml", src)
		sound(t, found)
		for _, f := range found {
			if f.Pos.Line > len(brief) || f.Pos.Line > 0 && f.Pos.Col > utf8.RuneCountInString(brief[f.Pos.Line-1])+1 {
				t.Errorf("%s %s lies outside the file", f.Pos, f.Code)
			}
		}
		rendered("brief.yaml", src)
		if b == nil {
			if !found.Failed() {
				t.Error("no brief and no error")
			}
			return
		}
		whole(t, b)
	})
}
