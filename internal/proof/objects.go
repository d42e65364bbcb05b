package proof

import (
	"bytes"
	"strings"
)

// naming gives each object a name by what it is for.
func (f *File) naming() []string {
	names := make([]string, len(f.objects))
	name := func(reference value, s string) {
		if n := reference.ref(); n > 0 && n < len(names) {
			names[n] = s
		}
	}
	for n := range f.objects {
		d := f.objects[n].dict
		switch d.get("Type").name() {
		case "Catalog":
			names[n] = "the catalog of the document"
		case "Pages", "Page":
			names[n] = "the description of the page"
			name(d.get("Contents"), "the content of the page")
		case "StructTreeRoot":
			names[n] = "the structure tree"
		case "Annot":
			names[n] = "a link"
		case "OutputIntent":
			names[n] = "what colours mean"
			name(d.get("DestOutputProfile"), "the colour profile")
		case "Font", "FontDescriptor":
			font := face(d)
			names[n] = "the font " + font
			name(d.get("FontFile2"), "the shape of the letters of the font "+font)
			name(d.get("ToUnicode"), "the text that the letters of the font "+font+" stand for")
		case "XObject":
			names[n] = "an image"
		case "Metadata":
			names[n] = "the metadata"
		case "Filespec":
			names[n] = "the entry of the attachment " + cut(d.get("F").text())
			name(d.get("EF").get("F"), "the attachment "+cut(d.get("F").text()))
		case "ObjStm", "XRef":
			names[n] = "the list of objects"
		default:
			switch {
			case d.get("S") != nil, d.get("Nums") != nil, d.get("Limits") != nil:
				names[n] = "the structure tree"
			case d.get("Producer") != nil:
				names[n] = "the document information"
			case names[n] == "":
				names[n] = "an object"
			}
		}
	}
	return names
}

// face is the name of a font without the letters of its subset.
func face(font value) string {
	name := font.get("BaseFont").name()
	if name == "" {
		name = font.get("FontName").name()
	}
	if _, after, ok := strings.Cut(name, "+"); ok {
		name = after
	}
	return cut(name)
}

// streams compares fonts, images and the colour profile.
func (c *comparison) streams() {
	c.part = OfFile
	if len(c.given.objects) != len(c.built.objects) {
		return
	}
	names := c.built.naming()
	for n, name := range names {
		given, built := &c.given.objects[n], &c.built.objects[n]
		switch built.dict.get("Type").name() {
		case "ObjStm", "XRef", "EmbeddedFile":
			continue
		}
		if built.at > 0 && !bytes.Equal(given.data, built.data) {
			a, errA := c.given.content(*given, maxPacked)
			b, errB := c.built.content(*built, maxPacked)
			if errA == nil && errB == nil && bytes.Equal(a, b) {
				c.say(name + " says the same, but was compressed by another program")
			} else {
				c.say(name + " differs from what the data gives")
			}
		}
	}
}

// objects compares everything that is left.
func (c *comparison) objects() {
	c.part = OfFile
	if a, b := len(c.given.objects), len(c.built.objects); a != b {
		c.say("the file holds " + count(a-1, "object") + " where the data gives " + number(b-1))
		return
	}
	names := c.built.naming()
	for n, name := range names {
		given, built := &c.given.objects[n], &c.built.objects[n]
		if kind := built.dict.get("Type").name(); kind != "ObjStm" && kind != "XRef" && !bytes.Equal(given.dict, built.dict) {
			c.say(name + " differs from what the data gives")
		}
	}
	if len(c.found) == 0 && !c.given.whole() {
		c.say("the identity that the file gives itself is not that of its bytes")
	}
	if len(c.found) == 0 {
		c.say("the parts of the file say the same as the data gives, but are stored in other bytes: another program saved them")
	}
}
