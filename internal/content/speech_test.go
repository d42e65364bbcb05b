package content

import (
	"slices"
	"testing"

	"factsheet/data"
)

func TestGlossary(t *testing.T) {
	b := &data.Brief{
		Language: "en",
		Abbreviations: map[string]string{"UN": "United Nations", "UN Women": "the Entity", "IOM": "the Organization",
			"U.S.": "United States", "empty": ""},
		Sources: []*data.Source{
			{Author: "Министерство", Short: "МВД", Title: "Отчёт", Publisher: "UNICEF", Language: "ru"},
			{Author: "Ligue des droits", Title: "Rapport", Language: "fr"},
			{Author: "The League", Language: "en"},
		},
	}
	g := NewGlossary(b, english, func(name string) string { return name })
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"plain words – “quoted”, ±5, µ and Ω", ""},
		{"the IOM counts", "the <IOM=the Organization> counts"},
		{"IOM-led, non-IOM, IOM’s, (IOM)", "<IOM=the Organization>-led, non-<IOM=the Organization>, <IOM=the Organization>’s, (<IOM=the Organization>)"},
		{"IOMs, XIOM, IOM2, iom, Iom", "IOMs, XIOM, IOM2, iom, Iom"},
		{"UN Women and UN", "<UN Women=the Entity> and <UN=United Nations>"},
		{"the U.S. army, the U.S.", "the <U.S.=United States> army, the <U.S.=United States>"},
		{"Ligue des droits de", "<fr:Ligue des droits> de"},
		{"МВД says", "<ru:МВД> says"},
		{"of МВД, МВДа", "of <ru:МВД>, <und-Cyrl:МВДа>"},
		{"«Эл Пикир» and «Ала-Тоо, 2004 год»", "«<und-Cyrl:Эл Пикир>» and «<und-Cyrl:Ала-Тоо, 2004 год>»"},
		{"β-test of α and β", "β-test of α and β"},
		{"both Αθήνα и город", "both <und-Grek:Αθήνα> <und-Cyrl:и город>"},
		{"The League empty", "The League empty"},
	} {
		if c.want == "" {
			c.want = c.text
		}
		if got := spokenAs(c.text, g.In(c.text, "")); got != c.want {
			t.Errorf("%q is said\n%s, want\n%s", c.text, got, c.want)
		}
	}
	ru := b.Sources[0]
	for text, want := range map[string]string{ru.Author: "ru", ru.Title: "ru", ru.Publisher: "", "": ""} {
		if got := g.languageOf(ru, text); got != want {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
	if got := g.languageOf(b.Sources[1], "Rapport"); got != "fr" {
		t.Errorf("Rapport is in %q", got)
	}
	if got := spokenAs(" Rapport de IOM. ", g.In(" Rapport de IOM. ", "fr")); got != " <fr:Rapport de> <IOM=the Organization>. " {
		t.Errorf("in French: %s", got)
	}
}

func spokenAs(text string, found []Stretch) string {
	for _, s := range slices.Backward(found) {
		words := text[s.From:s.To]
		if s.How.Expansion != "" {
			words += "=" + s.How.Expansion
		} else {
			words = s.How.Lang + ":" + words
		}
		text = text[:s.From] + "<" + words + ">" + text[s.To:]
	}
	return text
}
