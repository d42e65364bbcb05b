package content

import (
	"fmt"
	"strings"
	"testing"
)

// TestFrames: what a chart says of rows that differ, of claims that stand alone, and
// of shares in a frame of their own, which are seen against the whole.
func TestFrames(t *testing.T) {
	chart := func(text string) *Chart {
		return of(t, []byte(`schema: factsheet/v1
brief: {title: T, date: 2024-05-01}
measures:
  m: {label: People displaced, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: survey}
  s: {label: Displaced, kind: share, of: all people, who: everyone, where: KG, when: 2023, basis: survey}
sources: {x: {author: X, issued: 2023}}
claims:
  a: {source: x, label: A, measure: m, value: 400, says: "400"}
  b: {source: x, label: B, measure: m, value: 390, says: "390"}
  c: {source: x, label: C, measure: m, value: 100, who: children, says: "100", part-of: d}
  d: {source: x, label: D, measure: m, value: 300, who: families, says: "300"}
  e: {source: x, label: E, measure: s, value: 12%, says: "12%"}
  f: {source: x, label: F, measure: s, value: 14%, says: "14%"}
  g: {source: x, label: G, measure: m, value: 380 (350-410), interval: CI, level: 95, says: "380 350 410"}
  h: {source: x, label: H, measure: m, value: 370 (300-420), interval: UI, level: 80, says: "370 300 420"}
  n: {source: x, label: N, measure: m, value: none, says: "no figure"}
charts:
  x: `+text+"\n")).Charts[0]
	}
	c := chart("{title: C, claims: [a, b, c], compare: acknowledged, differs: They differ.}")
	if rows := c.Frames[0].Rows; rows[0].Unlike || !rows[1].Unlike || rows[2].Unlike {
		t.Errorf("unlike: %v %v %v; only the second row differs from the one under it", rows[0].Unlike, rows[1].Unlike, rows[2].Unlike)
	}
	if d := fmt.Sprint(c.Frames[0].Rows[2].Detail); !strings.Contains(d, "part of the 300 (D)") {
		t.Errorf("a part without its whole says %s", d)
	}
	c = chart("{title: C, claims: [g, h]}")
	for i, want := range []string{"95% CI 350–410", "80% UI 300–420"} {
		if d := fmt.Sprint(c.Frames[0].Rows[i].Detail); !strings.Contains(d, want) {
			t.Errorf("intervals of two kinds: row %d says %s, not %s", i, d, want)
		}
	}
	c = chart("{title: C, claims: [e, f, a], compare: separate}")
	if len(c.Frames) != 2 || c.Frames[0].Lone != nil || !c.Frames[0].Percent || c.Frames[1].Lone == nil {
		t.Fatalf("%d frames", len(c.Frames))
	}
	c = chart("{title: C, claims: [a, n]}")
	if len(c.Frames) != 2 || c.Frames[0].Lone == nil || c.Frames[1].Lone == nil || !c.Subtitle.Empty() {
		t.Errorf("one figure beside none has bars: %d frames under %q", len(c.Frames), c.Subtitle)
	}
}
