package layout

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/fonts"
	"factsheet/internal/bidi"
	"factsheet/internal/content"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// text is one paragraph before it has a width: shaped phrases in reading order.
type text struct {
	phrases []phrase
	atoms   []atom // where it may be broken; found when first set
	parts   []atom // the same with its words divided; nil before they are needed
	flat    []spot
	pos     diag.Pos  // where its first words are written
	aloud   []stretch // in order, what is spoken in a way of its own
	trail   bool      // ends in a space, as more of the same block follows
	base    bidi.Level
	turns   bool // not all of it runs as the page does
}

// phrase is a stretch of one style and one meaning.
type phrase struct {
	run      fonts.Run
	color    *page.Color // nil for the role's own
	uri      string      // where the words lead, "" for nowhere
	contents string      // what a link says of itself
	of       string      // id of the claim or gap whose figure the words are, "" for other words
	lang     string      // of the words, for dividing them
	mark     int         // number of the note whose mark this is, 0 for words, negative before a mark
	role     role
	level    bidi.Level
	comma    bool // stands between two marks
	whole    bool // never broken inside
	soft     bool // ends at a soft hyphen, where a line may end
	begins   bool // the first of some words, whose direction is found apart from what is before them
}

// phrases are what some words became: more than one where there are soft hyphens in
// them, or signs that the face lacks.
type phrases []phrase

// lead makes the words a link.
func (ps phrases) lead(uri, contents string) {
	for i := range ps {
		ps[i].uri, ps[i].contents = uri, contents
	}
}

// hold lets no line end within the words.
func (ps phrases) hold(whole bool) {
	for i := range ps {
		ps[i].whole = whole
	}
}

// are says that the words are the figure of a statement.
func (ps phrases) are(of *content.Statement) {
	for i := range ps {
		ps[i].of = of.ID()
	}
}

// stretch is words of a phrase that are spoken in a way of their own.
type stretch struct {
	phrase int32
	content.Stretch
}

// spot is one glyph of the whole text.
type spot struct{ phrase, glyph int32 }

// atom is glyphs from..to that stay together, with the space after them up to next.
type atom struct {
	from, to, next int32
	soft           bool // a line that ends here ends in a hyphen
}

const softHyphen = '\u00ad'

// setter makes texts: it shapes words and finds characters that have no glyph.
type setter struct {
	findings diag.List
	loc      *locale.Locale
	faces    *fonts.Family
	glossary *content.Glossary
	base     bidi.Level
	lang     string // of the words that are put now, "" for the page's
	written  func(printed string, at int, from diag.Pos) []diag.Pos
	missing  map[diag.Pos]bool // where a character without a glyph was found
	glyphs   int               // characters and marks so far, with what a listener hears in place of some
	tooMuch  diag.Pos          // where they got more than any page holds
	area     int64             // of the lines of all prose in the smallest sizes, in square points
}

// mostGlyphs is more characters than a page of the smallest sizes holds, even if all
// of them were the narrowest letter. What a brief has beyond them is not set at all.
const mostGlyphs = 60_000

// mostMissing is how many places without a glyph are found: many more than are read.
const mostMissing = 1000

// count counts characters and reports whether there may be so many.
func (s *setter) count(n int, pos diag.Pos) bool {
	before := s.glyphs
	if s.glyphs += n; s.glyphs > mostGlyphs && before <= mostGlyphs {
		s.tooMuch = pos
	}
	return s.glyphs <= mostGlyphs
}

func newSetter(l *locale.Locale, faces *fonts.Family) *setter {
	where := func(_ string, _ int, from diag.Pos) []diag.Pos { return []diag.Pos{from} }
	s := &setter{loc: l, faces: faces, glossary: &content.Glossary{}, written: where, missing: map[diag.Pos]bool{}}
	if l.Direction == locale.RightToLeft {
		s.base = bidi.RightToLeft
	}
	return s
}

// words appends text in a style. pos is where it is written in the brief.
func (s *setter) words(t *text, r role, pos diag.Pos, str string) phrases {
	if str == "" || !s.count(utf8.RuneCountInString(str), pos) {
		return nil
	}
	str = s.quotes(t, str)
	if len(t.phrases) == 0 {
		t.pos, t.base = pos, s.base
	}
	turns := bidi.Turns(str)
	t.turns = t.turns || turns
	style := r.style()
	s.findMissing(style, pos, str)
	from := len(t.phrases)
	for { // a soft hyphen ends a phrase and is drawn only where a line ends
		part, rest, found := strings.Cut(str, string(softHyphen))
		for face, piece := range s.faces.Parts(style, part) {
			run := fonts.Run{}
			if turns { // each stretch of one direction is shaped anew when all are known
				run = face.ShapeBackward(piece)
			} else {
				run = face.Shape(piece, 0)
			}
			s.phrase(t, r, pos, run)
		}
		if !found {
			t.phrases[from].begins = true
			return t.phrases[from:]
		}
		t.phrases[len(t.phrases)-1].soft = true
		str = rest
	}
}

// findMissing finds the characters of each word that have no glyph, where they are written.
func (s *setter) findMissing(style fonts.Style, from diag.Pos, str string) {
	if missing, _ := s.faces.Missing(style, str); len(missing) == 0 {
		return
	}
	for begin, word := 0, ""; begin < len(str); begin += len(word) {
		word = str[begin:]
		if n := strings.IndexFunc(word, unicode.IsSpace); n >= 0 {
			if n == 0 {
				_, n = utf8.DecodeRuneInString(word)
			}
			word = word[:n]
		}
		missing, at := s.faces.Missing(style, word)
		if len(missing) == 0 {
			continue
		}
		for _, pos := range s.written(str, begin+at, from) {
			if !s.missing[pos] && len(s.missing) < mostMissing {
				s.missing[pos] = true
				s.findings.Add("E040", pos, s.lacks(missing)+" in "+quote(str)).
					Hint("write it with other characters, or use a brand with a typeface that has it")
			}
		}
	}
}

// phrase appends one shaped phrase, and counts what it costs to set and to say.
func (s *setter) phrase(t *text, r role, pos diag.Pos, run fonts.Run) {
	t.phrases = append(t.phrases, phrase{role: r, run: run, lang: cmp.Or(s.lang, s.loc.Tag)})
	if size, prose := smallest().ofProse(r); prose {
		s.area += int64(run.Width(0, len(run.Glyphs), int32(size.size*hundredth))) * int64(size.lead) / (100 * 1000)
	}
	for _, x := range s.glossary.In(run.Text, s.lang) {
		t.aloud = append(t.aloud, stretch{int32(len(t.phrases) - 1), x})
		s.count(utf8.RuneCountInString(x.How.Expansion), pos) // each place says it anew
	}
}

// lacks says which characters the typeface does not have.
func (s *setter) lacks(missing []rune) string {
	const most = 8
	name, more := "the typeface", ""
	if !s.faces.Embedded() {
		name += " " + s.faces.Name()
	}
	if n := len(missing) - most; n > 0 {
		missing, more = missing[:most], " and "+digits(n)+" more"
	}
	quoted := make([]string, len(missing))
	for i, r := range missing {
		quoted[i] = quoteRune(r)
	}
	if len(missing) == 1 {
		return name + " has no character " + quoted[0]
	}
	return name + " has no characters " + strings.Join(quoted, ", ") + more
}

// wordsIn appends words of another language; lang may be "".
func (s *setter) wordsIn(t *text, r role, pos diag.Pos, str, lang string) phrases {
	s.lang = lang
	set := s.words(t, r, pos, str)
	s.lang = ""
	return set
}

// more ends a text with a space, as more of the same block follows it elsewhere.
func (s *setter) more(t *text) {
	if !t.empty() {
		s.words(t, t.phrases[len(t.phrases)-1].role, t.pos, " ")
		t.trail = true
	}
}

// quotes turns straight quotation marks and apostrophes into the language's own.
func (s *setter) quotes(t *text, str string) string {
	before := ' '
	if n := len(t.phrases); n > 0 {
		before, _ = utf8.DecodeLastRuneInString(t.phrases[n-1].run.Text)
	}
	return s.loc.Quotes(str, before)
}

// mark appends the superior number of a note. A space of its own width parts it from
// the words, a superior comma from another mark: two notes are never read as one.
func (s *setter) mark(t *text, r role, n int) {
	if !s.count(2, t.pos) {
		return
	}
	bold := s.faces.MarkFace()
	before := phrase{role: r, run: bold.Shape(" ", 0), mark: -n, level: s.base}
	if k := len(t.phrases); k > 0 && t.phrases[k-1].mark > 0 {
		before.run, before.comma = bold.MarkComma(s.base.Backward()), true
	}
	t.phrases = append(t.phrases, before, phrase{role: r, run: bold.Mark(digits(n)), mark: n, whole: true, level: s.base})
}

// size gives the size, the tracking and the rise over the baseline of a phrase.
func (sp *phrase) size(f *fit) (size, tracking, rise page.Unit) {
	l := f.look(sp.role)
	switch {
	case sp.mark > 0 || sp.comma:
		return l.markSize(), 0, l.markRise()
	case sp.mark < 0: // a space, as wide as the gap
		space := sp.run.Glyphs[0].Advance
		return l.markGap() * page.Unit(sp.run.Face.UnitsPerEm) / page.Unit(space), 0, 0
	}
	if sp.run.Backward { // letters that join stand as they are
		return l.size, 0, 0
	}
	return l.size, l.tracking, 0
}

func (sp *phrase) ink(f *fit) page.Color {
	if sp.color != nil {
		return *sp.color
	}
	if sp.mark != 0 {
		return f.look(sp.role).markColor(f)
	}
	return f.look(sp.role).color
}

// split finds the atoms: stretches between places where Unicode's line breaking
// rules (UAX #14) allow a break. Marks are glued to what they follow.
func (t *text) split(w *workspace) {
	if t.flat != nil {
		return
	}
	t.resolve()
	n := 0
	for i := range t.phrases {
		n += len(t.phrases[i].run.Glyphs)
	}
	t.flat = make([]spot, 0, n)
	runes, starts, whole := w.runes[:0], w.glyphs[:0], w.whole[:0]
	for i := range t.phrases {
		sp := &t.phrases[i]
		for g, gl := range sp.run.Glyphs {
			at := int32(len(t.flat))
			t.flat = append(t.flat, spot{int32(i), int32(g)})
			if sp.mark != 0 {
				continue
			}
			for _, r := range sp.run.Text[gl.At : gl.At+gl.Len] {
				runes = append(runes, r)
				starts = append(starts, at)
				whole = append(whole, sp.whole)
			}
		}
		if sp.soft {
			runes, starts, whole = append(runes, softHyphen), append(starts, int32(len(t.flat))), append(whole, false)
		}
	}
	w.runes, w.glyphs, w.whole = runes, starts, whole
	end := int32(len(t.flat))
	w.segments.Init(runes)
	from := int32(0)
	for it := w.segments.LineIterator(); it.Next(); {
		l := it.Line()
		stop := l.Offset + len(l.Text)
		next := end
		if stop < len(runes) {
			if whole[stop-1] && whole[stop] && runes[stop-1] != ' ' || joinsEnding(runes, stop) {
				continue
			}
			next = starts[stop]
		}
		to := next
		for to > from && t.isSpace(to-1) {
			to--
		}
		if to == from && stop < len(runes) { // no line ends before the first word, nor twice at one place
			continue
		}
		t.atoms = append(t.atoms, atom{from, to, next, runes[stop-1] == softHyphen})
		from = next
	}
}

// joinsEnding reports whether a hyphen before a place joins an ending to digits, as in
// 1990-е and 4-март: no line ends there.
func joinsEnding(runes []rune, at int) bool {
	return at > 1 && runes[at-1] == '-' && unicode.IsDigit(runes[at-2]) && unicode.Is(unicode.Cyrillic, runes[at])
}

func (t *text) isSpace(i int32) bool {
	s := t.flat[i]
	sp := &t.phrases[s.phrase]
	g := sp.run.Glyphs[s.glyph]
	return sp.mark == 0 && g.Len == 1 && sp.run.Text[g.At] == ' '
}

// empty reports whether there is nothing to set.
func (t *text) empty() bool { return len(t.phrases) == 0 }
