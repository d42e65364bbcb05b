package mail

import (
	"cmp"
	"slices"
	"strings"

	"factsheet/charts"
	"factsheet/data"
	"factsheet/internal/locale"
)

// sheet writes the body of an e-mail that carries the page.
func (w *writer) sheet(to Recipient) []block {
	figures, chart := w.b.KeyFigures, (*data.Chart)(nil)
	if len(figures) == 0 && len(w.b.Charts) > 0 {
		chart = w.b.Charts[0]
		for _, r := range chart.Rows() {
			if r.Claim != nil {
				figures = append(figures, r.Claim)
			}
		}
	}
	w.blocks = figures
	w.greet(to)
	if opening := w.l.Mail.Opens(len(w.Sheet.PDF) > 0, len(figures) > 0); opening != "" {
		w.put(paragraph, words(opening))
	}
	w.head()
	if len(figures) > 0 {
		if chart != nil {
			w.put(heading, w.prose(chart.Title))
		} else {
			w.put(heading, words(w.l.Mail.KeyFigures))
		}
		for _, c := range figures {
			w.figure(c)
		}
		w.unlike(figures)
	}
	if len(w.b.Gaps) > 0 {
		w.put(heading, words(w.l.Page.WhatWeDoNotKnow))
		var items []line
		for _, g := range w.b.Gaps {
			items = append(items, join(w.prose(g.Text), w.marks(g.Notes)))
		}
		w.put(list, items...)
	}
	if len(w.b.Asks) > 0 {
		w.put(heading, words(w.l.Page.Questions))
		var items []line
		for _, a := range w.b.Asks {
			items = append(items, w.prose(a))
		}
		w.put(list, items...)
	}
	w.leftNotes()
	w.listSources()
	w.contact()
	w.foot()
	if len(w.Sheet.PNG) > 0 {
		w.put(picture, words(w.l.Mail.PictureOfPage(said(w.b.Title, w.l))))
	}
	return w.body
}

func (w *writer) greet(to Recipient) {
	w.put(paragraph, words(cmp.Or(to.Greeting, w.l.Mail.Greeting(flat(to.Name)))))
}

// head puts title, kicker and standfirst.
func (w *writer) head() {
	w.put(title, w.prose(w.b.Title))
	w.put(small, words(w.kicker()))
	if !w.b.Standfirst.Empty() {
		w.put(paragraph, w.prose(w.b.Standfirst))
	}
}

func (w *writer) kicker() string {
	s := w.l.Page.FactSheet
	for _, part := range []string{w.statusWords(), w.b.Place, w.l.DateOf(w.b.Date.Year, w.b.Date.Month, w.b.Date.Day)} {
		s = locale.Join(s, " · ", part)
	}
	return s
}

// statusWords says that a brief may not be passed on yet, "" where it may.
func (w *writer) statusWords() string {
	switch w.b.Status {
	case data.DraftStatus:
		return w.l.Page.Draft
	case data.Embargoed:
		return w.l.Page.EmbargoedUntil(moment(w.b.Embargo, w.l))
	}
	return ""
}

// status puts before a subject that a brief may not be passed on yet.
func (w *writer) status(subject string) string {
	return locale.Join(w.statusWords(), ": ", subject)
}

// unlike says of which figures that stand one under the other the guard found that
// they do not count the same thing, in the brief's own words where it has them.
func (w *writer) unlike(figures []*data.Claim) {
	if !w.unlikeAmong(figures) {
		return
	}
	w.put(paragraph, bold("≠ "+w.l.Mail.FiguresUnlike))
	var items []line
	for _, ch := range w.b.Charts {
		here := slices.DeleteFunc(slices.Clone(figures), func(c *data.Claim) bool { return !slices.Contains(ch.Claims, c) })
		if !ch.Differs.Empty() && w.unlikeAmong(here) {
			items = append(items, w.titled(ch, ch.Differs))
		}
	}
	w.put(list, items...)
}

// unlikeAmong reports whether two of the claims cannot be compared. Those that one
// chart compares without a word can, even if their years differ, which it shows.
func (w *writer) unlikeAmong(claims []*data.Claim) bool {
	compared := func(a, b *data.Claim) bool {
		return slices.ContainsFunc(w.b.Charts, func(ch *data.Chart) bool {
			return ch.Compare == data.Strict && slices.Contains(ch.Claims, a) && slices.Contains(ch.Claims, b)
		})
	}
	for i, a := range claims {
		for _, b := range claims[i+1:] {
			if !data.Comparable(a, b) && !compared(a, b) {
				return true
			}
		}
	}
	return false
}

// titled puts a chart's title before a text about it.
func (w *writer) titled(ch *data.Chart, p data.Prose) line {
	if ch.Title.Empty() {
		return w.prose(p)
	}
	return join(w.prose(ch.Title), words(": "), w.prose(p))
}

// listSources puts an entry for each source met so far, in the order of the brief.
func (w *writer) listSources() {
	var items []line
	for _, s := range w.b.Sources {
		if w.sources[s] {
			items = append(items, w.entry(s))
		}
	}
	if len(items) > 0 {
		w.put(heading, words(w.l.Page.Sources))
		w.put(list, items...)
	}
}

// entry identifies a publication as the page's list of sources does.
func (w *writer) entry(s *data.Source) line {
	var out line
	author := charts.Sentence(s.Author)
	foreign := func(words string) line { return line{{words: words, lang: s.Language}} }
	switch {
	case s.Short != "" && strings.HasPrefix(author, s.Short):
		out = join(bold(s.Short), foreign(strings.TrimPrefix(author, s.Short)))
	case s.Short != "":
		out = join(bold(s.Short+","), words(" "), foreign(author))
	default:
		out = line{{words: author, style: strong, lang: s.Language}}
	}
	if s.Title != "" {
		out = join(out, words(" "), foreign(charts.Sentence(s.Title)))
	}
	if s.Publisher != "" && s.Publisher != s.Author {
		out = join(out, words(" "), foreign(charts.Sentence(s.Publisher)))
	}
	date := w.l.Page.Undated
	if s.Issued.Known {
		date = s.Issued.Say(w.l)
	}
	if s.Type == "webpage" {
		if !s.Issued.Known {
			date = strings.ToLower(date[:1]) + date[1:]
		}
		date = w.l.Page.WebPage + ", " + date
	}
	out = append(out, run{words: " " + date + "."})
	uri := s.URL
	if s.DOI != "" {
		uri = "https://doi.org/" + s.DOI
	}
	if uri != "" {
		out = append(out, run{words: " "}, run{words: uri, uri: uri})
	}
	return out
}

func (w *writer) contact() {
	k := w.b.Contact
	var lines []line
	if who := locale.Join(locale.Join(k.Name, ", ", k.Role), ", ", k.Org); who != "" {
		lines = append(lines, words(who))
	}
	if k.Email != "" {
		lines = append(lines, line{{words: k.Email, uri: "mailto:" + k.Email}})
	}
	if k.Phone != "" {
		lines = append(lines, words(k.Phone))
	}
	if k.URL != "" {
		lines = append(lines, link(k.URL))
	}
	if len(lines) > 0 {
		w.put(heading, words(w.l.Page.Contact))
		w.put(follows, lines...)
	}
}

// foot says where the brief lives, how it may be used and how it can be checked.
func (w *writer) foot() {
	var lines []line
	if w.b.URL != "" {
		lines = append(lines, join(words(w.l.Mail.ThisBriefOnline+" "), link(w.b.URL)))
	}
	if w.b.Licence != "" {
		lines = append(lines, words(charts.Sentence(w.b.Licence)))
	}
	if len(w.Sheet.PDF) > 0 && !w.Sheet.Bare {
		lines = append(lines, words(w.l.Mail.CanBeVerified(fileName(w.Sheet, w.b.ID, ".pdf"))))
	}
	w.put(small, lines...)
}
