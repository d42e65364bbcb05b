package charts

import (
	"math"
	"math/big"

	"factsheet/data"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

// Axis is the scale of a chart. Its ends are multiples of a 1-2-5 step and never
// cut what is drawn; a linear axis always holds zero.
type Axis struct {
	Min, Max, Step *big.Rat // in the unit of the claims
	Log            bool     // Min and Max are powers of ten, Step is nil
	least, most    float64  // Min and Max as go-chart wants them
}

// Tick is one labelled place of an axis.
type Tick struct {
	X     page.Unit // from the left end
	Label string
}

// newAxis finds the least 1-2-5 axis of at most five ticks that holds every end.
func newAxis(claims []*data.Claim, log bool) Axis {
	lo, hi := new(big.Rat), new(big.Rat)
	var small *big.Rat // least positive value, for a log axis
	a := Axis{Log: log}
	for _, c := range claims {
		low, point, high := c.Extent()
		for _, r := range []*big.Rat{low, point, high} {
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
	switch {
	case log && small != nil:
		a.Min, a.Max = decade(small, false), decade(hi, true)
		if a.Min.Cmp(a.Max) == 0 { // a power of ten alone
			a.Max = new(big.Rat).Mul(a.Max, big.NewRat(10, 1))
		}
	case lo.Sign() == 0 && hi.Sign() == 0: // only zeros, or no figure at all
		a.Min, a.Max, a.Step = lo, big.NewRat(1, 1), big.NewRat(1, 1)
		a.Log = false
	default:
		a.Log = false
		for a.Step = firstStep(lo, hi); ; a.Step = nextStep(a.Step) {
			below, above := multiples(lo, a.Step, false), multiples(hi, a.Step, true)
			if above.Cmp(new(big.Int).Add(below, big.NewInt(4))) <= 0 {
				a.Min = new(big.Rat).Mul(a.Step, new(big.Rat).SetInt(below))
				a.Max = new(big.Rat).Mul(a.Step, new(big.Rat).SetInt(above))
				break
			}
		}
	}
	a.least, _ = a.Min.Float64()
	a.most, _ = a.Max.Float64()
	return a
}

// wholeAxis runs from nothing to the whole, in percent.
func wholeAxis() Axis {
	return Axis{Min: new(big.Rat), Max: big.NewRat(100, 1), Step: big.NewRat(25, 1), most: 100}
}

// firstStep is a power of ten small enough to start from.
func firstStep(lo, hi *big.Rat) *big.Rat {
	span := new(big.Rat).Sub(hi, lo)
	step := big.NewRat(1, 1)
	ten := big.NewRat(10, 1)
	for step.Cmp(span) < 0 {
		step.Mul(step, ten)
	}
	for step.Cmp(span) >= 0 {
		step.Quo(step, ten)
	}
	return step.Quo(step, ten)
}

// nextStep follows 1 by 2, 2 by 5 and 5 by 10.
func nextStep(s *big.Rat) *big.Rat {
	lead := new(big.Rat).Set(s)
	for lead.Cmp(big.NewRat(10, 1)) >= 0 {
		lead.Quo(lead, big.NewRat(10, 1))
	}
	for lead.Cmp(big.NewRat(1, 1)) < 0 {
		lead.Mul(lead, big.NewRat(10, 1))
	}
	if lead.Cmp(big.NewRat(2, 1)) == 0 {
		return new(big.Rat).Mul(s, big.NewRat(5, 2))
	}
	return new(big.Rat).Mul(s, big.NewRat(2, 1))
}

// multiples gives how many steps v is from zero, rounded down or up.
func multiples(v, step *big.Rat, up bool) *big.Int {
	q := new(big.Rat).Quo(v, step)
	n := new(big.Int).Div(q.Num(), q.Denom()) // floor, as Denom is positive
	if up && !q.IsInt() {
		n.Add(n, big.NewInt(1))
	}
	return n
}

// decade gives the power of ten at or beyond v.
func decade(v *big.Rat, up bool) *big.Rat {
	d, ten := big.NewRat(1, 1), big.NewRat(10, 1)
	for d.Cmp(v) < 0 {
		d.Mul(d, ten)
	}
	for d.Cmp(v) > 0 {
		d.Quo(d, ten)
	}
	if up && d.Cmp(v) != 0 {
		d.Mul(d, ten)
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

// steps gives the labelled values of the axis.
func (a Axis) steps() []*big.Rat {
	var vs []*big.Rat
	for v := a.Min; v.Cmp(a.Max) <= 0; {
		vs = append(vs, v)
		if a.Log {
			v = new(big.Rat).Mul(v, big.NewRat(10, 1))
		} else {
			v = new(big.Rat).Add(v, a.Step)
		}
	}
	return vs
}

// positions gives where the labelled values stand on a width.
func (a Axis) positions(width page.Unit) []page.Unit {
	var xs []page.Unit
	for _, v := range a.steps() {
		f, _ := v.Float64()
		xs = append(xs, page.Unit(a.place(f, int(width))))
	}
	return xs
}

// Ticks gives the labelled places of the axis on a width.
func (a Axis) Ticks(width page.Unit, l *locale.Locale) []Tick {
	var ticks []Tick
	xs := a.positions(width)
	for i, v := range a.steps() {
		ticks = append(ticks, Tick{xs[i], a.label(v, l)})
	}
	return ticks
}

func (a Axis) label(v *big.Rat, l *locale.Locale) string {
	abs := new(big.Rat).Abs(v)
	unit, word := big.NewRat(1, 1), ""
	most := new(big.Rat).Abs(a.Min)
	if a.Max.Cmp(most) > 0 {
		most = a.Max
	}
	if most.Cmp(big.NewRat(1_000_000_000, 1)) >= 0 {
		unit, word = big.NewRat(1_000_000_000, 1), l.Numbers.Billion
	} else if most.Cmp(big.NewRat(1_000_000, 1)) >= 0 {
		unit, word = big.NewRat(1_000_000, 1), l.Numbers.Million
	}
	if abs.Cmp(unit) < 0 && (a.Log || word == "") || abs.Sign() == 0 {
		unit, word = big.NewRat(1, 1), ""
	}
	abs.Quo(abs, unit)
	digits := 0
	for r := new(big.Rat).Set(abs); !r.IsInt(); digits++ {
		r.Mul(r, big.NewRat(10, 1))
	}
	s := l.Digits(abs.FloatString(digits), v.Sign() < 0)
	if word != "" {
		s += "\u00a0" + word
	}
	return s
}
