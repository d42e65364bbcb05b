package bidi

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// TestCharacters: the cases of Unicode's BidiCharacterTest come out as they say. The
// file in testdata has every 250th of them; where CI asks, all 91,707 must be there, as
// Debian's package unicode-data has them.
func TestCharacters(t *testing.T) {
	path := "testdata/BidiCharacterTest.txt"
	if os.Getenv("CI") == "true" {
		path = "/usr/share/unicode/BidiCharacterTest.txt"
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	cases, failed := 0, 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Split(strings.TrimSpace(line), ";")
		if len(fields) != 5 {
			continue
		}
		var text []rune
		for _, hex := range strings.Fields(fields[0]) {
			r, _ := strconv.ParseInt(hex, 16, 32)
			text = append(text, rune(r))
		}
		base := LeftToRight
		if fields[2] == "1" {
			base = RightToLeft
		}
		levels := Levels(text, base)
		ends(text, levels, base)
		cases++
		var got []string
		var shown []Level
		var at []int
		for i, r := range text {
			if removed(classOf(r)) {
				got = append(got, "x")
				continue
			}
			got = append(got, strconv.Itoa(int(levels[i])))
			shown, at = append(shown, levels[i]), append(at, i)
		}
		var order []string
		for _, k := range Order(shown) {
			order = append(order, strconv.Itoa(at[k]))
		}
		if g, w := fmt.Sprint(got, order), fmt.Sprint(strings.Fields(fields[3]), strings.Fields(fields[4])); g != w {
			if failed++; failed < 20 {
				t.Errorf("%s in direction %s: %s, want %s", fields[0], fields[1], g, w)
			}
		}
	}
	if failed > 0 || cases < 300 {
		t.Errorf("%d of %d cases fail", failed, cases)
	}
}

// ends gives separators, and the white before them and at the end of the line, the level
// of the paragraph (L1).
func ends(text []rune, levels []Level, base Level) {
	white := true
	for i, r := range slices.Backward(text) {
		switch c := classOf(r); {
		case c == bidi.B || c == bidi.S:
			white = true
			levels[i] = base
		case c == bidi.WS || isolates(c) || c == bidi.PDI || removed(c):
			if white {
				levels[i] = base
			}
		default:
			white = false
		}
	}
}
