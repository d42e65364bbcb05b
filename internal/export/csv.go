package export

import (
	"bytes"
	"encoding/csv"

	"factsheet/internal/content"
	"factsheet/internal/locale"
	tables "factsheet/internal/table"
)

// CSV gives the claims of the page as a table after RFC 4180, in UTF-8 without a byte
// order mark, lines ended by CR LF: what the standard says and every reader takes; a
// mark would become a part of the first column's name in programs that do not look
// for one.
//
// A row is a claim, in the order of the brief. Names of columns and words of the
// language are English on every page, texts are in the language of the page, and what
// the source says is in its own. What each column holds, Package says.
func CSV(c *content.Content, l *locale.Locale) []byte {
	var out bytes.Buffer
	out.Grow(8 << 10)
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	row := make([]string, len(columns))
	for i := range columns {
		row[i] = columns[i].name
	}
	w.Write(row) // a bytes.Buffer takes all
	t := tableOf(c, l)
	for _, c := range t.claims {
		for i := range columns {
			row[i] = columns[i].cell(c, t)
			if columns[i].kind == text {
				row[i] = tables.Harmless(row[i])
			}
		}
		w.Write(row)
	}
	w.Flush()
	return out.Bytes()
}
