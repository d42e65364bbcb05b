package proof

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// File is a file of ours, read. It is not for several goroutines at once.
type File struct {
	Version string // of the program, as the metadata gives it; "" where they give none
	Size    int    // in bytes, without what follows the end

	raw      []byte   // those bytes
	objects  []object // by number; 0 is not an object
	catalog  value
	info     value
	id       []byte // as the trailer gives it
	table    int    // where the cross-references start
	attached []Attachment
	from, to int // the bytes of the signature; both 0 where there is no place for one

	left int // bytes that may still be inflated
}

// object is one object: a dictionary and, of a stream, its bytes as they stand.
type object struct {
	dict value
	data []byte
	at   int // of a stream: where data starts in the file; 0 for other objects
}

const (
	header  = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
	trailer = "startxref\n"
)

// Read reads a file as Write of internal/pdf lays it out: each byte belongs to the
// header, to one object, to the cross-references or to the end, in that order, and
// there is one of each. An error is an *Error. Where bytes follow the end of the
// file there are both: the File without them, and the error.
func Read(pdf []byte) (*File, error) {
	if len(pdf) > MaxBytes {
		return nil, &Error{Kind: Unreadable, text: fmt.Sprintf("the file is larger than %d MB, which no file of factsheet is", MaxBytes>>20)}
	}
	f := &File{raw: pdf, left: maxInflated}
	if !bytes.HasPrefix(pdf, []byte(header)) {
		return nil, refuse(pdf, 0)
	}
	streams, at, ok := f.streams()
	if ok {
		at, ok = f.end(streams, at)
	}
	if ok {
		f.raw, f.Size = pdf[:at], at
		if at = f.tables(streams); at == 0 {
			at, ok = f.open()
		} else {
			ok = false
		}
	}
	if !ok {
		return nil, refuse(pdf, at)
	}
	if f.Version == "" && len(f.attached) == 0 {
		return nil, refuse(pdf, f.table)
	}
	if extra := len(pdf) - f.Size; extra > 0 {
		return f, &Error{Kind: Appended, Version: f.Version, Extra: extra,
			text: follow(extra) + " as factsheet made it: another program added to it, and what it shows may come from there"}
	}
	return f, nil
}

// stream is an object of the file's first level.
type stream struct {
	number, at int
	object
}

// streams walks the objects that follow the header, and gives the place where they
// end; or, and false, where they are not laid out as ours are.
func (f *File) streams() ([]stream, int, bool) {
	var all []stream
	at := len(header)
	for !bytes.HasPrefix(f.raw[at:], []byte(trailer)) {
		s := stream{at: at}
		n, head := digits(f.raw[at:]), []byte(" 0 obj\n")
		from := at + n
		if s.number = value(f.raw[at:from]).int(); s.number <= 0 || s.number >= maxObjects || !bytes.HasPrefix(f.raw[from:], head) {
			return nil, at, false
		}
		from += len(head)
		to := skip(f.raw, from)
		if to < 0 || !bytes.HasPrefix(f.raw[from:], []byte("<<")) {
			return nil, from, false
		}
		s.dict = f.raw[from:to]
		length := s.dict.get("Length").int()
		ending, before := fmt.Appendf(nil, "/Length %d>>", length), []byte("\nstream\n")
		if length < 0 || !bytes.HasSuffix(s.dict, ending) || !bytes.HasPrefix(f.raw[to:], before) {
			return nil, to, false
		}
		to += len(before)
		end := []byte("\nendstream\nendobj\n")
		if length > len(f.raw)-to || !bytes.HasPrefix(f.raw[to+length:], end) {
			return nil, to, false
		}
		s.object.at, s.data = to, f.raw[to:to+length]
		at = to + length + len(end)
		if all = append(all, s); len(all) >= maxObjects {
			return nil, at, false
		}
	}
	return all, at, true
}

func digits(b []byte) int {
	n := 0
	for n < min(len(b), 10) && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	return n
}

// end reads the last lines, which must lead to the last object, and gives their end.
func (f *File) end(streams []stream, at int) (int, bool) {
	if len(streams) < 2 {
		return at, false
	}
	f.table = streams[len(streams)-1].at
	last := fmt.Appendf(nil, "%s%d\n%%%%EOF\n", trailer, f.table)
	return at + len(last), bytes.HasPrefix(f.raw[at:], last)
}

// tables puts the objects in their places: those of the first level, and those in
// the object stream, which is the last but one. The cross-references must say the
// same, each number once. It gives 0, or where in the file something is amiss.
func (f *File) tables(streams []stream) int {
	objects, table := &streams[len(streams)-2], &streams[len(streams)-1]
	packed, err := f.inflate(objects.data, maxPacked)
	if err != nil {
		return objects.at
	}
	order, starts, ok := index(objects, packed)
	size := len(order) + len(streams) + 1
	if !ok || size > maxObjects {
		return objects.at
	}
	rows, err := f.inflate(table.data, 7*maxObjects)
	if err != nil || len(rows) != 7*size || !bytes.Equal(rows[:7], []byte{0, 0, 0, 0, 0, 0xff, 0xff}) {
		return table.at
	}
	f.objects = make([]object, size)
	place := func(number int, kind byte, where, place int, o object) bool {
		if number >= size {
			return false
		}
		f.objects[number] = o
		row := rows[7*number:]
		return row[0] == kind && int(binary.BigEndian.Uint32(row[1:])) == where && int(binary.BigEndian.Uint16(row[5:])) == place
	}
	for _, s := range streams {
		if !place(s.number, 1, s.at, 0, s.object) {
			return s.at
		}
	}
	for i, n := range order {
		if !place(n, 2, objects.number, i, object{dict: packed[starts[i] : starts[i+1]-1]}) {
			return objects.at
		}
	}
	if !f.trailer(table, size) {
		return table.at
	}
	return 0
}

// index reads the head of the object stream: the numbers of the objects in it and
// where they start. Each ends where the next starts.
func index(s *stream, packed []byte) (order, starts []int, ok bool) {
	n, first := s.dict.get("N").int(), s.dict.get("First").int()
	want := fmt.Appendf(nil, "<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>", n, first, len(s.data))
	if !bytes.Equal(s.dict, want) || first < 0 || first > len(packed) || n > first {
		return nil, nil, false
	}
	head := packed[:first]
	for at := first; len(head) > 0; {
		var pair [2]int
		for i := range pair {
			d := digits(head)
			if pair[i] = value(head[:d]).int(); pair[i] < 0 || !bytes.HasPrefix(head[d:], []byte(" ")) {
				return nil, nil, false
			}
			head = head[d+1:]
		}
		end := skip(packed, at)
		if pair[0] == 0 || first+pair[1] != at || end < 0 || end >= len(packed) || packed[end] != '\n' || !bytes.HasPrefix(packed[at:], []byte("<<")) {
			return nil, nil, false
		}
		order, starts = append(order, pair[0]), append(starts, at)
		at = end + 1
		if len(head) == 0 && at != len(packed) {
			return nil, nil, false
		}
	}
	return order, append(starts, len(packed)), len(order) == n && n > 0
}

// trailer reads the dictionary of the cross-references.
func (f *File) trailer(s *stream, size int) bool {
	root, info := s.dict.get("Root"), s.dict.get("Info")
	for id := range s.dict.get("ID").parts() {
		f.id = id
	}
	f.catalog, f.info = f.object(root).dict, f.object(info).dict
	want := fmt.Appendf(nil, "<</Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[%s%s]/Filter/FlateDecode/Length %d>>",
		size, root.ref(), info.ref(), f.id, f.id, len(s.data))
	return bytes.Equal(s.dict, want) && len(f.id) == 34
}
