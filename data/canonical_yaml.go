package data

import (
	"strings"
	"unicode/utf8"
)

// YAML writes the draft in canonical form: the keys in the order of fields.go, block
// style, two spaces a level, each text on one line by one rule of quoting. Decode
// reads the same draft from it, but for places, and of that YAML writes the same
// bytes again.
//
// Every text is one to other readers of YAML too: what one of them could take for a
// number, a date, a truth value or nothing stands in quotation marks.
func (d *Draft) YAML() []byte {
	w := &blockWriter{out: make([]byte, 0, len(d.brief.src)*5/4+512)}
	w.key(0, "schema")
	w.text(Schema)
	w.key(0, "brief")
	w.fields(1, headFields(&d.head))
	if len(d.populations) > 0 {
		w.key(0, "populations")
		w.entries(1, d.populations)
	}
	var m draftMeasure // the fields point into one entry, which each of them fills in turn
	writeEach(w, "measures", d.measures, &m, &m.id, measureFields(&m))
	var s draftSource
	writeEach(w, "sources", d.sources, &s, &s.id, sourceFields(&s))
	var c draftClaim
	writeEach(w, "claims", d.claims, &c, &c.id, claimFields(&c))
	var v draftCaveat
	writeEach(w, "caveats", d.caveats, &v, &v.id, caveatFields(&v))
	w.texts(0, "points", d.points)
	w.texts(0, "key-figures", d.keyFigures)
	var ch draftChart
	writeEach(w, "charts", d.charts, &ch, &ch.id, chartFields(&ch))
	var g draftGap
	writeEach(w, "gaps", d.gaps, &g, &g.id, gapFields(&g))
	w.texts(0, "asks", d.asks)
	if contact := contactFields(&d.contact); anyWritten(contact) {
		w.key(0, "contact")
		w.fields(1, contact)
	}
	return append(w.out, '\n')
}

// blockWriter writes YAML in block style. After a key or a dash it stands on the line
// of that; what follows begins with a space, or on a line of its own.
type blockWriter struct {
	out   []byte
	first bool // the next key stands behind a dash, on its line
}

// writeEach writes a block of ids. An entry that may be one text, and is, stands on
// the line of its id.
func writeEach[T any](w *blockWriter, name string, list []T, one *T, id *Text, fields []field) {
	if len(list) == 0 {
		return
	}
	w.key(0, name)
	for i := range list {
		*one = list[i]
		w.key(1, id.Value)
		if text, ok := fields[0].into.(*Text); ok && fields[0].key == "text" && !anyWritten(fields[1:]) {
			w.text(text.Value)
			continue
		}
		w.fields(2, fields)
	}
}

func anyWritten(fields []field) bool {
	for _, f := range fields {
		switch v := f.into.(type) {
		case *Text:
			if v.written() {
				return true
			}
		case *[]Text:
			if len(*v) > 0 {
				return true
			}
		}
	}
	return false
}

// fields writes the keys that have a value.
func (w *blockWriter) fields(level int, fields []field) {
	for _, f := range fields {
		switch v := f.into.(type) {
		case *Text:
			if v.written() {
				w.key(level, f.key)
				w.text(v.Value)
			}
		case *[]Text:
			w.texts(level, f.key, *v)
		case *[]draftEntry:
			if len(*v) > 0 {
				w.key(level, f.key)
				w.entries(level+1, *v)
			}
		case *draftUnit:
			w.unit(level, f.key, v)
		case *[]draftSourceRef:
			w.sources(level, f.key, *v)
		}
	}
}

func (w *blockWriter) unit(level int, key string, u *draftUnit) {
	forms := unitFields(u)
	switch {
	case anyWritten(forms[:3]):
		w.key(level, key)
		w.fields(level+1, forms)
	case u.other.written():
		w.key(level, key)
		w.text(u.other.Value)
	}
}

// sources writes one source on its own, several as a list.
func (w *blockWriter) sources(level int, key string, refs []draftSourceRef) {
	if len(refs) == 0 {
		return
	}
	w.key(level, key)
	for _, ref := range refs {
		if len(refs) > 1 {
			w.dash(level + 1)
		}
		switch {
		case ref.inPlace == nil:
			w.text(ref.id.Value)
		case len(refs) > 1:
			w.first = true
			w.fields(level+2, sourceFields(ref.inPlace))
		default:
			w.fields(level+1, sourceFields(ref.inPlace))
		}
	}
}

func (w *blockWriter) entries(level int, list []draftEntry) {
	for _, e := range list {
		w.key(level, e.Key.Value)
		w.text(e.Text.Value)
	}
}

func (w *blockWriter) texts(level int, key string, list []Text) {
	if len(list) == 0 {
		return
	}
	w.key(level, key)
	for _, t := range list {
		w.dash(level + 1)
		w.text(t.Value)
	}
}

// line begins a line of a level, unless a dash has begun it.
func (w *blockWriter) line(level int) {
	if w.first {
		w.first = false
		w.out = append(w.out, ' ')
		return
	}
	if len(w.out) > 0 {
		w.out = append(w.out, '\n')
	}
	for range level {
		w.out = append(w.out, "  "...)
	}
}

// mostKey is the length in bytes from which on a key is marked as one: readers of
// YAML look for its colon within 1024 characters.
const mostKey = 1000

func (w *blockWriter) key(level int, key string) {
	w.line(level)
	if len(key) >= mostKey {
		w.out = append(w.out, "? "...)
		w.scalar(key)
		w.line(level)
	} else {
		w.scalar(key)
	}
	w.out = append(w.out, ':')
}

func (w *blockWriter) dash(level int) {
	w.line(level)
	w.out = append(w.out, '-')
}

// text writes a text behind the key or dash that it belongs to.
func (w *blockWriter) text(s string) {
	w.out = append(w.out, ' ')
	w.scalar(s)
}

// scalar writes a text as it is, where that cannot be misread, else in double
// quotation marks.
func (w *blockWriter) scalar(s string) {
	if plainScalar(s) {
		w.out = append(w.out, s...)
		return
	}
	const hex = "0123456789abcdef"
	w.out = append(w.out, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.out = append(w.out, '\\', byte(r))
		case r == '\n':
			w.out = append(w.out, `\n`...)
		case r == '\t':
			w.out = append(w.out, `\t`...)
		case !unclear(r):
			w.out = utf8.AppendRune(w.out, r)
		case r > 0xffff:
			w.out = append(w.out, '\\', 'U', '0', '0', hex[r>>20&15], hex[r>>16&15], hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			w.out = append(w.out, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		}
	}
	w.out = append(w.out, '"')
}

// plainScalar reports whether a text can stand without quotation marks: it begins with
// a letter, or a sign that no reader of YAML gives a meaning, and holds nothing that
// ends a text or that nobody sees.
func plainScalar(s string) bool {
	if s == "" || strings.HasSuffix(s, ":") || strings.Contains(s, ": ") || strings.Contains(s, " #") {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf && !isASCIILetter(c) {
		return false
	}
	for _, r := range s {
		if unclear(r) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return !isBlank(first) && !isBlank(last) && !meansMore(s)
}

// meansMore reports whether readers of YAML take a word for a truth value or nothing.
func meansMore(s string) bool {
	if len(s) > len("false") {
		return false
	}
	for _, word := range [...]string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"} {
		if strings.EqualFold(s, word) {
			return true
		}
	}
	return false
}

// isBlank reports whether a character is a space of some width.
func isBlank(r rune) bool {
	return r == ' ' || r == 0xa0 || r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x205f || r == 0x3000
}

// unclear reports whether a character is written as an escape: controls, line ends,
// and what has no ink and no width, which an editor may lose. The list is fixed, so
// that the bytes do not follow the version of Unicode.
func unclear(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xad, r == 0x61c, r == 0x180e, r >= 0x200b && r <= 0x200f, r >= 0x2028 && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f, r == 0xfeff, r >= 0xfff0 && r <= 0xfffb, r == 0xfffe, r == 0xffff, r >= 0xe0000:
		return true
	}
	return false
}
