package fonts

import (
	"bytes"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// library is the HarfBuzz port's view of a face, made when first needed. It keeps
// caches of its own, so one goroutine uses it at a time.
type library struct {
	mu     sync.Mutex
	font   *harfbuzz.Font
	buffer *harfbuzz.Buffer
	failed bool
}

// shapeByLibrary shapes text of any script, all of which runs one way. The library takes
// a text of several scripts as one script, so each is given to it alone.
func (f *Face) shapeByLibrary(text string, feat Features, backward bool) Run {
	l := &f.library
	l.mu.Lock()
	defer l.mu.Unlock()
	run := Run{Face: f, Text: text, Backward: backward}
	var runes []rune
	var starts []int32
	for at, r := range text {
		runes, starts = append(runes, r), append(starts, int32(at))
	}
	starts = append(starts, int32(len(text)))
	var ok bool
	if run.Glyphs, ok = l.shapeAll(f, runes, starts, feat, backward); ok {
		if backward {
			run.Glyphs = f.perCharacter(text, run.Glyphs)
		}
		return run
	}
	for i, r := range runes { // the face is damaged: set what its character map gives
		g := f.Glyph(r)
		run.Glyphs = append(run.Glyphs, Glyph{ID: g, Advance: int16(f.Advance(g)), At: starts[i], Len: starts[i+1] - starts[i]})
	}
	return run
}

// shapeAll shapes each script alone. The library panics on some damaged faces;
// such a face is not given to it again.
func (l *library) shapeAll(f *Face, runes []rune, starts []int32, feat Features, backward bool) (gs []Glyph, ok bool) {
	if !l.load(f) {
		return nil, false
	}
	defer func() {
		if recover() != nil {
			l.failed, gs, ok = true, nil, false
		}
	}()
	for from := 0; from < len(runes); {
		to, script := scriptRun(runes, from)
		gs = l.shape(gs, f, runes, starts, from, to, script, feat, backward)
		from = to
	}
	return gs, true
}

// lining asks for figures as tables have them, of one height and of one width, and for
// nothing else: some faces have spaces of that width, too.
func lining(features []harfbuzz.Feature, runes []rune, from, to int) []harfbuzz.Feature {
	for i := from; i < to; i++ {
		start := i
		for i < to && unicode.IsDigit(runes[i]) {
			i++
		}
		if i > start {
			features = append(features,
				harfbuzz.Feature{Tag: opentype.MustNewTag("lnum"), Value: 1, Start: start, End: i},
				harfbuzz.Feature{Tag: opentype.MustNewTag("tnum"), Value: 1, Start: start, End: i})
		}
	}
	return features
}

// load gives the face to the library, which must take all lookups that the face has.
func (l *library) load(f *Face) (ok bool) {
	if l.font != nil || l.failed {
		return !l.failed
	}
	defer func() { l.failed = recover() != nil || !ok }()
	loader, err := opentype.NewLoader(bytes.NewReader(f.shaped))
	if err != nil {
		return false
	}
	ft, err := font.NewFont(loader)
	if err != nil || len(ft.GSUB.Lookups) != f.dir.gsub.lookups() || len(ft.GPOS.Lookups) != f.dir.gpos.lookups() {
		return false
	}
	l.font, l.buffer = harfbuzz.NewFont(font.NewFace(ft)), harfbuzz.NewBuffer()
	return true
}

// scriptRun finds where the script that text has at from ends. Signs common to
// all scripts go with what stands before them.
func scriptRun(runes []rune, from int) (to int, script language.Script) {
	script = language.Common
	for to = from; to < len(runes); to++ {
		s := language.LookupScript(runes[to])
		if !s.Strong() || s == script {
			continue
		}
		if script != language.Common {
			break
		}
		script = s
	}
	return to, script
}

func (l *library) shape(gs []Glyph, f *Face, runes []rune, starts []int32, from, to int, script language.Script, feat Features, backward bool) []Glyph {
	var features []harfbuzz.Feature
	if f.lining {
		features = lining(features, runes, from, to)
	}
	if backward {
		features = append(features, noLigatures...)
	}
	if feat&Superior != 0 {
		features = append(features, harfbuzz.Feature{Tag: opentype.MustNewTag("sups"), Value: 1, End: harfbuzz.FeatureGlobalEnd})
	}
	b, direction := l.buffer, harfbuzz.LeftToRight
	if backward {
		direction = harfbuzz.RightToLeft
	}
	for _, script := range [...]language.Script{script, language.Common} {
		b.Clear()
		b.ClusterLevel = harfbuzz.MonotoneCharacters // a mark keeps its own text
		b.AddRunes(runes, from, to-from)
		b.Props = harfbuzz.SegmentProperties{Script: script, Direction: direction}
		b.Shape(l.font, features)
		if backward { // it gives them from left to right
			slices.Reverse(b.Info)
			slices.Reverse(b.Pos)
		}
		if slices.IsSortedFunc(b.Info, func(x, y harfbuzz.GlyphInfo) int { return x.Cluster - y.Cluster }) {
			break
		}
	}
	for i, info := range b.Info {
		p := b.Pos[i]
		g := Glyph{ID: uint16(info.Glyph), Advance: int16(p.XAdvance), X: int16(p.XOffset), Y: int16(p.YOffset), At: starts[info.Cluster]}
		if i == 0 || b.Info[i-1].Cluster != info.Cluster {
			end := starts[to]
			for _, next := range b.Info[i+1:] {
				if next.Cluster != info.Cluster {
					end = starts[next.Cluster]
					break
				}
			}
			g.Len = end - g.At
		}
		if p.XAdvance != 0 { // a mark's own width is no kerning
			g.Kern = g.Advance - int16(f.Advance(g.ID))
		}
		gs = append(gs, g)
	}
	return gs
}

// noLigatures leaves out those that text can do without.
var noLigatures = []harfbuzz.Feature{{Tag: opentype.MustNewTag("liga"), Value: 0, End: harfbuzz.FeatureGlobalEnd}}

// perCharacter gives each glyph of text that runs backward one character: readers of files
// turn the letters around that one glyph stands for. What has no glyph, as the second
// letter of a ligature, gets a blank one of no width, a little after the one before it.
func (f *Face) perCharacter(text string, gs []Glyph) []Glyph {
	const after = 10 // thousandths of an em
	blank := f.Glyph(' ')
	out := make([]Glyph, 0, len(gs))
	for i := 0; i < len(gs); {
		to := i + 1
		for to < len(gs) && gs[to].Len == 0 {
			to++
		}
		at, end, cluster := gs[i].At, gs[i].At+gs[i].Len, gs[i:to]
		n := 0
		for ; at < end; n++ {
			_, size := utf8.DecodeRuneInString(text[at:])
			g := Glyph{ID: blank, X: -int16(n * after * f.UnitsPerEm / 1000)}
			if n < len(cluster) {
				g = cluster[n]
			}
			g.At, g.Len = at, int32(size)
			out = append(out, g)
			at += int32(size)
		}
		out = append(out, cluster[min(n, len(cluster)):]...)
		i = to
	}
	return out
}
