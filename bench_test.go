package factsheet_test

import (
	"testing"

	"factsheet"
)

// BenchmarkWarmBuild is one build of the example in a process that has built before.
// It should take at most 6 ms and allocate less than 2 MB.
func BenchmarkWarmBuild(b *testing.B) {
	in, err := factsheet.Read("examples/kyrgyzstan-2008/brief.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		r, err := factsheet.Build(in, factsheet.Options{})
		if err != nil || r.PDF == nil {
			b.Fatal(err, r.Findings)
		}
	}
}
