package png

// filtered gives rows of RGB, each with the filter that leaves the smallest sum of
// differences.
func filtered(w, h int, pixels []byte) []byte {
	stride := 3 * w
	out := make([]byte, 0, h*(1+stride))
	above := make([]byte, stride)
	try, best := make([]byte, stride), make([]byte, stride)
	for y := range h {
		row := pixels[y*stride : (y+1)*stride]
		kind, least := 0, -1
		for k := range 5 {
			if sum := filter(try, row, above, k); least < 0 || sum < least {
				kind, least = k, sum
				best = append(best[:0], try...)
			}
		}
		out = append(append(out, byte(kind)), best...)
		above = row
	}
	return out
}

// filter writes what a filter leaves of a row and gives the sum of it, each byte
// taken as a number with a sign.
func filter(to, row, above []byte, kind int) (sum int) {
	for i, v := range row {
		var left, corner byte
		if i >= 3 {
			left, corner = row[i-3], above[i-3]
		}
		switch kind {
		case 1:
			v -= left
		case 2:
			v -= above[i]
		case 3:
			v -= byte((int(left) + int(above[i])) / 2)
		case 4:
			v -= nearest(left, above[i], corner)
		}
		to[i] = v
		sum += min(int(v), 256-int(v))
	}
	return sum
}

// nearest is PNG's Paeth predictor: of three neighbours the one that is nearest to
// left + above − corner.
func nearest(left, above, corner byte) byte {
	toLeft, toAbove := int(above)-int(corner), int(left)-int(corner)
	toCorner := abs(toLeft + toAbove)
	toLeft, toAbove = abs(toLeft), abs(toAbove)
	switch {
	case toLeft <= toAbove && toLeft <= toCorner:
		return left
	case toAbove <= toCorner:
		return above
	}
	return corner
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
