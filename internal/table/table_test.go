package table

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCheck(t *testing.T) {
	l := Limits{Lines: 5, Columns: 3, Cell: 2 << 10}
	long := strings.Repeat("x", 2<<10)
	for src, want := range map[string]string{
		"":                               "",
		"a,b,c\n1,2,3\n":                 "",
		"я,b,c,d\n":                      "1:6 the row has more than 3 cells",
		"a\n\"x,y,z,\"\"u\n\",2,3\n":     "",
		"a\n\"x,y\n\",2,3,4\n":           "3:6 the row has more than 3 cells",
		strings.Repeat("\n", 4):          "",
		strings.Repeat("\n", 6):          "5:1 the table has more than 5 lines",
		"a,\"" + strings.Repeat("\n", 6): "5:1 the table has more than 5 lines",
		"a,б,c\n1,я," + long:             "",
		"a,б,c\n1,я," + long + "x":       "2:5 the cell holds more than 2 kB of text",
		"a,b\n1,\"" + long + ",\n":       "2:3 the cell holds more than 2 kB of text, quoted",
		strings.Repeat(",", 1000):        "1:3 the row has more than 3 cells",
	} {
		got := ""
		if e := l.check([]byte(src), ','); e != nil {
			got = fmt.Sprintf("%d:%d %s", e.Line, e.Col, e.Message)
			if strings.Contains(e.Hint, "quotation") {
				got += ", quoted"
			}
		}
		if got != want {
			t.Errorf("%.40q gives %q, want %q", src, got, want)
		}
	}
}

// What keeps to the limits is read by the csv package within them, and what does not
// is over one of them there too.
func TestCheckAgreesWithReader(t *testing.T) {
	l := Limits{Lines: 4, Columns: 3, Cell: 6}
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.StringOfN(rapid.SampledFrom([]rune("a\",\n")), 0, 24, -1).Draw(t, "table")
		r := csv.NewReader(strings.NewReader(src))
		r.FieldsPerRecord = -1
		over := strings.Count(src, "\n") >= l.Lines
		for {
			record, err := r.Read()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Skip("no table")
			}
			over = over || len(record) > l.Columns
			for _, cell := range record {
				if len(cell) > l.Cell && l.check([]byte(src), ',') == nil {
					t.Errorf("%q has a cell of %d bytes", src, len(cell))
				}
			}
		}
		if over && l.check([]byte(src), ',') == nil {
			t.Errorf("%q is over a limit", src)
		}
	})
}
