// Package data is what a brief means.
//
// Decode turns YAML into a Draft, by the tables of package language: what was written,
// with every place kept and no id resolved. Check turns a Draft into a Brief: ids resolved, fields inherited,
// values in exact numbers, and the guard passed, which lets nothing share an axis
// that counts different things. Everything wrong comes back as findings.
// This package must not know what a page, a font or a PDF is.
package data

import (
	"factsheet/data/language"
	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/locale"
)

// Brief is a checked brief: every id is resolved, inherited fields are filled
// in, and the guard has passed. Slices keep the order of the file.
type Brief struct {
	File       string // as named by the caller, for findings
	ID         string // slug that names the output
	Title      Prose
	Standfirst Prose
	Date       value.Date
	Place      Text
	Language   string // BCP 47
	Original   string // BCP 47: the language that a translation was made from; "" for a brief in its own
	Audience   string
	Status     Status
	Embargo    string     // date and time as written, with Status Embargoed
	DraftUntil value.Date // with Status DraftStatus; zero for no day
	Brand      Text       // path of a brand file, below the brief's folder; "" is the default
	URL        string
	Licence    string

	Abbreviations map[string]string
	Untranslated  []string // texts, but prose, that are still in the language of the original
	Measures      []*Measure
	Sources       []*Source // in file order, then in-place ones in that of the claims; only Cited ones are printed
	Claims        []*Claim
	Caveats       []*Caveat
	Points        []Prose
	KeyFigures    []*Claim
	Charts        []*Chart
	Gaps          []*Gap
	Asks          []Prose
	Contact       Contact
}

// Status says whether a brief may be passed on.
type Status uint8

const (
	Final Status = iota
	DraftStatus
	Embargoed
)

// Prose is a text that may refer to claims: Parts in order, each either words or
// a reference. Empty prose has no parts.
type Prose struct {
	Pos      diag.Pos
	Raw      string
	Language string // BCP 47, of one that a translation lacks; "" for that of the brief
	Parts    []Part
}

// Empty reports whether there is nothing to print.
func (p Prose) Empty() bool { return len(p.Parts) == 0 }

// Part is a stretch of words, or a reference where Claim is set. Beside a brief it may be
// a cell that is filled in later.
type Part struct {
	Words    string
	Claim    *Claim
	Field    Field
	Cell     string // its name, "" for none
	Optional bool   // the cell may be empty
}

// Field says what of a claim a reference prints.
type Field uint8

const (
	FieldFigure Field = iota // {id}: point or range with its qualifier
	FieldFull                // {id:full}: with interval and unit
	FieldLow
	FieldHigh
	FieldWords // {id:words}: a whole number up to twelve
	FieldWhen
	FieldWho
	FieldWhere
	FieldLabel
	FieldSource
	FieldFrom
	FieldUntil
	FieldAgainst
)

// IsFigure reports whether the field prints a number, and so brings marks.
func (f Field) IsFigure() bool { return f <= FieldWords }

// Measure is what a number counts.
type Measure struct {
	ID         string
	Pos        diag.Pos
	Label      string
	Unit       Unit
	Kind       Kind
	Per        string // flow and rate: "year"
	Of         string // share: the denominator in words
	Definition string
}

// Currency gives the code of ISO 4217 where the measure counts money, "" elsewhere.
func (m *Measure) Currency() string {
	if m != nil && locale.IsCurrency(m.Unit.Other) {
		return m.Unit.Other
	}
	return ""
}

// Currency gives the code of ISO 4217 where the claim's figure is an amount of money.
func (c *Claim) Currency() string {
	if c.Value.Percent || c.IsShare() || !c.Value.Form.HasNumber() {
		return ""
	}
	return c.Measure.Currency()
}

// Kind is the statistical kind of a measure.
type Kind uint8

const (
	Count Kind = iota
	Stock
	Flow
	Cumulative
	Rate
	Share
	Change
)

// String gives the word of the language: "count", "stock", …
func (k Kind) String() string {
	return language.Kinds.Word(int(k))
}

// Unit is what is counted, in the plural forms that the brief gives (CLDR names:
// one, few, many, other); a plain text is Other.
type Unit struct{ Zero, One, Two, Few, Many, Other string }

// PercentagePoints is the unit of a difference of two shares; a page says it in its own
// language.
const PercentagePoints = "percentage points"

// Source is one publication, or one body that is quoted in another.
type Source struct {
	ID        string // "" for a source given in place
	Pos       diag.Pos
	Author    string
	Short     string
	Title     string
	Type      string
	Publisher string
	Language  string // BCP 47: what author, title and publisher are written in; "" for the page's language
	Renamed   bool   // Short is in the page's language, whatever Language is
	Issued    When
	URL       string
	DOI       string
	Accessed  string
	Email     string
	Via       *Source // known only through this one
	Answer    Answer
	Cited     bool // a claim on the page has it, or is known through it, or it is listed on its own
}

// Answer is what a source replied when it was asked for its reply. The zero value is that
// nothing is known of a question.
type Answer struct {
	Day  value.Date // of the answer, or by which there was none
	Text Text       // its own words, "" for none
}

// Name is how rows and key figures call the source: its short name, else its author.
func (s *Source) Name() string {
	if s.Short != "" {
		return s.Short
	}
	return s.Author
}

// Claim is what one source published about one thing.
type Claim struct {
	ID       string
	Pos      diag.Pos
	Sources  []*Source
	Locator  string
	Says     Text
	SaysLang string

	Written   string // value, range, share or calculation as the brief writes it: "10-15% of save-region"
	Value     value.Value
	Base      *Claim // for a share: the claim it is a share of
	Within    string // for a share: what of the base it counts, in words ("victims" in "of victims in mia-cases")
	Statement string // words without a figure, of FormStatement
	PartOf    *Claim
	Measure   *Measure // nil where a word or a share needs none
	Who       Dim
	Where     Dim // a country code is in Dim.ID
	When      When
	Assuming  string
	Against   Dim // of a change: what it is measured from
	How       string
	Basis     Basis
	Standing  Standing
	Cites     []*Claim
	Label     string // "" for the default
	Caveats   []*Caveat
	Derived   bool     // computed by us; no source published it
	Operands  []*Claim // of a derived claim, in the order of its expression

	Printed   bool // a reader meets it
	Published bool // it goes out with the page, which prints it or needs it

	Notes []*Note // what its marks point to: its caveats, then automatic notes
}

// IsShare reports whether the claim is a part of a whole in percent or words.
func (c *Claim) IsShare() bool {
	return c.Base != nil || c.Measure != nil && c.Measure.Kind == Share
}

// Dim is one dimension of a claim: a text, an id with its text, or unknown.
type Dim struct {
	Pos     diag.Pos
	Known   bool   // a text was given
	Unknown bool   // the brief says `unknown`; neither: nothing was written
	ID      string // population id or ISO 3166-1 code, where one was used
	Text    string // words to print; "" for a country, whose name the locale has
}

// Basis is how a number came to be.
type Basis uint8

const (
	NoBasis Basis = iota
	Record
	Census
	Survey
	Model
	Expert
	Stated
	Belief
)

// String gives the word of the language.
func (b Basis) String() string {
	return language.Bases.Word(int(b))
}

// Standing is what has been said of a claim since.
type Standing uint8

const (
	NoStanding Standing = iota
	Disputed
	Unsupported
	Superseded
	Withdrawn
)

// String gives the word of the language: "none", "disputed", …
func (s Standing) String() string {
	return language.Standings.Word(int(s))
}

// Caveat is a footnote that the brief writes.
type Caveat struct {
	ID       string
	Pos      diag.Pos
	Text     Prose
	Required bool
}

// Note is one footnote: a caveat, or one made from what the brief says. Claims
// that share a note share the pointer, so that it is printed once.
type Note struct {
	Kind   NoteKind
	Caveat *Caveat // NoteCaveat
	Source *Source // NoteSecondary: known only through this source; NoteAnswer: what it replied
	When   When    // NoteStale: the reference period
	Years  int     // NoteStale: whole years from its end to the brief's date
	Claims []*Claim
	Cited  bool // NoteCircular: the claims cite one another; else their sources do
}

// NoteKind tells caveats and the kinds of automatic notes apart.
type NoteKind uint8

const (
	NoteCaveat NoteKind = iota
	NoteSecondary
	NoteStale
	NoteCircular
	NoteDerived // Claims[0] was computed from its Operands; no source published it
	NoteAnswer  // what the source replied, or that it did not
)

// Chart is one chart of the brief, whose claims may share an axis as Compare says.
type Chart struct {
	ID      string
	Pos     diag.Pos
	Title   Prose
	Claims  []*Claim
	Gaps    []*Gap
	Order   Order
	Mark    Mark
	Log     bool
	Compare Compare
	Differs Prose
	Alt     Prose
}

// Order is how the rows of a chart are sorted.
type Order uint8

const (
	OrderValue Order = iota
	OrderListed
	OrderYear
)

// Mark is what stands for a value.
type Mark uint8

const (
	MarkAuto Mark = iota
	MarkBar
	MarkDot
)

// Compare says what the brief holds comparable.
type Compare uint8

const (
	Strict Compare = iota
	Acknowledged
	Separate
)

// Row is one row of a chart: a claim, or a gap.
type Row struct {
	Claim *Claim
	Gap   *Gap
	Depth int // 0, or how many rows above it are the wholes that it is a part of
}

// Gap is something that is not known. With a Label it may be a row of a chart.
type Gap struct {
	ID      string
	Pos     diag.Pos
	Text    Prose
	Measure *Measure
	Where   Dim
	Label   string
	Caveats []*Caveat
	Notes   []*Note
}

// Contact is who answers for the brief.
type Contact struct {
	Name, Role, Org, Email, Phone, URL string
}
