package brand

import (
	"crypto/sha256"
	"sync"

	"factsheet/fonts"
)

// Shelf loads brands and keeps the pictures of their logos and their faces, which it
// knows again by their content. Its zero value is ready, and many goroutines may use one.
type Shelf struct {
	mu    sync.Mutex
	known map[shelved]*Picture
	faces map[[sha256.Size]byte]*fonts.Face
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
	s.mu.Lock()
	p := s.known[key]
	s.mu.Unlock()
	if p != nil {
		return p, ""
	}
	w, h, pixels, problem := decodeLogo(src, ground)
	if problem != "" {
		return nil, problem
	}
	p = &Picture{W: w, H: h, Pixels: pixels}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.known == nil || len(s.known) >= mostShelved {
		s.known = map[shelved]*Picture{}
	}
	s.known[key] = p
	return p, ""
}

// mostFaces is how many faces are kept, each of at most 8 MB and as much again for
// what shaping needs of it.
const mostFaces = 16

// face reads a face, or says in words that follow its name why it cannot be used.
func (s *Shelf) face(file []byte) (*fonts.Face, error) {
	key := sha256.Sum256(file)
	s.mu.Lock()
	f := s.faces[key]
	s.mu.Unlock()
	if f != nil {
		return f, nil
	}
	f, err := fonts.Read(file)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.faces == nil || len(s.faces) >= mostFaces {
		s.faces = map[[sha256.Size]byte]*fonts.Face{}
	}
	s.faces[key] = f
	return f, nil
}
