package brand

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// colors is the block of colours of one file.
type colors struct {
	*reader
	theme, named values
}

func (r *reader) colors(n *yaml.Node) colors {
	theme := r.mapping(n, colorKeys)
	return colors{r, theme, r.mapping(theme["palette"], paletteKeys)}
}

// palette gives the colours of the page. Those that the file leaves out are the
// built-in ones, or follow from those it gives.
func (c colors) palette(doubt *yaml.Node) Palette {
	p := Default().Palette
	builtIn := p
	if brand, ok := c.color(c.theme["primary"]); ok {
		p.Brand = c.fit(c.theme["primary"], brand, "as text on white", legible)
	}
	if p.Brand != builtIn.Brand { // the tints of the built-in colour were chosen by eye
		p.Tint = p.Brand.mix(white, 215)
		p.OnBrandRule = p.Brand.mix(white, 160)
	}
	if ink, ok := c.color(c.theme["foreground"]); ok {
		p.Ink = c.fit(c.theme["foreground"], ink, "as text on white", legible)
	}
	if p.Ink != builtIn.Ink {
		p.Muted = p.Ink.mix(white, 57).darkened(legible)
		p.Hatch = p.Ink.mix(white, 99).darkened(func(c Color) bool { // a thin line of it is seen on a photocopy
			return visible(c) && c.grey() <= builtIn.Hatch.grey()
		})
		p.Hairline = p.Ink.mix(white, 175)
		p.Grid = p.Ink.mix(white, 212)
	}
	// Printed in grey, a caveat must not stand back behind the figures in the brand
	// colour. The built-in colour of doubt is dark enough beside any.
	limit := max(p.Brand.grey(), builtIn.Doubt.grey())
	if given, ok := c.color(doubt); ok {
		p.Doubt = c.fit(doubt, given, "for what is not known, beside the brand colour", func(d Color) bool {
			return legible(d) && d.grey() <= limit
		})
	}
	p.Doubt = c.apart(doubt, p.Doubt, p.Brand)
	return p
}

// apart gives a colour of doubt that is not taken for the brand colour, in which all
// that is certain stands, and says so where it is another than was asked for.
func (c colors) apart(given *yaml.Node, doubt, brand Color) Color {
	if !doubt.resembles(brand) {
		return doubt
	}
	other := Default().Palette.Doubt
	if other.resembles(brand) {
		other = violet
	}
	at, what := given, doubt.String()+" would be taken"
	if given == nil {
		at, what = c.theme["primary"], "the colour of what is not known, "+doubt.String()+", would be taken"
	}
	c.list.Add("W052", at.Pos, what+" for the brand colour, "+brand.String()+"; "+other.String()+" is used for what is not known").
		Hint(`doubt: "` + other.String() + `"`)
	return other
}

func legible(c Color) bool { return c.readsOnWhite(textContrast) }
func visible(c Color) bool { return c.readsOnWhite(markContrast) }

// fit darkens a colour that is not good, and says so.
func (c colors) fit(n *yaml.Node, given Color, use string, good func(Color) bool) Color {
	d := given.darkened(good)
	if d != given {
		c.list.Add("W050", n.Pos, given.String()+" is too light "+use+"; "+d.String()+" is used").
			Hint(`write "` + d.String() + `"`)
	}
	return d
}

// color reads a colour or the name of one; ok is false where n gives none.
func (c colors) color(n *yaml.Node) (color Color, ok bool) {
	if n == nil {
		return Color{}, false
	}
	var met []*yaml.Node
	for at := n; ; {
		word := strings.TrimSpace(c.text(at, "a colour"))
		if word == "" {
			return Color{}, false
		}
		if color, ok := parseColor(word); ok {
			return color, true
		}
		met = append(met, at)
		next := c.theme[word]
		if next == nil || slices.Contains(met, next) || !slices.Contains(themeNames, word) {
			next = c.named[word]
		}
		switch {
		case next == nil:
			c.unknown(at, word)
			return Color{}, false
		case slices.Contains(met, next):
			c.fail(n, "the colour "+word+" leads back to itself").Hint(`write a colour such as "#0B4A6F"`)
			return Color{}, false
		}
		at = next
	}
}

func (c colors) unknown(n *yaml.Node, word string) {
	f := c.fail(n, strconv.Quote(word)+" is neither a colour such as \"#0B4A6F\" nor a name from color: palette")
	names := slices.Sorted(maps.Keys(c.named))
	if near := diag.Nearest(word, names); near != "" {
		f.Hint("did you mean " + near + "?")
	} else if len(names) > 0 {
		f.Hint("names in the palette: " + strings.Join(names, ", "))
	}
}
