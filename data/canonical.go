package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data/language"
	"factsheet/internal/diag"
)

// Canonical writes what the page uses of a brief and no more: the form in which a brief
// is attached to its page, and from which the same page can be made. b is what Check made
// of d. A finding is a text that could not be read again.
//
// It holds the claims that are published, and the measures, populations, caveats, literals
// and abbreviations that these use. All that is listed to be printed stays: sources,
// points, charts, gaps, questions, contact. What the language keeps back goes: the brand,
// which stands beside the text under a name that is found by default, and the e-mail
// addresses of sources. The id and the language are written even where the brief leaves
// them to defaults.
//
// words is all that the page prints, where an abbreviation may stand.
func (d *Draft) Canonical(b *Brief, words string) ([]byte, diag.List) {
	out := d.Published(b, words)

	// The words of the sources, which are not printed, are all that can make it so long.
	text, found := out.YAML(), diag.List{}
	if len(text) > MaxBytes {
		found.Add("E502", d.Head.Key.Pos, "what the page uses takes "+count(len(text)>>10)+" kB as text, and a brief at most 1 MB").
			Hint("quote less in `says`: the sentence that holds the figure is enough")
	}
	return text, found
}

// Published gives what the page uses of a draft and no more.
func (d *Draft) Published(b *Brief, words string) *Draft {
	out := *d
	out.Head.ID = Text{Pos: d.Head.Key.Pos, Value: b.ID}
	out.Head.Language = Text{Pos: d.Head.Key.Pos, Value: b.Language}
	out.Claims = publishedClaims(d.Claims, b)
	out.Caveats = publishedCaveats(d.Caveats, b)
	out.Measures = usedMeasures(&out.Draft)
	out.Populations = usedPopulations(&out.Draft)
	out.Head.Literals = slices.DeleteFunc(slices.Clone(d.Head.Literals), func(l Text) bool { return !usesLiteral(&out.Draft, l.Value) })
	out.Head.Abbreviations = slices.DeleteFunc(slices.Clone(d.Head.Abbreviations), func(a language.Entry) bool { return !abbreviates(words, a.Key.Value) })
	return &out
}

// publishedClaims gives the claims that go out, without references to any other.
func publishedClaims(claims []language.Claim, b *Brief) []language.Claim {
	out := make([]language.Claim, 0, len(claims))
	for i, claim := range b.Claims {
		if !claim.Published {
			continue
		}
		c := claims[i]
		if claim.PartOf == nil {
			c.PartOf = Text{}
		}
		if len(claim.Cites) < len(c.Cites) {
			cited := make(map[string]bool, len(claim.Cites))
			for _, o := range claim.Cites {
				cited[o.ID] = true
			}
			c.Cites = slices.DeleteFunc(slices.Clone(c.Cites), func(t Text) bool { return !cited[t.Value] })
		}
		out = append(out, c)
	}
	return out
}

// publishedCaveats gives the caveats of claims that go out and of gaps.
func publishedCaveats(caveats []language.Caveat, b *Brief) []language.Caveat {
	used := make(map[*Caveat]bool, len(caveats))
	for _, claim := range b.Claims {
		for _, v := range claim.Caveats {
			used[v] = used[v] || claim.Published
		}
	}
	for _, g := range b.Gaps {
		for _, v := range g.Caveats {
			used[v] = true
		}
	}
	var out []language.Caveat
	for i, v := range b.Caveats {
		if used[v] {
			out = append(out, caveats[i])
		}
	}
	return out
}

// usedMeasures gives the measures that a claim or gap of the draft names.
func usedMeasures(d *language.Draft) []language.Measure {
	used := make(map[string]bool, len(d.Measures))
	for i := range d.Claims {
		used[d.Claims[i].Measure.Value] = true
	}
	for i := range d.Gaps {
		used[d.Gaps[i].Measure.Value] = true
	}
	return slices.DeleteFunc(slices.Clone(d.Measures), func(m language.Measure) bool { return !used[m.ID.Value] })
}

// usedPopulations gives the populations that a claim or measure of the draft names.
func usedPopulations(d *language.Draft) []language.Entry {
	if len(d.Populations) == 0 {
		return nil
	}
	used := make(map[string]bool, len(d.Populations))
	for i := range d.Claims {
		used[d.Claims[i].Who.Value] = true
	}
	for i := range d.Measures {
		used[d.Measures[i].Who.Value] = true
	}
	return slices.DeleteFunc(slices.Clone(d.Populations), func(p language.Entry) bool {
		return !used[p.Key.Value] && !(strings.ContainsAny(p.Text.Value, "0123456789") && usesLiteral(d, p.Text.Value)) // prose may hold it
	})
}

// usesLiteral reports whether a phrase stands in a text that may hold no other number,
// or in a value, where it says that a number is read rightly.
// Like the check that allows it, it looks at the beginnings of words and takes capital
// for small letters.
func usesLiteral(d *language.Draft, phrase string) bool {
	if phrase == "" {
		return false
	}
	holds := func(t Text) bool {
		s := t.Value
		for at := 0; at+len(phrase) <= len(s); at++ {
			if at > 0 && (isASCIILetter(s[at-1]) || isDigit(s[at-1])) {
				continue
			}
			if strings.EqualFold(s[at:at+len(phrase)], phrase) {
				return true
			}
		}
		return false
	}
	h := &d.Head
	if slices.ContainsFunc(d.Claims, func(c language.Claim) bool { return holds(c.Value) || holds(c.Range) || holds(c.Share) }) {
		return true
	}
	return holds(h.Title) || holds(h.Standfirst) || slices.ContainsFunc(d.Points, holds) || slices.ContainsFunc(d.Asks, holds) ||
		slices.ContainsFunc(d.Caveats, func(c language.Caveat) bool { return holds(c.Text) }) ||
		slices.ContainsFunc(d.Gaps, func(g language.Gap) bool { return holds(g.Text) }) ||
		slices.ContainsFunc(d.Charts, func(c language.Chart) bool { return holds(c.Title) || holds(c.Differs) || holds(c.Alt) })
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// abbreviates reports whether a word of the page is, or begins with, an abbreviation,
// as NGOs begins with NGO.
func abbreviates(words, short string) bool {
	if short == "" {
		return false
	}
	for from := 0; ; {
		at := strings.Index(words[from:], short)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(words[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsNumber(before) {
			return true
		}
		from = at + 1
	}
}
