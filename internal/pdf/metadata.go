package pdf

import (
	_ "embed"

	"factsheet/internal/page"
)

// info writes the document information, which says what the XMP packet says.
func (w *file) info(n int, m *page.Meta, made stamp) {
	d := w.open(n)
	for _, entry := range [...]struct{ key, value string }{
		{"/Title", m.Title}, {"/Author", m.Author}, {"/Subject", m.Subject},
		{"/Keywords", m.Keywords}, {"/Creator", m.Creator}, {"/Producer", m.Creator},
	} {
		if entry.value != "" {
			d.s(entry.key).text(entry.value)
		}
	}
	if made.known {
		d.s("/CreationDate").s(made.pdf()).s("/ModDate").s(made.pdf())
	}
	w.close()
}

// xmp gives the metadata packet: what the document is, and the standards it follows.
func xmp(m *page.Meta, made stamp) []byte {
	d := dict{make([]byte, 0, 2560)}
	d.s("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
`)
	property := func(before, value, after string) {
		if value != "" {
			d.s(before).xml(value).s(after).s("\n")
		}
	}
	property(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, m.Title, "</rdf:li></rdf:Alt></dc:title>")
	property("<dc:creator><rdf:Seq><rdf:li>", m.Author, "</rdf:li></rdf:Seq></dc:creator>")
	property(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, m.Subject, "</rdf:li></rdf:Alt></dc:description>")
	property("<dc:language><rdf:Bag><rdf:li>", m.Lang, "</rdf:li></rdf:Bag></dc:language>")
	property("<xmp:CreatorTool>", m.Creator, "</xmp:CreatorTool>")
	if made.known {
		property("<xmp:CreateDate>", made.xmp(), "</xmp:CreateDate>")
		property("<xmp:ModifyDate>", made.xmp(), "</xmp:ModifyDate>")
	}
	property("<pdf:Producer>", m.Creator, "</pdf:Producer>")
	property("<pdf:Keywords>", m.Keywords, "</pdf:Keywords>")
	d.s(`<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`)
	return d.b
}

// xml is text within an XML element. What XML has no place for is a space.
func (d *dict) xml(s string) *dict {
	for _, r := range s {
		switch {
		case r == '&':
			d.s("&amp;")
		case r == '<':
			d.s("&lt;")
		case r == '>':
			d.s("&gt;")
		case r < ' ' || r == 0xfffe || r == 0xffff:
			d.s(" ")
		default:
			d.s(string(r))
		}
	}
	return d
}

// sRGB is an ICC profile of the sRGB colour space, deflated. The tests compute it
// anew, and write it with -update.
//
//go:embed srgb.icc.z
var sRGB []byte

// outputIntent says what the colours of the page mean.
func (w *file) outputIntent() int {
	profile := w.rawStream("/N 3/Filter/FlateDecode", sRGB)
	n := w.reserve()
	w.open(n).s("/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ").ref(profile)
	w.close()
	return n
}
