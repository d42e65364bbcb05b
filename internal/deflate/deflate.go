// Package deflate compresses for every writer of files here. It stands on a pinned
// module and not on the toolchain, whose bytes may change from one Go to the next.
// It must not know what it compresses.
package deflate

import (
	"bytes"
	"io"

	"github.com/klauspost/compress/zlib"
)

// Level is how hard to try.
type Level int

const (
	Quick Level = 6 // from here on text hardly gets smaller, only slower to write
	Small Level = 8 // for pictures; 9 takes twice as long to save a twentieth
)

// writers keeps some for the whole process, as each costs far more to make than to
// use. A sync.Pool would lose them at every collection of garbage.
var writers = map[Level]chan *zlib.Writer{
	Quick: make(chan *zlib.Writer, 8),
	Small: make(chan *zlib.Writer, 2),
}

// Zlib appends data, in as many pieces as there are, to b in the zlib format.
func Zlib(b *bytes.Buffer, level Level, pieces ...[]byte) {
	z := writer(level)
	z.Reset(b)
	for _, data := range pieces {
		z.Write(data) // a bytes.Buffer takes everything
	}
	z.Close()
	select {
	case writers[level] <- z:
	default: // enough are kept
	}
}

func writer(level Level) *zlib.Writer {
	select {
	case z := <-writers[level]:
		return z
	default:
		z, err := zlib.NewWriterLevel(io.Discard, int(level))
		if err != nil {
			panic(err) // the levels are constants
		}
		return z
	}
}
