package pdf

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/go-pdf/fpdf"

	"factsheet/internal/page"
)

// canvas draws a page's items on a page of fpdf.
type canvas struct {
	page   *page.Page
	tags   *tags
	pdf    *fpdf.Fpdf
	faces  []*faceUse
	images []*page.Image

	state state
	mark  mark // what is open
	text  []byte
	raw   bytes.Reader
}

// state is what the page's graphics state is known to be, so that nothing is set
// twice. Clipping saves it and brings it back.
type state struct {
	fill, stroke page.Color
	width        page.Unit
	dash         string
	face         int
	size         page.Unit
	tracking     page.Unit
}

func newCanvas(p *page.Page, t *tags) *canvas {
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: points(p.Width), Ht: points(p.Height)}})
	pdf.SetCompression(false)
	pdf.SetAutoPageBreak(false, 0)
	pdf.AddPage()
	return &canvas{page: p, tags: t, pdf: pdf, state: state{face: -1, width: -1}}
}

// points is a length as fpdf takes it. A quotient is rounded the same everywhere.
func points(u page.Unit) float64 { return float64(u) / 1000 }

// mark is a stretch of marked content.
type mark struct {
	open  bool
	owner *page.Element // nil for decoration
}

// begin makes what is drawn next the content of an element, or decoration where
// owner is nil. It and end alone write the operators of marked content.
func (c *canvas) begin(owner *page.Element, id int) {
	next := mark{true, owner}
	if c.mark == next {
		return
	}
	c.end()
	c.mark = next
	if owner == nil {
		c.pdf.RawWriteStr("/Artifact BMC")
		return
	}
	c.pdf.RawWriteStr("/" + string(owner.Role) + "<</MCID " + strconv.Itoa(id) + ">>BDC")
}

func (c *canvas) end() {
	if c.mark.open {
		c.pdf.RawWriteStr("EMC")
	}
	c.mark = mark{}
}

// item draws one item of the page within its mark.
func (c *canvas) item(i int) error {
	it := &c.page.Items[i]
	if !inked(it) {
		return nil
	}
	c.begin(it.Owner, c.tags.contentOf(i))
	for k := range it.Drawing {
		c.shape(&it.Drawing[k])
	}
	if it.Image != nil {
		c.image(it.Image)
	}
	return c.texts(it.Texts)
}

// image places a bitmap. Its samples go into the file without passing through fpdf.
func (c *canvas) image(im *page.Image) {
	d := dict{c.text[:0]}
	d.s("q ").centi(im.Box.W).s(" 0 0 ").centi(im.Box.H).s(" ").centi(im.Box.X).s(" ").centi(c.page.Height - im.Box.Bottom())
	d.s(" cm /I").int(len(c.images)).s(" Do Q")
	c.write(d.b)
	c.images = append(c.images, im)
}

// write hands operators to fpdf.
func (c *canvas) write(operators []byte) {
	c.text = operators
	c.raw.Reset(operators)
	c.pdf.RawWriteBuf(&c.raw)
}

// content closes the page and takes its operators out of fpdf's file.
func (c *canvas) content() ([]byte, error) {
	c.end()
	var all keeper
	if err := c.pdf.Output(&all); err != nil {
		return nil, err
	}
	_, rest, found := bytes.Cut(all, []byte("<</Length "))
	number, rest, ended := bytes.Cut(rest, []byte(">>\nstream\n"))
	n, err := strconv.Atoi(string(number))
	if !found || !ended || err != nil || n > len(rest) || !bytes.HasPrefix(rest[n:], []byte("\nendstream")) {
		return nil, errors.New("pdf: the page's content is not where fpdf v0.9.0 writes it")
	}
	return rest[:n], nil
}

// keeper keeps the one buffer that fpdf writes, without copying it.
type keeper []byte

func (k *keeper) Write(b []byte) (int, error) {
	if *k == nil {
		*k = b
	} else {
		*k = append(*k, b...)
	}
	return len(b), nil
}
