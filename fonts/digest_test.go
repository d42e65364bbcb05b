package fonts

import (
	"slices"
	"testing"
)

func TestDigests(t *testing.T) {
	for _, f := range slices.Collect(SourceSans().Faces()) {
		other, err := Parse(f.data)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := f.SHA256(), other.SHA256(); got != want {
			t.Errorf("%s: the program says %s, its file has %s", f.PSName, got, want)
		}
	}
}
