package proof

import "fmt"

// Verdict is what came of verifying a file.
type Verdict string

const (
	Matches  Verdict = "matches"  // every byte is what the data inside gives
	Differs  Verdict = "differs"  // it was altered, or is not signed as was asked
	Unjudged Verdict = "unjudged" // of another version, or without its data: nothing is seen to be amiss
	Unread   Verdict = "unread"   // no PDF, not one of ours, or not readable
)

// Report is what was found. Its JSON form is for other programs.
type Report struct {
	Verdict     Verdict         `json:"verdict"`
	Version     string          `json:"version,omitempty"`     // of the program that made the file, as the file says
	Size        int             `json:"bytes"`                 // of the file
	Rebuilt     int             `json:"rebuilt,omitempty"`     // bytes built from the data inside; 0 where nothing was
	Apart       int             `json:"not-rebuilt,omitempty"` // bytes of the signature, which nothing is built for
	Because     string          `json:"because,omitempty"`     // why there is no more to say
	Differences []Difference    `json:"differences,omitempty"`
	More        int             `json:"more-differences,omitempty"`
	Checks      []Check         `json:"checks"`
	Signature   SignatureReport `json:"signature"`
	Typefaces   []TypefaceUse   `json:"typefaces,omitempty"`

	layout bool
}

// Part is what differs between a file and what its data give.
type Part string

const (
	OfPage         Part = "page"         // text that is read on it
	OfFigure       Part = "figure"       // text that stands for a figure
	OfLanguage     Part = "language"     // that a part is said to be in
	OfAbbreviation Part = "abbreviation" // how it is read
	OfTag          Part = "tag"          // the role of a part
	OfLink         Part = "link"         // where it leads, or how that is said
	OfMetadata     Part = "metadata"     // a property
	OfAttachment   Part = "attachment"   // an attached file
	OfDrawing      Part = "drawing"      // the look of the page, where its text is the same
	OfFile         Part = "file"         // how the file is stored
)

// Difference is one thing in which a file is not what its data give.
type Difference struct {
	Part  Part   `json:"part"`
	Name  string `json:"name,omitempty"`  // of the property or the attached file
	Given string `json:"given,omitempty"` // text of the file, shortened; "" where there is none
	Built string `json:"built,omitempty"` // text that its data give, shortened; "" where there is none
	Says  string `json:"says"`            // all of it in a sentence

	// Stretch counts the stretches of text on the page that the data give, in reading
	// order from 1, up to the one that differs; 0 where it is none of them.
	Stretch int `json:"-"`
}

// Check is one thing that holds or not.
type Check struct {
	Name  string `json:"check"` // layout, end, identity, manifest, attachments, version, signature, rebuilt
	Holds bool   `json:"holds"`
	Says  string `json:"says"`
}

// SignatureReport is who signed the file.
type SignatureReport struct {
	State State  `json:"state"`
	Key   string `json:"key,omitempty"`  // the fingerprint, SHA256:…
	Name  string `json:"name,omitempty"` // of the holder, as the one who asks calls them
	Known bool   `json:"known"`          // the key is one of those that were named
	Asked bool   `json:"asked"`          // a signature by one of some keys was asked for
}

// TypefaceUse is a typeface that the file is set in.
type TypefaceUse struct {
	Typeface
	Found bool   `json:"found"`
	File  string `json:"file,omitempty"` // in the folder of typefaces; "" where the program has it
}

func (s *SignatureReport) who() string {
	if s.Name == "" {
		return s.Key
	}
	return s.Name + " (" + s.Key + ")"
}

func (r *Report) holds(name, says string) { r.Checks = append(r.Checks, Check{name, true, says}) }
func (r *Report) fails(name, says string) { r.Checks = append(r.Checks, Check{name, false, says}) }

// differs adds a difference that is seen before anything is built.
func (r *Report) differs(part Part, name, says string) {
	r.Differences = append(r.Differences, Difference{Part: part, Name: name, Says: says})
}

// failed reports whether anything is amiss.
func (r *Report) failed() bool {
	for _, c := range r.Checks {
		if !c.Holds {
			return true
		}
	}
	return false
}

// ExitCode is 0 where the file matches, 1 where it was altered or is not signed as
// was asked, 2 where that cannot be said.
func (r *Report) ExitCode() int {
	switch r.Verdict {
	case Matches:
		return 0
	case Differs:
		return 1
	}
	return 2
}

const (
	integrity = "This shows that the file is as it was built from the data inside it, not who made it."
	authority = "This shows that the file is as it was built from the data inside it, and that the holder of that key signed it."
)

// Lines is the report in words. The first line is the verdict.
func (r *Report) Lines() []string {
	switch r.Verdict {
	case Matches:
		return append([]string{r.success()}, r.signed()...)
	case Unread:
		return []string{"not readable: " + r.Because}
	case Unjudged:
		lines := []string{"cannot be said: " + r.Because, "Nothing was rebuilt, so that nothing here shows whether the file is as it was made."}
		for _, c := range r.Checks {
			if !c.Holds && r.layout {
				lines = append(lines, "does not hold: "+c.Says)
			}
		}
		return append(lines, r.signature()...)
	}
	return r.altered()
}

// altered says what was found in a file that is not as it was made.
func (r *Report) altered() []string {
	first := fmt.Sprintf("differs: the file has %s", count(r.Size, "byte"))
	if r.Rebuilt > 0 {
		first += fmt.Sprintf("; its data gives %s with factsheet %s", number(r.Rebuilt), r.Version)
	}
	lines := []string{first}
	for _, d := range r.Differences {
		lines = append(lines, "- "+d.Says)
	}
	if r.More > 0 {
		lines = append(lines, fmt.Sprintf("- and %s more", number(r.More)))
	}
	said := len(r.Differences) > 0
	for _, c := range r.Checks {
		switch {
		case c.Name == "rebuilt" && c.Holds:
			lines = append(lines, "Apart from that "+c.Says+".")
		case c.Holds:
		case said && (c.Name == "end" || c.Name == "layout" || c.Name == "attachments" || c.Name == "identity" || c.Name == "rebuilt"):
			// the differences say more
		case c.Says != r.Because:
			lines = append(lines, "- "+c.Says)
		}
	}
	if r.Because != "" && r.layout {
		lines = append(lines, "Nothing was built to compare it with: "+r.Because)
	}
	return lines
}

// success is the line of a file that matches.
func (r *Report) success() string {
	s := fmt.Sprintf("matches: rebuilt %s of %s bytes with factsheet %s", number(r.Rebuilt-r.Apart), number(r.Size), r.Version)
	if r.Apart > 0 {
		s += fmt.Sprintf("; the other %s are the signature", number(r.Apart))
	}
	return s
}

// signed says what a file that matches shows, and what it does not.
func (r *Report) signed() []string {
	lines := r.signature()
	if r.Signature.State == Holds && r.Signature.Known {
		return append(lines, authority)
	}
	return append(lines, integrity)
}

// signature says whose signature holds, if there is one.
func (r *Report) signature() []string {
	switch s := &r.Signature; {
	case s.State == Holds && s.Known:
		return []string{"Signed by " + s.who() + "."}
	case s.State == Holds:
		return []string{"Signed with the key " + s.Key + ", a key you did not name: the signature holds, but whose key it is you must know from elsewhere."}
	}
	return nil
}
