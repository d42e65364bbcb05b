// Package pdf writes a placed page as one tagged, archivable file: PDF 1.7 after
// PDF/UA-1 and PDF/A-3a.
//
// fpdf draws the page: every page operator passes through it. Its uncompressed
// output is then opened, the page's content taken out, and the file written anew
// around it, with fonts cut to the glyphs in use, the structure tree, links and
// metadata. This package must not know what a brief or a claim is; it reads a
// page.Page and nothing else.
package pdf

import (
	"time"

	"factsheet/internal/page"
)

// Options is what a file has beside its page.
type Options struct {
	Attachments  []Attachment
	Time         time.Time // when the file was made, to the second; zero for the start of the page's own date
	Uncompressed bool      // plain objects and streams, to be read and compared as text
}

// Write gives the file. The same page gives the same bytes on every machine.
// An error says which rule of the standards the page breaks: it is a fault of
// whatever placed the page, since a brief that can be placed can be written.
func Write(p *page.Page, o Options) ([]byte, error) {
	if err := check(p, &o); err != nil {
		return nil, err
	}
	return write(p, o)
}

// write is Write without the rules, so that tests can put broken files before the judges.
func write(p *page.Page, o Options) ([]byte, error) {
	w := newFile(o)
	info := w.reserve()
	catalog, pages, sheet := w.reserve(), w.reserve(), w.reserve()
	tags := newTags(w, p)

	c := newCanvas(p, tags)
	for i := range p.Items {
		if err := c.item(i); err != nil {
			return nil, err
		}
	}
	content, err := c.content()
	if err != nil {
		return nil, err
	}

	contents := w.stream("", content)
	fonts := make([]int, len(c.faces))
	for i, f := range c.faces {
		fonts[i] = w.font(f)
	}
	images := make([]int, len(c.images))
	for i, im := range c.images {
		images[i] = w.image(im)
	}
	annotations := w.links(p, tags, sheet)
	tree := w.structure(p, tags, sheet, annotations)

	w.open(pages).s("/Type/Pages/Count 1/Kids[").ref(sheet).s("]")
	w.close()
	d := w.open(sheet).s("/Type/Page/Parent ").ref(pages)
	d.boundary("MediaBox", p, p.Margin)
	if p.Margin > 0 { // what is printed goes beyond the sheet
		d.boundary("BleedBox", p, p.Bleed).boundary("TrimBox", p, 0)
	}
	d.s("/Resources<<")
	d.resources("Font", "F", fonts)
	d.resources("XObject", "I", images)
	d.s(">>/Contents ").ref(contents).s("/StructParents 0/Tabs/S")
	if len(annotations) > 0 {
		d.s("/Annots[").refs(annotations).s("]")
	}
	w.close()

	outline := w.outline(p, tags, sheet)
	intent := w.outputIntent()
	made := stampOf(p, &o)
	attached := w.attach(o.Attachments, made)
	metadata := w.plainStream("/Type/Metadata/Subtype/XML", xmp(&p.Meta, made))
	d = w.open(catalog).s("/Type/Catalog/Pages ").ref(pages).s("/Lang").text(p.Meta.Lang)
	d.s("/MarkInfo<</Marked true>>/StructTreeRoot ").ref(tree)
	if outline > 0 {
		d.s("/Outlines ").ref(outline)
	}
	d.s("/ViewerPreferences<</DisplayDocTitle true")
	if p.Meta.RightToLeft {
		d.s("/Direction/R2L")
	}
	d.s(">>/OutputIntents[").ref(intent).s("]/Metadata ").ref(metadata).s(attached)
	w.close()
	w.info(info, &p.Meta, made)
	return w.finish(catalog, info), nil
}

// boundary is the sheet and some more on all sides. Its own corner is the origin.
func (d *dict) boundary(name string, p *page.Page, more page.Unit) *dict {
	d.s("/").s(name).s("[").milli(-more).s(" ").milli(-more)
	return d.s(" ").milli(p.Width + more).s(" ").milli(p.Height + more).s("]")
}

// resources names objects F0, F1, … in a page's resources.
func (d *dict) resources(kind, prefix string, objects []int) {
	if len(objects) == 0 {
		return
	}
	d.s("/").s(kind).s("<<")
	for i, n := range objects {
		d.s("/").s(prefix).int(i).s(" ").ref(n)
	}
	d.s(">>")
}
