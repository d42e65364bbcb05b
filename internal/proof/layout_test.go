package proof

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// relaid lays a file out anew after its streams were changed, as someone would who
// knows the format: offsets, cross-references and identity fit again. change is
// given the dictionary of each stream, and its data as they are meant.
func relaid(t *testing.T, b []byte, change func(entries string, data []byte) []byte) []byte {
	t.Helper()
	f, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	streams, _, _ := f.streams()
	out, changed := []byte(header), false
	rows := make([][2]int, len(f.objects)) // kind and place, as in the file
	for i := range streams[:len(streams)-1] {
		s := &streams[i]
		data := s.data
		entries := string(s.dict[2:bytes.LastIndex(s.dict, []byte("/Length "))])
		meant, err := f.content(s.object, maxPacked)
		if err != nil {
			t.Fatal(err)
		}
		if now := change(entries, bytes.Clone(meant)); now != nil {
			changed = true
			if data = now; strings.Contains(entries, "FlateDecode") {
				data = deflated(now)
			}
		}
		rows[s.number] = [2]int{1, len(out)}
		out = fmt.Appendf(out, "%d 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", s.number, entries, len(data), data)
	}
	if !changed {
		t.Fatal("no stream was changed")
	}
	table := &streams[len(streams)-1]
	old, err := f.inflate(table.data, maxPacked)
	if err != nil {
		t.Fatal(err)
	}
	start := len(out)
	rows[table.number] = [2]int{1, start}
	for n, row := range rows {
		if row[0] == 1 {
			copy(old[7*n:], []byte{1, byte(row[1] >> 24), byte(row[1] >> 16), byte(row[1] >> 8), byte(row[1]), 0, 0})
		}
	}
	return finish(out, string(table.dict[:bytes.Index(table.dict, []byte("/ID["))]), table.number, old)
}

// finish writes cross-references and end.
func finish(body []byte, entries string, number int, rows []byte) []byte {
	g := &File{raw: body, table: len(body)}
	id := fmt.Sprintf("<%X>", g.digest())
	data := deflated(rows)
	return fmt.Appendf(body, "%d 0 obj\n%s/ID[%s%s]/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		number, entries, id, id, len(data), data, len(body))
}

// A file in which only a stream differs is laid out well, and still seen through.
func TestStreams(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(entries string, data []byte) []byte
		says   string
	}{
		{"the letters of a font", func(entries string, data []byte) []byte {
			if !strings.Contains(entries, "/Length1") {
				return nil
			}
			data[len(data)-1] ^= 1
			return data
		}, "the shape of the letters of the font SourceSans3-Regular differs from what the data gives"},
		{"what the letters stand for", func(entries string, data []byte) []byte {
			if !bytes.Contains(data, []byte("beginbfchar")) {
				return nil
			}
			return bytes.Replace(data, []byte("<0034>"), []byte("<0039>"), 1)
		}, `the page says "9000 women and girls have …" where the data gives "4000 women and girls have …"`},
		{"the colour profile", func(entries string, data []byte) []byte {
			if !strings.Contains(entries, "/N 3") {
				return nil
			}
			data[len(data)-1] ^= 1
			return data
		}, "the colour profile differs from what the data gives"},
		{"a byte of the metadata that nobody reads", func(entries string, data []byte) []byte {
			if !strings.Contains(entries, "/Metadata") {
				return nil
			}
			return bytes.Replace(data, []byte("adobe:ns:meta"), []byte("adobe:ns:beta"), 1)
		}, "the metadata differs from what the data gives"},
		{"the page compressed anew", func(entries string, data []byte) []byte {
			if !bytes.Contains(data, []byte(" BDC")) && !bytes.Contains(data, []byte(">>BDC")) {
				return nil
			}
			return data
		}, "the content of the page says the same, but was compressed by another program"},
		{"the list of objects compressed anew", func(entries string, data []byte) []byte {
			if !strings.Contains(entries, "/ObjStm") {
				return nil
			}
			return data
		}, "stored in other bytes"},
	} {
		b := relaid(t, sample(t), test.change)
		r := Verify(b, verification())
		if r.ExitCode() != 1 || !strings.Contains(shown(r), test.says) {
			t.Errorf("%s: %s\nwant %q", test.name, shown(r), test.says)
		}
		for _, c := range r.Checks {
			if c.Name == "identity" && !c.Holds {
				t.Errorf("%s: the file was not laid out well: %s", test.name, c.Says)
			}
		}
	}
}

// Cross-references and the list of objects must say what is there, and all of it.
func TestLayout(t *testing.T) {
	body := []byte(header + "3 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n")
	meta := len(body)
	body = append(body, "4 0 obj\n<</Type/Metadata/Subtype/XML/Length 45>>\nstream\n<pdf:Producer>factsheet 1.2.0</pdf:Producer>\n\nendstream\nendobj\n"...)
	packed := "1 0 2 38 <</Type/Catalog/Metadata 4 0 R   >>\n<<>>\n"
	first := strings.Index(packed, "<<")
	packed = strings.Replace(packed, "38", fmt.Sprint(strings.LastIndex(packed, "<<")-first), 1)
	type parts struct {
		packed, index, trailer string
	}
	good := func() parts {
		return parts{packed: packed, index: fmt.Sprintf("/Type/ObjStm/N 2/First %d", first), trailer: "<</Type/XRef/W[1 4 2]/Size 7/Root 1 0 R/Info 2 0 R"}
	}
	lay := func(p parts, change func(rows []byte) []byte) []byte {
		data := deflated([]byte(p.packed))
		b := bytes.Clone(body)
		at := len(b)
		b = fmt.Appendf(b, "5 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", p.index, len(data), data)
		row := func(n int) []byte { return []byte{1, 0, 0, byte(n >> 8), byte(n), 0, 0} }
		rows := bytes.Join([][]byte{{0, 0, 0, 0, 0, 0xff, 0xff}, {2, 0, 0, 0, 5, 0, 0}, {2, 0, 0, 0, 5, 0, 1}, row(len(header)), row(meta), row(at), row(len(b))}, nil)
		return finish(b, p.trailer, 6, change(rows))
	}
	same := func(rows []byte) []byte { return rows }
	if f, err := Read(lay(good(), same)); err != nil || f.Version != "1.2.0" || !f.whole() {
		t.Fatalf("the good file: %v", err)
	}
	for name, change := range map[string]func(rows []byte) []byte{
		"no first entry":          func(r []byte) []byte { r[6] = 0; return r },
		"another kind":            func(r []byte) []byte { r[7] = 1; return r },
		"another object stream":   func(r []byte) []byte { r[11] = 4; return r },
		"another index":           func(r []byte) []byte { r[20]++; return r },
		"another offset":          func(r []byte) []byte { r[25]++; return r },
		"a generation":            func(r []byte) []byte { r[27] = 1; return r },
		"an entry too many":       func(r []byte) []byte { return append(r, 0, 0, 0, 0, 0, 0, 0) },
		"an entry too few":        func(r []byte) []byte { return r[:len(r)-7] },
		"a byte too many":         func(r []byte) []byte { return append(r, 0) },
		"an offset of itself off": func(r []byte) []byte { r[len(r)-3]++; return r },
	} {
		if _, err := Read(lay(good(), change)); kindOf(err) != Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, change := range map[string]func(p *parts){
		"more said to be packed":  func(p *parts) { p.index = strings.Replace(p.index, "N 2", "N 3", 1) },
		"another first":           func(p *parts) { p.index = strings.Replace(p.index, "First ", "First 1", 1) },
		"another entry":           func(p *parts) { p.index += "/Extends 4 0 R" },
		"an object twice":         func(p *parts) { p.packed = "1" + strings.Replace(p.packed[1:], "2", "1", 1) },
		"an object of the file":   func(p *parts) { p.packed = strings.Replace(p.packed, " 2 ", " 3 ", 1) },
		"an object beyond":        func(p *parts) { p.packed = strings.Replace(p.packed, " 2 ", " 9 ", 1) },
		"an object elsewhere":     func(p *parts) { p.packed = strings.Replace(p.packed, "R   >>", "R  >> ", 1) },
		"no newline between":      func(p *parts) { p.packed = strings.Replace(p.packed, ">>\n<<", ">> <<", 1) },
		"a wrong start":           func(p *parts) { p.packed = "1 1" + p.packed[3:] },
		"no dictionary":           func(p *parts) { p.packed = strings.Replace(p.packed, "<<>>", "[<>]", 1) },
		"bytes after the objects": func(p *parts) { p.packed += " " },
		"a root that is none":     func(p *parts) { p.trailer = strings.Replace(p.trailer, "Root 1", "Root 2", 1) },
		"an earlier part":         func(p *parts) { p.trailer += "/Prev 15" },
		"another width":           func(p *parts) { p.trailer = strings.Replace(p.trailer, "4 2", "4 3", 1) },
		"another size":            func(p *parts) { p.trailer = strings.Replace(p.trailer, "Size 7", "Size 8", 1) },
	} {
		p := good()
		change(&p)
		if p == good() {
			t.Errorf("%s: nothing was changed", name)
		}
		if _, err := Read(lay(p, same)); kindOf(err) != Damaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What is inflated stops at its limit, and at that of the whole file.
func TestInflate(t *testing.T) {
	kilobyte := deflated(make([]byte, 1000))
	f := &File{left: 2500}
	for i, test := range []struct {
		limit, left int
		bomb        bool
	}{{1000, 1500, false}, {999, 501, true}, {1000, 0, true}, {1000, 0, true}} {
		b, err := f.inflate(kilobyte, test.limit)
		if errors.Is(err, errBomb) != test.bomb || f.left != test.left || len(b) > test.limit+1 {
			t.Errorf("%d: %d bytes, %v, %d left", i, len(b), err, f.left)
		}
	}
	if _, err := (&File{left: 9999}).inflate(kilobyte[:len(kilobyte)-3], 1000); err == nil {
		t.Error("a stream cut short is taken")
	}
}
