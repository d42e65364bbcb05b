package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"factsheet/fonts"
	"factsheet/internal/page"
)

// parts is an uncompressed file taken apart, so that it can be put together again
// with a fault in it: all offsets and lengths are right but those that are meant.
type parts struct {
	header  []byte
	objects []*object // in file order
	trailer []byte    // from "trailer" to before "startxref"
}

type object struct {
	number int
	head   []byte // "<<…>>", of a stream without its length
	stream []byte // nil for none
}

var (
	objectStart = regexp.MustCompile(`^(\d+) 0 obj\n`)
	lengthOf    = regexp.MustCompile(`/Length (\d+)>>\nstream\n$`)
)

func takeApart(t testing.TB, file []byte) *parts {
	t.Helper()
	at := bytes.LastIndex(file, []byte("\nxref\n")) + 1
	end := bytes.LastIndex(file, []byte("startxref\n"))
	var starts []int
	for line := range strings.Lines(string(file[at:end])) {
		if fields := strings.Fields(line); len(fields) == 3 && fields[2] == "n" {
			n, _ := strconv.Atoi(fields[0])
			starts = append(starts, n)
		}
	}
	slices.Sort(starts)
	p := &parts{header: file[:starts[0]], trailer: file[at+bytes.Index(file[at:], []byte("trailer")) : end]}
	for i, from := range starts {
		to := at
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		body := file[from:to]
		m := objectStart.FindSubmatch(body)
		if m == nil {
			t.Fatalf("no object at %d: %.40q", from, body)
		}
		o := &object{}
		o.number, _ = strconv.Atoi(string(m[1]))
		body = bytes.TrimSuffix(body[len(m[0]):], []byte("endobj\n"))
		o.head = bytes.TrimSuffix(body, []byte("\n"))
		if i := bytes.Index(body, []byte("stream\n")); i >= 0 && bytes.HasSuffix(body, []byte("\nendstream\n")) {
			m := lengthOf.FindSubmatchIndex(body[:i+len("stream\n")])
			o.head = append(bytes.Clone(body[:m[0]]), ">>"...)
			o.stream = body[m[1] : len(body)-len("\nendstream\n")]
		}
		p.objects = append(p.objects, o)
	}
	return p
}

func (p *parts) bytes() []byte {
	out := bytes.Clone(p.header)
	places := map[int]int{}
	for _, o := range p.objects {
		places[o.number] = len(out)
		out = fmt.Appendf(out, "%d 0 obj\n", o.number)
		if o.stream == nil {
			out = append(append(out, o.head...), "\nendobj\n"...)
			continue
		}
		out = fmt.Appendf(out, "%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", bytes.TrimSuffix(o.head, []byte(">>")), len(o.stream), o.stream)
	}
	start := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for n := range len(places) {
		out = fmt.Appendf(out, "%010d 00000 n \n", places[n+1])
	}
	return fmt.Appendf(append(out, p.trailer...), "startxref\n%d\n%%%%EOF\n", start)
}

// swap puts one text for another wherever it stands in an object or a stream.
func swap(pairs ...string) func(*parts) {
	return func(p *parts) {
		for i := 0; i < len(pairs); i += 2 {
			from, to := []byte(pairs[i]), []byte(pairs[i+1])
			for _, o := range p.objects {
				o.head = bytes.ReplaceAll(o.head, from, to)
				if o.stream != nil {
					o.stream = bytes.ReplaceAll(o.stream, from, to)
				}
			}
			p.trailer = bytes.ReplaceAll(p.trailer, from, to)
		}
	}
}

// raw does the same to the bytes of the file, once and at the same length, so that
// also what holds the objects together can be wrong.
func raw(from, to string) func([]byte) []byte {
	return func(file []byte) []byte {
		if len(from) != len(to) {
			panic("of another length: " + from)
		}
		return bytes.Replace(file, []byte(from), []byte(to), 1)
	}
}

// unmark takes the first pair of operators of marked content out.
func unmark(p *parts) {
	for _, operator := range []string{"/Artifact BMC\n", "EMC\n"} {
		p.objects[0].stream = bytes.Replace(p.objects[0].stream, []byte(operator), nil, 1)
	}
}

// nest ends the first stretch of marked content that comes before one of a kind only
// after that one.
func nest(inner string) func(*parts) {
	return func(p *parts) {
		content := p.objects[0].stream
		at := bytes.Index(content, []byte("EMC\n"+inner))
		if at < 0 {
			return
		}
		rest := bytes.Replace(content[at+len("EMC\n"):], []byte("EMC\n"), []byte("EMC\nEMC\n"), 1)
		p.objects[0].stream = slices.Concat(content[:at], rest)
	}
}

// widen says of the second glyph of each font that it is wider than it is.
func widen(p *parts) {
	for _, o := range p.objects {
		o.head = regexp.MustCompile(`/W\[0\[\d+ \d`).ReplaceAllFunc(o.head, func(s []byte) []byte {
			return append(s[:len(s)-1], '9')
		})
	}
}

// scan says of the colour profile that it is one of a scanner.
func scan(p *parts) {
	for _, o := range p.objects {
		if bytes.HasPrefix(o.head, []byte("<</N 3/")) {
			z, err := zlib.NewReader(bytes.NewReader(o.stream))
			if err != nil {
				panic(err)
			}
			profile, _ := io.ReadAll(z)
			copy(profile[12:], "scnr")
			o.head, o.stream = []byte("<</N 3>>"), profile
		}
	}
}

// inherit leaves it to the parent of the page to name what the page uses.
func inherit(p *parts) {
	resources := regexp.MustCompile(`/Resources<<.*>>>>`)
	var found []byte
	for _, o := range p.objects {
		if bytes.HasPrefix(o.head, []byte("<</Type/Page/")) {
			found = resources.Find(o.head)
			o.head = resources.ReplaceAll(o.head, nil)
		}
	}
	for _, o := range p.objects {
		if bytes.HasPrefix(o.head, []byte("<</Type/Pages/")) {
			o.head = append(append(o.head[:len(o.head)-2:len(o.head)-2], found...), ">>"...)
		}
	}
}

var missingGlyph = fonts.Run{Face: fonts.SourceSans().Face(fonts.Regular), Text: "?", Glyphs: []fonts.Glyph{{Len: 1}}}

// find is the first element of a role, in reading order.
func find(e *page.Element, role page.Role) *page.Element {
	if e.Role == role {
		return e
	}
	for _, k := range e.Kids {
		if k.Element != nil {
			if found := find(k.Element, role); found != nil {
				return found
			}
		}
	}
	return nil
}

// text is the first piece of text on a page, cut to its first glyph.
func text(p *page.Page) *page.Text {
	for i := range p.Items {
		if ts := p.Items[i].Texts; len(ts) > 0 {
			ts[0].From, ts[0].To = 0, 1
			return &ts[0]
		}
	}
	return nil
}

// rename makes the first element of a role one of another.
func rename(from, to page.Role) func(*page.Page) {
	return func(p *page.Page) { find(p.Root, from).Role = to }
}

// stray puts an element with words in it, of a type that has no place there, on the page.
func stray(role page.Role) func(*page.Page) {
	return func(p *page.Page) {
		s := &setter{p: p, y: 20 * page.Pt}
		p.Paragraph().Text(s.words("stray", 9000))
		p.Root.Kids[len(p.Root.Kids)-1].Element.Role = role
	}
}

// spell makes the first text on the page stand for another, with the same glyph.
func spell(c rune) func(*page.Page) {
	return func(p *page.Page) {
		t := text(p)
		t.Run.Text = string(c)
		t.Run.Glyphs = []fonts.Glyph{{ID: t.Run.Glyphs[0].ID, Advance: t.Run.Glyphs[0].Advance, Len: int32(len(t.Run.Text))}}
	}
}
