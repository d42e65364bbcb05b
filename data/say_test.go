package data_test

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/data"
)

// TestSaysHoldsGroupedDecimals: a number with groups and a decimal part is found in
// the source's words in every custom of writing.
func TestSaysHoldsGroupedDecimals(t *testing.T) {
	for _, c := range []struct {
		says  string
		holds bool
	}{
		{"1 234 567.89 trees", true}, {"1,234,567.89", true}, {"1.234.567,89", true}, {"1234567.89", true},
		{"1 234 567 trees", false}, {"1 234 567.8", false}, {"234 567.89", false},
	} {
		_, found := data.Read("brief.yaml", []byte(`schema: factsheet/v1
brief: {title: T, date: 2024-01-01}
measures: {m: {label: Trees, unit: trees, kind: count}}
claims:
  a:
    source: {author: A, issued: 2023}
    measure: m
    value: 1234567.89
    basis: record
    says: "`+c.says+`"
key-figures: [a]
`))
		missed := strings.Contains(fmt.Sprint(found), "W221")
		if missed == c.holds {
			t.Errorf("says %q: W221 is %v", c.says, missed)
		}
	}
}
