package raster

import (
	"strings"

	"factsheet/internal/page"
	"factsheet/internal/png"
)

// Titled draws the page as PNG does, and has the file say what it shows: title, author,
// date, program, and the ids of what the page is about.
func Titled(p *page.Page, width int) []byte {
	m := &p.Meta
	var notes []png.Note
	for _, n := range []png.Note{
		{Key: "Title", Text: m.Title}, {Key: "Author", Text: m.Author}, {Key: "Description", Text: m.Subject},
		{Key: "Creation Time", Text: m.Date()},
		{Key: "Software", Text: m.Creator}, {Key: "Claims", Text: strings.Join(p.About(), ", ")},
	} {
		if n.Text != "" {
			notes = append(notes, n)
		}
	}
	return png.Annotate(PNG(p, width), notes)
}
