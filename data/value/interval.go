package value

import "strings"

// brackets reads "(low - high @ level%)" after a point.
func (r *valueReader) brackets(p *Written, point *figure) (low, high *figure, ok bool) {
	open := r.at
	r.at++
	r.spaces()
	a, ok := r.figure()
	if !ok {
		return nil, nil, false
	}
	r.spaces()
	if sep := ""; !r.separator(&sep) || sep == "or" {
		return nil, nil, r.stop(open, len(r.s), "the brackets hold the two ends of an interval", cannotRead)
	}
	b, ok := r.figure()
	if !ok {
		return nil, nil, false
	}
	a.share(&b)
	if a.zeros == 0 && b.zeros == 0 {
		a.zeros, b.zeros = point.zeros, point.zeros
	}
	if !a.percent && !b.percent {
		a.percent, b.percent = point.percent, point.percent
	}
	r.spaces()
	if r.peek('@') {
		r.at++
		r.spaces()
		from := r.at
		for r.at < len(r.s) && (isDigit(r.s[r.at]) || r.s[r.at] == '.') {
			r.at++
		}
		p.Level = r.s[from:r.at]
		if !IsLevel(p.Level) {
			return nil, nil, r.stop(from, r.at, "a level is a percentage between 0 and 100", "write for example @95%")
		}
		if r.peek('%') {
			r.at++
		}
		r.spaces()
	}
	if !r.peek(')') {
		return nil, nil, r.stop(r.at, len(r.s), "the bracket is not closed after the two ends", cannotRead)
	}
	r.at++
	return &a, &b, true
}

// IsLevel reports whether s is the digits of a confidence level: a decimal number
// above 0 and below 100.
func IsLevel(s string) bool {
	whole, part, point := strings.Cut(s, ".")
	for _, t := range []string{whole, part} {
		for i := range len(t) {
			if !isDigit(t[i]) {
				return false
			}
		}
	}
	return whole != "" && len(whole) <= 2 && len(part) <= 3 && (!point || part != "") && strings.Trim(s, "0.") != ""
}

// plusMinus reads the margin and works out both ends exactly.
func (r *valueReader) plusMinus(p *Written, q qualifier, point figure) bool {
	r.spaces()
	m, ok := r.figure()
	if !ok {
		return false
	}
	r.spaces()
	if r.at < len(r.s) {
		return r.rest()
	}
	if q.bound || m.sign != 0 {
		return r.stop(m.from, m.to, "a margin is a number without a sign, after a point", cannotRead)
	}
	if m.zeros == 0 && point.zeros != 0 {
		return r.stop(m.from, m.to, "the margin does not say whether it has the point's multiplier", "write the margin with its multiplier, or both in all digits")
	}
	p.MarginPercent = m.percent
	point.share(&m)
	if m.zeros != point.zeros {
		point, m = point.spell(), m.spell()
	}
	p.doubt(&m)
	low, high := point, point
	low.doubt, high.doubt = nil, nil
	low.set(point.minus(m))
	high.set(point.plus(m))
	p.Interval = IntervalMargin
	if !r.settle(p, q, &low, &point, &high) {
		return false
	}
	p.Numbers = []*Number{p.Point, m.number()}
	return true
}
