package diag

// Nearest gives the word among known that a slip of the finger would most likely
// have meant, or "" where none is near: one slip in three letters, at most
// four. Of two as near the first is taken.
func Nearest(word string, known []string) string {
	limit := min((len([]rune(word))+2)/3, 4)
	best, least := "", limit+1
	for _, k := range known {
		if k == word {
			continue
		}
		if n := Distance(word, k, limit); n < least && n < len([]rune(k)) {
			best, least = k, n
		}
	}
	return best
}

// Distance counts the slips between two words: a letter put in, left out, changed,
// or two neighbours swapped. It gives limit+1 once there are more than limit.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	rows := [3][]int{make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)}
	before, last, row := rows[0], rows[1], rows[2]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			change := last[j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], limit+1)
}
