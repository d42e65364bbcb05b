package table

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"
)

var wide = Limits{Lines: 1000, Columns: 20, Cell: 1 << 10}

// rowsOf reads a table whole, each cell with its place.
func rowsOf(t *testing.T, src string) string {
	t.Helper()
	r, fault := Open([]byte(src), wide)
	if fault != nil {
		return fmt.Sprintf("%d:%d %s", fault.Line, fault.Col, fault.Message)
	}
	var b strings.Builder
	for {
		row, fault := r.Read()
		if fault != nil {
			return fmt.Sprintf("%d:%d %s", fault.Line, fault.Col, fault.Message)
		}
		if row == nil {
			return strings.TrimSuffix(b.String(), "\n")
		}
		for i, cell := range row {
			line, col := r.At(i)
			mark := ""
			if r.Quoted(i) {
				mark = `"`
			}
			fmt.Fprintf(&b, "%d:%d%s%s ", line, col, mark, cell)
		}
		b.WriteByte('\n')
	}
}

func TestOpen(t *testing.T) {
	for src, want := range map[string]string{
		"":                           "",
		"a,b\n1,2\n":                 "1:1a 1:3b \n2:11 2:32 ",
		"a;b\n1,5;2\n":               "1:1a 1:3b \n2:11,5 2:52 ",
		"a\tb\r\n1;2\t\"3\"\r\n":     "1:1a 1:3b \n2:11;2 2:5\"3 ",
		"a;b,c;d\n1;2;3\n":           "1:1a 1:3b,c 1:7d \n2:11 2:32 2:53 ",
		"sep=;\na,b;c\n":             "2:1a,b 2:5c ",
		"sep=x\na;b\n":               "1:1sep=x \n2:1a;b ",
		"\n\n;\n \"я;я\";b\n":        "4:2 bare",
		"\n\"я;я\";b;c\nэ;x;y\n":     "2:1\"я;я 2:7b 2:9c \n3:1э 3:3x 3:5y ",
		"a|b\n1|2\n":                 "1:1 the cells of the table are not parted by commas, semicolons or tabs",
		"a,b\r1,2\r":                 "1:1 the lines of the table end as on computers of long ago",
		"a,b\n1,\"2":                 "2:3 the quotation mark opened here is never closed",
		"PK\x03\x04":                 "1:1 this is the workbook of a spreadsheet, not a table in text",
		"a,b\n1,\"2\n3\",я,4\n":      "1:1a 1:3b \n2:11 2:3\"2\n3 3:4я 3:64 ",
		"\xff\xfea\x00,\x00b\x00":    "1:1a 1:3b ",
		"\xff\xfea\x00,\x00b":        "1:3 the table is UTF-16 and breaks off inside a character",
		"\xff\xfea\x00\x00\xd8b\x00": "1:2 the table is UTF-16 and breaks off inside a character",
	} {
		if strings.HasSuffix(want, "bare") {
			want = "4:3 a quotation mark stands inside a cell that does not begin with one"
			src = "\n\n;\n x\"я;я\";b\n"
		}
		if got := rowsOf(t, src); got != want {
			t.Errorf("%q is read as\n%q, want\n%q", src, got, want)
		}
	}
}

func TestDecode(t *testing.T) {
	in := func(page *charmap.Charmap, s string) string {
		out, err := page.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, c := range map[string]struct{ src, want, guessed string }{
		"UTF-8":               {"\ufeffЯна", "Яна", ""},
		"Russian":             {in(charmap.Windows1251, "Имя;Я и Ёлка «№ 5»"), "Имя;Я и Ёлка «№ 5»", "Windows-1251"},
		"Ukrainian":           {in(charmap.Windows1251, "Київ, Ґалаґан"), "Київ, Ґалаґан", "Windows-1251"},
		"French":              {in(charmap.Windows1252, "Zoë à l’Œuvre, Ünal"), "Zoë à l’Œuvre, Ünal", "Windows-1252"},
		"KOI8-R":              {in(charmap.KOI8R, "Иванов"), "", ""},
		"Mac":                 {in(charmap.MacintoshCyrillic, "Иванов"), "", ""},
		"OEM":                 {in(charmap.CodePage866, "Иванов Пётр"), "", ""},
		"Polish":              {in(charmap.Windows1250, "Łukasz Wałęsa"), "", ""},
		"Turkish":             {in(charmap.Windows1254, "Ayşe Yıldız"), "", ""},
		"Arabic":              {in(charmap.Windows1256, "محمد الأحمد"), "", ""},
		"both":                {in(charmap.Windows1251, "Яна") + in(charmap.Windows1252, " José"), "", ""},
		"a letter alone":      {in(charmap.Windows1252, "à é"), "", ""},
		"one of UTF-8 broken": {"Янa Пётр\xd1", "", ""},
	} {
		text, guess, fault := Decode([]byte(c.src))
		if string(text) != c.want || guess.Page != c.guessed || (fault == nil) != (c.want != "") {
			t.Errorf("%s: %q, %q, %+v", name, text, guess, fault)
		}
		if fault != nil && (fault.Kind != Letters || fault.Hint == "") {
			t.Errorf("%s: %+v", name, fault)
		}
	}
}

// Whatever a file holds, its text is UTF-8 or it is refused at a place in it.
func TestDecodeAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.SliceOfN(rapid.SampledFrom([]byte("a,\n\"\xff\xfe\xd1\x8f\xc0\x00é")), 0, 12).Draw(t, "file")
		text, _, fault := Decode(src)
		if fault == nil && !utf8.Valid(text) || fault != nil && (text != nil || fault.Line < 1 || fault.Col < 1) {
			t.Errorf("%q: %q, %+v", src, text, fault)
		}
	})
}
