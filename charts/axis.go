package charts

import (
	"math"
	"math/big"

	"factsheet/data"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// Axis is the scale of a chart. A linear one holds zero and ends at the largest thing
// drawn; one of logarithms runs between places of 1, 2 or 5 times a power of ten.
type Axis struct {
	Min, Max    *big.Rat // in the unit of the claims
	Log         bool
	Currency    string     // of amounts of money, its code in ISO 4217
	Own         bool       // another chart of the same unit on the page has another scale
	Other       bool       // bars of things that bars before it do not count
	marked      []*big.Rat // labelled values, in rising order
	least, most float64    // Min and Max as go-chart wants them
}

// Tick is one labelled place of an axis.
type Tick struct {
	X     page.Unit // from the left end
	Label string
}

// newAxis gives the axis of claims, whose every end it holds.
func newAxis(claims []*data.Claim, log bool) Axis {
	lo, hi := new(big.Rat), new(big.Rat)
	var small *big.Rat // least positive value, for a log axis
	for _, c := range claims {
		low, point, high := c.Extent()
		for _, r := range [...]*big.Rat{low, point, high} {
			if r == nil {
				continue
			}
			if r.Cmp(hi) > 0 {
				hi = r
			}
			if r.Cmp(lo) < 0 {
				lo = r
			}
			if r.Sign() > 0 && (small == nil || r.Cmp(small) < 0) {
				small = r
			}
		}
	}
	if log && small != nil {
		return logAxis(small, hi)
	}
	return linearAxis(lo, hi)
}

// linearAxis runs from lo to hi, with zero between them or at one of them.
func linearAxis(lo, hi *big.Rat) Axis {
	if lo.Sign() == 0 && hi.Sign() == 0 { // only zeros, or no figure at all
		hi = big.NewRat(1, 1)
	}
	a := Axis{Min: lo, Max: hi, marked: marksBetween(lo, hi)}
	a.least, _ = lo.Float64()
	a.most, _ = hi.Float64()
	return a
}

// logAxis runs from the nearest 1, 2 or 5 times a power of ten below the least value,
// so that its mark is not cut, to the nearest at or above the greatest.
func logAxis(least, greatest *big.Rat) Axis {
	down := []*big.Rat{big.NewRat(5, 1), big.NewRat(2, 1), big.NewRat(1, 1), big.NewRat(1, 2)}
	up := []*big.Rat{big.NewRat(1, 1), big.NewRat(2, 1), big.NewRat(5, 1), big.NewRat(10, 1)}
	a := Axis{Log: true}
	times := func(tens, n *big.Rat) *big.Rat { return new(big.Rat).Mul(tens, n) }
	tens := decade(least)
	for _, n := range down {
		if a.Min = times(tens, n); a.Min.Cmp(least) < 0 {
			break
		}
	}
	tens = decade(greatest)
	for _, n := range up {
		if a.Max = times(tens, n); a.Max.Cmp(greatest) >= 0 {
			break
		}
	}
	a.marked = append(a.marked, a.Min)
	for v := times(decade(a.Min), big.NewRat(10, 1)); v.Cmp(a.Max) < 0; v = times(v, big.NewRat(10, 1)) {
		a.marked = append(a.marked, v)
	}
	a.marked = append(a.marked, a.Max)
	a.least, _ = a.Min.Float64()
	a.most, _ = a.Max.Float64()
	return a
}

// wholeAxis runs from nothing to the whole, in percent.
func wholeAxis() Axis { return linearAxis(new(big.Rat), big.NewRat(100, 1)) }

// marksBetween gives three to five multiples of a step, zero among them, from lo to
// hi. A step is 1, 2, 2.5 or 5 times a power of ten; the best leaves the least beyond
// its last multiples, and among the best the one with the fewest.
func marksBetween(lo, hi *big.Rat) (marks []*big.Rat) {
	span := new(big.Rat).Sub(hi, lo)
	tens := new(big.Rat).Quo(decade(span), big.NewRat(10, 1))
	var least *big.Rat
	for range 2 {
		for _, n := range []*big.Rat{big.NewRat(1, 1), big.NewRat(2, 1), big.NewRat(5, 2), big.NewRat(5, 1)} {
			step := new(big.Rat).Mul(tens, n)
			first, last := multiples(lo, step, true), multiples(hi, step, false)
			if many := last - first + 1; many < 3 || many > 5 {
				continue
			}
			var at []*big.Rat
			for i := first; i <= last; i++ {
				at = append(at, new(big.Rat).Mul(step, big.NewRat(i, 1)))
			}
			waste := new(big.Rat).Sub(at[0], at[len(at)-1])
			waste.Add(waste, span)
			if c := -1; least != nil {
				if c = waste.Cmp(least); c > 0 || c == 0 && len(at) >= len(marks) {
					continue
				}
			}
			least, marks = waste, at
		}
		tens.Mul(tens, big.NewRat(10, 1))
	}
	return marks
}

// multiples gives how many steps v is from zero, rounded down or up.
func multiples(v, step *big.Rat, up bool) int64 {
	q := new(big.Rat).Quo(v, step)
	n := new(big.Int).Div(q.Num(), q.Denom()).Int64() // floor, as Denom is positive
	if up && !q.IsInt() {
		n++
	}
	return n
}

// decade gives the power of ten at or below a positive v.
func decade(v *big.Rat) *big.Rat {
	d, ten := big.NewRat(1, 1), big.NewRat(10, 1)
	for d.Cmp(v) < 0 {
		d.Mul(d, ten)
	}
	for d.Cmp(v) > 0 {
		d.Quo(d, ten)
	}
	return d
}

// place gives where v stands on an axis of a width, from its left end.
func (a Axis) place(v float64, width int) int {
	if a.Log {
		from, to := log10(a.least), log10(a.most)
		span := to - from
		return int(((log10(v)-from)*int64(width) + span/2) / span)
	}
	return int(math.Round((v - a.least) * float64(width) / (a.most - a.least)))
}

// logBits is the precision of log10, in bits after the point.
const logBits = 32

// log10 gives the logarithm of a positive v in units of 2^-logBits. It squares and
// divides in software, as math.Log10 may round differently on another processor.
func log10(v float64) int64 {
	x, ten := new(big.Float).SetPrec(96).SetFloat64(v), big.NewFloat(10)
	var whole int64
	for x.Cmp(ten) >= 0 {
		x.Quo(x, ten)
		whole++
	}
	for x.Cmp(big.NewFloat(1)) < 0 {
		x.Mul(x, ten)
		whole--
	}
	log := whole
	for range logBits {
		x.Mul(x, x)
		log <<= 1
		if x.Cmp(ten) >= 0 {
			x.Quo(x, ten)
			log++
		}
	}
	return log
}

// Zero gives where zero stands, and the left end on a log axis.
func (a Axis) Zero(width page.Unit) page.Unit {
	if a.Log {
		return 0
	}
	return page.Unit(a.place(0, int(width)))
}

// positions gives where the labelled values stand on a width.
func (a Axis) positions(width page.Unit) []page.Unit { return a.all(a.marked, width) }

func (a Axis) all(vs []*big.Rat, width page.Unit) (xs []page.Unit) {
	for _, v := range vs {
		f, _ := v.Float64()
		xs = append(xs, page.Unit(a.place(f, int(width))))
	}
	return xs
}

// minor gives where the whole multiples of a power of ten between the labelled values
// of a log axis stand.
func (a Axis) minor(width page.Unit) []page.Unit {
	var vs []*big.Rat
	for tens := decade(a.Min); tens.Cmp(a.Max) < 0; tens = new(big.Rat).Mul(tens, big.NewRat(10, 1)) {
		for n := int64(2); n < 10; n++ {
			if v := new(big.Rat).Mul(tens, big.NewRat(n, 1)); v.Cmp(a.Min) > 0 && v.Cmp(a.Max) < 0 {
				vs = append(vs, v)
			}
		}
	}
	return a.all(vs, width)
}

// Ticks gives the labelled places of the axis on a width. On a linear one the last,
// or the first where zero is the last, alone says millions or billions.
func (a Axis) Ticks(width page.Unit, l *locale.Locale) []Tick {
	var ticks []Tick
	xs, last := a.positions(width), len(a.marked)-1
	if a.marked[last].Sign() == 0 {
		last = 0
	}
	for i, v := range a.marked {
		ticks = append(ticks, Tick{xs[i], a.label(v, a.Log || i == last, l)})
	}
	return ticks
}

// label writes a value of the axis in digits, in millions or billions where its ends
// are that large; word tells to say so.
func (a Axis) label(v *big.Rat, word bool, l *locale.Locale) string {
	most := new(big.Rat).Abs(a.Min)
	if a.Max.Cmp(most) > 0 {
		most = a.Max
	}
	abs := new(big.Rat).Abs(v)
	if a.Log {
		most = abs
	}
	unit, name := big.NewRat(1, 1), func(locale.Operands) string { return "" }
	for _, u := range []struct {
		size int64
		name func(locale.Operands) string
	}{{1_000_000_000, l.Numbers.Billion}, {1_000_000, l.Numbers.Million}} {
		if size := big.NewRat(u.size, 1); most.Cmp(size) >= 0 {
			unit, name = size, u.name
			break
		}
	}
	digits := decimal(abs.Quo(abs, unit))
	s := l.Digits(digits, v.Sign() < 0)
	if named := name(locale.OperandsOf(digits)); word && named != "" && v.Sign() != 0 {
		s += "\u00a0" + named
	}
	if word && a.Currency != "" && v.Sign() != 0 {
		s = l.Money(s, a.Currency)
	}
	return s
}

// decimal writes v with all its digits, or with two decimals where they have no end.
func decimal(v *big.Rat) string {
	digits, exact := v.FloatPrec()
	if !exact {
		digits = 2
	}
	return v.FloatString(digits)
}
