package brand

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"strings"
)

// File is one file of a brand in the form in which it travels with a page.
type File struct {
	Name string
	Data []byte
}

// Files writes the brand as Load reads it again: brand.yml and, where there is a
// logo, logo.png; faces, which it names, are never among them. They hold what the program uses and nothing else, so no comments,
// further colours, paths or metadata; a colour that was darkened is written so. What
// Load makes of them is the same brand, without findings, and its Files are the same
// bytes. The built-in brand has none.
func (b *Brand) Files() []File {
	if b.File == "" {
		return nil
	}
	var s strings.Builder
	if b.Name != "" {
		fmt.Fprintf(&s, "meta:\n  name: %s\n", quoted(b.Name))
	}
	if b.Logo != nil {
		s.WriteString("logo:\n  path: logo.png\n")
		if b.Logo.Alt != "" {
			fmt.Fprintf(&s, "  alt: %s\n", quoted(b.Logo.Alt))
		}
	}
	// The other colours follow from these.
	fmt.Fprintf(&s, "color:\n  foreground: \"%v\"\n  primary: \"%v\"\n", b.Palette.Ink, b.Palette.Brand)
	b.writeTypography(&s)
	masthead := "band"
	if b.Masthead == Rule {
		masthead = "rule"
	}
	fmt.Fprintf(&s, "defaults:\n  factsheet:\n    masthead: %s\n    doubt: \"%v\"\n", masthead, b.Palette.Doubt)
	if b.Verify != "" {
		fmt.Fprintf(&s, "    verify: %s\n", quoted(b.Verify))
	}

	files := []File{{"brand.yml", []byte(s.String())}}
	if b.Logo != nil {
		files = append(files, File{"logo.png", b.Logo.PNG()})
	}
	return files
}

// IsCanonicalLogo reports whether a picture can be one that Files wrote, from its
// header alone: a stranger's may be costly to decode.
func IsCanonicalLogo(picture []byte) bool {
	c, err := png.DecodeConfig(bytes.NewReader(picture))
	if err != nil || c.Width > maxColumns || c.Height > maxRows {
		return false
	}
	if _, table := c.ColorModel.(color.Palette); table {
		return true
	}
	return c.ColorModel == color.RGBAModel
}

// quoted writes a text of a brand, in which every character can be seen, for YAML.
func quoted(text string) string {
	s := []byte{'"'}
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			s = append(s, '\\', byte(r))
		default:
			s = append(s, string(r)...)
		}
	}
	return string(append(s, '"'))
}
