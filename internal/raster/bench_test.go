package raster_test

import (
	"testing"

	"factsheet/internal/raster"
)

// BenchmarkDraw and BenchmarkPNG make the picture of the first example that goes
// into a letter.
func BenchmarkDraw(b *testing.B) {
	p := compose(b, seed)
	for b.Loop() {
		raster.Draw(p, 600)
	}
}

func BenchmarkPNG(b *testing.B) {
	p := compose(b, seed)
	for b.Loop() {
		b.ReportMetric(float64(len(raster.PNG(p, 600))), "bytes")
	}
}
