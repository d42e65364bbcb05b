package factsheet

import (
	"strings"

	"factsheet/internal/content"
	"factsheet/internal/page"
)

// About is what a sheet says of itself.
type About struct {
	Title     string  `json:"title"`
	Date      string  `json:"date"`      // in words of the sheet's language
	Place     string  `json:"place"`     // "" for none
	Publisher string  `json:"publisher"` // "" for none
	Language  string  `json:"language"`  // BCP 47
	Width     float64 `json:"width"`     // of the sheet, in points
	Height    float64 `json:"height"`
}

// About gives what the sheet says of itself.
func (s *Sheet) About() About {
	m := s.content.Masthead
	return About{
		Title: m.Title.String(), Date: m.Date, Place: m.Place, Publisher: m.Org, Language: s.page.Meta.Lang,
		Width: points(s.page.Width), Height: points(s.page.Height),
	}
}

// Place is where on a sheet something stands: a rectangle in points from its top left
// corner, and the text in it.
type Place struct {
	X     float64 `json:"x"`
	Y     float64 `json:"y"`
	W     float64 `json:"w"`
	H     float64 `json:"h"`
	Text  string  `json:"text"`
	Claim string  `json:"claim,omitempty"` // the id of the claim whose figure stands there; "" for other text
	Label string  `json:"label,omitempty"` // how the page calls that figure
}

// Place gives the place on the sheet of what a file has otherwise; nil where it is not
// a text of the page that the sheet has. The sheet is the one that Examine gave with it.
func (s *Sheet) Place(d Difference) *Place {
	stretches := 0
	for from := 0; from < len(s.page.Items) && d.Stretch > 0; {
		// A stretch is all that follows one another with one owner.
		to := from
		var text strings.Builder
		for ; to < len(s.page.Items) && s.page.Items[to].Owner == s.page.Items[from].Owner; to++ {
			for _, t := range s.page.Items[to].Texts {
				text.WriteString(t.String())
			}
		}
		if words := strings.Join(strings.Fields(text.String()), " "); words != "" {
			if stretches++; stretches == d.Stretch {
				return s.place(s.page.Items[from:to], words)
			}
		}
		from = to
	}
	return nil
}

// place bounds a stretch.
func (s *Sheet) place(items []page.Item, text string) *Place {
	var all page.Box
	claim := ""
	for i := range items {
		for _, t := range items[i].Texts {
			all = all.Around(t.Box())
			if claim == "" {
				claim = t.Of
			}
		}
		for e := items[i].Owner; e != nil && claim == ""; e = e.Parent {
			claim = e.Of
		}
	}
	p := &Place{X: points(all.X), Y: points(all.Y), W: points(all.W), H: points(all.H), Text: text}
	for _, st := range s.content.Statements {
		if st.Claim != nil && st.Claim.ID == claim {
			p.Claim, p.Label = claim, label(st)
		}
	}
	return p
}

// label names a figure apart from its place.
func label(s *content.Statement) string {
	if s.Measure == "" || s.Measure == s.Label {
		return s.Label
	}
	return s.Label + ", " + s.Measure
}

func points(u page.Unit) float64 { return float64(u) / float64(page.Pt) }
