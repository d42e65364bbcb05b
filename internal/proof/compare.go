package proof

import (
	"bytes"
	"slices"
	"strings"
)

// differences says in words what differs between a file and what its data gives.
// What follows from something else (a font that holds other letters since the text
// differs, the places of objects) is said only where nothing else is.
func differences(given, built *File) (found []Difference, more int) {
	c := &comparison{given: given, built: built}
	c.page()
	c.tree()
	c.links()
	c.metadata()
	c.attachments()
	if len(c.found) == 0 {
		c.drawing()
	}
	if len(c.found) == 0 {
		c.streams()
	}
	if len(c.found) == 0 {
		c.objects()
	}
	return c.found, c.more
}

type comparison struct {
	given, built *File
	part         Part         // that is being compared
	name         string       // of the property or attached file that is
	found        []Difference // the first maxFound
	more         int          // those that were not kept
}

// say keeps a difference of which there is but a sentence.
func (c *comparison) say(s string) { c.add(Difference{Says: s}) }

// add keeps a difference; drawing and objects alike may say the same often.
func (c *comparison) add(d Difference) {
	d.Part, d.Name = c.part, c.name
	switch {
	case slices.ContainsFunc(c.found, func(f Difference) bool { return f.Says == d.Says }):
	case len(c.found) < maxFound:
		c.found = append(c.found, d)
	default:
		c.more++
	}
}

// full reports whether no more differences are kept, and counts one that need not
// be put into words.
func (c *comparison) full() bool {
	if len(c.found) < maxFound {
		return false
	}
	c.more++
	return true
}

// texts compares two lists of texts. says and not are what comes before the text
// of the file, and before one that is missing from it.
func (c *comparison) texts(says, not string, given, built []string) {
	for _, p := range align(given, built) {
		switch {
		case c.full():
		case p.a < 0:
			c.add(Difference{Says: not + ` "` + cut(built[p.b]) + `", which the data gives`, Built: cut(built[p.b]), Stretch: c.stretch(p.b)})
		case p.b < 0:
			c.add(Difference{Says: says + ` "` + cut(given[p.a]) + `", which the data does not give`, Given: cut(given[p.a])})
		default:
			a, b := excerpts(given[p.a], built[p.b])
			c.add(Difference{Says: says + ` "` + a + `" where the data gives "` + b + `"`, Given: a, Built: b, Stretch: c.stretch(p.b)})
		}
	}
}

// stretch counts from 1, where it is stretches that are compared.
func (c *comparison) stretch(i int) int {
	if c.part != OfPage {
		return 0
	}
	return i + 1
}

// page compares the text that can be copied from the page.
func (c *comparison) page() {
	c.part = OfPage
	read := func(f *File) (texts []string) {
		for _, s := range f.stretches() {
			if s.text != "" {
				texts = append(texts, s.text)
			}
		}
		return texts
	}
	c.texts("the page says", "the page does not say", read(c.given), read(c.built))
}

// drawing compares what is drawn, where the text is the same.
func (c *comparison) drawing() {
	c.part = OfDrawing
	given, built := c.given.stretches(), c.built.stretches()
	if len(given) != len(built) {
		c.say("the page is drawn in " + count(len(given), "part") + " where the data gives " + number(len(built)))
		return
	}
	texts := 0
	for i := range given {
		if built[i].text != "" {
			texts++
		}
		if given[i] == built[i] {
			continue
		}
		switch a, b := &given[i], &built[i]; {
		case b.text != "":
			c.add(Difference{Says: `the page shows "` + cut(b.text) + `" in another place, size or colour than the data gives`, Stretch: texts})
		case b.tag == "Figure":
			c.say("a figure of the page is drawn otherwise than the data gives: shapes, places or colours differ")
		case a.tag != b.tag:
			c.say(`a drawing of the page is tagged "` + cut(a.tag) + `" where the data gives "` + cut(b.tag) + `"`)
		default:
			c.say("lines or areas of the page are drawn otherwise than the data gives")
		}
	}
}

// element is what the structure tree says of one part.
type element struct{ role, alt, lang, expansion string }

// elements walks the structure tree in reading order, each object once.
func (f *File) elements() []element {
	var all []element
	seen := make([]bool, len(f.objects))
	var next, kids []int
	add := func(reference value) {
		if n := reference.ref(); n > 0 && n < len(seen) && !seen[n] {
			seen[n] = true
			kids = append(kids, n)
		}
	}
	add(f.object(f.catalog.get("StructTreeRoot")).dict.get("K"))
	for {
		slices.Reverse(kids) // the first is taken first
		next, kids = append(next, kids...), kids[:0]
		if len(next) == 0 {
			return all
		}
		last := len(next) - 1
		d := f.objects[next[last]].dict
		next = next[:last]
		all = append(all, element{d.get("S").name(), d.get("Alt").text(), d.get("Lang").text(), d.get("E").text()})
		for kid := range d.get("K").parts() {
			add(kid)
		}
	}
}

// tree compares what is read aloud beside the text of the page.
func (c *comparison) tree() {
	given, built := c.given.elements(), c.built.elements()
	for _, of := range []struct {
		part      Part
		says, not string
		get       func(element) string
	}{
		{OfFigure, "the text that stands for a figure says", "no text that stands for a figure says", func(e element) string { return e.alt }},
		{OfLanguage, "a part of the page is in the language", "no part of the page is in the language", func(e element) string { return e.lang }},
		{OfAbbreviation, "an abbreviation is read as", "no abbreviation is read as", func(e element) string { return e.expansion }},
		{OfTag, "a part of the page is tagged", "no part of the page there is tagged", func(e element) string { return e.role }},
	} {
		c.part = of.part
		c.texts(of.says, of.not, listed(given, of.get), listed(built, of.get))
	}
	c.part = OfLanguage
	c.texts("the language of the document is", "the document does not give its language as",
		[]string{c.given.catalog.get("Lang").text()}, []string{c.built.catalog.get("Lang").text()})
}

// listed gives what is not empty.
func listed(elements []element, get func(element) string) (texts []string) {
	for _, e := range elements {
		if s := get(e); s != "" {
			texts = append(texts, s)
		}
	}
	return texts
}

// links compares where links lead, and how that is said.
func (c *comparison) links() {
	c.part = OfLink
	read := func(f *File, get func(annotation value) string) (texts []string) {
		for a := range f.each(f.sheet().dict.get("Annots")) {
			if s := get(a); s != "" {
				texts = append(texts, s)
			}
		}
		return texts
	}
	target := func(a value) string { return a.get("A").get("URI").text() }
	words := func(a value) string { return a.get("Contents").text() }
	c.texts("a link leads to", "no link leads to", read(c.given, target), read(c.built, target))
	c.texts("a link is read as", "no link is read as", read(c.given, words), read(c.built, words))
}

// metadata compares what the file says of itself, in the document information and
// in the XMP packet.
func (c *comparison) metadata() {
	c.part = OfMetadata
	for _, p := range [...]struct{ key, tag, name string }{
		{"Title", "dc:title", "the title"},
		{"Author", "dc:creator", "the author"},
		{"Subject", "dc:description", "the description"},
		{"Keywords", "pdf:Keywords", "the list of keywords"},
		{"", "dc:language", "the language"},
		{"Creator", "xmp:CreatorTool", "the program that made it"},
		{"Producer", "pdf:Producer", "the program that wrote it"},
		{"CreationDate", "xmp:CreateDate", "the date of making"},
		{"ModDate", "xmp:ModifyDate", "the date of change"},
		{"", "pdfaid:part", "the part of PDF/A"},
		{"", "pdfaid:conformance", "the level of PDF/A"},
		{"", "pdfuaid:part", "the part of PDF/UA"},
	} {
		c.property(p.name+", in the document information,", c.given.info.get(p.key).text(), c.built.info.get(p.key).text())
		c.property(p.name+", in the metadata,", c.given.property(p.tag), c.built.property(p.tag))
	}
}

func (c *comparison) property(name, given, built string) {
	c.name = strings.TrimSuffix(name, ",")
	defer func() { c.name = "" }()
	switch {
	case given == built:
	case given == "":
		c.add(Difference{Says: name + ` is missing where the data gives "` + cut(built) + `"`, Built: cut(built)})
	default:
		c.texts(name+" is", "", []string{given}, []string{built})
	}
}

// property gives the text of an element of the XMP packet, without tags within it.
func (f *File) property(tag string) string {
	_, rest, _ := bytes.Cut(f.metadata(), []byte("<"+tag+">"))
	inner, _, found := bytes.Cut(rest, []byte("</"+tag+">"))
	if !found {
		return ""
	}
	var b strings.Builder
	for piece := range strings.SplitSeq(string(inner), "<") {
		if _, text, ok := strings.Cut(piece, ">"); ok {
			piece = text
		}
		b.WriteString(piece)
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(b.String())
}
