// Package page holds a page as it was placed: shaped text, drawings and links
// with their coordinates, in reading order, each with its role.
//
// It is the wall between what a brief means and how a file is written. Layout
// and charts put things on a Page; pdf (and later other writers) read it. There
// is no general Draw: every method is named by a role, so that nothing can reach
// the page untagged, and the order of the calls is the reading order. This package
// must not know what a claim is, nor what a PDF is.
package page

import (
	"fmt"

	"factsheet/fonts"
	"factsheet/internal/diag"
)

// Unit is a length in thousandths of a point. Coordinates are integers from the
// moment a thing is placed, so that two machines give the same bytes.
type Unit int32

// Pt is one point, MM one millimetre (rounded to a thousandth of a point).
const (
	Pt Unit = 1000
	MM Unit = 2835
)

// Points converts points to a Unit, rounded to the nearest thousandth. Only for
// constants and measures of a design, never for a computed place.
func Points(pt float64) Unit {
	if pt < 0 {
		return -Points(-pt)
	}
	return Unit(float64(pt*1000) + 0.5) // the conversion keeps the product from fusing with the sum
}

// Box is a rectangle; X and Y are its top left corner, y grows downwards.
type Box struct{ X, Y, W, H Unit }

// Right and Bottom give the far edges.
func (b Box) Right() Unit  { return b.X + b.W }
func (b Box) Bottom() Unit { return b.Y + b.H }

// Around is the smallest box that holds both; an empty box holds nothing.
func (b Box) Around(c Box) Box {
	switch {
	case b.W == 0 && b.H == 0:
		return c
	case c.W == 0 && c.H == 0:
		return b
	}
	x, y := min(b.X, c.X), min(b.Y, c.Y)
	return Box{x, y, max(b.Right(), c.Right()) - x, max(b.Bottom(), c.Bottom()) - y}
}

// Color is an sRGB colour.
type Color struct{ R, G, B uint8 }

// Text is a range of a shaped run at its place. X, Y is the start of the
// baseline; Tracking is added after every glyph.
type Text struct {
	Run      fonts.Run
	From, To int
	X, Y     Unit
	Size     Unit
	Tracking Unit
	Color    Color
	Of       string // what the words are the figure of, by an id of whoever placed them; "" for other words
}

// Width is the advance of the text without the kerning and tracking after its last glyph.
func (t Text) Width() Unit {
	if t.To <= t.From {
		return 0
	}
	return Unit(t.Run.Width(t.From, t.To, int32(t.Size))) + t.Tracking*Unit(t.To-t.From-1)
}

// String is the text that the piece stands for.
func (t Text) String() string {
	if t.To <= t.From {
		return ""
	}
	last := t.Run.Glyphs[t.To-1]
	return t.Run.Text[t.Run.Glyphs[t.From].At : last.At+last.Len]
}

// Image is a bitmap in 8-bit RGB rows without padding, with the box it fills.
type Image struct {
	Box    Box
	W, H   int // pixels
	Pixels []byte
}

// Role is the meaning of an element, in the standard structure types of PDF,
// which name meanings and not ways of writing.
type Role string

const (
	Document  Role = "Document"
	H1        Role = "H1"
	H2        Role = "H2"
	H3        Role = "H3"
	P         Role = "P"
	L         Role = "L"
	LI        Role = "LI"
	Lbl       Role = "Lbl"
	LBody     Role = "LBody"
	TableRole Role = "Table"
	TR        Role = "TR"
	TH        Role = "TH"
	TD        Role = "TD"
	Figure    Role = "Figure"
	Reference Role = "Reference"
	LinkRole  Role = "Link"
	Note      Role = "Note"
	Span      Role = "Span"
)

// Element is a node of the reading order. Kids are in order: other elements,
// items of the page, or the link annotation of a Link.
type Element struct {
	Role      Role
	Parent    *Element
	Kids      []Kid
	ID        string // notes only
	Alt       string // figures only, never empty there
	Lang      string // where it differs from the page's
	Expansion string // of an abbreviation
	Box       Box    // figures only
	Class     string // how it is set, for writers that set it anew: "number", "subtitle"
	Of        string // what it is about, by an id of whoever placed it; "" for nothing by itself
}

// Kid is one child of an element: exactly one of the three.
type Kid struct {
	Element *Element
	Item    int // index in Page.Items plus 1
	Link    int // index in Page.Links plus 1
}

// Item is ink: text, a drawing or an image. Owner is nil for an ornament.
type Item struct {
	Owner   *Element
	Texts   []Text
	Drawing Drawing
	Code    bool // the drawing is read by a camera, and stays as it is where a page is mirrored
	Image   *Image
}

// Link is a clickable box. It leads to URI, or to the element Target on this
// page, whose place is At (top left). Contents says in words where it leads.
type Link struct {
	Owner    *Element // of role Link
	Box      Box
	URI      string
	Target   *Element
	At       Unit // y of Target's top, where Target is set
	Contents string
}

// Bookmark is an entry of the list of what is on the page, by which a reader gets to
// a part of it.
type Bookmark struct {
	Title  string
	Target *Element
	At     Unit // y of the part's top
}

// Part is a part of the page, for whoever wants to point at it.
type Part struct {
	Name string
	Box  Box
	Item int // index in Page.Items of the first that is of it, or would be
}

// Meta is what the file says of itself. Date is of the brief, never of the clock.
type Meta struct {
	Title       string
	Author      string
	Subject     string
	Keywords    string
	Lang        string // BCP 47
	RightToLeft bool   // how its columns and lines run
	Creator     string // the program and its version
	Year        int
	Month       int
	Day         int
}

// Date gives the date as ISO 8601 writes one.
func (m *Meta) Date() string { return fmt.Sprintf("%04d-%02d-%02d", m.Year, m.Month, m.Day) }

// Page is one sheet with everything on it. Items are in painting order, which is
// the reading order of those that have an owner.
type Page struct {
	Width, Height Unit // of the sheet as it is cut
	Bleed         Unit // how far colour goes beyond its edges
	Margin        Unit // how far anything does: the bleed, or the end of crop marks
	Meta          Meta
	Root          *Element
	Items         []Item
	Links         []Link
	Bookmarks     []Bookmark // in reading order
	Parts         []Part     // in reading order
	Findings      diag.List  // what was refused while placing

	notes []*Element // by note number minus 1, made when first referred to
	tops  []Unit     // where each note stands, by number minus 1
	back  []*Element // the first Reference to each note
	backY []Unit
}

// New makes an empty page.
func New(width, height Unit, meta Meta) *Page {
	return &Page{Width: width, Height: height, Meta: meta, Root: &Element{Role: Document}}
}

// About gives the ids of all that the page has figures of, or blocks about, each once, in
// reading order.
func (p *Page) About() []string {
	var ids []string
	known := map[string]bool{"": true}
	add := func(id string) {
		if !known[id] {
			known[id] = true
			ids = append(ids, id)
		}
	}
	for i := range p.Items {
		for e := p.Items[i].Owner; e != nil; e = e.Parent {
			add(e.Of)
		}
		for k := range p.Items[i].Texts {
			add(p.Items[i].Texts[k].Of)
		}
	}
	return ids
}

func (e *Element) add(role Role) *Element {
	c := &Element{Role: role, Parent: e}
	e.Kids = append(e.Kids, Kid{Element: c})
	return c
}

func (p *Page) put(owner *Element, it Item) {
	it.Owner = owner
	p.Items = append(p.Items, it)
	if owner != nil {
		owner.Kids = append(owner.Kids, Kid{Item: len(p.Items)})
	}
}

// Part begins a part of the page, to which all belongs that is placed before the next.
func (p *Page) Part(name string, box Box) {
	p.Parts = append(p.Parts, Part{Name: name, Box: box, Item: len(p.Items)})
}

// Block takes the text of one paragraph-like element, piece by piece in reading order.
type Block struct {
	page *Page
	elem *Element
}

// Heading starts a heading of level 1 to 3.
func (p *Page) Heading(level int) *Block {
	return &Block{p, p.Root.add([...]Role{H1, H2, H3}[level-1])}
}

// Paragraph starts a paragraph.
func (p *Page) Paragraph() *Block { return &Block{p, p.Root.add(P)} }

// List is a list being filled.
type List struct {
	page *Page
	elem *Element
}

// List starts a list.
func (p *Page) List() *List { return &List{p, p.Root.add(L)} }

// Class says how the list is set.
func (l *List) Class(name string) *List {
	l.elem.Class = name
	return l
}

// Item starts an item and gives the blocks of its label (a bullet or number; may
// be left empty) and its body.
func (l *List) Item() (label, body *Block) {
	li := l.elem.add(LI)
	return &Block{l.page, li.add(Lbl)}, &Block{l.page, li.add(LBody)}
}

// Table is a table being filled, row by row.
type Table struct {
	page *Page
	elem *Element
}

// Row is one row of a table.
type Row struct {
	page *Page
	elem *Element
}

// Table starts a table.
func (p *Page) Table() *Table { return &Table{p, p.Root.add(TableRole)} }

// Class says how the table is set.
func (t *Table) Class(name string) *Table {
	t.elem.Class = name
	return t
}

// Row starts the next row.
func (t *Table) Row() *Row { return &Row{t.page, t.elem.add(TR)} }

// Of says what the row is about, by an id.
func (r *Row) Of(id string) *Row {
	r.elem.Of = id
	return r
}

// Header starts the row's header cell, Cell a data cell.
func (r *Row) Header() *Block { return &Block{r.page, r.elem.add(TH)} }
func (r *Row) Cell() *Block   { return &Block{r.page, r.elem.add(TD)} }

// Figure places a drawing that carries meaning, with text that belongs to it
// (axis labels). alt says the same in a sentence; an empty one is refused at pos,
// the place in the brief that the figure comes from.
func (p *Page) Figure(pos diag.Pos, alt string, box Box, d Drawing, labels ...Text) {
	(&Block{p, p.Root}).Figure(pos, alt, box, d, labels...)
}

// Figure places a drawing inside the block, as Page.Figure does on the page.
func (b *Block) Figure(pos diag.Pos, alt string, box Box, d Drawing, labels ...Text) {
	if alt == "" {
		b.page.Findings.Add("E041", pos, "the figure has no text for readers who cannot see it")
		return
	}
	e := b.elem.add(Figure)
	e.Alt, e.Box = alt, box
	b.page.put(e, Item{Drawing: d, Texts: labels})
}

// Code places a drawing that a camera reads, with its alt text.
func (p *Page) Code(pos diag.Pos, alt string, box Box, d Drawing) {
	p.Figure(pos, alt, box, d)
	if alt != "" {
		p.Items[len(p.Items)-1].Code = true
	}
}

// Picture places an image that carries meaning (a logo), with its alt text.
func (p *Page) Picture(pos diag.Pos, alt string, im *Image) {
	if alt == "" {
		p.Findings.Add("E041", pos, "the picture has no text for readers who cannot see it")
		return
	}
	e := p.Root.add(Figure)
	e.Alt, e.Box = alt, im.Box
	p.put(e, Item{Image: im})
}

// Ornament places ink that means nothing to a listener: rules, panels, texture,
// and text that repeats what is said elsewhere.
func (p *Page) Ornament(d Drawing, texts ...Text) {
	if len(d) > 0 || len(texts) > 0 {
		p.put(nil, Item{Drawing: d, Texts: texts})
	}
}

// Emblem places an image that says nothing that does not stand beside it in words: a
// logo next to the name.
func (p *Page) Emblem(im *Image) { p.put(nil, Item{Image: im}) }

// Paragraph starts a paragraph inside the block: an item of a list may have several.
func (b *Block) Paragraph() *Block { return &Block{b.page, b.elem.add(P)} }

// Bookmark puts the part of the page that the block begins, or is, into the list of
// what is on the page. at is its top.
func (b *Block) Bookmark(title string, at Unit) {
	b.page.Bookmarks = append(b.page.Bookmarks, Bookmark{title, b.elem, at})
}

// Class says how the block is set.
func (b *Block) Class(name string) *Block {
	b.elem.Class = name
	return b
}

// Of says what the block is about, by an id.
func (b *Block) Of(id string) *Block {
	b.elem.Of = id
	return b
}

// Text puts words into the block.
func (b *Block) Text(ts ...Text) {
	if len(ts) > 0 {
		b.page.put(b.elem, Item{Texts: ts})
	}
}

// Span puts words of another language, or an abbreviation with its expansion,
// into the block. All pieces of one place are one span, or a listener hears the
// expansion twice.
func (b *Block) Span(lang, expansion string, ts ...Text) {
	e := b.elem.add(Span)
	e.Lang, e.Expansion = lang, expansion
	b.page.put(e, Item{Texts: ts})
}

// Link starts words in the block that lead to a URI, with one clickable box a line, or
// goes on with them: in the next column they are the same link. contents says where they
// lead.
func (b *Block) Link(uri, contents string) *Anchor {
	if n, k := len(b.page.Links), len(b.elem.Kids); n > 0 && k > 0 {
		if last := b.page.Links[n-1]; last.URI == uri && last.Owner == b.elem.Kids[k-1].Element {
			return &Anchor{Block{b.page, last.Owner}, last}
		}
	}
	return &Anchor{Block{b.page, b.elem.add(LinkRole)}, Link{URI: uri, Contents: contents}}
}

// Anchor is the words of a link: its text, and spans within it.
type Anchor struct {
	block Block
	to    Link
}

// Text puts words into the link.
func (a *Anchor) Text(ts ...Text) {
	a.block.Text(ts...)
	a.cover(ts)
}

// Span puts words into the link as Block.Span does.
func (a *Anchor) Span(lang, expansion string, ts ...Text) {
	a.block.Span(lang, expansion, ts...)
	a.cover(ts)
}

// cover makes pieces clickable; those that follow one another on a line share a box.
func (a *Anchor) cover(ts []Text) {
	p := a.block.page
	for _, t := range ts {
		box := t.Box()
		if n := len(p.Links); n > 0 && p.Links[n-1].Owner == a.block.elem {
			if last := &p.Links[n-1].Box; last.Y == box.Y && last.H == box.H && box.X >= last.X {
				last.W = box.X + box.W - last.X
				continue
			}
		}
		a.to.Box = box
		p.link(a.block.elem, a.to)
	}
}

// NoteRef shows that a note has been referred to; only Reference makes one.
type NoteRef struct{ number int }

// Reference puts the mark of note number (from 1) into the block, linked to it.
func (b *Block) Reference(number int, contents string, ts ...Text) NoteRef {
	p := b.page
	for len(p.notes) < number {
		n := len(p.notes) + 1
		p.notes = append(p.notes, &Element{Role: Note, ID: fmt.Sprintf("note-%d", n)})
		p.tops, p.back, p.backY = append(p.tops, 0), append(p.back, nil), append(p.backY, 0)
	}
	r := b.elem.add(Reference)
	e := r.add(LinkRole)
	p.put(e, Item{Texts: ts})
	for _, t := range ts {
		p.link(e, Link{Box: t.Box(), Target: p.notes[number-1], Contents: contents})
		if p.back[number-1] == nil {
			p.back[number-1], p.backY[number-1] = e, t.Box().Y
		}
	}
	return NoteRef{number}
}

// Footnote starts the note that ref stands for, with its number as mark, which
// leads back to the first reference, and gives the block of its text.
func (p *Page) Footnote(ref NoteRef, contents string, mark ...Text) *Block {
	i := ref.number - 1
	n := p.notes[i]
	n.Parent = p.Root
	p.Root.Kids = append(p.Root.Kids, Kid{Element: n})
	e := n.add(Lbl).add(LinkRole)
	p.put(e, Item{Texts: mark})
	for _, t := range mark {
		p.tops[i] = t.Box().Y
		p.link(e, Link{Box: t.Box(), Target: p.back[i], At: p.backY[i], Contents: contents})
	}
	for k := range p.Links {
		if p.Links[k].Target == n {
			p.Links[k].At = p.tops[i]
		}
	}
	return &Block{p, n}
}

func (p *Page) link(owner *Element, l Link) {
	l.Owner = owner
	p.Links = append(p.Links, l)
	owner.Kids = append(owner.Kids, Kid{Link: len(p.Links)})
}

// Box is the area of a piece of text, such as can be clicked: its advance by its line.
func (t Text) Box() Box {
	return Box{t.X, t.Y - t.Size*8/10, t.Width(), t.Size * 105 / 100}
}
