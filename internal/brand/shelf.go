package brand

import (
	"crypto/sha256"
	"sync"

	"factsheet/fonts"
)

// Shelf loads brands and keeps the pictures of their logos and their faces, which it
// knows again by their content. Its zero value is ready, and many goroutines may use one.
type Shelf struct {
	pictures kept[shelved, Picture]
	faces    kept[[sha256.Size]byte, fonts.Face]
}

// kept is what was made of files, by their content.
type kept[K comparable, V any] struct {
	mu    sync.Mutex
	known map[K]*V
}

// get gives what is kept, nil for nothing.
func (k *kept[K, V]) get(key K) *V {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.known[key]
}

// put keeps v, and lets go of all others where there are so many.
func (k *kept[K, V]) put(key K, v *V, most int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.known == nil || len(k.known) >= most {
		k.known = map[K]*V{}
	}
	k.known[key] = v
}

// shelved is a file of a logo and the ground it stands on.
type shelved struct {
	content [sha256.Size]byte
	ground  Color
}

// mostShelved is how many pictures are kept, each of at most 5.4 MB and a little less
// as a file. Who has more brands at a time decodes them anew.
const mostShelved = 8

// picture decodes a logo, or says in words that follow its name why there is none.
func (s *Shelf) picture(src []byte, ground Color) (*Picture, string) {
	key := shelved{sha256.Sum256(src), ground}
	if p := s.pictures.get(key); p != nil {
		return p, ""
	}
	w, h, pixels, problem := decodeLogo(src, ground)
	if problem != "" {
		return nil, problem
	}
	p := &Picture{W: w, H: h, Pixels: pixels}
	s.pictures.put(key, p, mostShelved)
	return p, ""
}

// mostFaces is how many faces are kept, each of at most 8 MB and as much again for
// what shaping needs of it.
const mostFaces = 16

// face reads a face, or says in words that follow its name why it cannot be used.
func (s *Shelf) face(file []byte) (*fonts.Face, error) {
	key := sha256.Sum256(file)
	if f := s.faces.get(key); f != nil {
		return f, nil
	}
	f, err := fonts.Read(file)
	if err != nil {
		return nil, err
	}
	s.faces.put(key, f, mostFaces)
	return f, nil
}
