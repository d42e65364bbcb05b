package layout

import (
	"fmt"
	"strings"
	"testing"

	"factsheet/internal/brand"
)

// sized writes a brief with so many rows in so many charts, notes and gaps, and
// labels of a hundred Cyrillic letters.
func sized(charts, rows, notes, gaps int, label string) string {
	var b strings.Builder
	w := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	w("schema: factsheet/v1\nbrief:\n  title: Estimates of people who were displaced\n  date: 2024-05-01")
	w("  standfirst: Every source counts in its own way, and none of them says how.")
	w("measures:\n  m: {label: People displaced, unit: people, kind: count, who: everyone, where: KG, when: 2023, basis: survey}\nclaims:")
	for i := range charts * rows {
		w("  c%d:\n    source: {author: Source %d, issued: 2023}\n    label: %q\n    measure: m\n    value: %d", i, i, fmt.Sprint(label, i), 400+i)
		var cs []string
		for n := i; n < notes; n += charts * rows {
			cs = append(cs, fmt.Sprintf("v%d", n))
		}
		if len(cs) > 0 {
			w("    caveats: [%s]", strings.Join(cs, ", "))
		}
	}
	if charts*rows == 0 {
		w("  c0:\n    source: {author: Source, issued: 2023}\n    measure: m\n    value: 400")
	}
	if notes > 0 {
		w("caveats:")
		for i := range notes {
			w("  v%d: Note v%d says that this figure covers only a part of the country and leaves out children who are counted elsewhere.", i, i)
		}
	}
	w("points:\n  - One source says {c0}.\nkey-figures: [c0]")
	if charts > 0 {
		w("charts:")
		for i := range charts {
			var cs []string
			for r := range rows {
				cs = append(cs, fmt.Sprintf("c%d", i*rows+r))
			}
			w("  ch%d: {title: Chart, claims: [%s]}", i, strings.Join(cs, ", "))
		}
	}
	if gaps > 0 {
		w("gaps:")
		for i := range gaps {
			w("  g%d: Nobody knows how many people came back before they were counted.", i)
		}
	}
	return b.String()
}

const cyrillic = "Министерство труда, социального обеспечения и миграции, управление по учёту перемещённых семей, отдел "

func TestPagesThatFit(t *testing.T) {
	if n := len([]rune(cyrillic)); n < 100 {
		t.Fatalf("the label has %d letters", n)
	}
	for name, src := range map[string]string{
		"nine rows and twelve notes": sized(3, 3, 12, 2, "Row "),
		"no chart":                   sized(0, 0, 0, 1, ""),
		"one claim":                  sized(1, 1, 1, 0, "Row "),
		"hundred-letter labels":      sized(2, 3, 2, 1, cyrillic),
		"four charts":                sized(4, 2, 4, 1, "Row "),
	} {
		t.Run(name, func(t *testing.T) {
			b := check(t, []byte(src))
			p, found := compose(t, b, brand.Default(), Options{})
			if found.Failed() {
				t.Fatal(found)
			}
			for _, f := range faults(b, p) {
				t.Error(f)
			}
			least := p.Height
			for _, it := range p.Items {
				for _, piece := range it.Texts {
					if strings.TrimSpace(piece.String()) != "" { // spaces beside marks are small
						least = min(least, piece.Size)
					}
				}
			}
			if least < 6500 {
				t.Errorf("type of %d thousandths of a point", least)
			}
		})
	}
}

// TestTooLong: what cannot fit fails, says by how much, what takes the room and
// what to cut.
func TestTooLong(t *testing.T) {
	b := check(t, []byte(sized(4, 6, 30, 6, cyrillic)))
	p, found := compose(t, b, brand.Default(), Options{})
	if p != nil || len(found) != 1 || found[0].Code != "E501" {
		t.Fatalf("a brief of 24 rows and 30 notes gives %v", found)
	}
	f := found[0]
	var over, takes int
	var what string
	if i := strings.LastIndex(f.Message, " take"); i < 0 {
		t.Fatal(f.Message)
	} else {
		what = f.Message[:i]
		var verb string
		fmt.Sscanf(f.Message[i:], " %s %d mm", &verb, &takes)
	}
	fmt.Sscanf(f.Message, "one page does not hold this brief: %d mm over", &over)
	if over < 50 || takes < 20 || !strings.Contains(what, "chart") && !strings.Contains(what, "notes") {
		t.Errorf("message: %s", f.Message)
	}
	if len(f.Hints) < 2 || f.Pos.Line == 0 {
		t.Errorf("hints %q at %v", f.Hints, f.Pos)
	}
}

func TestWordWiderThanColumn(t *testing.T) {
	long := strings.Repeat("Verkehrswegeplanungs", 12)
	b := check(t, []byte(strings.Replace(sized(1, 1, 0, 0, "Row "), "title: Chart", "title: "+long, 1)))
	_, found := compose(t, b, brand.Default(), Options{})
	if len(found) != 1 || found[0].Code != "E501" || !strings.Contains(found[0].Message, "wider than its column") {
		t.Fatalf("a word of 240 letters gives %v", found)
	}
	for _, title := range []string{strings.Repeat("Donaudampfschifffahrt", 4)} { // key figures must not hide it
		b = check(t, []byte(strings.Replace(sized(1, 1, 0, 0, "Row "), "Estimates of people who were displaced", title, 1)))
		if _, found = compose(t, b, brand.Default(), Options{}); len(found) != 1 || found[0].Code != "E501" {
			t.Fatalf("a title of one long word gives %v", found)
		}
	}
	soft := strings.Repeat("Verkehrs\u00adwege\u00adplanungs\u00ad", 12)
	b = check(t, []byte(strings.Replace(sized(1, 1, 0, 0, "Row "), "title: Chart", "title: "+soft, 1)))
	p, found := compose(t, b, brand.Default(), Options{})
	if found.Failed() {
		t.Fatalf("with soft hyphens it gives %v", found)
	}
	for _, f := range faults(b, p) {
		t.Error(f)
	}
}

// TestSoftHyphenAnywhere: at the start and end of a text, and twice, it is no fault.
func TestSoftHyphenAnywhere(t *testing.T) {
	for _, label := range []string{"\u00adRow", "Row\u00ad", "Ro\u00ad\u00adw", "\u00ad\u00adRow", " \u00adRow", "Row \u00ad number"} {
		b := check(t, []byte(strings.NewReplacer("title: Chart", `title: "`+label+`"`, "people who were", label).Replace(sized(1, 1, 0, 0, "Row "))))
		p, found := compose(t, b, brand.Default(), Options{})
		if found.Failed() {
			t.Fatalf("%q gives %v", label, found)
		}
		for _, f := range faults(b, p) {
			t.Errorf("%q: %s", label, f)
		}
	}
}

// TestLadder: down a flight nothing grows, nor from the end of one to the end of the next,
// and none sets row labels under 7.5 points, body under 8.5 or notes under 6.5. A flight
// that ends at a drawn density has its sizes.
func TestLadder(t *testing.T) {
	tighter := func(name string, last, d *density) {
		to := d.lengths()
		for i, l := range last.lengths() {
			if *to[i] > *l {
				t.Errorf("%s step %d: length %d grows from %d to %d", name, d.step, i, *l, *to[i])
			}
		}
	}
	ladder := ladder()
	for i, fl := range ladder {
		end := &fl[len(fl)-1]
		if i > 0 {
			before := ladder[i-1]
			tighter(end.name, &before[len(before)-1], end)
		}
		for k := range fl {
			d := &fl[k]
			if d.label.size < 750 || d.detail.size < 750 || d.body.size < 850 || d.note.size < 650 || d.axis < 650 {
				t.Errorf("%s step %d is under a floor: %+v", d.name, d.step, d)
			}
			if d.step > d.steps {
				t.Errorf("%s has a step %d of %d", d.name, d.step, d.steps)
			}
			if k > 0 {
				tighter(d.name, &fl[k-1], d)
			}
		}
	}
	drawn := func(d, want density) {
		to := want.lengths()
		for i, l := range d.lengths() {
			if *l != *to[i] {
				t.Errorf("%s: length %d is %d, drawn as %d", want.name, i, *l, *to[i])
			}
		}
	}
	drawn(ladder[0][0], poster)
	drawn(ladder[middleFlight][3], middle)
	drawn(ladder[middleFlight+1][3], dense)
}
