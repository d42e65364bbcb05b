package conformance

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"factsheet"
)

// TestJudgeSVG: a page as SVG, drawn by Chromium, looks like the same page as PDF, drawn by
// poppler. Both are looked at in patches of 3 by 3 points, so that it does not matter to
// which fraction of a pixel each moves a glyph, nor how it smooths an edge.
func TestJudgeSVG(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("NOT JUDGED: only where CI=true")
	}
	node, poppler := program(t, "node"), program(t, "pdftocairo")
	dir := t.TempDir()
	shoot := []string{".ci/shoot.mjs", "794x1123", "1.5", "light", dir}
	write := func(name string, data []byte) string {
		put(t, dir, name, data)
		return filepath.Join(dir, name)
	}
	var names []string
	for _, path := range everyExample(t) {
		sheet, _ := compose(t, read(t, path), factsheet.Options{})
		name := strings.ReplaceAll(strings.TrimSuffix(path, ".yaml"), string(filepath.Separator), "-")
		names = append(names, name)
		file, err := sheet.PDF()
		if err != nil {
			t.Fatal(err)
		}
		pdf := write(name+".pdf", file)
		if out, err := exec.Command(poppler, "-r", "144", "-png", "-singlefile", pdf, filepath.Join(dir, name+"-pdf")).CombinedOutput(); err != nil {
			t.Fatalf("pdftocairo: %v\n%s", err, out)
		}
		shoot = append(shoot, write(name+".svg", sheet.SVG()))
	}
	// The examination sees a line of text that stands 2 points too high.
	sheet, _ := compose(t, read(t, minimal), factsheet.Options{})
	moved := strings.Replace(string(sheet.SVG()), `font-size="`, `dy="-2" font-size="`, 1)
	shoot = append(shoot, write("moved.svg", []byte(moved)))
	if out, err := exec.Command(node, shoot...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range names {
		mean, worst, at := apart(picture(t, filepath.Join(dir, name+".png")), picture(t, filepath.Join(dir, name+"-pdf.png")))
		t.Logf("%s: %.2f on average, at worst %.0f at %s", name, mean, worst, at)
		if mean > meanApart || worst > mostApart {
			t.Errorf("%s: the two differ by %.2f of 255 on average, at worst by %.0f at %s points", name, mean, worst, at)
		}
	}
	mean, worst, _ := apart(picture(t, filepath.Join(dir, "moved.png")), picture(t, filepath.Join(dir, "examples-minimal-brief-pdf.png")))
	if worst <= mostApart {
		t.Errorf("text that moved is not seen: %.2f on average, at worst %.0f", mean, worst)
	}
}

// How far two pictures of a page may be apart, of 255: on average, and in one patch.
const (
	meanApart = 4
	mostApart = 80
)

func picture(t *testing.T, path string) *image.NRGBA {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	flat := image.NewNRGBA(m.Bounds())
	draw.Draw(flat, flat.Rect, m, image.Point{}, draw.Src)
	return flat
}

// apart gives how far two pictures are apart, in patches of 6 by 6 pixels: on average, at
// worst, and where that is, in points.
func apart(a, b *image.NRGBA) (mean, worst float64, at string) {
	const side = 6
	w, h := min(a.Bounds().Dx(), b.Bounds().Dx())/side, min(a.Bounds().Dy(), b.Bounds().Dy())/side
	patch := func(m *image.NRGBA, x, y int) (sum [3]int) {
		for dy := range side {
			for dx := range side {
				c := m.NRGBAAt(x*side+dx, y*side+dy)
				sum[0], sum[1], sum[2] = sum[0]+int(c.R), sum[1]+int(c.G), sum[2]+int(c.B)
			}
		}
		return sum
	}
	total := 0.0
	for y := range h {
		for x := range w {
			p, q := patch(a, x, y), patch(b, x, y)
			far := 0.0
			for i := range p {
				far = max(far, float64(max(p[i]-q[i], q[i]-p[i]))/(side*side))
			}
			total += far
			if far > worst {
				worst, at = far, fmt.Sprintf("%d, %d", x*side/2, y*side/2)
			}
		}
	}
	return total / float64(w*h), worst, at
}
