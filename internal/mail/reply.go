package mail

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"factsheet/data"
	"factsheet/data/value"
	"factsheet/internal/content"
	"factsheet/internal/diag"
)

// Replies makes a draft to each source whose figures the page quotes and that has an
// address: its claims, what is printed beside them and with what they are compared,
// and the day to answer by. Sources with one address share a draft. W601 names the
// sources that have none; where a finding is an error there are no drafts.
func Replies(e Edition, common Envelope, answerBy value.Date) ([]*Draft, diag.List) {
	var found diag.List
	if answerBy.Day == 0 || answerBy.Month < 1 || answerBy.Month > 12 || answerBy.Year < 1 {
		found.Add("E009", diag.Pos{File: e.Content.Brief.File, Line: 1, Col: 1}, "the date to answer by is not a day").Hint("write it as 2008-07-01")
		return nil, found
	}
	if b := e.Content.Brief; before(answerBy, b.Date) {
		later := time.Date(b.Date.Year, time.Month(b.Date.Month), b.Date.Day+14, 0, 0, 0, 0, time.UTC)
		found.Add("W602", b.Title.Pos, "the day to answer by is before the date of the brief").
			Hint("give people two weeks:\n--answer-by " + later.Format(time.DateOnly))
	}
	var letters [][]*data.Source
	quoted := e.Content.Statements
	for _, s := range e.Content.Brief.Sources {
		if len(publishedBy(quoted, s)) == 0 {
			continue
		}
		if s.Email == "" && s.Answer.Day.Year > 0 {
			continue // it was asked in another way
		}
		if s.Email == "" {
			found.Add("W601", s.Pos, s.Name()+" is quoted and has no e-mail address, so that no draft asks for its reply").
				Hint("give the source its address, as in\nemail: press@example.org")
			continue
		}
		same := func(one []*data.Source) bool { return strings.EqualFold(one[0].Email, s.Email) }
		if i := slices.IndexFunc(letters, same); i >= 0 {
			letters[i] = append(letters[i], s)
		} else {
			letters = append(letters, []*data.Source{s})
		}
	}
	if len(letters) == 0 {
		found.Add("E605", diag.Pos{File: e.Content.Brief.File, Line: 1, Col: 1}, "no quoted source has an e-mail address").
			Hint("give a source its address, as in\nemail: press@example.org")
		return nil, found
	}
	var drafts []*Draft
	for _, sources := range letters {
		to := Recipient{Name: sources[0].Author, Address: sources[0].Email, Envelope: common, Pos: sources[0].Pos}
		d, err := newWriter(e).reply(to, sources, quoted, answerBy)
		if err != nil {
			addFault(&found, to.Pos, err)
			continue
		}
		drafts = append(drafts, d)
	}
	if found.Failed() {
		return nil, found
	}
	return drafts, found
}

// before reports whether one day is before another.
func before(a, b value.Date) bool {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day)) < 0
}

// reply makes the draft that asks sources whether they are quoted rightly.
func (w *writer) reply(to Recipient, sources []*data.Source, quoted []*content.Statement, answerBy value.Date) (*Draft, error) {
	l := w.l
	by := l.DateOf(answerBy.Year, answerBy.Month, answerBy.Day)
	name := subject(w.c.Masthead.Title)
	var theirs []*content.Statement
	for _, c := range quoted {
		if slices.ContainsFunc(sources, func(s *data.Source) bool { return slices.Contains(publishedBy(quoted, s), c) }) {
			theirs = append(theirs, c)
		}
	}
	w.rows = theirs
	w.greet(to, words(l.Mail.ReplyOpens(len(w.Enclosure.PDF) > 0)), bold(l.Mail.ReplyAsked(by)))
	w.head()
	w.put(heading, words(l.Mail.HowWeQuoteYou))
	var rows []row
	for _, s := range theirs {
		r := w.row(s, nil)
		r.under = append(r.under, w.part(func() {
			w.verbatim(s)
			w.around(s, quoted)
		})...)
		rows = append(rows, r)
	}
	w.body.sheet = append(w.body.sheet, block{kind: figures, rows: rows})
	w.enclosed(to)
	w.listSources()
	w.contact()
	w.foot(to)
	return w.draft(to, &letter{subject: w.status(unmarked.Replace(l.Mail.ReplySubject(name, by))), body: w.body})
}

// verbatim puts the words of the source that a claim rests on.
func (w *writer) verbatim(s *content.Statement) {
	c := s.Claim
	if c.Says.Value == "" {
		return
	}
	var through []string
	for _, n := range c.Notes {
		if n.Kind == data.NoteSecondary {
			through = append(through, n.Source.Name())
		}
	}
	quote := line{{words: w.l.Punctuation.Opening + flat(c.Says.Value) + w.l.Punctuation.Closing, lang: c.SaysLang}}
	if c.Locator != "" {
		quote = append(quote, run{words: " (" + c.Locator + ")"})
	}
	w.put(paragraph, join(bold(w.l.Mail.YourWords(strings.Join(through, w.l.Punctuation.Comma))), words(" "), quote))
}

// around puts what stands on the page with a claim: the rows of its charts, what is
// calculated from it, and the sentences that give it.
func (w *writer) around(s *content.Statement, quoted []*content.Statement) {
	l, c := w.l, s.Claim
	for _, ch := range w.c.Charts {
		rows := ch.Statements()
		if !slices.Contains(rows, s) || len(rows) < 2 {
			continue
		}
		lines := []line{bold(l.Mail.ShownBeside(subject(ch.Title)))}
		if !ch.Differs.Empty() {
			lines = append(lines, w.prose(ch.Differs))
		}
		if ch.Chart.Compare == data.Separate {
			lines = append(lines, words(content.Sentence(ch.Subtitle.String())))
		}
		w.put(paragraph, lines...)
		var others []line
		for _, r := range rows {
			if r != s {
				others = append(others, w.beside(r))
			}
		}
		w.put(list, others...)
	}
	var made []line
	for _, d := range quoted {
		if slices.Contains(d.Claim.Operands, c) {
			made = append(made, w.beside(d))
		}
	}
	if len(made) > 0 {
		w.put(paragraph, bold(l.Mail.CalculatedFromIt))
		w.put(list, made...)
	}
	var sentences []line
	for _, t := range slices.Concat(w.c.Points, w.c.Gaps, w.c.Questions) {
		if t.RefersTo(c) {
			sentences = append(sentences, w.prose(t))
		}
	}
	if len(sentences) > 0 {
		w.put(paragraph, bold(l.Mail.InOurText))
		w.put(list, sentences...)
	}
}

// beside says a row of a chart in one line.
func (w *writer) beside(s *content.Statement) line {
	l := w.l
	w.meet(s)
	out := line{{words: s.Label + ": " + s.InText.String()}}
	if s.Gap != nil {
		return out
	}
	if s.Standing != "" {
		out = append(out, run{words: " (" + s.Standing + ")"})
	}
	if s.Measure != "" {
		out = append(out, run{words: l.Punctuation.List + s.Measure})
	}
	for _, facets := range []line{w.detail(s, s.Measure, s.Say(content.Who, content.Whole)), w.listed(s.Say(content.Basis))} {
		if len(facets) > 0 {
			out = append(append(out, run{words: l.Punctuation.List}), facets...)
		}
	}
	return out
}

// publishedBy gives the claims that a source published.
func publishedBy(claims []*content.Statement, src *data.Source) []*content.Statement {
	return slices.DeleteFunc(slices.Clone(claims), func(s *content.Statement) bool {
		return s.Claim.Derived || !slices.Contains(s.Claim.Sources, src)
	})
}
