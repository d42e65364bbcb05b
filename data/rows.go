package data

import (
	"math/big"
	"slices"

	"factsheet/data/value"
)

// Rows gives the rows of a chart from top to bottom: by value, highest first; as
// listed; or by year, oldest first. A part stands under its whole in any order,
// rows without a figure stand last, and ties keep the order of the brief.
func (ch *Chart) Rows() []Row {
	sorted := slices.Clone(ch.Claims)
	switch ch.Order {
	case OrderValue:
		keys := make(map[*Claim]*big.Rat, len(sorted))
		for _, c := range sorted {
			keys[c] = c.sortKey()
		}
		slices.SortStableFunc(sorted, func(a, b *Claim) int {
			x, y := keys[a], keys[b]
			switch {
			case x == nil && y == nil:
				return 0
			case x == nil:
				return 1
			case y == nil:
				return -1
			}
			return y.Cmp(x)
		})
	case OrderYear:
		slices.SortStableFunc(sorted, func(a, b *Claim) int {
			if x, y := a.Value.Form.HasNumber(), b.Value.Form.HasNumber(); x != y {
				if x {
					return -1
				}
				return 1
			}
			return compareEnds(a.When, b.When)
		})
	}
	rows := make([]Row, 0, len(sorted)+len(ch.Gaps))
	placed := make(map[*Claim]bool, len(sorted))
	var place func(c *Claim, depth int)
	place = func(c *Claim, depth int) {
		if placed[c] {
			return
		}
		placed[c] = true
		rows = append(rows, Row{Claim: c, Depth: depth})
		for _, part := range sorted {
			if part.whole() == c {
				place(part, depth+1)
			}
		}
	}
	for _, c := range sorted {
		if w := c.whole(); w == nil || !slices.Contains(sorted, w) {
			place(c, 0)
		}
	}
	for _, g := range ch.Gaps {
		rows = append(rows, Row{Gap: g})
	}
	return rows
}

// whole gives the claim that c is a part of, nil if it is none.
func (c *Claim) whole() *Claim {
	if c.PartOf != nil {
		return c.PartOf
	}
	return c.Base
}

// sortKey gives the point, else the middle of the range, else the bound; nil for a
// row without a figure.
func (c *Claim) sortKey() *big.Rat {
	low, point, high := c.Extent()
	switch {
	case point != nil:
		return point
	case low != nil && high != nil:
		mid := new(big.Rat).Add(low, high)
		return mid.Quo(mid, ratInt(2))
	case low != nil:
		return low
	}
	return high
}

// Extent gives the exact ends and point of a claim on the axis of its unit, nil
// where there is none. A share that was written as a fraction is in percent.
func (c *Claim) Extent() (low, point, high *big.Rat) {
	on := func(n *value.Number) *big.Rat {
		if n == nil {
			return nil
		}
		r := n.Rat()
		if n.Den != 0 && c.IsShare() {
			r.Mul(r, ratInt(100))
		}
		return r
	}
	return on(c.Value.Low), on(c.Value.Point), on(c.Value.High)
}

// compareEnds orders periods by their ends: unknown last, open ends before these.
func compareEnds(a, b When) int {
	x, xok := a.LastDay()
	y, yok := b.LastDay()
	rank := func(w When, ok bool) int {
		switch {
		case ok:
			return 0
		case w.Known:
			return 1
		}
		return 2
	}
	switch {
	case rank(a, xok) != rank(b, yok):
		return rank(a, xok) - rank(b, yok)
	case !xok:
		return 0
	case x.Before(y):
		return -1
	case y.Before(x):
		return 1
	}
	return 0
}
