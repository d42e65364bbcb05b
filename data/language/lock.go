package language

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Lock says of which texts the translations of a brief were made, by their places: by
// it a text that was changed since is told from one that was not. It is kept in a file
// of its own beside the translation, which people need not read.
type Lock map[string]locked

// locked is a text that was translated, and, where it was changed and the translation is
// marked in its file, what it was then.
type locked struct{ translated, marked string }

// lockHead begins the file of a lock.
const lockHead = "factsheet-lock/v1"

// ReadLock reads the lock that Skeleton writes. It is nil for any other text: then nothing is known.
func ReadLock(text []byte) Lock {
	if len(text) > MaxBytes {
		return nil
	}
	lines := strings.Split(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n")
	if lines[0] != lockHead {
		return nil
	}
	l := Lock{}
	for _, line := range lines[1:] {
		if f := strings.Fields(line); len(f) == 2 || len(f) == 3 {
			l[f[0]] = locked{f[1], strings.Join(f[2:], "")}
		}
	}
	return l
}

// stale reports whether a text is another than the one that was translated.
func (l Lock) stale(p place) bool {
	was, known := l[lockPath(p)]
	return known && p.brief.Written() && was.translated != digest(p.brief)
}

// lockPath names a place. Names in it are ids, but for what an author may call as he likes,
// which is not translated one by one.
func lockPath(p place) string { return strings.Join(p.path, ".") }

// digest is what tells a text from another.
func digest(w words) string {
	var all []string
	for _, t := range w.all() {
		all = append(all, t.Value)
	}
	sum := sha256.Sum256([]byte(strings.Join(all, "\x00")))
	return hex.EncodeToString(sum[:8])
}
