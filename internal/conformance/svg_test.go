package conformance

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"factsheet"
)

// TestSVGOfTheExamples: each is XML; each figure of a key figure or a row is one element
// that names its claim; it loads nothing; and no two elements share a name.
func TestSVGOfTheExamples(t *testing.T) {
	for _, path := range everyExample(t) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		file := sheet.SVG()
		ids, figures := map[string]bool{}, 0
		d := xml.NewDecoder(strings.NewReader(string(file)))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			of, boxed := false, false
			for _, a := range e.Attr {
				switch a.Name.Local {
				case "id":
					if ids[a.Value] {
						t.Errorf("%s: two elements are called %s", path, a.Value)
					}
					ids[a.Value] = true
				case "href":
					if e.Name.Local != "a" && !strings.HasPrefix(a.Value, "data:") {
						t.Errorf("%s: %s loads %s", path, e.Name.Local, a.Value)
					}
				case "data-of":
					of = true
				case "data-box":
					boxed = len(strings.Fields(a.Value)) == 4
				}
			}
			if of && !boxed {
				t.Errorf("%s: what has data-of does not say where it is: %v", path, e.Attr)
			}
			if of && e.Name.Local == "text" {
				figures++
			}
		}
		if figures < 2 {
			t.Errorf("%s: %d figures name their claims", path, figures)
		}
		if n := strings.Count(string(file), "url("); n != strings.Count(string(file), "url(data:") {
			t.Errorf("%s: a style loads something", path)
		}
	}
}
