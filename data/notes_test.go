package data_test

import (
	"testing"

	"factsheet/data"
)

func noteOf(c *data.Claim, kind data.NoteKind) *data.Note {
	for _, n := range c.Notes {
		if n.Kind == kind {
			return n
		}
	}
	return nil
}

// A note that several claims have is one note, with all of them.
func TestNotesAreShared(t *testing.T) {
	b, _, text := patchedBrief(t, `sources:
  iom: {author: IOM, via: release}
  save: {author: Save the Children, via: release}
  release: {author: UNICEF}
claims:
  iom-figure:
    when: 1999
  save-figure:
    when: 1999
    caveats: [no-method]
  third:
    source: [iom, release]
    measure: sold
    basis: stated
    value: 3000
    when: 1999/2003-06
    says: 3,000 were sold
  fourth:
    source: iom
    share: 10% of iom-figure
    who: girls
    basis: stated
    says: 10 per cent
points:
  - The count is {third}, and {fourth} of them girls.
gaps:
  nothing: {text: Nobody counts., caveats: [no-method]}
`)
	if b == nil {
		t.Fatal(text)
	}
	iom, save, third, fourth := b.Claims[0], b.Claims[1], b.Claims[2], b.Claims[3]
	for _, kind := range []data.NoteKind{data.NoteCaveat, data.NoteSecondary, data.NoteStale} {
		if n := noteOf(iom, kind); n == nil || n != noteOf(save, kind) {
			t.Errorf("kind %d is not shared", kind)
		}
	}
	if iom.Notes[0].Kind != data.NoteCaveat || iom.Notes[1].Kind != data.NoteSecondary || iom.Notes[2].Kind != data.NoteStale {
		t.Error("the caveat does not come first")
	}
	if n := noteOf(iom, data.NoteStale); n.Years != 9 || len(n.Claims) != 3 || n != noteOf(fourth, data.NoteStale) {
		t.Errorf("the share does not have its base's age: %+v", n)
	}
	if noteOf(fourth, data.NoteCaveat) != nil {
		t.Error("the share has its base's caveat")
	}
	if noteOf(third, data.NoteSecondary) != nil {
		t.Error("a claim with a source of its own is called secondary")
	}
	if n := noteOf(third, data.NoteStale); n == nil || n.Years != 5 || n == noteOf(iom, data.NoteStale) {
		t.Errorf("another period: %+v", n)
	}
	if g := b.Gaps[0]; len(g.Notes) != 1 || g.Notes[0] != noteOf(iom, data.NoteCaveat) {
		t.Error("the gap does not share the caveat's note")
	}
}

// Five years to the day are not yet over five years.
func TestStaleFrom(t *testing.T) {
	for when, old := range map[string]bool{"2003-07-04": false, "2003-07-03": true, "2003-06": true, "2003-07": false, "../2002": true, "2002/..": false, "2030": false} {
		b, _, text := patchedBrief(t, "claims:\n  save-figure:\n    when: "+when+"\ncharts:\n  sold:\n    compare: separate\n")
		if b == nil {
			t.Fatal(text)
		}
		if got := noteOf(b.Claims[1], data.NoteStale) != nil; got != old {
			t.Errorf("%s in a brief of 2008-07-04: stale %v, want %v", when, got, old)
		}
	}
}

// Sources in place that are written alike are one source, in the order of the file.
func TestSourcesInPlace(t *testing.T) {
	b, _, text := patchedBrief(t, `claims:
  iom-figure:
    source: {author: Third, issued: 2007}
  save-figure:
    source: [{author: Third, issued: 2007}, save]
    label: both
`)
	if b == nil {
		t.Fatal(text)
	}
	if b.Claims[0].Sources[0] != b.Claims[1].Sources[0] || len(b.Sources) != 3 || b.Sources[2].Author != "Third" || !b.Sources[2].Cited {
		t.Errorf("sources: %+v", b.Sources)
	}
}

// Words, populations and inherited fields reach the claim.
func TestInheritance(t *testing.T) {
	b, _, text := patchedBrief(t, `populations:
  women-girls: Women and girls of all ages
measures:
  sold: {label: People sold each year, unit: {one: person, other: people}, kind: flow, per: year, who: women-girls, where: KZ, when: 2006, basis: survey}
  part: {label: Part sold abroad, kind: share, of: people sold, basis: stated}
claims:
  third:
    source: iom
    measure: sold
    value: 3000
    where: unknown
    says: 3,000 were sold
  fourth:
    source: iom
    measure: part
    value: 10
    says: 10 per cent
points:
  - "{third} {fourth:full} {{x}"
`)
	if b == nil {
		t.Fatal(text)
	}
	third, fourth := b.Claims[2], b.Claims[3]
	if third.Who.ID != "women-girls" || third.Who.Text != "Women and girls of all ages" || !third.Where.Unknown || third.When.Raw != "2006" || third.Basis != data.Survey {
		t.Errorf("third: %+v", third)
	}
	if b.Claims[0].Where.ID != "KG" || b.Claims[0].Basis != data.Stated {
		t.Error("the claim's own fields do not win")
	}
	if fourth.Who.Text != "people sold" || !fourth.Value.Percent || !fourth.IsShare() || b.Measures[1].Unit.Other != "percent" {
		t.Errorf("fourth: %+v", fourth)
	}
	if p := b.Points[0].Parts; len(p) != 4 || p[0].Claim != third || p[2].Field != data.FieldFull || p[3].Words != " {x}" {
		t.Errorf("prose: %+v", p)
	}
	if b.Measures[0].Unit.One != "person" {
		t.Error("the plural forms are lost")
	}
}
