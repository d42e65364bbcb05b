package value

import (
	"math/big"
	"strings"
)

// Span is an exact value with exact bounds. An end that is nil is open; Point is
// nil where a source gave a range alone. An end is bare where the number itself
// does not belong to it ("more than").
type Span struct {
	Low, Point, High  *big.Rat
	BareLow, BareHigh bool
}

// Span gives the bounds that a value states; a point alone has no width.
func (v *Value) Span() Span {
	rat := func(n *Number) *big.Rat {
		if n == nil {
			return nil
		}
		return n.Rat()
	}
	s := Span{Low: rat(v.Low), Point: rat(v.Point), High: rat(v.High), BareLow: v.Form == FormMoreThan, BareHigh: v.Form == FormLessThan}
	if v.Form == FormPoint {
		s.Low, s.High = s.Point, s.Point
	}
	return s
}

// Exactly gives the span of one number.
func Exactly(n *Number) Span {
	r := n.Rat()
	return Span{Low: r, Point: r, High: r}
}

// Hundredth divides by a hundred: percent become parts of one.
func (s Span) Hundredth() Span {
	return s.each(func(r *big.Rat) *big.Rat { return new(big.Rat).Quo(r, integer(100)) })
}

// Hundredfold multiplies by a hundred: parts of one become percent.
func (s Span) Hundredfold() Span {
	return s.each(func(r *big.Rat) *big.Rat { return new(big.Rat).Mul(r, integer(100)) })
}

func (s Span) each(f func(*big.Rat) *big.Rat) Span {
	for _, r := range []**big.Rat{&s.Low, &s.Point, &s.High} {
		if *r != nil {
			*r = f(*r)
		}
	}
	return s
}

// both applies f where both numbers are there.
func both(a, b *big.Rat, f func(z, x, y *big.Rat) *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	return f(new(big.Rat), a, b)
}

// Plus adds two spans.
func (s Span) Plus(t Span) Span {
	return Span{
		Low: both(s.Low, t.Low, (*big.Rat).Add), Point: both(s.Point, t.Point, (*big.Rat).Add), High: both(s.High, t.High, (*big.Rat).Add),
		BareLow: s.BareLow || t.BareLow, BareHigh: s.BareHigh || t.BareHigh,
	}
}

// Minus takes one span from another.
func (s Span) Minus(t Span) Span {
	return Span{
		Low: both(s.Low, t.High, (*big.Rat).Sub), Point: both(s.Point, t.Point, (*big.Rat).Sub), High: both(s.High, t.Low, (*big.Rat).Sub),
		BareLow: s.BareLow || t.BareHigh, BareHigh: s.BareHigh || t.BareLow,
	}
}

// Times multiplies; with an open end both must be known not to be below zero,
// else it reports false. What is open below is taken as zero or more.
func (s Span) Times(t Span) (Span, bool) {
	out := Span{Point: both(s.Point, t.Point, (*big.Rat).Mul), BareLow: s.BareLow || t.BareLow, BareHigh: s.BareHigh || t.BareHigh}
	if s.Low == nil || s.High == nil || t.Low == nil || t.High == nil {
		if negative(s) || negative(t) {
			return Span{}, false
		}
		out.Low, out.High = both(s.Low, t.Low, (*big.Rat).Mul), both(s.High, t.High, (*big.Rat).Mul)
		return out, out.Low != nil || out.High != nil
	}
	for _, x := range [...]*big.Rat{s.Low, s.High} {
		for _, y := range [...]*big.Rat{t.Low, t.High} {
			p := new(big.Rat).Mul(x, y)
			if out.Low == nil || p.Cmp(out.Low) < 0 {
				out.Low = p
			}
			if out.High == nil || p.Cmp(out.High) > 0 {
				out.High = p
			}
		}
	}
	return out, true
}

func negative(s Span) bool {
	return s.Low != nil && s.Low.Sign() < 0 || s.High != nil && s.High.Sign() < 0
}

// Over divides by a span that lies wholly above zero, else it reports false.
func (s Span) Over(t Span) (Span, bool) {
	if t.Low == nil || t.Low.Sign() <= 0 {
		return Span{}, false
	}
	inverse := Span{High: new(big.Rat).Inv(t.Low), BareHigh: t.BareLow, BareLow: t.BareHigh}
	if t.High != nil {
		inverse.Low = new(big.Rat).Inv(t.High)
	}
	if t.Point != nil {
		inverse.Point = new(big.Rat).Inv(t.Point)
	}
	return s.Times(inverse)
}

// Value writes a span in as many significant figures: the point to the nearest,
// and then it is about; the ends outward.
func (s Span) Value(figures int, m Multiplier, about bool) Value {
	v := Value{}
	if s.Point != nil {
		n, exact := rounded(s.Point, figures, 0, m)
		v.Point = n
		about = about || !exact
	}
	single := s.Low != nil && s.High != nil && s.Low.Cmp(s.High) == 0
	if s.Low != nil && !(single && s.Point != nil) {
		v.Low, _ = rounded(s.Low, figures, -1, m)
	}
	if s.High != nil && !(single && s.Point != nil) {
		v.High, _ = rounded(s.High, figures, 1, m)
	}
	switch {
	case v.Low != nil && v.High != nil && v.Point != nil:
		v.Form = FormInterval
	case v.Low != nil && v.High != nil:
		v.Form = FormRange
	case v.Low != nil:
		v.Form, v.Point = FormAtLeast, nil
		if s.BareLow {
			v.Form = FormMoreThan
		}
	case v.High != nil:
		v.Form, v.Point = FormUpTo, nil
		if s.BareHigh {
			v.Form = FormLessThan
		}
	default:
		v.Form = FormPoint
	}
	if about {
		v.Qualifier = About
	}
	return v
}

// rounded writes a number to some significant figures: to the nearest, halves away
// from zero (way 0), down (-1) or up (1). It reports whether nothing was lost.
func rounded(r *big.Rat, figures, way int, m Multiplier) (*Number, bool) {
	x := new(big.Rat).Set(r)
	for range m {
		x.Quo(x, integer(1000))
	}
	size := new(big.Rat).Abs(x)
	places := figures // decimal places that keep the figures
	ten := integer(10)
	for size.Sign() > 0 && size.Cmp(integer(1)) >= 0 {
		size.Quo(size, ten)
		places--
	}
	for size.Sign() > 0 && size.Cmp(big.NewRat(1, 10)) < 0 {
		size.Mul(size, ten)
		places++
	}
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(places, -places))), nil))
	if places < 0 {
		scale.Inv(scale)
	}
	scaled := new(big.Rat).Mul(x, scale)
	whole := new(big.Int).Quo(scaled.Num(), scaled.Denom()) // toward zero
	exact := scaled.IsInt()
	if !exact {
		up := false
		switch rest := new(big.Rat).Abs(new(big.Rat).Sub(scaled, new(big.Rat).SetInt(whole))); {
		case way == 0:
			up = rest.Cmp(big.NewRat(1, 2)) >= 0
		default:
			up = scaled.Sign() == way
		}
		if up {
			whole.Add(whole, big.NewInt(int64(scaled.Sign())))
		}
	}
	result := new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale)
	digits := new(big.Rat).Abs(result).FloatString(max(places, 0))
	if strings.Contains(digits, ".") {
		digits = strings.TrimRight(strings.TrimRight(digits, "0"), ".")
	}
	return &Number{Negative: result.Sign() < 0, Digits: digits, Multiplier: m}, exact
}

// FewestFigures gives the least number of significant figures among the numbers of
// values, at least two. A fraction is exact and has no limit.
func FewestFigures(values ...*Value) int {
	least := MaxDigits
	for _, v := range values {
		for _, n := range [...]*Number{v.Low, v.Point, v.High} {
			if n != nil && n.Den == 0 {
				if f := figures(n.Digits); f > 0 {
					least = min(least, f)
				}
			}
		}
	}
	return max(least, 2)
}

// figures counts significant figures; the last zeros of a whole number do not
// count. Zero has none.
func figures(digits string) int {
	if !strings.Contains(digits, ".") {
		return len(strings.Trim(digits, "0"))
	}
	return len(strings.TrimLeft(strings.Replace(digits, ".", "", 1), "0"))
}

// Multiplier gives the multiplier of a value's numbers.
func (v *Value) Multiplier() Multiplier {
	for _, n := range [...]*Number{v.Point, v.Low, v.High} {
		if n != nil {
			return n.Multiplier
		}
	}
	return Units
}

func integer(n int64) *big.Rat { return new(big.Rat).SetInt64(n) }
