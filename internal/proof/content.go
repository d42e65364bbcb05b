package proof

import (
	"bytes"
	"strconv"
	"strings"
)

// stretch is one stretch of marked content of the page.
type stretch struct {
	tag   string // the role of its element, or Artifact
	text  string // what can be copied of it
	drawn string // its operators, with the text in place of the codes of glyphs
}

// codes are the texts that the codes of a font stand for.
type codes map[uint16]string

// sheet is the file's one page.
func (f *File) sheet() object {
	for kid := range f.object(f.catalog.get("Pages")).dict.get("Kids").parts() {
		return f.object(kid)
	}
	return object{}
}

// fontsInUse gives the page's fonts by their name in its operators.
func (f *File) fontsInUse() map[string]codes {
	const most = 16 // the program has six faces
	fonts := map[string]codes{}
	for name, font := range f.sheet().dict.get("Resources").get("Font").entries() {
		if len(fonts) == most {
			break
		}
		text, err := f.content(f.object(f.object(font).dict.get("ToUnicode")), 1<<20)
		if err == nil {
			fonts[name] = readCodes(text)
		}
	}
	return fonts
}

// readCodes reads lines such as <0001><0041>.
func readCodes(text []byte) codes {
	c := codes{}
	for line := range bytes.Lines(text) {
		line = bytes.TrimSuffix(line, []byte(">\n"))
		if len(line) < 7 || len(line) > 7+4*64 || line[0] != '<' || string(line[5:7]) != "><" {
			continue
		}
		if n, err := strconv.ParseUint(string(line[1:5]), 16, 16); err == nil {
			c[uint16(n)] = utf16Text(line[7:])
		}
	}
	return c
}

// stretches reads the page's content. What cannot be read of it is left out: it
// serves to explain differences, not to find them.
func (f *File) stretches() []stretch {
	content, err := f.content(f.object(f.sheet().dict.get("Contents")), maxContent)
	if err != nil {
		return nil
	}
	fonts := f.fontsInUse()
	var (
		all         []stretch
		tag         string
		text, drawn strings.Builder
		font        codes
		operands    []value
		spent       int
	)
	finish := func() {
		if drawn.Len() > 0 {
			all = append(all, stretch{tag, strings.Join(strings.Fields(text.String()), " "), drawn.String()})
		}
		text.Reset()
		drawn.Reset()
		tag = ""
	}
	for at := 0; at < len(content); {
		if space(content[at]) {
			at++
			continue
		}
		end := skip(content, at)
		if end < 0 || spent > maxContent {
			break
		}
		token := value(content[at:end])
		at = end
		if c := token[0] | 0x20; c < 'a' || c > 'z' { // an operand, not an operator
			if len(operands) < 16 {
				operands = append(operands, token)
			}
			continue
		}
		switch op := string(token); op {
		case "BDC", "BMC":
			finish()
			if len(operands) > 0 {
				tag = operands[0].name()
			}
		case "EMC":
			finish()
		case "TJ":
			before := text.Len()
			if len(operands) > 0 {
				operands[0].decode(font, &text, &drawn)
			}
			spent += text.Len() - before
		case "Tf":
			if len(operands) > 0 {
				font = fonts[operands[0].name()]
			}
			fallthrough
		default:
			for _, o := range operands {
				drawn.Write(o)
				drawn.WriteByte(' ')
			}
			drawn.WriteString(op)
			drawn.WriteByte('\n')
		}
		operands = operands[:0]
	}
	finish()
	return all
}

// decode reads the array of TJ: codes of glyphs, and what moves them.
func (v value) decode(font codes, text, drawn *strings.Builder) {
	for part := range v.parts() {
		if part[0] != '<' {
			drawn.Write(part)
			drawn.WriteByte(' ')
			continue
		}
		for digits := part[1 : len(part)-1]; len(digits) >= 4; digits = digits[4:] {
			if text.Len() > maxContent {
				return
			}
			n, _ := strconv.ParseUint(string(digits[:4]), 16, 16)
			s, known := font[uint16(n)]
			if !known {
				s = "\uFFFD"
			}
			text.WriteString(s)
			drawn.WriteString(s)
		}
	}
	drawn.WriteString("TJ\n")
}
