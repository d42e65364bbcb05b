package svg

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"unicode"

	"factsheet/fonts"
	"factsheet/internal/page"
)

// faces are those that a page is set in. In SVG a character is all that chooses a glyph.
// So each face is written with the glyphs that its characters usually have, and once more
// for those that have another somewhere: superior figures, ligatures.
type faces struct {
	usual  map[*fonts.Face]*face
	others map[*fonts.Face][]*face
	all    []*face // in order of first use
}

// face is a face as it is written.
type face struct {
	of     *fonts.Face
	glyphs map[rune]uint16
	name   string // by which text asks for it: no other has it, as it comes from what is in the file
	file   []byte
}

// sign is a character in its place, in the face in which it looks as it was set.
type sign struct {
	char rune
	face *face
	x, y page.Unit
}

// stray is a glyph for which no character is left, in its place.
type stray struct {
	glyph uint16
	x, y  page.Unit
}

func newFaces(p *page.Page) *faces {
	f := &faces{usual: map[*fonts.Face]*face{}, others: map[*fonts.Face][]*face{}}
	for i := range p.Items {
		for k := range p.Items[i].Texts {
			f.signs(&p.Items[i].Texts[k])
		}
	}
	for _, x := range f.all {
		sum := sha256.Sum256(x.of.Web("", x.glyphs))
		x.name = "fs" + hex.EncodeToString(sum[:5])
		x.file = x.of.Web(x.name, x.glyphs)
	}
	return f
}

// face gives the face in which a character has a glyph.
func (f *faces) face(of *fonts.Face, char rune, glyph uint16) *face {
	if of.Glyph(char) == glyph {
		if f.usual[of] == nil {
			f.usual[of] = f.add(of)
		}
		f.usual[of].glyphs[char] = glyph
		return f.usual[of]
	}
	for _, x := range f.others[of] {
		if g, known := x.glyphs[char]; !known || g == glyph {
			x.glyphs[char] = glyph
			return x
		}
	}
	x := f.add(of)
	f.others[of] = append(f.others[of], x)
	x.glyphs[char] = glyph
	return x
}

func (f *faces) add(of *fonts.Face) *face {
	x := &face{of: of, glyphs: map[rune]uint16{}}
	f.all = append(f.all, x)
	return x
}

// signs gives the characters of a text in their places, and the glyphs that are more
// than there are characters for them. Where there are fewer, as in a ligature or in the
// mark of a note, which reads "[2]" and shows a superior 2, characters show nothing.
func (f *faces) signs(t *page.Text) (signs []sign, strays []stray) {
	of := t.Run.Face
	em, size := int64(of.UnitsPerEm), int64(t.Size)
	pen := int64(t.X) * em
	if t.Run.Backward {
		pen += int64(t.Width()) * em
	}
	at := func(n int64) page.Unit { return page.Unit((n + em/2) / em) }
	blank := of.Glyph(' ')
	gs := t.Run.Glyphs[t.From:t.To]
	for len(gs) > 0 {
		n := 1 // glyphs of the cluster
		for n < len(gs) && gs[n].Len == 0 {
			n++
		}
		chars := []rune(t.Run.Text[gs[0].At : gs[0].At+gs[0].Len])
		first := max(0, slices.IndexFunc(chars, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }))
		for _, c := range chars[:first] {
			signs = append(signs, sign{c, f.face(of, c, blank), at(pen), t.Y})
		}
		for i, g := range gs[:n] {
			if t.Run.Backward {
				pen -= int64(g.Advance) * size
			}
			x, y := at(pen+int64(g.X)*size), t.Y-at(int64(g.Y)*size)
			if k := first + i; k < len(chars) {
				signs = append(signs, sign{chars[k], f.face(of, chars[k], g.ID), x, y})
			} else {
				strays = append(strays, stray{g.ID, x, y})
			}
			if !t.Run.Backward {
				pen += int64(g.Advance)*size + int64(t.Tracking)*em
			}
		}
		if first+n < len(chars) {
			for _, c := range chars[first+n:] {
				signs = append(signs, sign{c, f.face(of, c, blank), at(pen), t.Y})
			}
		}
		gs = gs[n:]
	}
	return signs, strays
}
