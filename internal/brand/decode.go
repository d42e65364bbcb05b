package brand

import (
	"regexp"
	"strings"
	"sync"

	"factsheet/data/yaml"
)

// brand reads the keys of a file and gives the style without its logo and faces, what
// there is about these, and the node of the logo that suits the masthead, nil where
// there is none.
//
// What the format has for other uses (links, further colours, faces of code, defaults
// of other programs) is accepted and left alone.
func (r *reader) brand(top values) (*Brand, *logoNode, typography) {
	b := Default()
	b.File = r.file.Name

	own := r.mapping(r.mapping(top["defaults"], defaultsKeys)["factsheet"], ownKeys)
	r.organisation(b, r.mapping(top["meta"], metaKeys)["name"])
	switch word := r.text(own["masthead"], "masthead"); word {
	case "", "band":
	case "rule":
		b.Masthead = Rule
	default:
		r.fail(own["masthead"], "a masthead is band or rule, not "+word).Hint("masthead: band")
	}
	if b.Verify = r.text(own["verify"], "the address"); b.Verify != "" && !isAddress().MatchString(b.Verify) {
		r.fail(own["verify"], "verify is not the address of a page").Hint("verify: https://example.org/check/")
	}
	c := r.colors(top["color"])
	b.Palette = c.palette(own["doubt"])
	t := r.typography(top["typography"])
	b.TextWeight, b.HeadingWeight = t.base.weight, t.headings.weight
	return b, r.chooseLogo(top["logo"], b.Masthead), t
}

// isAddress is made where a brand has an address.
var isAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(address) })

// organisation takes the common name, for it stands in a masthead, before the full one.
func (r *reader) organisation(b *Brand, n *yaml.Node) {
	if n != nil && n.Kind == yaml.Mapping {
		names := r.mapping(n, nameKeys)
		if n = names["short"]; n == nil {
			n = names["full"]
		}
	}
	if n != nil {
		b.Name, b.NamePos = strings.TrimSpace(r.text(n, "the name")), n.Pos
	}
}

// logoNode is where a brand file names a picture, and the text it gives for it.
type logoNode struct {
	path *yaml.Node
	alt  string
}

// chooseLogo takes the smallest size named, as a masthead is small, and a bitmap
// before a drawing.
func (r *reader) chooseLogo(n *yaml.Node, m Masthead) *logoNode {
	if n == nil || n.Kind != yaml.Mapping {
		return r.picture(n, nil, m)
	}
	sizes := r.mapping(n, logoKeys)
	images := r.mapping(sizes["images"], imageKeys)
	var chosen *logoNode
	for _, size := range []string{"small", "medium", "large"} {
		p := r.picture(sizes[size], images, m)
		if p != nil && (chosen == nil || isSVG(chosen.path.Text) && !isSVG(p.path.Text)) {
			chosen = p
		}
	}
	if one := r.pathAndAlt(sizes); sizes["path"] != nil {
		return one
	}
	return chosen
}

// picture reads a path, the name of one of the images, a mapping of path and alt,
// or a pair of which it takes the one made for the ground of the masthead.
func (r *reader) picture(n *yaml.Node, images values, m Masthead) *logoNode {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.Mapping {
		word := r.text(n, "a logo")
		if word == "" {
			return nil
		}
		if image := images[word]; image != nil {
			return r.picture(image, nil, m)
		}
		return &logoNode{path: n}
	}
	keys := r.mapping(n, pictureKeys)
	onDark, onLight := r.picture(keys["dark"], images, m), r.picture(keys["light"], images, m)
	one := r.pathAndAlt(keys)
	switch {
	case keys["path"] != nil:
		return one
	case keys["dark"] == nil && keys["light"] == nil:
		r.fail(n, "the logo has no path").Hint("path: logo.png")
		return nil
	case keys["light"] == nil || keys["dark"] != nil && m == Band:
		return onDark
	}
	return onLight
}

func (r *reader) pathAndAlt(keys values) *logoNode {
	path, alt := r.text(keys["path"], "a logo's path"), r.text(keys["alt"], "a logo's alt text")
	if path == "" {
		return nil
	}
	return &logoNode{path: keys["path"], alt: alt}
}

func isSVG(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), ".svg") || strings.HasSuffix(strings.ToLower(name), ".svgz")
}
