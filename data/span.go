package data

import (
	"math/big"
	"strings"
)

// span is an exact value with exact bounds. An end that is nil is open; point is
// nil where a source gave a range alone. An end is bare where the number itself
// does not belong to it ("more than").
type span struct {
	low, point, high  *big.Rat
	bareLow, bareHigh bool
}

// spanOf gives the bounds that a claim states; a point alone has no width.
func spanOf(c *Claim) span {
	v := &c.Value
	rat := func(n *Number) *big.Rat {
		if n == nil {
			return nil
		}
		return n.Rat()
	}
	s := span{low: rat(v.Low), point: rat(v.Point), high: rat(v.High), bareLow: v.Form == FormMoreThan, bareHigh: v.Form == FormLessThan}
	if v.Form == FormPoint {
		s.low, s.high = s.point, s.point
	}
	return s
}

func exactly(n *Number) span {
	r := n.Rat()
	return span{low: r, point: r, high: r}
}

// percent turns the percent of a share into a part of one.
func (s span) percent(share *Claim) span {
	if !share.Value.Percent {
		return s
	}
	return s.each(func(r *big.Rat) *big.Rat { return new(big.Rat).Quo(r, ratInt(100)) })
}

func (s span) hundredfold() span {
	return s.each(func(r *big.Rat) *big.Rat { return new(big.Rat).Mul(r, ratInt(100)) })
}

func (s span) each(f func(*big.Rat) *big.Rat) span {
	for _, r := range []**big.Rat{&s.low, &s.point, &s.high} {
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

func (s span) plus(t span) span {
	return span{
		low: both(s.low, t.low, (*big.Rat).Add), point: both(s.point, t.point, (*big.Rat).Add), high: both(s.high, t.high, (*big.Rat).Add),
		bareLow: s.bareLow || t.bareLow, bareHigh: s.bareHigh || t.bareHigh,
	}
}

func (s span) minus(t span) span {
	return span{
		low: both(s.low, t.high, (*big.Rat).Sub), point: both(s.point, t.point, (*big.Rat).Sub), high: both(s.high, t.low, (*big.Rat).Sub),
		bareLow: s.bareLow || t.bareHigh, bareHigh: s.bareHigh || t.bareLow,
	}
}

// times multiplies; with an open end both must be known not to be below zero,
// else it reports false. What is open below is taken as zero or more.
func (s span) times(t span) (span, bool) {
	out := span{point: both(s.point, t.point, (*big.Rat).Mul), bareLow: s.bareLow || t.bareLow, bareHigh: s.bareHigh || t.bareHigh}
	if s.low == nil || s.high == nil || t.low == nil || t.high == nil {
		if negative(s) || negative(t) {
			return span{}, false
		}
		out.low, out.high = both(s.low, t.low, (*big.Rat).Mul), both(s.high, t.high, (*big.Rat).Mul)
		return out, out.low != nil || out.high != nil
	}
	for _, x := range [...]*big.Rat{s.low, s.high} {
		for _, y := range [...]*big.Rat{t.low, t.high} {
			p := new(big.Rat).Mul(x, y)
			if out.low == nil || p.Cmp(out.low) < 0 {
				out.low = p
			}
			if out.high == nil || p.Cmp(out.high) > 0 {
				out.high = p
			}
		}
	}
	return out, true
}

func negative(s span) bool {
	return s.low != nil && s.low.Sign() < 0 || s.high != nil && s.high.Sign() < 0
}

// over divides by a span that lies wholly above zero, else it reports false.
func (s span) over(t span) (span, bool) {
	if t.low == nil || t.low.Sign() <= 0 {
		return span{}, false
	}
	inverse := span{high: new(big.Rat).Inv(t.low), bareHigh: t.bareLow, bareLow: t.bareHigh}
	if t.high != nil {
		inverse.low = new(big.Rat).Inv(t.high)
	}
	if t.point != nil {
		inverse.point = new(big.Rat).Inv(t.point)
	}
	return s.times(inverse)
}

// value writes a span in as many significant figures: the point to the nearest,
// and then it is about; the ends outward.
func (s span) value(figures int, m Multiplier, about bool) Value {
	v := Value{}
	if s.point != nil {
		n, exact := rounded(s.point, figures, 0, m)
		v.Point = n
		about = about || !exact
	}
	single := s.low != nil && s.high != nil && s.low.Cmp(s.high) == 0
	if s.low != nil && !(single && s.point != nil) {
		v.Low, _ = rounded(s.low, figures, -1, m)
	}
	if s.high != nil && !(single && s.point != nil) {
		v.High, _ = rounded(s.high, figures, 1, m)
	}
	switch {
	case v.Low != nil && v.High != nil && v.Point != nil:
		v.Form = FormInterval
	case v.Low != nil && v.High != nil:
		v.Form = FormRange
	case v.Low != nil:
		v.Form, v.Point = FormAtLeast, nil
		if s.bareLow {
			v.Form = FormMoreThan
		}
	case v.High != nil:
		v.Form, v.Point = FormUpTo, nil
		if s.bareHigh {
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
		x.Quo(x, ratInt(1000))
	}
	size := new(big.Rat).Abs(x)
	places := figures // decimal places that keep the figures
	ten := ratInt(10)
	for size.Sign() > 0 && size.Cmp(ratInt(1)) >= 0 {
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

// fewestFigures gives the least number of significant figures among the numbers of
// claims, at least two. A fraction is exact and has no limit.
func fewestFigures(claims []*Claim) int {
	least := maxDigits
	for _, c := range claims {
		for _, n := range [...]*Number{c.Value.Low, c.Value.Point, c.Value.High} {
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

// multiplier gives the multiplier of a claim's numbers.
func (c *Claim) multiplier() Multiplier {
	for _, n := range [...]*Number{c.Value.Point, c.Value.Low, c.Value.High} {
		if n != nil {
			return n.Multiplier
		}
	}
	return Units
}
