package charts

import (
	"fmt"
	"math"
	"math/big"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/brand"
	"factsheet/internal/content"
	"factsheet/internal/golden"
	"factsheet/internal/locale"
	"factsheet/internal/page"
)

func num(digits string) *value.Number {
	n := &value.Number{Digits: strings.TrimPrefix(digits, "-"), Negative: digits[0] == '-'}
	return n
}

func claim(v value.Value, b data.Basis) *data.Claim {
	return &data.Claim{
		Value: v, Basis: b,
		Sources: []*data.Source{{Author: "A source"}},
		Measure: &data.Measure{Label: "Things", Unit: data.Unit{Other: "things"}},
		Who:     data.Dim{Known: true, Text: "someone"}, Where: data.Dim{Known: true, ID: "KG"},
	}
}

func english(t testing.TB) *locale.Locale {
	l, ok := locale.Find("en")
	if !ok {
		t.Fatal("no English")
	}
	return l
}

// frameOf puts claims in rows in the order given.
func frameOf(log bool, claims ...*data.Claim) *Frame {
	return NewFrame(contentOf(log, claims...))
}

func contentOf(log bool, claims ...*data.Claim) *content.Frame {
	f := &content.Frame{Log: log}
	for _, cl := range claims {
		f.Rows = append(f.Rows, content.Row{
			Statement: &content.Statement{Claim: cl},
			Value:     content.Value{Absent: cl.Value.Form == value.FormNone},
		})
	}
	return f
}

func describe(d page.Drawing) string {
	var b strings.Builder
	for _, s := range d {
		b.WriteString(s.Class)
		if s.Fill != nil {
			fmt.Fprintf(&b, " fill %02x%02x%02x", s.Fill.R, s.Fill.G, s.Fill.B)
		}
		if s.Stroke != nil {
			fmt.Fprintf(&b, " stroke %02x%02x%02x %d", s.Stroke.R, s.Stroke.G, s.Stroke.B, s.Width)
		}
		if len(s.Dash) > 0 {
			fmt.Fprintf(&b, " dash %v", s.Dash)
		}
		for _, g := range s.Path {
			switch g.Op {
			case page.Rect:
				fmt.Fprintf(&b, " rect(%d %d %d %d)", g.X, g.Y, g.X1, g.Y1)
			case page.Curve:
				fmt.Fprintf(&b, " curve(%d %d %d %d %d %d)", g.X1, g.Y1, g.X2, g.Y2, g.X, g.Y)
			case page.Close:
				b.WriteString(" close")
			default:
				fmt.Fprintf(&b, " %s(%d %d)", [...]string{"move", "line"}[g.Op], g.X, g.Y)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

var dense = Size{Bar: 8400, Edge: 2400}

// TestRows has one golden drawing for every kind of row.
func TestRows(t *testing.T) {
	point := func(d string) value.Value { return value.Value{Point: num(d)} }
	between := func(lo, hi string) value.Value {
		return value.Value{Form: value.FormRange, Low: num(lo), High: num(hi)}
	}
	inside := func(lo, p, hi string) value.Value {
		return value.Value{Form: value.FormInterval, Low: num(lo), Point: num(p), High: num(hi)}
	}
	derived := claim(point("40"), data.Stated)
	derived.Derived = true
	derivedRange := claim(between("20", "60"), data.Survey)
	derivedRange.Derived = true
	whole := claim(point("100"), data.Record) // fixes the axis at 0 to 100
	low := claim(point("-100"), data.Record)  // and at −100
	rows := []struct {
		name      string
		claim     *data.Claim
		beside    *data.Claim
		log, dots bool
	}{
		{"point-recorded", claim(point("40"), data.Record), whole, false, false},
		{"point-estimated", claim(point("40"), data.Survey), whole, false, false},
		{"point-stated", claim(point("40"), data.Stated), whole, false, false},
		{"point-belief", claim(point("40"), data.Belief), whole, false, false},
		{"point-tiny", claim(point("0.5"), data.Stated), whole, false, false},
		{"point-negative", claim(point("-40"), data.Record), low, false, false},
		{"derived", derived, whole, false, false},
		{"zero", claim(point("0"), data.Record), whole, false, false},
		{"range", claim(between("20", "60"), data.Survey), whole, false, false},
		{"range-negative", claim(between("-60", "-20"), data.Survey), low, false, false},
		{"range-across-zero", claim(between("-20", "60"), data.Survey), low, false, false},
		{"interval", claim(inside("20", "40", "60"), data.Survey), whole, false, false},
		{"interval-negative", claim(inside("-60", "-40", "-20"), data.Survey), low, false, false},
		{"interval-across-zero", claim(inside("-20", "10", "60"), data.Survey), low, false, false},
		{"at-least-negative", claim(value.Value{Form: value.FormAtLeast, Low: num("-40")}, data.Record), low, false, false},
		{"up-to-negative", claim(value.Value{Form: value.FormUpTo, High: num("-40")}, data.Record), low, false, false},
		{"no-figure-beside-negative", claim(value.Value{Form: value.FormNone}, data.Record), low, false, false},
		{"dot-at-least", claim(value.Value{Form: value.FormAtLeast, Low: num("40")}, data.Record), whole, false, true},
		{"dot-up-to", claim(value.Value{Form: value.FormUpTo, High: num("40")}, data.Record), whole, false, true},
		{"derived-range", derivedRange, whole, false, false},
		{"at-least", claim(value.Value{Form: value.FormAtLeast, Low: num("40")}, data.Record), whole, false, false},
		{"up-to", claim(value.Value{Form: value.FormUpTo, High: num("40")}, data.Record), whole, false, false},
		{"either", claim(value.Value{Form: value.FormEither, Low: num("20"), High: num("60")}, data.Survey), whole, false, false},
		{"either-across-zero", claim(value.Value{Form: value.FormEither, Low: num("-20"), High: num("60")}, data.Survey), low, false, false},
		{"dot-either", claim(value.Value{Form: value.FormEither, Low: num("20"), High: num("60")}, data.Survey), whole, false, true},
		{"no-figure", claim(value.Value{Form: value.FormNone}, data.Record), whole, false, false},
		{"word", claim(value.Value{Form: value.FormWord, Word: value.Many}, data.Stated), whole, false, false},
		{"dot", claim(point("40"), data.Survey), whole, false, true},
		{"dot-interval", claim(inside("20", "40", "60"), data.Survey), whole, false, true},
		{"dot-log", claim(point("10"), data.Record), claim(point("1000"), data.Record), true, true},
	}
	p := &brand.Default().Palette
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c := frameOf(r.log, r.claim, r.beside)
			c.Dots = r.dots
			tracks, err := c.Draw(100*page.Pt, 150*page.Pt, dense, p)
			if err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprintf("end %d\n%s", tracks[0].End, describe(tracks[0].Marks))
			block := tracks[0].End + 20*page.Pt // the widest plot in a block that the mark and a text just fill
			if widest := c.Widest(block, dense, []page.Unit{20 * page.Pt, 0}); r.claim.Value.Form.HasNumber() && widest > 100*page.Pt+1 {
				t.Errorf("a plot of %d is said to have room where one of %d fills the block", widest, 100*page.Pt)
			}
			golden.Compare(t, "testdata/"+r.name+".golden", []byte(got))
		})
	}
}

// TestProportional: every bar starts at zero, and its length is to the axis what
// the value is to the axis' span, to a thousandth of a point.
func TestProportional(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "rows")
		var claims []*data.Claim
		for range n {
			v := rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "value")
			d := fmt.Sprintf("%d.%02d", abs(v), rapid.IntRange(0, 99).Draw(t, "cents"))
			num := &value.Number{Digits: d, Negative: v < 0}
			claims = append(claims, claim(value.Value{Point: num}, data.Record))
		}
		c := frameOf(false, claims...)
		width := page.Unit(rapid.IntRange(24, 500).Draw(t, "width")) * page.Pt
		extents, err := c.bars(width, nil)
		if err != nil {
			t.Fatal(err)
		}
		span := new(big.Rat).Sub(c.Axis.Max, c.Axis.Min)
		for i, cl := range claims {
			want := new(big.Rat).Mul(cl.Value.Point.Rat(), big.NewRat(int64(width), 1))
			want.Quo(want, span)
			exact, _ := want.Float64()
			got := float64(extents[i].point.W)
			if cl.Value.Point.Rat().Sign() < 0 {
				got = -got
				if r := extents[i].point.Right(); r != c.Axis.Zero(width) {
					t.Fatalf("a negative bar ends at %d, zero is at %d", r, c.Axis.Zero(width))
				}
			} else if extents[i].point.X != c.Axis.Zero(width) {
				t.Fatalf("a bar starts at %d, zero is at %d", extents[i].point.X, c.Axis.Zero(width))
			}
			if got-exact > 1 || exact-got > 1 {
				t.Fatalf("row %d: %v thousandths of a point long, want %v", i, got, exact)
			}
		}
	})
}

// TestWidest: on the widest plot of a block every mark and the text beside it end inside
// the block, and one of them nearly at its edge.
func TestWidest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := rapid.Bool().Draw(t, "log")
		var claims []*data.Claim
		var texts []page.Unit
		for range rapid.IntRange(1, 6).Draw(t, "rows") {
			n := func(name string, least, most int64) *value.Number {
				return &value.Number{Digits: fmt.Sprint(rapid.Int64Range(least, most).Draw(t, name))}
			}
			v := value.Value{Form: rapid.SampledFrom([]value.Form{value.FormPoint, value.FormInterval, value.FormRange, value.FormAtLeast, value.FormUpTo}).Draw(t, "form")}
			switch v.Form {
			case value.FormInterval:
				v.Low, v.Point, v.High = n("low", 1, 500), n("point", 500, 70_000), n("high", 70_000, 9_000_000)
			case value.FormRange:
				v.Low, v.High = n("low", 1, 500), n("high", 600, 9_000_000)
			case value.FormAtLeast:
				v.Low = n("low", 1, 9_000_000)
			case value.FormUpTo:
				v.High = n("high", 1, 9_000_000)
			default:
				v.Point = n("point", 1, 9_000_000)
			}
			claims = append(claims, claim(v, data.Survey))
			texts = append(texts, page.Unit(rapid.IntRange(7, 60).Draw(t, "text"))*page.Pt)
		}
		f := frameOf(log, claims...)
		f.Dots = log || rapid.Bool().Draw(t, "dots")
		width := page.Unit(rapid.IntRange(120, 510).Draw(t, "width")) * page.Pt
		plot := f.Widest(width, dense, texts)
		tracks, err := f.Draw(plot, width, dense, &brand.Default().Palette)
		if err != nil {
			t.Fatal(err)
		}
		farthest := plot
		for i := range tracks {
			end := tracks[i].End + texts[i]
			if end > width+50 {
				t.Fatalf("row %d and its text end at %d in a block of %d", i, end, width)
			}
			farthest = max(farthest, end)
		}
		if farthest < width-5*page.Pt { // the radius of a dot is kept free at every end
			t.Fatalf("the farthest text ends at %d in a block of %d", farthest, width)
		}
	})
}

func abs(v int64) int64 { return max(v, -v) }

// TestBarsComeFromGoChart looks at who paints each box, and that what is drawn
// has the box's length.
func TestBarsComeFromGoChart(t *testing.T) {
	c := frameOf(false,
		claim(value.Value{Point: num("40")}, data.Stated),
		claim(value.Value{Form: value.FormInterval, Low: num("10"), Point: num("20"), High: num("30")}, data.Survey),
		claim(value.Value{Point: num("0")}, data.Record))
	painted := 0
	extents, err := c.bars(200*page.Pt, func(class string) {
		painted++
		pc := make([]uintptr, 20)
		frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
		for {
			f, more := frames.Next()
			if strings.Contains(f.Function, "wcharczuk/go-chart/v2.BarChart.drawBars") {
				return
			}
			if !more {
				t.Errorf("%s was not painted by go-chart", class)
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if painted != 5 {
		t.Fatalf("go-chart painted %d boxes, want 5", painted)
	}
	tracks, err := c.Draw(200*page.Pt, 200*page.Pt, dense, &brand.Default().Palette)
	if err != nil {
		t.Fatal(err)
	}
	bars := 0
	for _, s := range tracks[0].Marks {
		if s.Class == "bar" {
			bars++
			g := s.Path[0]
			if w := g.X1 + s.Width; w != extents[0].point.W {
				t.Errorf("the bar is %d wide, go-chart's box %d", w, extents[0].point.W)
			}
		}
	}
	if bars != 1 {
		t.Errorf("%d bars in a row with one point", bars)
	}
}

func TestAxis(t *testing.T) {
	for _, c := range []struct {
		values []string
		log    bool
		want   string
	}{
		{[]string{"200000", "4000"}, false, "0 100,000 200,000"},
		{[]string{"8498"}, false, "0 2,000 4,000 6,000 8,000"},
		{[]string{"612"}, false, "0 200 400 600"},
		{[]string{"15", "10"}, false, "0 5 10 15"},
		{[]string{"0"}, false, "0 0.5 1"},
		{[]string{"0", "0"}, false, "0 0.5 1"},
		{[]string{"1"}, false, "0 0.5 1"},
		{[]string{"201"}, false, "0 100 200"},
		{[]string{"0.03"}, false, "0 0.01 0.02 0.03"},
		{[]string{"-4.3", "1.6"}, false, "−4 −2 0"},
		{[]string{"-3"}, false, "−3 −2 −1 0"},
		{[]string{"-3000000"}, false, "−3 million −2 −1 0"},
		{[]string{"10060000"}, false, "0 5 10 million"},
		{[]string{"52000000"}, false, "0 25 50 million"},
		{[]string{"654965", "1200000"}, false, "0 0.5 1 million"},
		{[]string{"-4200000", "3"}, false, "−4 million −2 0"},
		{[]string{"1000"}, true, "500 1,000"},
		{[]string{"0.5", "70"}, true, "0.2 1 10 100"},
		{[]string{"64", "2975"}, true, "50 100 1,000 5,000"},
		{[]string{"60", "45000"}, true, "50 100 1,000 10,000 50,000"},
		{[]string{"300000", "4000000"}, true, "200,000 1 million 5 million"},
	} {
		var claims []*data.Claim
		for _, v := range c.values {
			claims = append(claims, claim(value.Value{Point: num(v)}, data.Record))
		}
		var got []string
		for _, tick := range newAxis(claims, c.log).Ticks(100*page.Pt, english(t)) {
			got = append(got, strings.ReplaceAll(tick.Label, "\u00a0", " "))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("axis of %v: %s, want %s", c.values, s, c.want)
		}
	}
}

// TestLogScale: the logarithm in software agrees with the standard library's, and
// decades stand equally far apart.
func TestLogScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(1e-6, 1e12).Draw(t, "v")
		if got, want := float64(log10(v))/(1<<logBits), math.Log10(v); math.Abs(got-want) > 1e-8 {
			t.Fatalf("log10(%v) = %v, want %v", v, got, want)
		}
	})
	a := logAxis(big.NewRat(11, 10), big.NewRat(100_000, 1))
	xs := a.positions(100 * page.Pt)
	if len(xs) != 6 {
		t.Fatalf("%d decades", len(xs))
	}
	for i, x := range xs {
		if want := page.Unit(i) * 20 * page.Pt; x != want {
			t.Errorf("decade %d stands at %d, want %d", i, x, want)
		}
	}
}

// TestPercent: shares in a frame of their own are seen against the whole.
func TestPercent(t *testing.T) {
	f := contentOf(false, claim(value.Value{Point: num("12"), Percent: true}, data.Survey))
	f.Percent = true
	var labels []string
	for _, tick := range NewFrame(f).Axis.Ticks(100*page.Pt, english(t)) {
		labels = append(labels, tick.Label)
	}
	if s := strings.Join(labels, " "); s != "0 50 100" {
		t.Errorf("a share's own axis is %s", s)
	}
}
