package pdf

import (
	"errors"
	"fmt"
	"strings"

	"factsheet/internal/page"
)

// check holds a page to what the standards ask of it and this room cannot mend.
// The clauses are of ISO 14289-1 (PDF/UA-1) and ISO 19005-3 (PDF/A-3).
func check(p *page.Page, o *Options) error {
	if p.Meta.Title == "" || p.Meta.Lang == "" {
		return errors.New("pdf: the page has no title or no language (PDF/UA 7.1, 7.2)")
	}
	if p.Width <= 0 || p.Height <= 0 {
		return errors.New("pdf: the page has no size")
	}
	r := rules{page: p, ids: map[string]bool{}}
	if err := r.element(p.Root); err != nil {
		return err
	}
	for i := range p.Items {
		if err := r.item(&p.Items[i]); err != nil {
			return err
		}
	}
	for i := range p.Links {
		if err := r.link(&p.Links[i]); err != nil {
			return err
		}
	}
	return attachments(o.Attachments)
}

// attachments wants of each what a reader is shown, and names that are safe anywhere.
func attachments(files []Attachment) error {
	names := map[string]bool{}
	for i := range files {
		a := &files[i]
		switch plain := strings.Trim(a.Name, "abcdefghijklmnopqrstuvwxyz0123456789-."); {
		case a.Name == "" || plain != "" || a.Name[0] == '.' || names[a.Name]:
			return fmt.Errorf("pdf: %q is no name for an attachment (PDF/A 6.8, PDF/UA 7.11)", a.Name)
		case a.Type == "" || a.About == "":
			return fmt.Errorf("pdf: the attachment %s does not say what it is (PDF/A 6.8)", a.Name)
		case a.Relation != "Source" && a.Relation != "Data" && a.Relation != "Supplement":
			return fmt.Errorf("pdf: the attachment %s is related to the page as %q (PDF/A 6.8)", a.Name, a.Relation)
		}
		names[a.Name] = true
	}
	return nil
}

type rules struct {
	page  *page.Page
	level int             // of the last heading
	ids   map[string]bool // of the notes met
}

func (r *rules) element(e *page.Element) error {
	switch e.Role {
	case page.H1, page.H2, page.H3:
		level := int(e.Role[1] - '0')
		if level > r.level+1 {
			return fmt.Errorf("pdf: a heading of level %d follows one of level %d (PDF/UA 7.4.2)", level, r.level)
		}
		r.level = level
	case page.Figure:
		if e.Alt == "" {
			return errors.New("pdf: a figure has no text for readers who cannot see it (PDF/UA 7.3)")
		}
	case page.Note:
		if e.ID == "" || r.ids[e.ID] {
			return fmt.Errorf("pdf: a note has no ID of its own: %q (PDF/UA 7.9)", e.ID)
		}
		r.ids[e.ID] = true
	case page.TableRole:
		if err := r.table(e); err != nil {
			return err
		}
	case page.Document, page.P, page.L, page.LI, page.Lbl, page.LBody, page.TR, page.TH, page.TD,
		page.Reference, page.LinkRole, page.Span:
	default:
		return fmt.Errorf("pdf: %q is not a structure type of PDF 1.7 (PDF/A 6.7.3.4)", e.Role)
	}
	for _, k := range e.Kids {
		if k.Element == nil {
			continue
		}
		if err := r.element(k.Element); err != nil {
			return err
		}
	}
	return nil
}

// table wants rows of equally many cells.
func (r *rules) table(e *page.Element) error {
	width := 0
	for i, row := range e.Kids {
		if row.Element == nil || row.Element.Role != page.TR {
			return errors.New("pdf: a table holds something that is no row (PDF/UA 7.2)")
		}
		cells := len(row.Element.Kids)
		if i > 0 && cells != width || cells == 0 {
			return fmt.Errorf("pdf: row %d of a table has %d cells and not %d (PDF/UA 7.5)", i+1, cells, width)
		}
		width = cells
	}
	return nil
}

func (r *rules) item(it *page.Item) error {
	for i := range it.Texts {
		t := &it.Texts[i]
		if t.From >= t.To {
			continue
		}
		if t.Run.Face == nil || t.From < 0 || t.To > len(t.Run.Glyphs) || t.Size <= 0 {
			return fmt.Errorf("pdf: a piece of text is no part of its run: %q", t.Run.Text)
		}
		for _, g := range t.Run.Glyphs[t.From:t.To] {
			if g.ID == 0 || int(g.ID) >= t.Run.Face.NumGlyphs {
				return fmt.Errorf("pdf: %s has no glyph for a character in %q (PDF/UA 7.21.8)", t.Run.Face.PSName, t.String())
			}
		}
	}
	if im := it.Image; im != nil && (im.W <= 0 || im.H <= 0 || len(im.Pixels) != 3*im.W*im.H) {
		return fmt.Errorf("pdf: an image of %d × %d pixels has %d samples", im.W, im.H, len(im.Pixels))
	}
	return nil
}

func (r *rules) link(l *page.Link) error {
	switch {
	case l.Owner == nil || l.Owner.Role != page.LinkRole:
		return errors.New("pdf: a link annotation belongs to no Link element (PDF/UA 7.18.5)")
	case l.Contents == "":
		return errors.New("pdf: a link does not say where it leads (PDF/UA 7.18.1)")
	case (l.URI == "") == (l.Target == nil):
		return fmt.Errorf("pdf: a link leads nowhere, or to two places: %q", l.Contents)
	case l.Target != nil && l.Target.Parent == nil:
		return fmt.Errorf("pdf: a link leads to a note that is not on the page: %q", l.Contents)
	}
	return nil
}
