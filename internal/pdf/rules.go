package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"factsheet/internal/page"
)

// check holds a page to what the standards ask of it and this package cannot mend. Each
// refusal names a rule of the tables, which say of what clauses it is.
func check(p *page.Page, o *Options) error {
	switch m := &p.Meta; {
	case strings.TrimSpace(m.Title) == "":
		return breach("title", "the page has no title")
	case !languageTag(m.Lang):
		return breach("language", "the page has no language: %q", m.Lang)
	case min(p.Width, p.Height) < 3*page.Pt || max(p.Width, p.Height) > 14400*page.Pt:
		return breach("page-size", "the page is no sheet: %d × %d thousandths of a point", p.Width, p.Height)
	}
	if err := short(p.Meta.Title, p.Meta.Author, p.Meta.Subject, p.Meta.Keywords, p.Meta.Creator); err != nil {
		return err
	}
	r := checker{page: p, ids: map[string]bool{}, known: make(map[*page.Element]bool, 256)}
	if err := r.element(p.Root); err != nil {
		return err
	}
	if !r.known[p.Root] {
		return breach("in-the-tree", "nothing on the page can be read")
	}
	for i := range p.Items {
		if err := r.item(&p.Items[i]); err != nil {
			return err
		}
	}
	for i := range p.Links {
		if err := r.link(&p.Links[i]); err != nil {
			return err
		}
	}
	return attachments(o.Attachments)
}

// checker is what is known of a page while it is checked.
type checker struct {
	page  *page.Page
	level int                    // of the last heading
	ids   map[string]bool        // of the notes met
	known map[*page.Element]bool // elements of the tree: whether there is ink in them
}

// breach is an error that names the rule and its clauses.
func breach(name, format string, args ...any) error {
	return fmt.Errorf("pdf: %s (%s)", fmt.Sprintf(format, args...), citation(name))
}

func (r *checker) item(it *page.Item) error {
	if it.Owner != nil {
		if _, known := r.known[it.Owner]; !known && inked(it) {
			return breach("in-the-tree", "ink belongs to an element of type %s that is not on the page", it.Owner.Role)
		}
	}
	for i := range it.Texts {
		t := &it.Texts[i]
		if t.From >= t.To {
			continue
		}
		if t.Run.Face == nil || t.From < 0 || t.To > len(t.Run.Glyphs) || t.Size <= 0 {
			return breach("text-in-run", "a piece of text is no part of its run: %q", t.Run.Text)
		}
		for _, g := range t.Run.Glyphs[t.From:t.To] {
			if g.ID == 0 || int(g.ID) >= t.Run.Face.NumGlyphs {
				return breach("glyphs", "%s has no glyph for a character in %q", t.Run.Face.PSName, t.String())
			}
		}
		for _, c := range t.String() {
			if c == 0 || c == 0xfeff || c == 0xfffe || c >= 0xe000 && c <= 0xf8ff || c >= 0xf0000 {
				return breach("characters", "%U stands for no character that others know, in %q", c, t.String())
			}
		}
	}
	if im := it.Image; im != nil && (im.W <= 0 || im.H <= 0 || len(im.Pixels) != 3*im.W*im.H) {
		return breach("whole-image", "an image of %d × %d pixels has %d samples", im.W, im.H, len(im.Pixels))
	}
	return nil
}

func (r *checker) link(l *page.Link) error {
	switch {
	case l.Owner == nil || l.Owner.Role != page.LinkRole || !r.known[l.Owner]:
		return breach("link-element", "a link annotation belongs to no Link element with words: %q", l.Contents)
	case l.Contents == "":
		return breach("link-words", "a link does not say where it leads")
	case (l.URI == "") == (l.Target == nil):
		return breach("link-place", "a link leads nowhere, or to two places: %q", l.Contents)
	case l.Target != nil && l.Target.Parent == nil:
		return breach("link-place", "a link leads to a note that is not on the page: %q", l.Contents)
	}
	return short(l.Contents, l.URI+l.URI+l.URI) // an address may grow threefold
}

// attachments wants of each what a reader is shown, and names that are safe anywhere.
func attachments(files []Attachment) error {
	names := map[string]bool{}
	for i := range files {
		a := &files[i]
		switch plain := strings.Trim(a.Name, "abcdefghijklmnopqrstuvwxyz0123456789-."); {
		case a.Name == "" || plain != "" || a.Name[0] == '.' || names[a.Name]:
			return breach("attachment-name", "%q is no name for an attachment", a.Name)
		case !mediaType(a.Type):
			return breach("attachment-type", "the attachment %s is of no media type: %q", a.Name, a.Type)
		case a.About == "":
			return breach("attachment-words", "the attachment %s does not say what it is", a.Name)
		case a.Relation != "Source" && a.Relation != "Data" && a.Relation != "Supplement":
			return breach("attachment-relation", "the attachment %s is related to the page as %q", a.Name, a.Relation)
		}
		if err := short(a.Name, a.About); err != nil {
			return err
		}
		names[a.Name] = true
	}
	return nil
}

// languageTag reports whether s has the form of a tag of BCP 47.
func languageTag(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if part == "" || len(part) > 8 {
			return false
		}
		for _, c := range []byte(part) {
			if letter := c|0x20 >= 'a' && c|0x20 <= 'z'; !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// mediaType reports whether s has the form "text/csv" and fits into a name of PDF.
func mediaType(s string) bool {
	kind, sub, _ := strings.Cut(s, "/")
	for _, part := range []string{kind, sub} {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789-+.") != "" {
			return false
		}
	}
	return len(s) <= 127
}

// short refuses texts that are longer in the file than a string may be.
func short(texts ...string) error {
	for _, s := range texts {
		if len(s) < 8000 {
			continue
		}
		if n := 2 + 2*len(utf16.Encode([]rune(s))); n > 32767 {
			return breach("text-length", "a text takes %d bytes, more than 32767: %.40q …", n, s)
		}
	}
	return nil
}
