package mail

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"factsheet/internal/diag"
	"factsheet/internal/table"
)

// Merge makes one draft for each person. in gives the edition of the brief in a
// language, the brief's own for "". Where a finding is an error there are no drafts.
func Merge(in func(language string) (Edition, bool), people []Recipient) ([]*Draft, diag.List) {
	var found diag.List
	var drafts []*Draft
	for _, to := range people {
		e, ok := in(to.Language)
		if !ok {
			found.Add("E008", to.Pos, "the brief is not there in the language `"+to.Language+"`").Hint("leave the cell empty, or write the brief in that language first")
			continue
		}
		d, err := Compose(e, to)
		if err != nil {
			addFault(&found, to.Pos, err)
			continue
		}
		drafts = append(drafts, d)
	}
	return whole(drafts, found)
}

// whole gives drafts with names of their own, or none where a finding is an error.
func whole(drafts []*Draft, found diag.List) ([]*Draft, diag.List) {
	found.Sort()
	if found.Failed() {
		return nil, found
	}
	taken := map[string]bool{}
	for _, d := range drafts {
		name := strings.TrimSuffix(d.Name, ".eml")
		for n := 2; taken[d.Name]; n++ {
			d.Name = name + "-" + strconv.Itoa(n) + ".eml"
		}
		taken[d.Name] = true
	}
	return drafts, found
}

// Summary is a table of drafts, as CSV of RFC 4180: who gets which file.
func Summary(drafts []*Draft) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	w.Write([]string{"name", "address", "language", "draft", "bytes"}) // to memory
	for _, d := range drafts {
		w.Write([]string{table.Harmless(d.To.Name), table.Harmless(d.To.Address), d.Language, d.Name, strconv.Itoa(len(d.Bytes))})
	}
	w.Flush()
	return b.Bytes()
}
