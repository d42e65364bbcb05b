package golden_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factsheet/internal/golden"
)

// recorder stands in for the test that is under test.
type recorder struct {
	testing.TB
	failed string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.failed += fmt.Sprintf(format, args...)
}

func TestCompare(t *testing.T) {
	if golden.Updating() {
		t.Skip("-update writes instead of comparing")
	}
	path := filepath.Join(t.TempDir(), "a.golden")
	tests := []struct {
		name, accepted, made string
		want                 string // part of the failure; "" passes
	}{
		{"equal", "one\ntwo\n", "one\ntwo\n", ""},
		{"both empty", "", "", ""},
		{"a line differs", "one\ntwo\n", "one\nthree\n", "three"},
		{"only the last line end differs", "one\n", "one", `"one"`},
		{"bytes", "\xff\x00a", "\xff\x00b", "from byte 2 on"},
		{"bytes cut short", "\xff\x00a", "\xff", "3 bytes accepted, 1 made now"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if err := os.WriteFile(path, []byte(test.accepted), 0o666); err != nil {
				t.Fatal(err)
			}
			r := &recorder{TB: t}
			golden.Compare(r, path, []byte(test.made))
			if test.want == "" && r.failed != "" || !strings.Contains(r.failed, test.want) {
				t.Errorf("failed with %q, want %q", r.failed, test.want)
			}
		})
	}
	r := &recorder{TB: t}
	golden.Compare(r, path+".missing", nil)
	if !strings.Contains(r.failed, "-update") {
		t.Errorf("a missing golden file failed with %q, want the way to make it", r.failed)
	}
}
