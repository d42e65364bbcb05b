package conformance

import (
	"testing"

	"factsheet"
)

// BenchmarkWarmBuild is one build of the example in a process that has built before:
// with its data inside, which should take at most 6 ms, and without, which should
// allocate less than 2 MB. The difference is what the proof costs.
func BenchmarkWarmBuild(b *testing.B) {
	in, err := factsheet.Read("examples/kyrgyzstan-2008/brief.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for name, opt := range map[string]factsheet.Options{"data": {}, "no-sources": {NoSources: true}} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				r, err := factsheet.Build(in, opt)
				if err != nil || r.PDF == nil {
					b.Fatal(err, r.Findings)
				}
				size = len(r.PDF)
			}
			b.ReportMetric(float64(size), "bytes-of-PDF")
		})
	}
}

// BenchmarkVerify is what it takes to build the example anew and compare it.
func BenchmarkVerify(b *testing.B) {
	in, err := factsheet.Read("examples/kyrgyzstan-2008/brief.yaml")
	if err != nil {
		b.Fatal(err)
	}
	r, err := factsheet.Build(in, factsheet.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if factsheet.Verify(r.PDF, nil, nil).ExitCode() != 0 {
			b.Fatal("it does not match")
		}
	}
}
