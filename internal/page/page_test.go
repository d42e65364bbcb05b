package page

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"factsheet/fonts"
	"factsheet/internal/diag"
)

func word(s string) Text {
	run := fonts.SourceSans().Face(fonts.Regular).Shape(s, 0)
	return Text{Run: run, To: len(run.Glyphs), X: 10 * Pt, Y: 20 * Pt, Size: 9 * Pt}
}

func TestNoAltNoFigure(t *testing.T) {
	p := New(100*Pt, 100*Pt, Meta{})
	pos := diag.Pos{File: "brief.yaml", Line: 7, Col: 3}
	p.Figure(pos, "", Box{}, Drawing{FilledRect("bar", Box{W: Pt, H: Pt}, Color{})})
	p.Picture(pos, "", &Image{W: 1, H: 1, Pixels: []byte{0, 0, 0}})
	if len(p.Items) != 0 || len(p.Root.Kids) != 0 {
		t.Error("a figure without alt text is on the page")
	}
	if len(p.Findings) != 2 || p.Findings[0].Code != "E041" || p.Findings[0].Pos != pos {
		t.Errorf("findings %v", p.Findings)
	}
}

// TestNotesAndMarksLeadToOneAnother: every mark leads to the top of its note, the
// note's number to its first mark, and the order of the calls is kept.
func TestNotesAndMarksLeadToOneAnother(t *testing.T) {
	p := New(100*Pt, 100*Pt, Meta{})
	b := p.Paragraph()
	b.Text(word("four "))
	first := b.Reference(1, "Note 1", word("1"))
	second := p.Paragraph().Reference(1, "Note 1", word("1"))
	if first != second {
		t.Error("two references to one note differ")
	}
	mark := word("1")
	mark.Y = 90 * Pt
	p.Footnote(first, "Back", mark).Text(word("A caveat."))
	if len(p.Links) != 3 {
		t.Fatalf("%d links", len(p.Links))
	}
	note := p.Links[0].Target
	if note == nil || note.Role != Note || note.ID != "note-1" || p.Links[1].Target != note {
		t.Fatal("the marks do not lead to the note")
	}
	if at := p.Links[0].At; at != mark.Box().Y || p.Links[1].At != at {
		t.Errorf("the marks lead to %d, the note stands at %d", at, mark.Box().Y)
	}
	if back := p.Links[2]; back.Target != p.Links[0].Owner || back.At != p.Links[0].Box.Y {
		t.Error("the note does not lead back to its first mark")
	}
	if n := len(p.Root.Kids); p.Root.Kids[n-1].Element != note {
		t.Error("the note does not stand where it was placed")
	}
	for i, it := range p.Items {
		if it.Owner == nil {
			t.Errorf("item %d belongs to nothing", i)
		}
	}
}

func TestOrnamentHasNoOwner(t *testing.T) {
	p := New(100*Pt, 100*Pt, Meta{})
	p.Ornament(nil)
	p.Ornament(Drawing{Rule("rule", 0, 0, Pt, 0, 500, Color{})})
	p.Emblem(&Image{W: 1, H: 1, Pixels: []byte{0, 0, 0}})
	if len(p.Items) != 2 || p.Items[0].Owner != nil || p.Items[1].Owner != nil || len(p.Root.Kids) != 0 {
		t.Errorf("%d items, %d elements", len(p.Items), len(p.Root.Kids))
	}
}

// TestBlocksInItems: paragraphs and figures stand inside the item they are called on.
func TestBlocksInItems(t *testing.T) {
	p := New(100*Pt, 100*Pt, Meta{})
	label, body := p.List().Item()
	label.Figure(diag.Pos{}, "open bar", Box{}, Drawing{FilledRect("bar", Box{W: Pt, H: Pt}, Color{})})
	body.Paragraph().Text(word("one"))
	body.Paragraph().Span("ru", "", word("два"), word("три"))
	var got []Role
	for _, it := range p.Items {
		got = append(got, it.Owner.Role, it.Owner.Parent.Role, it.Owner.Parent.Parent.Role)
	}
	if want := []Role{Figure, Lbl, LI, P, LBody, LI, Span, P, LBody}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if len(p.Items[2].Texts) != 2 {
		t.Error("the pieces of a span are apart")
	}
}

// TestHatchStaysInside: no line of a hatch leaves its box, and all rise at 45°.
func TestHatchStaysInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := func(name string, low, high int) Unit { return Unit(rapid.IntRange(low, high).Draw(t, name)) }
		b := Box{u("x", -9000, 9000), u("y", -9000, 9000), u("w", 1, 90000), u("h", 1, 90000)}
		s := Hatch("hatch", b, u("pitch", 500, 9000), 600, Color{})
		for i := 0; i < len(s.Path); i += 2 {
			from, to := s.Path[i], s.Path[i+1]
			for _, g := range []Segment{from, to} {
				if g.X < b.X || g.X > b.Right() || g.Y < b.Y || g.Y > b.Bottom() {
					t.Fatalf("%d,%d is outside %v", g.X, g.Y, b)
				}
			}
			if to.X-from.X != from.Y-to.Y {
				t.Fatalf("from %d,%d to %d,%d is not 45°", from.X, from.Y, to.X, to.Y)
			}
		}
	})
}

// TestFramedRectKeepsItsSize: the stroke lies inside, and what is too narrow for
// two strokes is filled.
func TestFramedRectKeepsItsSize(t *testing.T) {
	wide := FramedRect("bar", Box{X: 10, Y: 20, W: 9000, H: 9000}, nil, Color{}, 1200).Path[0]
	if wide.X-600 != 10 || wide.X1+1200 != 9000 {
		t.Errorf("the outer edge is at %d, %d wide", wide.X-600, wide.X1+1200)
	}
	narrow := FramedRect("bar", Box{X: 10, W: 2000, H: 9000}, nil, Color{R: 7}, 1200)
	if narrow.Fill == nil || narrow.Fill.R != 7 || narrow.Stroke != nil || narrow.Path[0].X1 != 2000 {
		t.Errorf("a narrow bar is %+v", narrow)
	}
}

func TestPoints(t *testing.T) {
	for pt, want := range map[float64]Unit{0: 0, 1: 1000, 7.5: 7500, -0.1: -100, 22.5: 22500, 595.28: 595280} {
		if got := Points(pt); got != want {
			t.Errorf("Points(%v) = %d, want %d", pt, got, want)
		}
	}
}

// TestLinkOfManyPieces: a link holds words and spans, one box a line; what follows in the
// next column is the same link, and what leads elsewhere is not.
func TestLinkOfManyPieces(t *testing.T) {
	at := func(words string, x, y Unit) Text { w := word(words); w.X, w.Y = x, y; return w }
	p := New(595*Pt, 842*Pt, Meta{})
	b := p.Paragraph()
	a := b.Link("https://example.org/a", "A report")
	a.Text(at("A report ", 10*Pt, 20*Pt))
	a.Span("fr", "", at("annuel", 60*Pt, 20*Pt))
	a.Text(at("of 2024", 10*Pt, 30*Pt))
	b.Link("https://example.org/a", "A report").Text(at("again", 200*Pt, 20*Pt))
	b.Link("https://example.org/b", "Another").Text(at("other", 230*Pt, 20*Pt))
	if n := len(b.elem.Kids); n != 2 {
		t.Fatalf("%d links in the block", n)
	}
	var boxes []int
	for _, k := range b.elem.Kids {
		n := 0
		for _, kid := range k.Element.Kids {
			if kid.Link > 0 {
				n++
			}
		}
		boxes = append(boxes, n)
	}
	if boxes[0] != 3 || boxes[1] != 1 {
		t.Errorf("boxes %v, want 3 and 1", boxes)
	}
	if first := p.Links[0].Box; first.X != 10*Pt || first.X+first.W <= 60*Pt {
		t.Errorf("the first line's box is %+v", first)
	}
}
