package conformance

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"factsheet"
	"factsheet/internal/forge"
	"factsheet/internal/proof"
)

// A file laid out as ours are may still carry a brief or a logo that is costly to
// build from. The worst known are refused, in words.
func TestVerifyCostly(t *testing.T) {
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewNRGBA64(image.Rect(0, 0, 4000, 4000))); err != nil {
		t.Fatal(err)
	}
	head := "schema: factsheet/v1\nbrief: {title: A, date: 2020-01-01}\n"
	claim := "measures: {m: {label: a, unit: x, kind: count}}\nclaims: {c: {source: {author: A}, value: 4, basis: stated, measure: m, says: x}}\n"
	var rows strings.Builder
	for i := range 9000 {
		fmt.Fprintf(&rows, "  c%d: {source: {author: A}, value: 4, basis: stated, measure: m, says: x}\n", i)
	}
	built := build(t, read(t, seed), factsheet.Options{}).PDF
	for name, c := range map[string]struct {
		file    string
		content string
		want    string
	}{
		"pixels":  {proof.Logo, logo.String(), "its logo is not a PNG as factsheet attaches it"},
		"list":    {proof.Brief, head + "points: [" + strings.Repeat("x,", 500_000) + "]\n", "cannot be said: the brief inside is too large to rebuild"},
		"claims":  {proof.Brief, head + "claims: {" + strings.Repeat("a: {},", 150_000) + "}\n", "cannot be said: the brief inside is too large to rebuild"},
		"points":  {proof.Brief, head + claim + `points: [` + strings.Repeat(`"{c}",`, 160_000) + "]\n", "cannot be said: the brief inside is too large to rebuild"},
		"sources": {proof.Brief, head + "measures: {m: {label: a, unit: x, kind: count}}\nclaims:\n" + rows.String(), "the page says"},
		"words":   {proof.Brief, head + claim + `points: ["` + strings.Repeat("word ", 190_000) + "\"]\n", "cannot be said: the brief inside is too large to rebuild"},
	} {
		t.Run(name, func(t *testing.T) {
			forged := forge.Apart(t, built)
			forged.Carry(c.file, []byte(c.content))
			file := forged.PDF()
			put(t, t.ArtifactDir(), "costly.pdf", file)
			r := verify(file)
			text := strings.Join(r.Lines(), "\n")
			if r.ExitCode() == 0 || !strings.Contains(text, c.want) {
				t.Errorf("it should be refused as %q:\n%s", c.want, text)
			}
		})
	}
}
