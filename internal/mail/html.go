package mail

import (
	"html"
	"strconv"
	"strings"

	"factsheet/internal/locale"
)

// The HTML names no colour but that of rules, which is seen on white and on black:
// text and ground are the reader's own, light or dark. Mail programs keep only
// styles that stand at their element. Outlook knows no greatest width; the table in
// comments that only it reads gives it one.
const (
	styleOuter   = "max-width:568px;margin:0 auto;padding:16px;font:16px/1.5 Arial,sans-serif;overflow-wrap:break-word"
	styleTitle   = "font-size:25px;line-height:1.25;margin:28px 0 0;padding-top:16px;border-top:4px solid #2a7fb5"
	styleHeading = "font-size:18px;margin:32px 0 8px;padding-top:8px;border-top:1px solid gray"
	styleFigure  = "font-size:16px;margin:26px 0 0"
	styleLarge   = "font-size:30px;line-height:1.2"
	styleTag     = "border:2px solid;padding:0 6px"
	styleMark    = "line-height:0"
	styleList    = "margin:8px 0;padding-left:20px"
	styleFollows = "margin:4px 0"
	styleSmall   = "font-size:14px"
	stylePicture = "width:100%;height:auto;border:1px solid gray;box-sizing:border-box;margin-top:24px"

	onlyOutlook = `<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->`
	endOutlook  = "<!--[if mso]></td></tr></table><![endif]-->"
)

// page is what the HTML says of the message around its body.
type page struct {
	words         *locale.Locale
	title         string
	cid           string // of the picture; "" for none
	width, height int    // of the picture in pixels
}

// htmlText renders a body as a page of HTML, in which lines end in \n.
func htmlText(p page, body []block) string {
	var b strings.Builder
	dir := ""
	if p.words.Direction == locale.RightToLeft {
		dir = ` dir="rtl"`
	}
	b.WriteString("<!DOCTYPE html>\n<html lang=\"" + html.EscapeString(p.words.Tag) + "\"" + dir + ">\n<head>\n" +
		`<meta charset="utf-8">` + "\n" +
		`<meta name="viewport" content="width=device-width">` + "\n" +
		`<meta name="color-scheme" content="light dark">` + "\n" +
		"<title>" + html.EscapeString(p.title) + "</title>\n</head>\n" +
		"<body>" + "\n" + onlyOutlook + "\n" + open("div", styleOuter) + "\n")
	for _, bl := range body {
		p.block(&b, bl)
	}
	b.WriteString("</div>\n" + endOutlook + "\n</body>\n</html>\n")
	return b.String()
}

func (p page) block(b *strings.Builder, bl block) {
	name, style := "p", ""
	switch bl.kind {
	case title:
		name, style = "h1", styleTitle
	case heading:
		name, style = "h2", styleHeading
	case figure:
		name, style = "h3", styleFigure
	case follows:
		style = styleFollows
	case small:
		style = styleSmall
	case list:
		b.WriteString(open("ul", styleList) + "\n")
		for _, l := range bl.lines {
			b.WriteString("<li>" + l.html() + "</li>\n")
		}
		b.WriteString("</ul>\n")
		return
	case picture:
		if p.cid != "" {
			b.WriteString(`<img src="cid:` + p.cid + `" width="` + strconv.Itoa(p.width) + `" height="` + strconv.Itoa(p.height) +
				`" style="` + stylePicture + `" alt="` + html.EscapeString(bl.lines[0].text()) + "\">\n")
		}
		return
	}
	b.WriteString(open(name, style))
	for i, l := range bl.lines {
		if i > 0 {
			b.WriteString("<br>\n")
		}
		b.WriteString(l.html())
	}
	b.WriteString("</" + name + ">\n")
}

func (l line) html() string {
	var b strings.Builder
	for _, r := range l {
		name, style := "", ""
		switch r.style {
		case strong:
			name = "b"
		case large:
			name, style = "span", styleLarge
		case tag:
			name, style = "span", styleTag
		case mark:
			name, style = "sup", styleMark
		}
		s := html.EscapeString(r.words)
		if r.lang != "" {
			s = `<span lang="` + html.EscapeString(r.lang) + `">` + s + "</span>"
		}
		if r.uri != "" {
			s = `<a href="` + html.EscapeString(r.uri) + `">` + s + "</a>"
		}
		if name != "" {
			s = open(name, style) + s + "</" + name + ">"
		}
		b.WriteString(s)
	}
	return b.String()
}

func open(name, style string) string {
	if style == "" {
		return "<" + name + ">"
	}
	return "<" + name + ` style="` + style + `">`
}
