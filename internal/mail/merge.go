package mail

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"factsheet/internal/diag"
	"factsheet/internal/table"
)

// Drafts are drafts of e-mails, each made when its turn comes, so that many take no
// more memory than one. No two have one name. An error ends them.
type Drafts iter.Seq2[*Draft, error]

// Letters gives the message in a file, "" for that of all people, as it is said in an
// edition; nil for none. The names are those of the cells that a row fills in.
type Letters func(e Edition, cells []string, file string) (*Message, diag.List, error)

// Merge makes one draft for each person. in gives the edition of the brief in a
// language, the brief's own for "". Where a finding is an error there are no drafts.
func Merge(in func(language string) (Edition, bool), people *People, letters Letters) (Drafts, diag.List) {
	var found diag.List
	for to := range people.All() {
		e, ok := in(to.Language)
		if !ok {
			found.Add("E008", to.Pos, "the brief is not there in the language `"+to.Language+"`").Hint("leave the cell empty, or translate the brief first, with\nfactsheet overlay BRIEF.yaml --lang " + to.Language)
			continue
		}
		m, more, err := letters(e, people.Cells(), to.Message)
		if found = append(found, more...); len(found) > enough {
			break
		}
		if err == nil && !more.Failed() {
			err = m.try(e, to)
		}
		if err != nil {
			people.blame(&found, err)
		}
	}
	found.Sort()
	if found.Failed() {
		return nil, found
	}
	return apart(func(yield func(*Draft, error) bool) {
		for to := range people.All() {
			e, _ := in(to.Language)
			m, _, err := letters(e, people.Cells(), to.Message)
			var d *Draft
			if err == nil {
				d, err = Compose(e, m, to)
			}
			if err != nil {
				err = fmt.Errorf("%s:%d:%d: %w", to.Pos.File, to.Pos.Line, to.Pos.Col, err)
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}), found
}

// blame reports what keeps the row that was read last from being a draft.
func (p *People) blame(found *diag.List, err error) {
	r := &p.reader
	var lacks *missingCell
	var f *fault
	switch {
	case errors.As(err, &lacks):
		found.Add("E602", r.place(lacks.column), r.where(lacks.column)+err.Error()).
			Hint("write it, or let it be empty, with the space behind it, as in\n{" + lacks.column + "?}")
	case errors.As(err, &f):
		found.Add(f.code, r.place("email"), r.rowName()+": "+f.message).Hint(f.hint)
	default:
		found.Add("E608", r.place("message"), r.rowName()+": "+err.Error()).Hint("write the message in that file, or leave the cell empty for the one of --message")
	}
}

// Those gives drafts that are there already.
func Those(drafts ...*Draft) Drafts {
	return apart(func(yield func(*Draft, error) bool) {
		for _, d := range drafts {
			if !yield(d, nil) {
				return
			}
		}
	})
}

// apart gives each draft a file name of its own, also where a file system does not tell
// capital letters from small ones.
func apart(drafts Drafts) Drafts {
	return func(yield func(*Draft, error) bool) {
		taken := map[string]int{} // by name, the number that a draft of this name got last
		for d, err := range drafts {
			if err == nil {
				own := *d
				stem := strings.TrimSuffix(d.Name, ".eml")
				n := taken[strings.ToLower(stem)]
				for name := stem; n > 0 && taken[strings.ToLower(name)] > 0; own.Name = name + ".eml" {
					n++
					name = stem + "-" + strconv.Itoa(n)
				}
				taken[strings.ToLower(strings.TrimSuffix(own.Name, ".eml"))] = 1
				taken[strings.ToLower(stem)] = max(n, 1)
				d = &own
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// Summary is a table of drafts, as CSV of RFC 4180: who gets which file.
type Summary struct {
	b bytes.Buffer
	w *csv.Writer
}

// SummaryHead is the first line of a summary.
const SummaryHead = "name,address,cc,bcc,language,draft,subject,bytes,mailbox\r\n"

// Add writes the row of a draft. mailbox is the folder of mail that it was put into, ""
// for none.
func (s *Summary) Add(d *Draft, mailbox string) {
	if s.w == nil {
		s.b.WriteString(SummaryHead)
		s.w = csv.NewWriter(&s.b)
		s.w.UseCRLF = true
	}
	s.w.Write([]string{ // to memory
		table.Harmless(d.To.Name), table.Harmless(d.To.Address), table.Harmless(listed(d.To.Cc)), table.Harmless(listed(d.To.Bcc)), d.Language, table.Harmless(d.Name), table.Harmless(d.Subject), strconv.Itoa(len(d.Bytes)), table.Harmless(mailbox),
	})
}

// Bytes gives the table.
func (s *Summary) Bytes() []byte {
	if s.w == nil {
		return []byte(SummaryHead)
	}
	s.w.Flush()
	return s.b.Bytes()
}
