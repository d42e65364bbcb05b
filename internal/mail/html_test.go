package mail

import (
	"html"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/data"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
)

// rulesOf gives the rules of style that an element has.
func rulesOf(e *golden.Element) map[string]string {
	style := map[string]string{}
	for rule := range strings.SplitSeq(e.Attr["style"], ";") {
		if k, v, ok := strings.Cut(rule, ":"); ok {
			style[k] = v
		}
	}
	return style
}

// looks are editions of every kind that a letter comes in.
func looks(t testing.TB) map[string]Edition {
	t.Helper()
	all := map[string]Edition{
		"seed": edition(t, seed), "links": edition(t, "puerto-rico-2017"), "no key figures": edition(t, "minimal"), "poverty": edition(t, "world-poverty-2025"),
		"Russian": exampleAt(t, "gallery/russian.yaml"), "Kyrgyz": exampleAt(t, "gallery/kyrgyz.yaml"), "forms": exampleAt(t, "gallery/values.yaml"),
	}
	rule := edition(t, seed)
	style := *rule.Style
	style.Masthead, style.Palette.Brand, style.Palette.Doubt = brand.Rule, brand.Color{R: 0xa3, G: 0x14, B: 0x1a}, brand.Color{R: 0x5b, G: 0x2a, B: 0x86}
	rule.Style, rule.Enclosure.Logo = &style, Image{[]byte("\x89PNG"), 384, 60}
	all["rule"] = rule
	all["Arabic"] = edition(t, "syria-2021")
	return all
}

var letterText = "Subject: Three figures\n\nDear editor,\n\n- **one**\n- *two*, see [our report](https://example.org/report) or [write to us](mailto:a@b.cc)\n\nKind regards,\nPress desk"

// What must hold for every letter, as far as its source tells; the browser is asked for
// the rest.
func TestMustHold(t *testing.T) {
	for name, e := range looks(t) {
		to := Recipient{Envelope: Envelope{ReplyTo: Mailbox{"", "press@example.org"}}}
		d, err := Compose(e, read(t, e, nil, letterText), to)
		if err != nil {
			t.Fatal(err)
		}
		_, page := bodiesOf(t, d)
		all := golden.HTML(t, []byte(page)).All()
		of := func(name string) (out []*golden.Element) {
			for _, el := range all {
				if el.Name == name {
					out = append(out, el)
				}
			}
			return out
		}
		fail := func(format string, args ...any) {
			t.Helper()
			t.Errorf(name+": "+format, args...)
		}
		dir, start := "ltr", "left"
		if e.Words.Direction == locale.RightToLeft {
			dir, start = "rtl", "right"
		}
		for _, el := range []*golden.Element{of("html")[0], of("div")[0]} {
			if el.Attr["lang"] != e.Words.Tag || el.Attr["dir"] != dir {
				fail("%s says lang %q, dir %q", el.Name, el.Attr["lang"], el.Attr["dir"])
			}
		}
		if got := of("title")[0].Words(); got != d.Subject {
			fail("the title is %q, the subject %q", got, d.Subject)
		}
		figures := 0
		for _, el := range of("table") {
			if el.Attr["role"] != "presentation" {
				figures++
			}
		}
		if figures != 1 {
			fail("%d tables of data", figures)
		}
		for _, el := range of("th") {
			if !slices.Contains([]string{"col", "row", "rowgroup"}, el.Attr["scope"]) || el.Up.Up.Attr["role"] == "presentation" {
				fail("%q heads nothing", el.Words())
			}
		}
		if len(of("h1")) != 1 {
			fail("%d titles", len(of("h1")))
		}
		seen := false
		for _, el := range all {
			switch {
			case el.Name == "h1":
				seen = true
			case el.Name == "h2" && !seen, strings.HasPrefix(el.Name, "h") && len(el.Name) == 2 && el.Name[1] > '2' && el.Name[1] <= '6':
				fail("%s stands out of order", el.Name)
			}
		}
		for _, el := range of("img") {
			if _, ok := el.Attr["alt"]; !ok || el.Attr["width"] == "" || el.Attr["height"] == "" || !strings.HasPrefix(el.Attr["src"], "cid:") {
				fail("the picture %v", el.Attr)
			}
		}
		leads := map[string]string{}
		for _, el := range of("a") {
			words := strings.TrimSpace(el.Words())
			if before, twice := leads[words]; twice && before != el.Attr["href"] {
				fail("%q leads to two places", words)
			}
			leads[words] = el.Attr["href"]
			if len(words) < 4 || rulesOf(el)["text-decoration"] != "underline" || strings.Contains(words, "://") {
				fail("the link %q", words)
			}
		}
		for _, el := range all {
			style := rulesOf(el)
			for _, no := range []string{"script", "form", "link", "iframe", "svg"} {
				if el.Name == no {
					fail("there is a %s", no)
				}
			}
			if el.Attr["id"] != "" || el.Attr["onclick"] != "" {
				fail("%s has an id or acts", el.Name)
			}
			for rule := range style {
				if slices.Contains([]string{"float", "position", "background", "background-image", "font", "letter-spacing"}, rule) || style["display"] == "flex" || style["display"] == "grid" {
					fail("%s has the style %s", el.Name, rule)
				}
				if strings.HasPrefix(rule, "margin") && !slices.Contains([]string{"p", "h1", "h2", "ul", "li", "body"}, el.Name) {
					fail("%s has a margin", el.Name)
				}
				if strings.HasPrefix(rule, "padding") && slices.Contains([]string{"p", "h1", "h2"}, el.Name) {
					fail("%s has padding", el.Name)
				}
			}
			if a := el.Attr["align"]; a != "" && a != start && !(a == "center" && el.Attr["style"] == "") {
				fail("%s is aligned %s", el.Name, a)
			}
			if a := style["text-align"]; a != "" && a != start {
				fail("%s is aligned %s", el.Name, a)
			}
			if el.Name == "td" && strings.TrimSpace(el.Words()) != "" && style["font-family"] == "" && style["font-size"] != "0" && !hasTableIn(el) {
				fail("a cell does not say its typeface: %.60q", el.Words())
			}
			size, leading := pixels(style["font-size"]), pixels(style["line-height"])
			if size > 0 && size < 14 && el.Attr["class"] != "d q" {
				fail("%s is set in %d px: %q", el.Name, size, el.Words())
			}
			if size >= 13 && size < 19 && leading*100 < size*138 {
				fail("%s has lines %d px apart at %d px", el.Name, leading, size)
			}
		}
		style := of("style")[0].Words()
		if len(style) >= 1000 || len(page) > 40_000 {
			fail("%d bytes of style, %d of HTML", len(style), len(page))
		}
		l := lookOf(e.Style, e.Words)
		for _, c := range []struct {
			what, ink, ground string
			least             float64
		}{
			{"the brand", l.brand, "#FFFFFF", 4.5}, {"doubt", l.doubt, "#FFFFFF", 4.5}, {"the band", l.onBrand, l.brand, 4.5},
			{"the brand in the dark", l.darkBrand, "#2D2D2D", 6}, {"doubt in the dark", l.darkDoubt, "#2D2D2D", 6},
		} {
			if got := contrast(t, c.ink, c.ground); got < c.least-0.005 {
				fail("%s, %s on %s, has a contrast of %.2f", c.what, c.ink, c.ground, got)
			}
		}
		text := string(leavesOf(t, d.Bytes)[0])
		for line := range strings.SplitSeq(text, "\n") {
			if line == "--" || strings.HasPrefix(line, "-- ") || strings.HasPrefix(line, "---") {
				fail("programs cut the text at %q", line)
			}
		}
		if strings.Contains(text, "[1]") || strings.Contains(page, "[1]") || strings.Contains(text, "factsheet verify") {
			fail("the text has a mark or a command")
		}
	}
}

func hasTableIn(cell *golden.Element) bool {
	return slices.ContainsFunc(cell.All(), func(e *golden.Element) bool { return e.Name == "table" })
}

func pixels(s string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(s, "px"))
	return n
}

func contrast(t testing.TB, a, b string) float64 {
	t.Helper()
	light := func(s string) float64 {
		n, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		part := func(v uint64) float64 {
			x := float64(v&0xff) / 255
			if x <= 0.03928 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*part(n>>16) + 0.7152*part(n>>8) + 0.0722*part(n)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Texts of another language than the letter's are marked as such, for those who listen.
func TestOtherLanguages(t *testing.T) {
	e := edition(t, seed, "title: Child Trafficking in Kyrgyzstan, issued: 2008", "title: Торговля детьми, language: ru, issued: 2008")
	if _, page := bodiesOf(t, compose(t, e, Recipient{})); !strings.Contains(page, `<span lang="ru">Торговля детьми.</span>`) {
		t.Error("the title of a source is not marked as Russian")
	}
}

// The plain text holds every figure and caveat that the HTML holds, and all other words,
// whatever is said of the claims.
func TestTextHoldsAll(t *testing.T) {
	all := looks(t)
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	markup := regexp.MustCompile(`(?s)<!--.*?-->|<style>.*?</style>|<title>.*?</title>|<[^>]*>`)
	rapid.Check(t, func(r *rapid.T) {
		e := all[rapid.SampledFrom(names).Draw(r, "brief")]
		before := *e.Content.Brief
		for _, c := range before.Claims {
			was := c.Standing
			c.Standing = data.Standing(rapid.IntRange(0, 4).Draw(r, "standing"))
			defer func() { c.Standing = was }()
		}
		for _, c := range before.Caveats {
			was := c.Required
			c.Required = rapid.Bool().Draw(r, "required")
			defer func() { c.Required = was }()
		}
		e.Content = contentOf(&before, e.Words)
		d, err := Compose(e, read(t, e, nil, letterText), Recipient{Envelope: Envelope{From: Mailbox{"", "a@b.cc"}}})
		if err != nil {
			r.Fatal(err)
		}
		text, page := bodiesOf(t, d)
		said := flat(strings.ReplaceAll(strings.ReplaceAll(text, "\n- ", "\n"), "\n", " "))
		for _, words := range strings.Split(markup.ReplaceAllString(page, "\x00"), "\x00") {
			if words = flat(html.UnescapeString(words)); words == e.Words.Mail.Figure || words == e.Words.Mail.WhatItCounts {
				continue // over the columns that text has not
			}
			if !strings.Contains(said, words) {
				r.Fatalf("the text lacks %q:\n%s", words, text)
			}
		}
	})
}

// A name that only the logo says is there without pictures, and as text.
func TestNameInTheLogo(t *testing.T) {
	e := edition(t, seed)
	style := *e.Style
	style.Logo = &brand.Logo{Alt: "Observatory"}
	e.Style, e.Content = &style, func() *content.Content {
		c, _ := content.Of(e.Content.Brief, e.Words, &style)
		return c
	}()
	e.Enclosure.Logo = Image{[]byte("\x89PNG"), 384, 23}
	text, page := bodiesOf(t, compose(t, e, Recipient{}))
	if !strings.Contains(text, "\nObservatory\nUNICEF Kyrgyzstan\n") || !strings.Contains(page, ` alt="Observatory"`) {
		t.Errorf("%.400s", text)
	}
}
