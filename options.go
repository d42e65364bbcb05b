package factsheet

import (
	"errors"
	"time"

	"factsheet/internal/proof"
	"factsheet/layout"
)

// Options are choices beside the brief. Those that shape the bytes stand in the manifest
// of a file, by recorded and recordedOptions, from where Verify has them.
type Options struct {
	Language  string // BCP 47; "" for the brief's own, another is that of a translation beside it
	Paper     Paper
	Bleed     Bleed     // of colour beyond the edges of the sheet, for paper that is cut
	Marks     bool      // crop marks show where
	Grey      bool      // the page is as a printer without colours shows it
	Strict    bool      // warnings are errors
	NoSources bool      // the file goes out without its data, and says so
	Time      time.Time // when the file was made, to the second; zero for the brief's own date
	Key       Key       // signs the file; nil for none

	OpenUntil time.Time // the page is a draft that those whom it quotes can answer until this day; zero for none
}

// recorded gives what a manifest says of the options of a sheet. A signature is made
// after it, of a file with or without a place for one.
func (s *Sheet) recorded(signed bool) proof.Options {
	opt := s.options
	o := proof.Options{Language: s.content.Brief.Language, Paper: opt.Paper.String(), Marks: opt.Marks, Grey: opt.Grey, Signed: signed}
	if opt.Bleed > 0 {
		o.Bleed = opt.Bleed.String()
	}
	if t := opt.Time; !t.IsZero() {
		seconds := t.Unix()
		o.SourceDateEpoch = &seconds
	}
	return o
}

// recordedOptions are those that a manifest records.
func recordedOptions(o proof.Options) (Options, error) {
	opt := Options{Language: o.Language, Marks: o.Marks, Grey: o.Grey}
	var ok bool
	if opt.Paper, ok = layout.PaperNamed(o.Paper); !ok {
		return opt, errors.New("its manifest names a paper that there is none of")
	}
	if o.Bleed != "" {
		if opt.Bleed, ok = layout.BleedOf(o.Bleed); !ok {
			return opt, errors.New("its manifest names a bleed that there is none of")
		}
	}
	if s := o.SourceDateEpoch; s != nil {
		opt.Time = time.Unix(*s, 0).UTC()
	}
	return opt, nil
}
