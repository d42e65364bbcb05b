package pdf

import (
	"slices"
	"strings"
)

// Attachment is a file inside the file, associated with the whole document as
// PDF/A-3 asks.
type Attachment struct {
	Name     string // ASCII, without folders; no two are the same
	Type     string // media type, "text/csv"
	Relation string // to the page: "Source", what it was made from; "Data", the same as data; "Supplement"
	About    string // what it is, in words
	Data     []byte
	Plain    bool // not deflated, so that its bytes keep their place whatever they are
}

// attach writes the attachments and gives the entries of the catalog that name
// them, "" where there are none.
func (w *file) attach(files []Attachment, made stamp) string {
	if len(files) == 0 {
		return ""
	}
	specs := make([]int, len(files))
	for i := range files {
		specs[i] = w.attachment(&files[i], made)
	}
	order := make([]int, len(files))
	for i := range order {
		order[i] = i
	}
	// A name tree is sorted; the list of associated files keeps the order given.
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(files[a].Name, files[b].Name) })
	var d dict
	d.s("/AF[").refs(specs).s("]/Names<</EmbeddedFiles<</Names[")
	for _, i := range order {
		d.literal(files[i].Name).ref(specs[i])
	}
	return string(d.s("]>>>>").b)
}

// attachment writes one file and gives its file specification.
func (w *file) attachment(a *Attachment, made stamp) int {
	var d dict
	d.s("/Type/EmbeddedFile/Subtype/").name(a.Type).s("/Params<</Size ").int(len(a.Data))
	if made.known {
		d.s("/ModDate").s(made.pdf())
	}
	d.s(">>")
	write := w.stream
	if a.Plain {
		write = w.plainStream
	}
	data := write(string(d.b), a.Data)
	spec := w.reserve()
	e := w.open(spec).s("/Type/Filespec/F").literal(a.Name).s("/UF").text(a.Name)
	e.s("/Desc").text(a.About).s("/AFRelationship/").name(a.Relation)
	e.s("/EF<</F ").ref(data).s("/UF ").ref(data).s(">>")
	w.close()
	return spec
}

// name is what follows the slash of a name: other characters than letters, digits,
// "-" and "." are escaped.
func (d *dict) name(s string) *dict {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '.':
			d.b = append(d.b, c)
		default:
			d.b = append(d.b, '#', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return d
}
