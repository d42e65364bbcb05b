package raster

import (
	"cmp"
	"slices"

	"factsheet/internal/page"
)

// tally is a colour and how many pixels have it.
type tally struct {
	color page.Color
	count int64
}

// reduce leaves at most n colours in the picture, without dithering. Colours to
// keep stay as they are, if there are fewer than half as many; the others, which
// come of smooth edges and of pictures, go to the nearest of those that stand for
// them.
func (b *Bitmap) reduce(keep []page.Color, n int) {
	all := b.tally()
	if len(all) <= n {
		return
	}
	table := slices.Clone(keep[:min(len(keep), n/2)])
	rest := slices.DeleteFunc(slices.Clone(all), func(t tally) bool { return slices.Contains(table, t.color) })
	for _, group := range split(rest, n-len(table)) {
		table = append(table, middle(group))
	}
	nearest := make(map[page.Color]page.Color, len(all))
	for _, t := range all {
		nearest[t.color] = slices.MinFunc(table, func(x, y page.Color) int { return cmp.Compare(apart(t.color, x), apart(t.color, y)) })
	}
	var last, to page.Color
	for at := 0; at < len(b.Pixels); at += 3 {
		px := b.Pixels[at : at+3]
		if c := (page.Color{R: px[0], G: px[1], B: px[2]}); at == 0 || c != last {
			last, to = c, nearest[c]
		}
		px[0], px[1], px[2] = to.R, to.G, to.B
	}
}

// tally counts the colours of the picture, in a fixed order.
func (b *Bitmap) tally() []tally {
	counts := map[page.Color]int64{}
	for at := 0; at < len(b.Pixels); {
		c := page.Color{R: b.Pixels[at], G: b.Pixels[at+1], B: b.Pixels[at+2]}
		from := at
		for at += 3; at < len(b.Pixels) && b.Pixels[at] == c.R && b.Pixels[at+1] == c.G && b.Pixels[at+2] == c.B; at += 3 {
		}
		counts[c] += int64(at-from) / 3
	}
	all := make([]tally, 0, len(counts))
	for c, n := range counts {
		all = append(all, tally{c, n})
	}
	slices.SortFunc(all, func(x, y tally) int { return cmp.Compare(number(x.color), number(y.color)) })
	return all
}

func number(c page.Color) int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }

// apart is the square of how far two colours are apart.
func apart(a, b page.Color) int {
	r, g, bl := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return r*r + g*g + bl*bl
}

// split parts colours into at most n groups, again and again that one in two which
// is spread most, at its mean.
func split(all []tally, n int) [][]tally {
	if len(all) == 0 {
		return nil
	}
	groups := [][]tally{all}
	spreads := []spread{spreadOf(all)}
	for len(groups) < n {
		most := 0
		for i, s := range spreads {
			if s.sum > spreads[most].sum {
				most = i
			}
		}
		s := spreads[most]
		if s.sum == 0 {
			break
		}
		var low, high []tally
		for _, t := range groups[most] {
			if channel(t.color, s.channel) <= s.mean {
				low = append(low, t)
			} else {
				high = append(high, t)
			}
		}
		groups[most], spreads[most] = low, spreadOf(low)
		groups, spreads = append(groups, high), append(spreads, spreadOf(high))
	}
	return groups
}

// spread says in which channel a group of colours is spread most: the sum of the
// squares of how far its pixels are off the mean.
type spread struct {
	sum     int64
	channel int
	mean    int64
}

func spreadOf(group []tally) (most spread) {
	for k := range 3 {
		var n, sum, squares int64
		for _, t := range group {
			v := channel(t.color, k)
			n, sum, squares = n+t.count, sum+t.count*v, squares+t.count*v*v
		}
		// A group of one value has no spread, whatever rounding leaves.
		if s := squares - sum*(sum/n) - sum*(sum%n)/n; s > most.sum {
			most = spread{s, k, sum / n}
		}
	}
	return most
}

func channel(c page.Color, k int) int64 {
	return int64([...]uint8{c.R, c.G, c.B}[k])
}

// middle is the mean colour of a group.
func middle(group []tally) page.Color {
	var n, r, g, b int64
	for _, t := range group {
		n, r, g, b = n+t.count, r+t.count*int64(t.color.R), g+t.count*int64(t.color.G), b+t.count*int64(t.color.B)
	}
	near := func(v int64) uint8 { return uint8((v + n/2) / n) }
	return page.Color{R: near(r), G: near(g), B: near(b)}
}
