package pdf

import (
	"bytes"
	"strings"

	"factsheet/internal/page"
)

// fault is what a page or a file can have wrong. It is planted in one of four ways:
// on the sample page, among what is written with it, in the parts of its uncompressed
// file, or in the bytes of that.
type fault struct {
	name    string
	page    func(*page.Page)
	options func(*Options)
	parts   func(*parts)
	file    func([]byte) []byte

	refused string // the rule by which Write refuses the page; "" where only a file can be so
	breaks  string // what veraPDF must find: "ua1:7.1-3 3a:6.2.8-1"; "" for what it does not see
}

// faults are named by the tables of rules, which a test holds to them.
var faults = []fault{
	// What a page can have wrong.
	{name: "no-title", page: func(p *page.Page) { p.Meta.Title = "" }, refused: "title", breaks: "ua1:7.1-9"},
	{name: "no-language", page: func(p *page.Page) { p.Meta.Lang = "" }, refused: "language", breaks: "ua1:7.2-29"},
	{name: "words-of-no-language", page: func(p *page.Page) { find(p.Root, page.Span).Lang = "in Russian" }, refused: "language", breaks: "ua1:7.2-29 3a:6.7.4-1"},
	{name: "figure-without-text", page: func(p *page.Page) { find(p.Root, page.Figure).Alt = "" }, refused: "figure-text", breaks: "ua1:7.3-1"},
	{name: "figure-without-box", page: func(p *page.Page) { find(p.Root, page.Figure).Box = page.Box{} }, refused: "figure-box"},
	{name: "skipped-heading", page: rename(page.H2, page.H3), refused: "heading-order", breaks: "ua1:7.4.2-1"},
	{name: "no-first-heading", page: rename(page.H1, page.P), refused: "heading-order", breaks: "ua1:7.4.2-1"},
	{name: "note-without-id", page: func(p *page.Page) { find(p.Root, page.Note).ID = "" }, refused: "note-id", breaks: "ua1:7.9-1"},
	{name: "notes-of-one-id", page: func(p *page.Page) { find(p.Root, page.Note).ID = "note-2" }, refused: "note-id", breaks: "ua1:7.9-2"},
	{name: "invented-type", page: rename(page.Reference, "Remark"), refused: "structure-types", breaks: "ua1:7.1-5 3a:6.7.3.4-1"},
	{name: "ragged-table", page: func(p *page.Page) { r := find(p.Root, page.TR); r.Kids = r.Kids[:2] }, refused: "table-rows", breaks: "ua1:7.2-42"},
	{name: "table-of-items", page: rename(page.TR, page.P), refused: "nesting", breaks: "ua1:7.2-3"},
	{name: "row-on-the-page", page: stray(page.TR), refused: "nesting", breaks: "ua1:7.2-4"},
	{name: "heading-cell-on-the-page", page: stray(page.TH), refused: "nesting", breaks: "ua1:7.2-8"},
	{name: "cell-on-the-page", page: stray(page.TD), refused: "nesting", breaks: "ua1:7.2-9"},
	{name: "row-of-words", page: rename(page.TD, page.P), refused: "nesting", breaks: "ua1:7.2-10"},
	{name: "item-on-the-page", page: stray(page.LI), refused: "nesting", breaks: "ua1:7.2-17"},
	{name: "body-on-the-page", page: stray(page.LBody), refused: "nesting", breaks: "ua1:7.2-18"},
	{name: "list-of-words", page: rename(page.LI, page.P), refused: "nesting", breaks: "ua1:7.2-19"},
	{name: "item-of-words", page: rename(page.LBody, page.P), refused: "nesting", breaks: "ua1:7.2-20"},
	{name: "silent-link", page: func(p *page.Page) { p.Links[0].Contents = "" }, refused: "link-words", breaks: "ua1:7.18.1-2 ua1:7.18.5-2"},
	{name: "link-of-a-paragraph", page: func(p *page.Page) { p.Links[0].Owner = find(p.Root, page.P) }, refused: "link-element", breaks: "ua1:7.18.5-1"},
	{name: "link-without-ink", page: func(p *page.Page) {
		for i := range p.Items {
			if p.Items[i].Owner == p.Links[0].Owner {
				p.Items[i].Texts = nil
			}
		}
	}, refused: "link-element", breaks: "ua1:7.18.5-1"},
	{name: "link-to-nowhere", page: func(p *page.Page) { p.Links[0].Target = nil }, refused: "link-place"},
	{name: "link-to-no-note", page: func(p *page.Page) { p.Paragraph().Reference(3, "Note 3", p.Items[2].Texts[0]) }, refused: "link-place"},
	{name: "ink-of-no-element", page: func(p *page.Page) { p.Items[2].Owner = &page.Element{Role: page.P} }, refused: "in-the-tree"},
	{name: "empty-page", page: func(p *page.Page) { p.Root.Kids, p.Items, p.Links = nil, nil, nil }, refused: "in-the-tree"},
	{name: "byte-order-mark", page: spell(0xfeff), refused: "characters", breaks: "ua1:7.21.7-2 3a:6.2.11.7.2-2"},
	{name: "private-character", page: spell(0xe000), refused: "characters", breaks: "3a:6.2.11.7.3-1"},
	{name: "text-without-glyph", page: func(p *page.Page) { text(p).Run = missingGlyph }, refused: "glyphs"},
	{name: "text-beyond-its-run", page: func(p *page.Page) { text(p).To = 1000 }, refused: "text-in-run"},
	{name: "text-without-face", page: func(p *page.Page) { text(p).Run.Face = nil }, refused: "text-in-run"},
	{name: "image-cut-short", page: func(p *page.Page) { p.Items[1].Image.Pixels = p.Items[1].Image.Pixels[1:] }, refused: "whole-image"},
	{name: "endless-title", page: func(p *page.Page) { p.Meta.Title = strings.Repeat("long ", 8000) }, refused: "text-length", breaks: "3a:6.1.13-3"},
	{name: "huge-page", page: func(p *page.Page) { p.Width = 14401 * page.Pt }, refused: "page-size", breaks: "3a:6.1.13-11"},
	{name: "tiny-page", page: func(p *page.Page) { p.Width = 2 * page.Pt }, refused: "page-size", breaks: "3a:6.1.13-11"},

	// What is attached.
	{name: "nameless-file", options: func(o *Options) { o.Attachments[0].Name = "" }, refused: "attachment-name", breaks: "ua1:7.11-1"},
	{name: "file-with-a-path", options: func(o *Options) { o.Attachments[0].Name = "../brief.yaml" }, refused: "attachment-name"},
	{name: "hidden-file", options: func(o *Options) { o.Attachments[0].Name = ".brief" }, refused: "attachment-name"},
	{name: "files-of-one-name", options: func(o *Options) { o.Attachments[0].Name = o.Attachments[1].Name }, refused: "attachment-name"},
	{name: "file-of-wrong-type", options: func(o *Options) { o.Attachments[0].Type = "text" }, refused: "attachment-type", breaks: "3a:6.8-1"},
	{name: "endless-type", options: func(o *Options) { o.Attachments[0].Type = "text/" + strings.Repeat("x", 123) }, refused: "attachment-type", breaks: "3a:6.1.13-4"},
	{name: "file-without-words", options: func(o *Options) { o.Attachments[0].About = "" }, refused: "attachment-words"},
	{name: "unrelated-file", options: func(o *Options) { o.Attachments[0].Relation = "Sauce" }, refused: "attachment-relation"},
	{name: "file-without-name", parts: swap("/F(words.txt)", ""), breaks: "ua1:7.11-1 3a:6.8-2"},
	{name: "file-without-unicode-name", parts: swap("/UF(words.txt)", ""), breaks: "ua1:7.11-1 3a:6.8-2"},
	{name: "file-of-no-type", parts: swap("/Subtype/text#2Fplain", ""), breaks: "3a:6.8-1"},
	{name: "file-without-relation", parts: swap("/AFRelationship/Source", ""), breaks: "3a:6.8-3"},
	{name: "file-not-associated", parts: swap("/AF[", "/XX["), breaks: "3a:6.8-4"},

	// The file as a whole.
	{name: "unknown-version", file: raw("%PDF-1.7", "%PDF-1.9"), breaks: "ua1:6.1-1 3a:6.1.2-1"},
	{name: "no-binary-comment", file: raw("%\xe2\xe3\xcf\xd3", "%text"), breaks: "3a:6.1.2-2"},
	{name: "no-id", parts: swap("/ID[<", "/XX[<"), breaks: "3a:6.1.3-1"},
	{name: "bytes-after-the-end", file: func(b []byte) []byte { return append(b, "more"...) }, breaks: "3a:6.1.3-3"},
	{name: "spaced-table", file: func(b []byte) []byte { return bytes.Replace(b, []byte("\nxref\n"), []byte("\nxref\n\n"), 1) }, breaks: "3a:6.1.4-2"},
	{name: "odd-string", parts: swap("/Desc<FEFF0054", "/Desc<FEFF005"), breaks: "3a:6.1.6-1"},
	{name: "string-of-no-digits", parts: swap("/Desc<FEFF0054", "/Desc<FEFF00G4"), breaks: "3a:6.1.6-2"},
	{name: "wrong-length", file: raw("/Length 24>>", "/Length 23>>"), breaks: "3a:6.1.7.1-1"},
	{name: "no-line-end", file: raw("EMC\n\nendstream", "EMC\n endstream"), breaks: "3a:6.1.7.1-2"},
	{name: "stream-elsewhere", parts: swap("/Type/EmbeddedFile", "/Type/EmbeddedFile/FFilter/FlateDecode"), breaks: "3a:6.1.7.1-3"},
	{name: "lzw", parts: swap("/Type/EmbeddedFile/", "/Type/EmbeddedFile/Filter/LZWDecode/"), breaks: "3a:6.1.7.2-1"},
	{name: "name-of-no-letters", parts: swap("/S/LBody", "/S/#ff"), breaks: "3a:6.1.8-1"},
	{name: "spaced-object", file: raw("\n2 0 obj\n<<", "\n2 0  obj<<"), breaks: "3a:6.1.9-1"},
	{name: "huge-integer", parts: swap("/Type/Catalog", "/Type/Catalog/Xx 3000000000"), breaks: "3a:6.1.13-1"},
	{name: "huge-real", parts: swap("/Type/Catalog", "/Type/Catalog/Xx 4"+strings.Repeat("0", 38)+".5"), breaks: "3a:6.1.13-2"},
	{name: "minute-real", parts: swap("/Type/Catalog", "/Type/Catalog/Xx 0."+strings.Repeat("0", 39)+"1"), breaks: "3a:6.1.13-5"},
	{name: "not-marked", parts: swap("/Marked true", "/Marked false"), breaks: "ua1:6.2-1 3a:6.7.2.2-1"},
	{name: "suspects", parts: swap("/Marked true", "/Marked true/Suspects true"), breaks: "ua1:7.1-4"},
	{name: "no-tree", parts: swap("/StructTreeRoot ", "/StructTreeXxxx "), breaks: "ua1:7.1-11 3a:6.7.3.3-1"},
	{name: "no-parent", parts: swap("/S/H1/P ", "/S/H1/X "), breaks: "ua1:7.1-3"},
	{name: "no-language-entry", parts: swap("/Lang(en)", ""), breaks: "ua1:7.2-2 ua1:7.2-22 ua1:7.2-23 ua1:7.2-24 ua1:7.2-33 ua1:7.2-34"},
	{name: "title-hidden", parts: swap("/DisplayDocTitle true", "/DisplayDocTitle false"), breaks: "ua1:7.1-10"},
	{name: "no-preferences", parts: swap("/ViewerPreferences<</DisplayDocTitle true>>", ""), breaks: "ua1:7.1-10"},
	{name: "tab-order", parts: swap("/Tabs/S", "/Tabs/R"), breaks: "ua1:7.18.3-1"},
	{name: "no-tab-order", parts: swap("/Tabs/S", ""), breaks: "ua1:7.18.3-1"},
	{name: "link-without-parent", parts: swap("/StructParent 1/", "/"), breaks: "ua1:7.18.5-1"},
	{name: "header-of-nothing", parts: swap("/A<</O/Table/Scope/Row>>", ""), breaks: "ua1:7.5-1"},
	{name: "no-output-intent", parts: swap("/OutputIntents[", "/OutputXxxxxxx["), breaks: "3a:6.2.4.3-2 3a:6.2.4.3-4"},
	{name: "profile-of-a-scanner", parts: scan, breaks: "3a:6.2.3-1"},
	{name: "annotation-of-unknown-kind", parts: swap("/Subtype/Link/", "/Subtype/Door/"), breaks: "3a:6.3.1-1"},
	{name: "link-without-flags", parts: swap("/F 4/P", "/P"), breaks: "3a:6.3.2-1"},
	{name: "hidden-link", parts: swap("/F 4/P", "/F 2/P"), breaks: "3a:6.3.2-2"},
	{name: "script", parts: swap("/S/URI/URI(", "/S/JavaScript/JS("), breaks: "3a:6.5.1-1"},

	// Content, images and fonts.
	{name: "unmarked-ink", parts: unmark, breaks: "ua1:7.1-3"},
	{name: "decoration-in-content", parts: nest("/Artifact BMC\n"), breaks: "ua1:7.1-1"},
	{name: "content-in-decoration", parts: nest("/Figure<<"), breaks: "ua1:7.1-2"},
	{name: "unknown-operator", parts: swap("0 J\n", "0 zz\n"), breaks: "3a:6.2.2-1"},
	{name: "inherited-resources", parts: inherit, breaks: "3a:6.2.2-2"},
	{name: "deep-state", parts: swap("0 J\n", strings.Repeat("q ", 29)+strings.Repeat("Q ", 29)+"0 J\n"), breaks: "3a:6.1.13-8"},
	{name: "image-with-alternates", parts: swap("/BitsPerComponent 8", "/BitsPerComponent 8/Alternates[]"), breaks: "3a:6.2.8-1"},
	{name: "image-with-opi", parts: swap("/BitsPerComponent 8", "/BitsPerComponent 8/OPI<<>>"), breaks: "3a:6.2.8-2"},
	{name: "image-smoothed", parts: swap("/BitsPerComponent 8", "/BitsPerComponent 8/Interpolate true"), breaks: "3a:6.2.8-3"},
	{name: "image-of-3-bits", parts: swap("/BitsPerComponent 8", "/BitsPerComponent 3"), breaks: "3a:6.2.8-4"},
	{name: "font-of-no-type", parts: swap("/Type/Font/Subtype/CIDFontType2", "/Type/Face/Subtype/CIDFontType2"), breaks: "3a:6.2.11.2-1"},
	{name: "font-of-unknown-kind", parts: swap("/Subtype/CIDFontType2", "/Subtype/CIDFontType9"), breaks: "3a:6.2.11.2-2"},
	{name: "font-file-of-unknown-kind", parts: swap("/Length1 ", "/Subtype/Type9/Length1 "), breaks: "3a:6.2.11.2-7"},
	{name: "other-collection", parts: swap("/Encoding/Identity-H", "/Encoding/UniGB-UCS2-H"), breaks: "ua1:7.21.3.1-1 3a:6.2.11.3.1-1"},
	{name: "no-glyph-map", parts: swap("/CIDToGIDMap/Identity", ""), breaks: "ua1:7.21.3.2-1 3a:6.2.11.3.2-1"},
	{name: "unknown-codes", parts: swap("/Encoding/Identity-H", "/Encoding/Private-H"), breaks: "ua1:7.21.3.3-1 3a:6.2.11.3.3-1"},
	{name: "no-font-program", parts: swap("/FontFile2", "/FontXxxx2"), breaks: "ua1:7.21.4.1-1 3a:6.2.11.4.1-1"},
	{name: "glyph-not-embedded", parts: swap("[<0001", "[<0FFF"), breaks: "ua1:7.21.4.1-2 3a:6.2.11.4.1-2"},
	{name: "widths-wrong", parts: widen, breaks: "ua1:7.21.5-1 3a:6.2.11.5-1"},
	{name: "no-unicode", parts: swap("/ToUnicode", "/ToXxxxxxx"), breaks: "ua1:7.21.7-1 3a:6.2.11.7.2-1"},
	{name: "no-glyph", parts: swap("[<0001", "[<0000"), breaks: "ua1:7.21.8-1 3a:6.2.11.8-1"},

	// Metadata.
	{name: "no-metadata", parts: swap("/Metadata ", "/Metaxxxx "), breaks: "ua1:7.1-8 3a:6.6.2.1-1"},
	{name: "packet-with-length", parts: swap(`<?xpacket begin="`, `<?xpacket bytes="2182" begin="`), breaks: "3a:6.6.2.1-2"},
	{name: "packet-with-encoding", parts: swap(`<?xpacket begin="`, `<?xpacket encoding="UTF-8" begin="`), breaks: "3a:6.6.2.1-3"},
	{name: "broken-metadata", parts: swap("</dc:title>", ""), breaks: "3a:6.6.2.1-4"},
	{name: "metadata-of-other-bytes", parts: inUTF16, breaks: "3a:6.6.2.1-5"},
	{name: "universal-unnamed", parts: swap("<pdfuaid:part>1</pdfuaid:part>", ""), breaks: "ua1:5-1"},
	{name: "universal-part", parts: swap("<pdfuaid:part>1", "<pdfuaid:part>9"), breaks: "ua1:5-2"},
	{name: "universal-prefix", parts: swap("pdfuaid:part", "ua:part", "xmlns:pdfuaid=", "xmlns:ua="), breaks: "ua1:5-3"},
	{name: "archival-unnamed", parts: swap("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>", ""), breaks: "3a:6.6.4-1"},
	{name: "archival-part", parts: swap("<pdfaid:part>3", "<pdfaid:part>9"), breaks: "3a:6.6.4-2"},
	{name: "archival-level", parts: swap("conformance>A<", "conformance>X<"), breaks: "3a:6.6.4-3"},
	{name: "archival-prefix", parts: swap("pdfaid:part", "pa:part", "pdfaid:conf", "pa:conf", "xmlns:pdfaid=", "xmlns:pa="), breaks: "3a:6.6.4-4 3a:6.6.4-5"},
	{name: "property-unknown", parts: swap("<pdfaProperty:name>part<", "<pdfaProperty:name>other<"), breaks: "3a:6.6.2.3.1-1"},
	{name: "property-of-wrong-type", parts: swap("<pdfuaid:part>1", "<pdfuaid:part>one"), breaks: "3a:6.6.2.3.1-2"},
	{name: "schema-with-more", parts: swap("<pdfaSchema:prefix>", "<pdfaSchema:more>more</pdfaSchema:more><pdfaSchema:prefix>"), breaks: "3a:6.6.2.3.2-1"},
	{name: "schema-of-other-prefix", parts: swap("pdfaExtension:schemas", "ext:schemas", "xmlns:pdfaExtension=", "xmlns:ext="), breaks: "3a:6.6.2.3.3-1"},
	{name: "schema-without-name", parts: swap("<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>", ""), breaks: "3a:6.6.2.3.3-2"},
	{name: "schema-without-address", parts: swap("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>", ""), breaks: "3a:6.6.2.3.3-3"},
	{name: "schema-without-prefix", parts: swap("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", ""), breaks: "3a:6.6.2.3.3-4"},
	{name: "schema-of-one-property", parts: swap("<pdfaSchema:property><rdf:Seq>", "<pdfaSchema:property><rdf:Bag>", "</rdf:Seq></pdfaSchema:property>", "</rdf:Bag></pdfaSchema:property>"), breaks: "3a:6.6.2.3.3-5"},
	{name: "property-without-name", parts: swap("<pdfaProperty:name>part</pdfaProperty:name>", ""), breaks: "3a:6.6.2.3.3-7"},
	{name: "property-without-type", parts: swap("<pdfaProperty:valueType>Integer</pdfaProperty:valueType>", ""), breaks: "3a:6.6.2.3.3-8"},
	{name: "property-without-category", parts: swap("<pdfaProperty:category>internal</pdfaProperty:category>", ""), breaks: "3a:6.6.2.3.3-9"},
	{name: "property-without-words", parts: swap("<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>", ""), breaks: "3a:6.6.2.3.3-10"},
}

// inUTF16 writes the metadata in another encoding.
func inUTF16(p *parts) {
	for _, o := range p.objects {
		if bytes.HasPrefix(o.head, []byte("<</Type/Metadata")) {
			wide := []byte{0xfe, 0xff}
			for _, c := range string(o.stream) {
				wide = append(wide, byte(c>>8), byte(c))
			}
			o.stream = wide
		}
	}
}
