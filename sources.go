package factsheet

import (
	"factsheet/data/language"
	"factsheet/internal/csl"
	"factsheet/internal/proof"
)

// CSL is the sources of the brief as CSL-JSON, for programs that keep references. Their
// e-mail addresses are not in it.
func (s *Sheet) CSL() []byte {
	draft, _ := language.Decode(proof.Brief, s.text, nil) // it was written from one that could be read
	sources := draft.Sources
	known := map[string]bool{}
	for i := range draft.Claims {
		for _, ref := range draft.Claims[i].Sources {
			if in := ref.InPlace; in != nil && !known[in.Publication()] {
				known[in.Publication()] = true
				sources = append(sources, *in)
			}
		}
	}
	return csl.Write(sources)
}

// ImportSources reads CSL-JSON and gives the block `sources` of a brief, with what there is
// to say about it, a sentence each. All that a brief has a place for is in the block as it
// was found; checking the brief says what of it is refused. An error is a text that is no
// CSL-JSON.
func ImportSources(text []byte) (block []byte, remarks []string, err error) {
	sources, remarks, err := csl.Read(text)
	if err != nil {
		return nil, nil, err
	}
	return (&language.Draft{Sources: sources}).YAML(), remarks, nil
}

// MaxSources is the size in bytes of the largest file of sources that is read.
const MaxSources = csl.MaxBytes
