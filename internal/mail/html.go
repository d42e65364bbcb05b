package mail

import (
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// Mail programs keep only styles that stand at their element, and Outlook knows neither
// a greatest width nor padding but of cells: margins stand at p, h1, h2, ul and li alone,
// and tables in comments that only it reads give it widths. Nothing floats, no address is
// fetched, and no element has an id.
const (
	onlyOutlook  = "<!--[if mso]>"
	endOutlook   = "<![endif]-->"
	widthOfSheet = "600"
)

// layoutTable opens a table that no listener hears of, up to its cell.
func layoutTable(attributes string) string {
	return `<table role="presentation"` + attributes + ` cellpadding="0" cellspacing="0" border="0"`
}

// wide is the attribute of a table that fills what it stands in.
const wide = ` width="100%"`

// picture is one that travels with the message.
type picture struct {
	cid           string // "" for none
	width, height int    // as shown, in pixels
}

// page is what the HTML says of the message around its body.
type page struct {
	look
	words    *locale.Locale
	glossary *content.Glossary
	title    string
	logo     picture
	preview  picture
	online   string // where the preview leads, "" for nowhere
	strings.Builder
}

// htmlText renders a body as a page of HTML, in which lines end in \n.
func htmlText(p *page, b *body) string {
	dir := "ltr"
	if p.rtl {
		dir = "rtl"
	}
	lang := `lang="` + html.EscapeString(p.words.Tag) + `" dir="` + dir + `"`
	p.WriteString("<!DOCTYPE html>\n<html " + lang + ">\n<head>\n" +
		`<meta charset="utf-8">` + "\n" +
		`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n" +
		`<meta name="color-scheme" content="light dark">` + "\n" +
		`<meta name="format-detection" content="telephone=no, date=no, address=no">` + "\n" +
		"<title>" + html.EscapeString(p.title) + "</title>\n<style>\n" + p.sheet() + "</style>\n</head>\n" +
		`<body style="margin:0;padding:0">` + "\n" +
		// Mail in a browser drops html and body, so that the language stands here again.
		"<div " + lang + ` style="` + p.face(16, 24) + `">` + "\n" +
		layoutTable(wide) + `><tr><td align="center">` + "\n" +
		onlyOutlook + layoutTable(` width="`+widthOfSheet+`" align="center"`) + "><tr><td>" + endOutlook + "\n" +
		layoutTable(wide) + ` style="max-width:` + widthOfSheet + `px">` + "\n")
	p.letter(b.letter)
	p.masthead(&b.masthead)
	p.cell("p l", p.padding(20, 20, 24, 20)+";border:1px solid "+hairline+";border-top:0;"+p.face(16, 24))
	p.blocks(b.sheet, regular)
	p.WriteString("</td></tr>\n")
	p.foot(b.foot)
	p.WriteString("</table>\n" + onlyOutlook + "</td></tr></table>" + endOutlook + "\n</td></tr></table>\n</div>\n</body>\n</html>\n")
	return p.String()
}

// cell opens a row of the sheet with its one cell.
func (p *page) cell(class, style string) {
	p.WriteString(`<tr><td class="` + class + `" align="` + p.start + `" style="` + style + `">` + "\n")
}

// letter writes what stands before the sheet, in nobody's colours.
func (p *page) letter(blocks []block) {
	p.cell("p", p.padding(24, 20, 12, 20)+";"+p.face(16, 24))
	for _, bl := range blocks {
		if bl.kind == list {
			p.list(bl.lines, "margin:0 0 16px", 6)
		} else {
			p.element("p", "", "margin:0 0 16px", bl.lines)
		}
	}
	p.WriteString("</td></tr>\n")
}

func (p *page) masthead(m *masthead) {
	color, white := "", ""
	if p.rule {
		p.WriteString(`<tr><td class="k" style="border-top:6px solid ` + p.brand + `;font-size:0;line-height:0">&nbsp;</td></tr>` + "\n")
		p.cell("p l", p.padding(12, 20, 0, 20)+";border:1px solid "+hairline+";border-top:0;border-bottom:0;font-family:"+p.font)
	} else {
		color, white = ";color:"+p.onBrand, "w"
		p.WriteString(`<tr><td class="p" bgcolor="` + p.brand + `" align="` + p.start + `" style="background-color:` + p.brand + ";" +
			p.padding(18, 20, 22, 20) + ";font-family:" + p.font + color + `">` + "\n")
	}
	p.WriteString(layoutTable("") + "><tr>\n")
	if p.logo.cid != "" {
		w := strconv.Itoa(p.logo.width)
		p.WriteString(`<td width="` + w + `" valign="middle" style="` + p.padding(0, 12, 0, 0) + `"><img src="cid:` + p.logo.cid + `" width="` + w +
			`" height="` + strconv.Itoa(p.logo.height) + `" alt="` + html.EscapeString(m.logo) + `" style="display:block;border:0"></td>` + "\n")
	}
	p.WriteString("<td" + classed(white) + ` valign="middle" align="` + p.start + `" style="` + p.face(14, 20) + color + `">`)
	strongOf := func(s, style string) {
		p.WriteString("<strong" + classed(white) + ` style="` + style + color + `">` + p.escape(s, "") + "</strong>")
	}
	if m.org != "" {
		strongOf(m.org, p.size(17, 24))
		p.WriteString("<br>")
	}
	if m.status != "" {
		strongOf(m.status, p.size(14, 20))
		p.WriteString(" · ")
	}
	p.WriteString(p.escape(m.kicker, "") + "</td>\n</tr></table>\n")
	p.element("h1", strings.TrimSpace("t "+white), "margin:18px 0 0;"+p.size(27, 33)+";font-weight:bold"+color, []line{m.title})
	p.WriteString("</td></tr>\n")
}

func (p *page) foot(lines []line) {
	if len(lines) == 0 {
		return
	}
	p.WriteString(`<tr><td class="p" align="` + p.start + `" style="` + p.padding(12, 20, 28, 20) + ";" + p.face(14, 20) + `">`)
	p.lines(lines)
	p.WriteString("</td></tr>\n")
}

// scale is the sizes of a part, in pixels.
type scale struct{ size, leading, item int }

var (
	regular = scale{16, 24, 6}
	reduced = scale{15, 22, 6}
	inCell  = scale{15, 22, 2}
)

// blocks writes blocks one under the other; the first has no room above it.
func (p *page) blocks(blocks []block, sc scale) {
	size := ""
	if sc != regular {
		size = ";" + p.size(sc.size, sc.leading)
	}
	for i, bl := range blocks {
		above := 8
		switch {
		case i == 0:
			above = 0
		case bl.kind == heading || bl.kind == figures || bl.kind >= doubt:
			above = 26
		case sc == inCell:
			above = 6
		}
		if i > 0 && blocks[i-1].kind == heading { // which has its own room below
			above = 0
		}
		margin := "margin:" + px(above) + " 0 0"
		if above == 0 {
			margin = "margin:0"
		}
		switch bl.kind {
		case standfirst:
			p.element("p", "", margin+";"+p.size(18, 27), bl.lines)
		case remark:
			p.element("p", "", "margin:12px 0 0;"+p.size(15, 22), bl.lines)
		case heading:
			p.heading("c", p.brand, above, bl.lines)
		case list:
			p.list(bl.lines, margin+size, sc.item)
		case figures:
			p.figures(bl.rows)
		case doubt:
			p.warning(bl.of, above)
		case enclosed:
			p.enclosed(bl.of, above)
		case small:
			p.WriteString(layoutTable(wide) + `><tr><td align="` + p.start + `" style="` + p.padding(above, 0, 0, 0) + ";" + p.face(15, 22) + `">` + "\n")
			p.blocks(bl.of, reduced)
			p.WriteString("</td></tr></table>\n")
		default:
			p.element("p", "", margin+size, bl.lines)
		}
	}
}

// px is a length, of which none has no unit.
func px(n int) string {
	if n == 0 {
		return "0"
	}
	return strconv.Itoa(n) + "px"
}

func (p *page) heading(class, color string, above int, lines []line) {
	p.element("h2", class, "margin:"+px(above)+" 0 8px;"+p.size(19, 25)+";color:"+color, lines)
}

// figures writes the key figures as a table of data, of which each row is named by its
// number. A long number has a row of its own above what is said of it.
func (p *page) figures(rows []row) {
	head := func(class, width, style, words string) {
		p.WriteString(`<th class="` + class + `" scope="col"` + width + ` align="` + p.start + `" valign="bottom" style="` + style +
			";border-bottom:2px solid " + p.brand + ";" + p.face(14, 20) + ";font-weight:bold;text-align:" + p.start + `">` + p.escape(words, "") + "</th>\n")
	}
	p.WriteString(`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse">` + "\n<tr>\n")
	head("n k", ` width="128"`, "width:128px;"+p.padding(0, 16, 6, 0), p.words.Mail.Figure)
	head("k", "", p.padding(0, 0, 6, 0), p.words.Mail.WhatItCounts)
	p.WriteString("</tr>\n")
	for _, r := range rows {
		p.figure(&r)
	}
	p.WriteString("</table>\n")
}

// Characters of a number that is set large, and of one that has the column of numbers.
const (
	mostLarge    = 9
	mostInColumn = 14
)

func (p *page) figure(r *row) {
	length := utf8.RuneCountInString(r.number)
	under := ";border-bottom:1px solid " + hairline
	aligned := ` align="` + p.start + `" valign="top" style="`
	cell := func(attribute string, above int) string {
		return `<td` + attribute + ` class="l"` + aligned + p.padding(above, 0, 13, 0) + under + ";" + p.face(15, 22) + `">` + "\n"
	}
	if length > mostInColumn {
		p.WriteString("<tbody>\n" + `<tr><th scope="rowgroup" colspan="2"` + aligned + p.padding(13, 0, 0, 0) + ";" + p.face(16, 23) + ";text-align:" + p.start + `">`)
		p.number(r, length)
		p.WriteString("</th></tr>\n<tr>\n" + cell(` colspan="2"`, 6))
	} else {
		p.WriteString("<tr>\n" + `<th class="n l" scope="row" width="128"` + aligned + "width:128px;" + p.padding(13, 16, 13, 0) + under + ";" + p.face(16, 23) + ";text-align:" + p.start + `">`)
		p.number(r, length)
		p.WriteString("</th>\n" + cell("", 13))
	}
	p.WriteString("<strong>")
	p.line(r.name)
	p.WriteString("</strong>")
	for _, l := range r.says {
		p.WriteString("<br>\n")
		p.line(l)
	}
	p.WriteByte('\n')
	for i, bl := range r.under {
		margin := "margin:6px 0 0"
		if bl.kind == list {
			p.list(bl.lines, margin, inCell.item)
		} else {
			if i > 0 {
				margin = "margin:12px 0 0"
			}
			p.element("p", "", margin, bl.lines)
		}
	}
	p.WriteString("</td>\n</tr>\n")
	if length > mostInColumn {
		p.WriteString("</tbody>\n")
	}
}

// number writes a figure with the words round it, and its standing as words in a box.
func (p *page) number(r *row, length int) {
	part := func(class, style, words, dir string) {
		p.WriteString(`<span class="` + class + `"` + dir + ` style="` + style + ";font-weight:bold;color:" + p.brand + `">` + p.escape(words, "") + "</span>")
	}
	between := " <br>"
	size, class := p.size(29, 34)+";white-space:nowrap", "c f"
	switch {
	case length > mostInColumn:
		size, class, between = p.size(22, 27), "c", " "
	case length > mostLarge:
		size, class = p.size(22, 27)+";white-space:nowrap", "c"
	}
	dir := ""
	if p.rtl && !strings.ContainsFunc(r.number, unicode.IsLetter) {
		dir = ` dir="ltr"`
	}
	if r.before != "" {
		part("c", p.size(16, 23), r.before, "")
		p.WriteString(between)
	}
	part(class, size, r.number, dir)
	if r.after != "" {
		p.WriteString(between)
		part("c", p.size(16, 23), r.after, "")
	}
	if r.standing != "" {
		p.WriteString("<br>\n" + `<span class="d q" style="` + p.size(13, 18) + ";font-weight:bold;color:" + p.doubt +
			";display:inline-block;border:1px solid " + p.doubt + `;padding:1px 5px">` + p.escape(r.standing, "") + "</span>")
	}
}

// warning writes a part beside a bar in the colour of doubt.
func (p *page) warning(blocks []block, above int) {
	p.WriteString(layoutTable(wide) + `><tr><td style="` + p.padding(above, 0, 0, 0) + `">` + "\n" +
		layoutTable(wide) + "><tr>\n" +
		`<td class="q" align="` + p.start + `" style="` + p.padding(2, 0, 2, 15) + ";border-" + p.start + ":5px solid " + p.doubt + ";" + p.face(16, 24) + `">` + "\n")
	p.heading("d", p.doubt, 0, blocks[0].lines)
	p.blocks(blocks[1:], regular)
	p.WriteString("</td></tr></table>\n</td></tr></table>\n")
}

// enclosed writes the picture of the page and, beside it or on a phone under it, what
// there is to say of the file.
func (p *page) enclosed(blocks []block, above int) {
	p.WriteString(layoutTable(wide) + `><tr><td style="` + p.padding(above, 0, 0, 0) + `">` + "\n" +
		layoutTable(wide) + "><tr>\n" +
		`<td class="k" align="` + p.start + `" style="` + p.padding(22, 0, 0, 0) + ";border-top:2px solid " + p.brand + `;font-size:0;line-height:0">` + "\n")
	if p.preview.cid != "" {
		p.WriteString(onlyOutlook + layoutTable("") + `><tr><td width="212" valign="top">` + endOutlook + "\n" +
			`<div style="display:inline-block;width:212px;max-width:100%;vertical-align:top;` + p.padding(0, 0, 16, 0) + ";" + p.size(14, 20) + `">`)
		alt, end := p.words.Mail.Preview, ""
		if p.online != "" {
			alt, end = p.words.Mail.PreviewOnline, "</a>"
			p.WriteString(`<a href="` + html.EscapeString(p.online) + `" style="color:` + p.brand + `;text-decoration:underline">`)
		}
		w := strconv.Itoa(p.preview.width)
		p.WriteString(`<img class="l" src="cid:` + p.preview.cid + `" width="` + w + `" height="` + strconv.Itoa(p.preview.height) + `" alt="` + html.EscapeString(alt) +
			`" style="display:block;width:` + w + `px;height:auto;border:1px solid ` + hairline + ";" + p.face(14, 20) + `">` + end + "</div>\n" +
			onlyOutlook + `</td><td width="340" valign="top">` + endOutlook + "\n")
	}
	p.WriteString(`<div style="display:inline-block;width:100%;max-width:340px;vertical-align:top;` + p.face(15, 22) + `">` + "\n")
	p.heading("c", p.brand, 0, blocks[0].lines)
	for i, bl := range blocks[1:] {
		margin := "margin:0 0 12px"
		if i == len(blocks)-2 {
			margin = "margin:0"
		}
		p.element("p", "", margin, bl.lines)
	}
	p.WriteString("</div>\n")
	if p.preview.cid != "" {
		p.WriteString(onlyOutlook + "</td></tr></table>" + endOutlook + "\n")
	}
	p.WriteString("</td></tr></table>\n</td></tr></table>\n")
}

// element writes lines as one element.
func (p *page) element(name, class, style string, lines []line) {
	p.WriteString("<" + name + classed(class) + ` style="` + style + `">`)
	p.lines(lines)
	p.WriteString("</" + name + ">\n")
}

// classed is the attribute for a class, "" for none.
func classed(class string) string {
	if class == "" {
		return ""
	}
	return ` class="` + class + `"`
}

func (p *page) lines(lines []line) {
	for i, l := range lines {
		if i > 0 {
			p.WriteString("<br>\n")
		}
		p.line(l)
	}
}

// list writes items, so many pixels apart.
func (p *page) list(items []line, style string, apart int) {
	p.WriteString(`<ul style="` + style + ";" + p.padding(0, 0, 0, 20) + `">` + "\n")
	for i, l := range items {
		margin := "margin:0 0 " + px(apart)
		if i == len(items)-1 {
			margin = "margin:0"
		}
		p.element("li", "", margin, []line{l})
	}
	p.WriteString("</ul>\n")
}

// line writes runs of words. Links are underlined, and doubt is strong too: nothing is
// said by colour alone.
func (p *page) line(l line) {
	for _, r := range l {
		s := p.escape(r.words, r.lang)
		if r.code {
			s = `<span dir="ltr" style="overflow-wrap:anywhere">` + html.EscapeString(r.words) + "</span>"
		}
		if r.uri != "" {
			s = `<a href="` + html.EscapeString(r.uri) + `" style="color:` + p.brand + `;text-decoration:underline">` + s + "</a>"
		}
		switch r.style {
		case strong:
			s = "<strong>" + s + "</strong>"
		case emphasis:
			if p.rtl { // whose scripts have no italic
				s = `<em style="font-style:normal;font-weight:bold">` + s + "</em>"
			} else {
				s = "<em>" + s + "</em>"
			}
		case doubtful:
			s = `<strong class="d" style="color:` + p.doubt + `">` + s + "</strong>"
		}
		p.WriteString(s)
	}
}

// escape gives words as HTML, with the language of those in another one. lang is that
// of all of them, "" for the body's.
func (p *page) escape(words, lang string) string {
	var b strings.Builder
	at := 0
	for _, s := range p.glossary.In(words, lang) {
		if s.How.Lang == "" {
			continue
		}
		b.WriteString(html.EscapeString(words[at:s.From]) + `<span lang="` + html.EscapeString(s.How.Lang) + `">` + html.EscapeString(words[s.From:s.To]) + "</span>")
		at = int(s.To)
	}
	b.WriteString(html.EscapeString(words[at:]))
	return b.String()
}
