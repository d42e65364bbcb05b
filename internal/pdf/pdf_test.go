package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"factsheet/fonts"
	"factsheet/internal/golden"
	"factsheet/internal/page"
)

func write1(t testing.TB, p *page.Page, o Options) []byte {
	t.Helper()
	b, err := Write(p, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestGolden compares the whole file as text. Streams that are no text stand as
// their length and digest.
func TestGolden(t *testing.T) {
	golden.Compare(t, "testdata/sample.golden", readable(write1(t, samplePage(), Options{Uncompressed: true, Attachments: sampleFiles()})))
}

var streams = regexp.MustCompile(`(?s)/Length (\d+)>>\nstream\n(.*?)\nendstream`)

func readable(file []byte) []byte {
	file = bytes.Replace(file, []byte("%\xe2\xe3\xcf\xd3"), []byte("%(bytes)"), 1)
	return streams.ReplaceAllFunc(file, func(s []byte) []byte {
		m := streams.FindSubmatch(s)
		for _, c := range m[2] {
			if c < ' ' && c != '\n' {
				return fmt.Appendf(nil, "/Length %s>>\nstream\n(%d bytes, %x)\nendstream", m[1], len(m[2]), sha256.Sum256(m[2]))
			}
		}
		return s
	})
}

// The same page must give the same bytes, however often and from how many goroutines.
func TestSameInputSameBytes(t *testing.T) {
	want := write1(t, samplePage(), Options{})
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			got, err := Write(samplePage(), Options{})
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("another file, %d and %d bytes, error %v", len(got), len(want), err)
			}
		})
	}
	all.Wait()
}

// A page may be written twice: writing changes nothing on it.
func TestWriteLeavesPage(t *testing.T) {
	p := samplePage()
	if a, b := write1(t, p, Options{}), write1(t, p, Options{}); !bytes.Equal(a, b) {
		t.Error("the second file differs")
	}
}

func TestSize(t *testing.T) {
	if n := len(write1(t, fullPage(t), Options{})); n > 40_000 {
		t.Errorf("a full page takes %d bytes, more than 40,000", n)
	}
}

// Every stretch of marked content must be closed before the next is opened, and
// nothing may be painted outside of one.
func TestMarkedContent(t *testing.T) {
	for name, p := range map[string]*page.Page{"sample": samplePage(), "full": fullPage(t)} {
		content := pageContent(t, write1(t, p, Options{Uncompressed: true}))
		open, marks := false, 0
		for _, line := range bytes.Split(content, []byte("\n")) {
			fields := bytes.Fields(line)
			if len(fields) == 0 {
				continue
			}
			switch op := string(fields[len(fields)-1]); {
			case op == "EMC":
				if !open {
					t.Errorf("%s: closed twice", name)
				}
				open = false
			case op == "BMC" || bytes.HasSuffix(line, []byte("BDC")):
				if open {
					t.Errorf("%s: opened twice: %s", name, line)
				}
				open, marks = true, marks+1
			case painting[op] && !open:
				t.Errorf("%s: painted outside: %s", name, line)
			}
		}
		if open || marks < 10 {
			t.Errorf("%s: %d marks, open at the end: %t", name, marks, open)
		}
	}
}

// A circle ends where it begins, wherever it stands: else its line ends in a spike.
func TestCirclesClose(t *testing.T) {
	for shift := page.Unit(0); shift < 20; shift++ {
		x, y := 100*page.Pt+shift, 200*page.Pt+7*shift
		p := page.New(595276, 841890, meta())
		p.Paragraph().Text((&setter{p: p, x: 48 * page.Pt, y: 60 * page.Pt}).words("a circle", 8000))
		p.Ornament(page.Drawing{{Stroke: &ink, Width: page.Pt, Path: []page.Segment{
			{Op: page.Move, X: x, Y: y},
			{Op: page.Curve, X1: x, Y1: y + 3*page.Pt, X2: x - 5*page.Pt, Y2: y + 3*page.Pt, X: x - 5*page.Pt, Y: y},
			{Op: page.Curve, X1: x - 5*page.Pt, Y1: y - 3*page.Pt, X2: x, Y2: y - 3*page.Pt, X: x, Y: y}, {Op: page.Close},
		}}})
		lines := bytes.Split(pageContent(t, write1(t, p, Options{Uncompressed: true})), []byte("\n"))
		i := slices.IndexFunc(lines, func(l []byte) bool { return bytes.HasSuffix(l, []byte(" m")) })
		if from := bytes.TrimSuffix(lines[i], []byte("m")); !bytes.HasSuffix(lines[i+2], append([]byte(" "), append(from, 'c')...)) {
			t.Errorf("a circle from %s ends with %s", from, lines[i+2])
		}
	}
}

var painting = map[string]bool{"f": true, "S": true, "B": true, "Do": true, "ET": true, "Q": true}

func pageContent(t testing.TB, file []byte) []byte {
	t.Helper()
	i := bytes.Index(file, []byte("0 J\n0 j\n"))
	j := bytes.Index(file, []byte("\nendstream"))
	if i < 0 || j < i {
		t.Fatal("no page content at the start of the file")
	}
	return file[i:j]
}

// What is not on the page must not be in the tree: elements without content are
// left out, but for cells, and content of one element in a row is one stretch.
func TestTree(t *testing.T) {
	p := page.New(100_000, 100_000, meta())
	s := &setter{p: p, y: 20_000}
	p.Paragraph()
	label, body := p.List().Item()
	body.Text(s.words("body", 9000))
	_ = label
	row := p.Table().Row()
	row.Header().Text(s.words("head", 9000))
	row.Cell()
	b := p.Paragraph()
	b.Text(s.words("one", 9000))
	b.Text(s.words("", 9000))
	b.Text(s.words("two", 9000))
	b.Span("ru", "")
	p.Ornament(nil, s.words("", 9000))

	var roles []page.Role
	w := newFile(Options{})
	tags := newTags(w, p)
	for _, e := range tags.elements {
		roles = append(roles, e.Role)
	}
	want := []page.Role{"Document", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "P"}
	if fmt.Sprint(roles) != fmt.Sprint(want) {
		t.Errorf("got %v\nwant %v", roles, want)
	}
	if len(tags.owners) != 3 {
		t.Errorf("%d stretches of marked content, want 3", len(tags.owners))
	}
}

func TestCodes(t *testing.T) {
	c := newCanvas(samplePage(), &tags{})
	use := c.faces
	if len(use) != 0 {
		t.Fatal("faces before any text")
	}
	u := func() *faceUse { return c.faces[c.face(fonts.SourceSans().Face(fonts.Regular))] }()
	for i, ask := range []struct {
		glyph uint16
		text  string
		want  uint16
	}{{5, "a", 1}, {6, "b", 2}, {5, "a", 1}, {5, "[a]", 3}, {5, "a", 1}, {5, "[a]", 3}, {6, "b", 2}, {6, "", 4}} {
		if got, err := u.code(ask.glyph, ask.text); got != ask.want || err != nil {
			t.Errorf("%d: code %d, want %d (%v)", i, got, ask.want, err)
		}
	}
}

// A time that is asked for stands wherever the page's own date would.
func TestTime(t *testing.T) {
	at := time.Date(2019, 5, 6, 7, 8, 9, 0, time.FixedZone("", 3600))
	file := write1(t, samplePage(), Options{Uncompressed: true, Attachments: sampleFiles(), Time: at})
	for words, n := range map[string]int{"(D:20190506060809Z)": 4, ">2019-05-06T06:08:09Z<": 2, "(D:2008": 0, ">2008-": 0} {
		if got := bytes.Count(file, []byte(words)); got != n {
			t.Errorf("%s stands %d times, want %d", words, got, n)
		}
	}
}
