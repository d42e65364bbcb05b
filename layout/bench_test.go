package layout

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/brand"
)

// BenchmarkBreak breaks paragraphs of growing length: the time a character takes stays
// the same.
func BenchmarkBreak(b *testing.B) {
	for _, kb := range []int{1, 2, 4, 8, 16, 32} {
		src := strings.Repeat("a household that was counted twice in two provinces ", kb*1000/52)
		l := localeOf(b, check(b, []byte(sized(1, 1, 0, 0, "Row "))))
		s := newSetter(l, brand.Default().Faces)
		t := s.plain(rBody, check(b, []byte(sized(1, 1, 0, 0, "Row "))).Title.Pos, src)
		f := newFit(smallest(), brand.Default(), &workspace{}, 0, 1, 1)
		b.Run(fmt.Sprintf("%dkB", kb), func(b *testing.B) {
			for b.Loop() {
				t.set(f, 160000, fill)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(src)), "ns/char")
		})
	}
}

// BenchmarkRefuse composes briefs that are longer and longer, up to far beyond a page.
func BenchmarkRefuse(b *testing.B) {
	for _, kb := range []int{4, 8, 16, 32} {
		for name, piece := range map[string]string{"words": "many words ", "references": "{c0} and many words of its own that stand beside it, then {c1}; "} {
			src := strings.Replace(sized(1, 2, 4, 0, "Row "), "  - One source says {c0}.", strings.Repeat("  - \""+strings.Repeat(piece, 2000/len(piece))+"\"\n", kb/2), 1)
			brief := check(b, []byte(src))
			style, l := brand.Default(), localeOf(b, brief)
			said := contentOf(b, brief, style)
			b.Run(fmt.Sprintf("%s/%dkB", name, kb), func(b *testing.B) {
				for b.Loop() {
					Compose(said, style, l, Options{})
				}
			})
		}
	}
}
