package page

import (
	"testing"

	"pgregory.net/rapid"
)

// TestWidenLinks: links that do not overlap do not overlap afterwards, none shrinks or
// leaves the page, and one with nothing near it is 12 points wide and high.
func TestWidenLinks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := New(400*Pt, 400*Pt, Meta{})
		var before []Box
		for range rapid.IntRange(1, 12).Draw(t, "links") {
			b := Box{
				Unit(rapid.IntRange(0, 380_000).Draw(t, "x")), Unit(rapid.IntRange(0, 380_000).Draw(t, "y")),
				Unit(rapid.IntRange(3_000, 20_000).Draw(t, "w")), Unit(rapid.IntRange(3_000, 20_000).Draw(t, "h")),
			}
			if rapid.Bool().Draw(t, "beside the last") && len(before) > 0 {
				last := before[len(before)-1]
				b.X, b.Y = last.Right()+Unit(rapid.IntRange(0, 4000).Draw(t, "gap")), last.Y
			}
			free := b.Right() <= p.Width
			for _, o := range before {
				free = free && !overlap(b, o)
			}
			if free {
				before = append(before, b)
				p.Links = append(p.Links, Link{Box: b})
			}
		}
		p.WidenLinks()
		for i, l := range p.Links {
			b, was := l.Box, before[i]
			if b.X > was.X || b.Y > was.Y || b.Right() < was.Right() || b.Bottom() < was.Bottom() {
				t.Fatalf("%v shrank to %v", was, b)
			}
			if b.X < 0 || b.Y < 0 || b.Right() > p.Width || b.Bottom() > p.Height {
				t.Fatalf("%v leaves the page", b)
			}
			alone := was.X >= leastClick && was.Y >= leastClick && was.Right() <= p.Width-leastClick && was.Bottom() <= p.Height-leastClick
			for j, o := range p.Links {
				if i != j && overlap(b, o.Box) {
					t.Fatalf("%v and %v overlap, of %v and %v", b, o.Box, was, before[j])
				}
				around := Box{was.X - 2*leastClick, was.Y - 2*leastClick, was.W + 4*leastClick, was.H + 4*leastClick}
				alone = alone && (i == j || !overlap(around, before[j]))
			}
			if alone && (b.W < leastClick || b.H < leastClick) {
				t.Fatalf("%v with nothing near it becomes %v", was, b)
			}
		}
	})
}

func overlap(a, b Box) bool {
	return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
}
