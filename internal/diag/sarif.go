package diag

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"
)

// SARIF writes findings in the Static Analysis Results Interchange Format, OASIS
// standard 2.1.0, as the one run of a version of the program. It is what code hosts
// and editors read.
func SARIF(w io.Writer, l List, version string) error {
	run := sarifRun{
		Tool:       sarifTool{Driver: sarifDriver{Name: "factsheet", Version: version, Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints",
		Results:    make([]sarifResult, 0, len(l)),
	}
	index := map[string]int{} // of a rule, by its code
	for i := range l {
		f := &l[i]
		at, known := index[f.Code]
		if !known {
			at = len(index)
			index[f.Code] = at
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(f.Code))
		}
		run.Results = append(run.Results, f.sarif(at))
	}
	text, err := JSON(sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0", Runs: []sarifRun{run},
	}, "  ")
	if err == nil {
		_, err = w.Write(text)
	}
	return err
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID    string     `json:"id"`
	Short sarifText  `json:"shortDescription"`
	Full  *sarifText `json:"fullDescription,omitempty"`
	Help  *sarifText `json:"help,omitempty"`
	As    struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	Rule       string           `json:"ruleId"`
	Index      int              `json:"ruleIndex"`
	Level      string           `json:"level"`
	Message    sarifText        `json:"message"`
	Locations  []sarifLocation  `json:"locations"`
	Related    []sarifLocation  `json:"relatedLocations,omitempty"`
	Fixes      []sarifFix       `json:"fixes,omitempty"`
	Properties *sarifProperties `json:"properties,omitempty"`
}

type sarifProperties struct {
	Millimetres int `json:"millimetres"`
}

type sarifLocation struct {
	Physical sarifPlace `json:"physicalLocation"`
	Message  *sarifText `json:"message,omitempty"`
}

type sarifPlace struct {
	Artifact sarifFile    `json:"artifactLocation"`
	Region   *sarifRegion `json:"region,omitempty"`
}

type sarifFile struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	Line   int `json:"startLine"`
	Column int `json:"startColumn,omitempty"`
	End    int `json:"endColumn,omitempty"` // behind the last one
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifFile          `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

// sarifMessage gives a text as a message, in which a single brace would open a
// placeholder (§3.11.5).
func sarifMessage(s string) sarifText {
	return sarifText{strings.NewReplacer("{", "{{", "}", "}}").Replace(s)}
}

func sarifRuleOf(code string) sarifRule {
	out := sarifRule{ID: code, Short: sarifMessage(code)}
	out.As.Level = severityOf(code).String()
	if r, ok := Find(code); ok {
		rule, why := sarifMessage(r.Rule), sarifMessage(r.Why)
		out.Short, out.Full, out.Help = sarifMessage(r.Title), &rule, &why
	}
	return out
}

func (f *Finding) sarif(rule int) sarifResult {
	out := sarifResult{
		Rule: f.Code, Index: rule, Level: f.Severity.String(), Message: sarifMessage(f.withHints()),
		Locations: []sarifLocation{{Physical: sarifPlaceOf(f.Pos, max(f.Width, 1))}},
	}
	for _, r := range f.Related {
		says := sarifMessage(r.Message)
		out.Related = append(out.Related, sarifLocation{sarifPlaceOf(r.Pos, 1), &says})
	}
	for _, x := range f.Fixes {
		out.Fixes = append(out.Fixes, sarifFix{
			Description: sarifMessage("write " + x.Text),
			Changes: []sarifChange{{
				sarifFile{fileURI(x.Pos.File)},
				[]sarifReplacement{{sarifRegion{x.Pos.Line, x.Pos.Col, x.Pos.Col + x.Width}, sarifText{x.Text}}},
			}},
		})
	}
	if f.Millimetres > 0 {
		out.Properties = &sarifProperties{f.Millimetres}
	}
	return out
}

// sarifPlaceOf gives a place of some runes, as far as it is known.
func sarifPlaceOf(p Pos, width int) sarifPlace {
	out := sarifPlace{Artifact: sarifFile{fileURI(p.File)}}
	switch {
	case p.Line > 0 && p.Col > 0:
		out.Region = &sarifRegion{p.Line, p.Col, p.Col + width}
	case p.Line > 0:
		out.Region = &sarifRegion{Line: p.Line}
	}
	return out
}

// fileURI gives the name of a file as a URI, relative where the name is.
func fileURI(name string) string {
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
		u.Path = "/" + strings.TrimPrefix(u.Path, "/")
	}
	return u.String()
}
