package data

import (
	"testing"

	"factsheet/data/language"
	"factsheet/data/value"
)

// The constants have the order of the words that stand for them.
func TestWordsAndConstants(t *testing.T) {
	for _, c := range []struct {
		list   *language.Words
		number int
		word   string
	}{
		{language.Kinds, int(Count), "count"}, {language.Kinds, int(Share), "share"}, {language.Kinds, int(Change), "change"},
		{language.Bases, int(NoBasis), ""}, {language.Bases, int(Record), "record"}, {language.Bases, int(Belief), "belief"},
		{language.Standings, int(NoStanding), "none"}, {language.Standings, int(Withdrawn), "withdrawn"},
		{language.Orders, int(OrderValue), "value"}, {language.Orders, int(OrderYear), "year"},
		{language.Marks, int(MarkAuto), "auto"}, {language.Marks, int(MarkDot), "dot"},
		{language.Comparisons, int(Strict), "strict"}, {language.Comparisons, int(Separate), "separate"},
		{language.Intervals, int(value.IntervalRange), "range"}, {language.Intervals, int(value.IntervalConfidence), "CI"},
		{language.Intervals, int(value.IntervalMargin), "margin"},
	} {
		if got := c.list.Word(c.number); got != c.word || c.list.Number(c.word) != c.number {
			t.Errorf("%d is %q, not %q", c.number, got, c.word)
		}
	}
}
