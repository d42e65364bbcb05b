package brand

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// brand reads the file's text and gives the style without its logo, and the node
// of the logo that suits the masthead, nil where there is none.
//
// What the format has for other uses (typography, links, further colours, defaults
// of other programs) is accepted and left alone.
func (r *reader) brand(src []byte) (*Brand, *logoNode) {
	b := Default()
	b.File = r.name
	top := r.mapping(r.parse(src), "a brand file", "meta", "logo", "color", "typography", "defaults")
	own := r.mapping(r.mapping(top["defaults"], "defaults")["factsheet"], "defaults: factsheet", "masthead", "doubt")

	r.organisation(b, r.mapping(top["meta"], "meta")["name"])
	switch word := r.text(own["masthead"], "masthead"); word {
	case "", "band":
	case "rule":
		b.Masthead = Rule
	default:
		r.fail(own["masthead"], "a masthead is band or rule, not "+word).Hint("masthead: band")
	}
	c := r.colors(top["color"])
	b.Palette = c.palette(own["doubt"])
	return b, r.chooseLogo(top["logo"], b.Masthead)
}

// organisation takes the common name, for it stands in a masthead, before the full one.
func (r *reader) organisation(b *Brand, n *yaml.Node) {
	if n != nil && n.Kind == yaml.MappingNode {
		names := r.mapping(n, "meta: name", "full", "short")
		if n = names["short"]; n == nil {
			n = names["full"]
		}
	}
	if n != nil {
		b.Name, b.NamePos = strings.TrimSpace(r.text(n, "the name")), r.pos(n)
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
	if n == nil || n.Kind != yaml.MappingNode {
		return r.picture(n, nil, m)
	}
	sizes := r.mapping(n, "logo", "images", "small", "medium", "large", "path", "alt")
	if sizes["path"] != nil {
		return r.pathAndAlt(sizes)
	}
	images := r.mapping(sizes["images"], "logo: images")
	var chosen *logoNode
	for _, size := range []string{"small", "medium", "large"} {
		p := r.picture(sizes[size], images, m)
		if p != nil && (chosen == nil || isSVG(chosen.path.Value) && !isSVG(p.path.Value)) {
			chosen = p
		}
	}
	return chosen
}

// picture reads a path, the name of one of the images, a mapping of path and alt,
// or a pair of which it takes the one made for the ground of the masthead.
func (r *reader) picture(n *yaml.Node, images mapping, m Masthead) *logoNode {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		word := r.text(n, "a logo")
		if word == "" {
			return nil
		}
		if image := images[word]; image != nil {
			return r.picture(image, nil, m)
		}
		return &logoNode{path: n}
	}
	keys := r.mapping(n, "a logo", "path", "alt", "light", "dark")
	if keys["path"] != nil {
		return r.pathAndAlt(keys)
	}
	ground, other := keys["dark"], keys["light"]
	if m == Rule {
		ground, other = other, ground
	}
	if ground == nil {
		ground = other
	}
	if ground == nil {
		r.fail(n, "the logo has no path").Hint("path: logo.png")
	}
	return r.picture(ground, images, m)
}

func (r *reader) pathAndAlt(keys mapping) *logoNode {
	if r.text(keys["path"], "a logo's path") == "" {
		return nil
	}
	return &logoNode{path: keys["path"], alt: r.text(keys["alt"], "a logo's alt text")}
}

func isSVG(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), ".svg") || strings.HasSuffix(strings.ToLower(name), ".svgz")
}
