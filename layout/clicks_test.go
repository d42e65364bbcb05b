package layout

import (
	"fmt"

	"factsheet/internal/page"
)

// deadClicks looks at every link on the page: a mark leads to the top of its note and
// says so, a note leads back to its first mark, and every mark and note has a link.
func deadClicks(p *page.Page) (out []string) {
	complain := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	linkOf := map[*page.Element]*page.Link{} // by the Link element that owns it
	for i := range p.Links {
		linkOf[p.Links[i].Owner] = &p.Links[i]
	}
	firstMark := map[*page.Element]*page.Link{} // by note
	var notes []*page.Element
	var walk func(e *page.Element)
	walk = func(e *page.Element) {
		switch e.Role {
		case page.Reference:
			l := linkOf[e.Kids[0].Element]
			if l == nil || l.Target == nil || l.Target.Role != page.Note {
				complain("a mark leads to no note")
				return
			}
			if says := "Note " + l.Target.ID[len("note-"):]; l.Contents != says {
				complain("the mark of %s calls itself %q", l.Target.ID, l.Contents)
			}
			if firstMark[l.Target] == nil {
				firstMark[l.Target] = l
			}
		case page.Note:
			notes = append(notes, e)
		}
		for _, k := range e.Kids {
			if k.Element != nil {
				walk(k.Element)
			}
		}
	}
	walk(p.Root)
	boxes := map[*page.Element]page.Box{}
	for _, n := range notes {
		number := n.Kids[0].Element.Kids[0].Element // Note > Lbl > Link
		back, first := linkOf[number], firstMark[n]
		switch {
		case first == nil:
			complain("%s has no mark", n.ID)
		case back == nil || back.Target != first.Owner || back.At < first.Box.Y || back.At >= first.Box.Bottom():
			complain("%s does not lead back to its first mark", n.ID)
		default:
			boxes[n] = back.Box
		}
	}
	for i := range p.Links {
		l := &p.Links[i]
		if l.Box.W <= 0 || l.Box.H <= 0 || l.Box.X < 0 || l.Box.Y < 0 || l.Box.Right() > p.Width || l.Box.Bottom() > p.Height {
			complain("nobody can click on %q at %v", l.Contents, l.Box)
		}
		if at, isNote := boxes[l.Target]; isNote && (l.At < at.Y || l.At >= at.Bottom()) {
			complain("a mark leads to %d, %s stands at %d", l.At, l.Target.ID, at.Y)
		}
	}
	return out
}
