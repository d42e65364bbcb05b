package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"strconv"

	"factsheet/internal/deflate"
)

// file puts a PDF file together. Streams go straight to out; the other objects
// are gathered in plain and written at the end, in one object stream.
type file struct {
	options Options
	out     []byte
	plain   dict
	order   []int   // the numbers of the objects in plain, in their order there
	starts  []int   // where each of them starts
	at      []entry // by object number; 0 is not an object

	deflated bytes.Buffer
}

// entry says where an object is.
type entry struct {
	packed bool // in the object stream, place being its index there
	place  int  // else its offset in the file
}

func newFile(o Options) *file {
	w := &file{options: o, at: make([]entry, 1, 512)}
	w.out = append(make([]byte, 0, 48<<10), "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	w.plain.b = make([]byte, 0, 32<<10)
	w.deflated.Grow(16 << 10)
	return w
}

// reserve gives the number of an object to be written later.
func (w *file) reserve() int {
	w.at = append(w.at, entry{})
	return len(w.at) - 1
}

// open starts a dictionary object; close ends it. They do not nest.
func (w *file) open(n int) *dict {
	w.at[n] = entry{packed: true, place: len(w.order)}
	w.order, w.starts = append(w.order, n), append(w.starts, len(w.plain.b))
	return w.plain.s("<<")
}

func (w *file) close() { w.plain.s(">>\n") }

// stream writes a stream with the given entries of its dictionary, deflated.
func (w *file) stream(entries string, data []byte) int {
	if w.options.Uncompressed {
		return w.rawStream(entries, data)
	}
	return w.rawStream(entries+"/Filter/FlateDecode", w.deflate(data))
}

// plainStream writes a stream that is never deflated, so that other programs can find it.
func (w *file) plainStream(entries string, data []byte) int { return w.rawStream(entries, data) }

func (w *file) rawStream(entries string, data []byte) int {
	n := w.reserve()
	w.at[n].place = len(w.out)
	w.appendStream(n, entries, data)
	return n
}

func (w *file) appendStream(n int, entries string, data []byte) {
	b := append(strconv.AppendInt(w.out, int64(n), 10), " 0 obj\n<<"...)
	b = append(append(b, entries...), "/Length "...)
	b = append(strconv.AppendInt(b, int64(len(data)), 10), ">>\nstream\n"...)
	w.out = append(append(b, data...), "\nendstream\nendobj\n"...)
}

// deflate gives data deflated, good until the next call.
func (w *file) deflate(pieces ...[]byte) []byte {
	w.deflated.Reset()
	deflate.Zlib(&w.deflated, deflate.Quick, pieces...)
	return w.deflated.Bytes()
}

// finish writes the gathered objects, the cross-references and the trailer.
func (w *file) finish(catalog, info int) []byte {
	if w.options.Uncompressed {
		return w.finishPlain(catalog, info)
	}
	head := dict{make([]byte, 0, 12*len(w.order))}
	for i, n := range w.order {
		head.int(n).s(" ").int(w.starts[i]).s(" ")
	}
	packed := w.deflate(head.b, w.plain.b)
	objects := w.reserve()
	w.at[objects].place = len(w.out)
	var entries dict
	entries.s("/Type/ObjStm/N ").int(len(w.order)).s("/First ").int(len(head.b)).s("/Filter/FlateDecode")
	w.appendStream(objects, string(entries.b), packed)

	id := identity(w.out)
	table := w.reserve()
	w.at[table].place = len(w.out)
	rows := make([]byte, 0, 7*len(w.at))
	rows = append(rows, 0, 0, 0, 0, 0, 0xff, 0xff)
	for _, e := range w.at[1:] {
		if e.packed {
			rows = binary.BigEndian.AppendUint32(append(rows, 2), uint32(objects))
			rows = binary.BigEndian.AppendUint16(rows, uint16(e.place))
		} else {
			rows = binary.BigEndian.AppendUint32(append(rows, 1), uint32(e.place))
			rows = append(rows, 0, 0)
		}
	}
	start := len(w.out)
	var trailer dict
	trailer.s("/Type/XRef/W[1 4 2]")
	w.trailer(&trailer, catalog, info, id)
	trailer.s("/Filter/FlateDecode")
	w.appendStream(table, string(trailer.b), w.deflate(rows))
	return appendEnd(w.out, start)
}

// finishPlain does the same with separate objects and a table that can be read.
func (w *file) finishPlain(catalog, info int) []byte {
	for i, n := range w.order {
		end := len(w.plain.b)
		if i+1 < len(w.starts) {
			end = w.starts[i+1]
		}
		w.at[n] = entry{place: len(w.out)}
		w.out = append(strconv.AppendInt(w.out, int64(n), 10), " 0 obj\n"...)
		w.out = append(append(w.out, w.plain.b[w.starts[i]:end]...), "endobj\n"...)
	}
	id := identity(w.out)
	start := len(w.out)
	d := dict{w.out}
	d.s("xref\n0 ").int(len(w.at)).s("\n0000000000 65535 f \n")
	for _, e := range w.at[1:] {
		place := strconv.Itoa(e.place)
		d.s("0000000000"[len(place):]).s(place).s(" 00000 n \n")
	}
	d.s("trailer\n<<")
	w.trailer(&d, catalog, info, id)
	d.s(">>\n")
	return appendEnd(d.b, start)
}

func (w *file) trailer(d *dict, catalog, info int, id []byte) {
	d.s("/Size ").int(len(w.at)).s("/Root ").ref(catalog).s("/Info ").ref(info)
	d.s("/ID[<").s(string(id)).s("><").s(string(id)).s(">]")
}

// identity names a file by what is in it.
func identity(body []byte) []byte {
	sum := sha256.Sum256(body)
	id := make([]byte, 0, 32)
	for _, c := range sum[:16] {
		id = append(id, hexDigits[c>>4], hexDigits[c&15])
	}
	return id
}

func appendEnd(b []byte, start int) []byte {
	b = append(b, "startxref\n"...)
	return append(strconv.AppendInt(b, int64(start), 10), "\n%%EOF\n"...)
}
