package value

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// The ends that are printed hold the exact result, and the point lies between.
func TestRoundingIsOutward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rat := func(name string) *big.Rat {
			return big.NewRat(rapid.Int64Range(-1e12, 1e12).Draw(t, name), rapid.Int64Range(1, 1e6).Draw(t, name+" parts"))
		}
		a, b, c := rat("a"), rat("b"), rat("c")
		for _, swap := range [][2]**big.Rat{{&a, &b}, {&b, &c}, {&a, &b}} {
			if (*swap[0]).Cmp(*swap[1]) > 0 {
				*swap[0], *swap[1] = *swap[1], *swap[0]
			}
		}
		if a.Cmp(c) == 0 {
			return
		}
		s := Span{Low: a, Point: b, High: c}
		m := Multiplier(rapid.IntRange(0, 3).Draw(t, "multiplier"))
		v := s.Value(rapid.IntRange(2, 6).Draw(t, "figures"), m, false)
		if v.Form != FormInterval || v.Low.Rat().Cmp(a) > 0 || v.High.Rat().Cmp(c) < 0 {
			t.Fatalf("%s to %s is printed as %s", a, c, say(v))
		}
		if v.Point.Rat().Cmp(v.Low.Rat()) < 0 || v.Point.Rat().Cmp(v.High.Rat()) > 0 {
			t.Fatalf("the point %s lies outside: %s", b, say(v))
		}
	})
}

// The result of a calculation holds every result that its parts allow.
func TestIntervalsHoldTheirResults(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) (Span, *big.Rat) {
			low := rapid.Int64Range(1, 1e9).Draw(t, name)
			width := rapid.Int64Range(0, 1e6).Draw(t, name+" width")
			at := rapid.Int64Range(0, width).Draw(t, name+" at")
			return Span{Low: integer(low), High: integer(low + width)}, integer(low + at)
		}
		x, a := draw("x")
		y, b := draw("y")
		times, _ := x.Times(y)
		over, _ := x.Over(y)
		for _, c := range []struct {
			name string
			s    Span
			r    *big.Rat
		}{
			{"+", x.Plus(y), new(big.Rat).Add(a, b)}, {"-", x.Minus(y), new(big.Rat).Sub(a, b)},
			{"×", times, new(big.Rat).Mul(a, b)}, {"/", over, new(big.Rat).Quo(a, b)},
		} {
			if c.r.Cmp(c.s.Low) < 0 || c.r.Cmp(c.s.High) > 0 {
				t.Errorf("%s: %s lies outside %s to %s", c.name, c.r, c.s.Low, c.s.High)
			}
		}
	})
}
