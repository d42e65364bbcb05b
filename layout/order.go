package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/bidi"
	"factsheet/internal/content"
)

// object stands for the mark of a note where the order of text is found: it is neutral.
const object = '\ufffc'

// resolve cuts the phrases of a text where its direction turns, and shapes each for its
// own. Characters that only turn the direction are left out once they have.
func (t *text) resolve() {
	if t.base == bidi.LeftToRight && !t.turns {
		return
	}
	apart := '\u200e' // a mark that runs as the page does: words do not turn those after them
	if t.base.Backward() {
		apart = '\u200f'
	}
	var runes []rune
	for i := range t.phrases {
		sp := &t.phrases[i]
		if sp.begins {
			runes = append(runes, apart)
		}
		if sp.mark != 0 {
			runes = append(runes, object)
		} else {
			runes = append(runes, []rune(sp.run.Text)...)
		}
		if sp.address() {
			runes = append(runes, '\u200e')
		}
	}
	levels := bidi.Levels(runes, t.base)
	phrases, aloud := make([]phrase, 0, len(t.phrases)), make([]stretch, 0, len(t.aloud))
	for i := range t.phrases {
		sp := t.phrases[i]
		if sp.begins {
			levels = levels[1:]
		}
		if sp.mark != 0 {
			sp.level, levels = levels[0], levels[1:]
			phrases = append(phrases, sp)
			continue
		}
		for from, said := 0, sp.run.Text; from < len(said); {
			c := cut(said[from:], levels)
			to, part := from+len(c.places)-1, sp
			levels = levels[utf8.RuneCountInString(said[from:to]):]
			part.level = c.level
			part.soft = sp.soft && to == len(said) && c.level.Backward() == t.base.Backward()
			if c.level.Backward() {
				part.run = sp.run.Face.ShapeBackward(c.shown)
			} else if c.shown != said || sp.run.Backward {
				part.run = sp.run.Face.Shape(c.shown, 0)
			}
			for _, s := range t.aloud {
				if int(s.phrase) == i && int(s.From) < to && from < int(s.To) {
					s.phrase = int32(len(phrases))
					s.From, s.To = c.places[max(int(s.From)-from, 0)], c.places[min(int(s.To), to)-from]
					aloud = append(aloud, s)
				}
			}
			phrases = append(phrases, part)
			from = to
		}
		if sp.address() {
			levels = levels[1:]
		}
	}
	t.phrases, t.aloud = phrases, aloud
}

// address reports whether a phrase is an address that leads to itself, which runs from left
// to right to its end.
func (sp *phrase) address() bool {
	return sp.uri != "" && !bidi.Turns(sp.run.Text) && !strings.ContainsFunc(sp.run.Text, unicode.IsSpace)
}

// stretchOfLevel is the first characters of a text that have one level.
type stretchOfLevel struct {
	level  bidi.Level
	shown  string  // without those that only turn the direction
	places []int32 // of every byte of the text, and of its end, in what is shown
}

func cut(text string, levels []bidi.Level) stretchOfLevel {
	c := stretchOfLevel{level: levels[0]}
	var shown []byte
	for i, r := range text {
		if len(levels) == 0 || levels[0] != c.level {
			break
		}
		levels = levels[1:]
		n := utf8.RuneLen(r)
		for range n {
			c.places = append(c.places, int32(len(shown)))
		}
		if !bidi.Control(r) {
			shown = append(shown, text[i:i+n]...)
		}
	}
	c.shown, c.places = string(shown), append(c.places, int32(len(shown)))
	return c
}

// segment is glyphs from..to of a line, of one phrase and spoken in one way.
type segment struct {
	from, to int32
	level    bidi.Level
	how      *content.Speech
}

// ordered gives each segment's place, from where its line starts: the left end on a page
// that runs from left to right, the right end on one that runs from right to left. pos is
// where every glyph starts on one endless line.
func (t *text) ordered(segments []segment, pos []int64) []int64 {
	starts := make([]int64, len(segments))
	if t.base == bidi.LeftToRight && !t.turns {
		for i, s := range segments {
			starts[i] = pos[s.from] - pos[segments[0].from]
		}
		return starts
	}
	levels := make([]bidi.Level, len(segments))
	for i, s := range segments {
		levels[i] = s.level
	}
	order := bidi.Order(levels)
	if t.base.Backward() {
		slices.Reverse(order)
	}
	at := int64(0)
	for _, i := range order {
		s := segments[i]
		starts[i] = at
		at += pos[s.to] - pos[s.from]
	}
	return starts
}
