package conformance

import (
	"testing"

	"factsheet"
)

// BenchmarkWarmBuild is one build of the example in a process that has built before:
// with its data inside, and without. The difference is what the proof costs.
func BenchmarkWarmBuild(b *testing.B) {
	var c factsheet.Compiler
	in := read(b, seed)
	for name, opt := range map[string]factsheet.Options{"data": {}, "no-sources": {NoSources: true}} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				sheet, found, err := c.Compose(in, opt)
				if err != nil || sheet == nil {
					b.Fatal(err, found)
				}
				file, err := sheet.PDF()
				if err != nil {
					b.Fatal(err)
				}
				size = len(file)
			}
			b.ReportMetric(float64(size), "bytes-of-PDF")
		})
	}
}

// BenchmarkVerify is what it takes to build the example anew and compare it.
func BenchmarkVerify(b *testing.B) {
	var c factsheet.Compiler
	file := build(b, read(b, seed), factsheet.Options{}).PDF
	for b.Loop() {
		if c.Verify(file, factsheet.Verification{}).ExitCode() != 0 {
			b.Fatal("it does not match")
		}
	}
}

// BenchmarkSecondLanguage is one build of the example in another language, in a process
// that has built it before in its own.
func BenchmarkSecondLanguage(b *testing.B) {
	var c factsheet.Compiler
	in := read(b, seed)
	for _, tag := range append([]string{""}, in.Translations()...) {
		b.Run("language="+tag, func(b *testing.B) {
			for b.Loop() {
				sheet, found, err := c.Compose(in, factsheet.Options{Language: tag})
				if err != nil || sheet == nil {
					b.Fatal(err, found)
				}
				if _, err := sheet.PDF(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
