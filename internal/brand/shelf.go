package brand

import (
	"crypto/sha256"
	"sync"
)

// Shelf loads brands and keeps the pictures of their logos, which it knows again by
// their content. Its zero value is ready, and many goroutines may use one.
type Shelf struct {
	mu    sync.Mutex
	known map[shelved]*Picture
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
