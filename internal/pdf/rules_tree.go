package pdf

import (
	"strings"

	"factsheet/internal/page"
)

// standard are the structure types of PDF 1.7 that a page may use.
const standard = " Document Part Sect Div BlockQuote Caption P H1 H2 H3 L LI Lbl LBody Table TR TH TD Span Quote Note Reference Link Figure "

// outer gives the types in which alone a type may stand, "" where it may stand anywhere.
func outer(role page.Role) string {
	switch role {
	case page.TR:
		return " Table "
	case page.TH, page.TD:
		return " TR "
	case page.LI:
		return " L "
	case page.LBody:
		return " LI "
	}
	return ""
}

// inner gives the types that alone may stand in a type, which then holds no ink of
// its own; "" where there is no such list.
func inner(role page.Role) string {
	switch role {
	case page.TableRole:
		return " TR "
	case page.TR:
		return " TH TD "
	case page.L:
		return " LI "
	case page.LI:
		return " Lbl LBody "
	}
	return ""
}

func listed(types string, role page.Role) bool { return strings.Contains(types, " "+string(role)+" ") }

// element checks an element and what is under it.
func (r *checker) element(e *page.Element) error {
	if !listed(standard, e.Role) {
		return breach("structure-types", "%q is not a structure type of PDF 1.7", e.Role)
	}
	if e.Lang != "" && !languageTag(e.Lang) {
		return breach("language", "words are marked as of the language %q, which is no language", e.Lang)
	}
	if err := short(e.ID, e.Alt, e.Expansion); err != nil {
		return err
	}
	switch e.Role {
	case page.H1, page.H2, page.H3:
		level := int(e.Role[1] - '0')
		if level > r.level+1 {
			return breach("heading-order", "a heading of level %d follows one of level %d", level, r.level)
		}
		r.level = level
	case page.Figure:
		if strings.TrimSpace(e.Alt) == "" {
			return breach("figure-text", "a figure has no text for readers who cannot see it")
		}
		if e.Box.W <= 0 || e.Box.H <= 0 {
			return breach("figure-box", "a figure does not say where it is: %s", e.Alt)
		}
	case page.Note:
		if e.ID == "" || r.ids[e.ID] {
			return breach("note-id", "a note has no ID of its own: %q", e.ID)
		}
		r.ids[e.ID] = true
	case page.TableRole:
		if err := table(e); err != nil {
			return err
		}
	}
	only := inner(e.Role)
	r.known[e] = false
	for _, k := range e.Kids {
		if k.Element == nil {
			if only != "" {
				return breach("nesting", "ink stands in an element of type %s, which holds only%s", e.Role, only)
			}
			r.known[e] = r.known[e] || k.Item > 0 && inked(&r.page.Items[k.Item-1])
			continue
		}
		if role, around := k.Element.Role, outer(k.Element.Role); only != "" && !listed(only, role) || around != "" && !listed(around, e.Role) {
			return breach("nesting", "%s stands in %s, where it has no place", role, e.Role)
		}
		if err := r.element(k.Element); err != nil {
			return err
		}
		r.known[e] = r.known[e] || r.known[k.Element]
	}
	return nil
}

// table wants rows of equally many cells.
func table(e *page.Element) error {
	width := 0
	for i, row := range e.Kids {
		if row.Element == nil {
			continue // refused by the nesting
		}
		cells := len(row.Element.Kids)
		if i > 0 && cells != width || cells == 0 {
			return breach("table-rows", "row %d of a table has %d cells and not %d", i+1, cells, width)
		}
		width = cells
	}
	return nil
}
