package conformance

import (
	"bytes"
	"image/png"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"factsheet"
)

// TestChartsAlone: each chart of each example stands alone as a graphic, with its title,
// what differs, all notes that it refers to and no other, its sources, and the ids of its
// claims; and as a picture of the same.
func TestChartsAlone(t *testing.T) {
	briefs, err := filepath.Glob("examples/*/*.yaml")
	if err != nil || len(briefs) < 5 {
		t.Fatalf("%d examples: %v", len(briefs), err)
	}
	for _, path := range briefs {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		for _, id := range sheet.Charts() {
			chart := sheet.Chart(id)
			root := parseHTML(t, chart.SVG())
			text, subjects := tidy(root.whole()), []string{}
			marks, notes := map[string]bool{}, map[string]bool{}
			parts := []string{}
			var each func(e *element)
			each = func(e *element) {
				switch {
				case e.name == "subject":
					subjects = append(subjects, e.whole())
				case e.name == "a" && strings.HasPrefix(e.as["href"], "#"):
					marks[strings.TrimPrefix(e.as["href"], "#")] = true
				case e.as["data-role"] == "Note":
					notes[e.as["id"]] = true
				case e.as["data-part"] != "":
					parts = append(parts, e.as["data-part"])
				}
				for _, k := range e.kids {
					each(k)
				}
			}
			each(root)
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
