package deflate

import (
	"bytes"
	"compress/zlib"
	"io"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// What goes in comes out of another's reader, from many goroutines and after any
// other use, and the same bytes give the same bytes.
func TestZlib(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.ByteRange('a', 'd'), 0, 5000).Draw(t, "data")
		level := rapid.SampledFrom([]Level{Quick, Small}).Draw(t, "level")
		longer := append(bytes.Clone(data), 'x')
		var first, second bytes.Buffer
		Zlib(&first, level, data)
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() {
				var other bytes.Buffer
				Zlib(&other, level, longer)
			})
		}
		Zlib(&second, level, data)
		all.Wait()
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Fatal("the same data give other bytes")
		}
		r, err := zlib.NewReader(&first)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := io.ReadAll(r); err != nil || !bytes.Equal(back, data) {
			t.Fatalf("%d bytes come back, not %d: %v", len(back), len(data), err)
		}
	})
}
