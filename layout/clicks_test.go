package layout

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/brand"
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

// TestLinksNameWhatTheyLeadTo: the words of a source's link hold its title, or its name
// where it has none, and what the link says of itself holds its name and its address.
func TestLinksNameWhatTheyLeadTo(t *testing.T) {
	for _, name := range examples {
		b := read(t, name)
		p, found := compose(t, b, brand.Default(), Options{})
		if found.Failed() {
			t.Fatal(name, found)
		}
		words, contents := map[string]string{}, map[string]string{} // by URI
		for _, l := range p.Links {
			if l.URI != "" {
				text, _ := spoken(p, l.Owner)
				words[l.URI] = strings.ReplaceAll(text, "→"+l.URI, "")
				contents[l.URI] = l.Contents
			}
		}
		for _, s := range contentOf(t, b, brand.Default()).Sources {
			address := s.Entry.Runs[len(s.Entry.Runs)-1]
			if address.URI == "" {
				continue
			}
			text, called := words[address.URI], cmp.Or(s.Title, s.Name())
			if !strings.Contains(unquoted(text), unquoted(called)) || !strings.Contains(text, address.Words) {
				t.Errorf("%s: the link to %q is %q", name, called, text)
			}
			if c := contents[address.URI]; !strings.Contains(c, s.Name()) || !strings.Contains(c, address.Words[:8]) {
				t.Errorf("%s: the link to %q says of itself %q", name, called, c)
			}
		}
	}
}

// unquoted leaves out what a language writes in its own way.
func unquoted(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"'“”‘’ \u00a0", r) {
			return -1
		}
		return r
	}, s)
}
