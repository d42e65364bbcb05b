package layout

import (
	"strings"
	"testing"

	"factsheet/internal/brand"
	"factsheet/internal/page"
)

// TestCellsOfTable: in the form of a table each thing that a row says is a cell of its
// own, so that nothing runs into what stands in another column.
func TestCellsOfTable(t *testing.T) {
	var src strings.Builder
	src.WriteString("schema: factsheet/v1\nbrief: {title: T, date: 2024-01-01}\nmeasures:\n  m: {label: Trees, unit: trees, kind: stock, who: old trees, where: KG, when: 2023}\nclaims:\n")
	ids := []string{"a", "b", "c", "d", "e", "f", "g"}
	for i, id := range ids {
		src.WriteString("  " + id + ": {source: {author: Source " + id + ", issued: 2023}, measure: m, value: 40 (30-50), says: 40 30 50, basis: " + []string{"survey", "record"}[i%2] + "}\n")
	}
	src.WriteString("charts:\n  z: {title: Z, claims: [" + strings.Join(ids, ", ") + "]}\n")
	p, found := compose(t, check(t, []byte(src.String())), brand.Default(), Options{})
	if found.Failed() {
		t.Fatal(found)
	}
	var rows [][]string
	var walk func(e *page.Element)
	var words func(e *page.Element) string
	words = func(e *page.Element) (s string) {
		for _, k := range e.Kids {
			if k.Element != nil {
				s += words(k.Element)
				continue
			}
			for _, text := range p.Items[k.Item-1].Texts {
				s += text.String()
			}
		}
		return s
	}
	walk = func(e *page.Element) {
		if e.Role == page.TR {
			var row []string
			for _, k := range e.Kids {
				row = append(row, words(k.Element))
			}
			rows = append(rows, row)
		}
		for _, k := range e.Kids {
			if k.Element != nil {
				walk(k.Element)
			}
		}
	}
	walk(p.Root)
	if len(rows) != len(ids) || strings.Join(rows[0], "|") != "Source a|40|stated range 30–50|survey" {
		t.Errorf("the rows are %q", rows)
	}
}
