package conformance

import (
	"bytes"
	"image/png"
	"slices"
	"strings"
	"testing"

	"factsheet"
	"factsheet/internal/golden"
)

// TestChartsAlone: each chart of each example stands alone as a graphic, with its title,
// what differs, all notes that it refers to and no other, its sources, and the ids of its
// claims; and as a picture of the same.
func TestChartsAlone(t *testing.T) {
	for _, path := range everyExample(t) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		for _, id := range sheet.Charts() {
			chart := sheet.Chart(id)
			root := golden.HTML(t, chart.SVG())
			text, subjects := tidy(root.Words()), []string{}
			marks, notes := map[string]bool{}, map[string]bool{}
			parts := []string{}
			for _, e := range root.All() {
				switch {
				case e.Name == "subject":
					subjects = append(subjects, e.Words())
				case e.Name == "a" && strings.HasPrefix(e.Attr["href"], "#"):
					marks[strings.TrimPrefix(e.Attr["href"], "#")] = true
				case e.Attr["data-role"] == "Note":
					notes[e.Attr["id"]] = true
				case e.Attr["data-part"] != "":
					parts = append(parts, e.Attr["data-part"])
				}
			}
			for n := range notes {
				if n == "" || !marks[n] {
					t.Errorf("%s %s: no mark leads to a note", path, id)
				}
			}
			if len(subjects) == 0 || !slices.Contains(parts, "chart "+id) || !slices.Contains(parts, "sources") || !slices.Contains(parts, "colophon") {
				t.Errorf("%s %s: parts %q of claims %q", path, id, parts, subjects)
			}
			if path == seed && id == "sold" {
				for _, want := range []string{"Two estimates of people sold each year", "Not the same thing:", "unsupported", "El Pikir says", "Save the Children", "UNICEF Kyrgyzstan", "4 July 2008"} {
					if !strings.Contains(text, want) {
						t.Errorf("the chart alone does not say %q", want)
					}
				}
				if strings.Contains(text, "Criminal cases") || strings.Contains(text, "Interior Ministry") || len(notes) != 5 || !slices.Equal(subjects, []string{"save-region", "iom-kyrgyz", "official"}) {
					t.Errorf("the chart alone says other things too: %d notes, %q", len(notes), subjects)
				}
				file := chart.PNG(chart.Pixels())
				if m, err := png.Decode(bytes.NewReader(file)); err != nil || m.Bounds().Dx() != chart.Pixels() || chart.Pixels() != 1003 || !bytes.Contains(file, []byte("save-region, iom-kyrgyz, official")) {
					t.Errorf("the picture: %v", err)
				}
			}
		}
		if sheet.Chart("none") != nil {
			t.Errorf("%s: there is a chart that there is not", path)
		}
	}
}
