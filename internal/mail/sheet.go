package mail

import (
	"cmp"
	"slices"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// sheet writes the body of an e-mail that carries the page.
func (w *writer) sheet(to Recipient) []block {
	var figures []*content.Statement
	for _, f := range w.c.Figures {
		figures = append(figures, f.Statement)
	}
	title := words(w.l.Mail.KeyFigures)
	if len(figures) == 0 && len(w.c.Charts) > 0 {
		for _, s := range w.c.Charts[0].Statements() {
			if s.Claim != nil {
				figures = append(figures, s)
			}
		}
		title = nil
	}
	w.blocks = figures
	w.greet(to)
	if opening := w.l.Mail.Opens(len(w.Enclosure.PDF) > 0, len(figures) > 0); opening != "" {
		w.put(paragraph, words(opening))
	}
	w.head()
	if len(figures) > 0 {
		if title == nil {
			title = w.prose(w.c.Charts[0].Title)
		}
		w.put(heading, title)
		for _, c := range figures {
			w.figure(c)
		}
		w.unlike(figures)
	}
	w.texts(w.l.Page.WhatWeDoNotKnow, w.c.Gaps)
	w.texts(w.l.Page.Questions, w.c.Questions)
	w.leftNotes()
	w.listSources()
	w.contact()
	w.foot()
	if len(w.Enclosure.PNG) > 0 {
		w.put(picture, words(w.l.Mail.PictureOfPage(subject(w.c.Masthead.Title))))
	}
	return w.body
}

func (w *writer) greet(to Recipient) {
	w.put(paragraph, words(cmp.Or(to.Greeting, w.l.Mail.Greeting(flat(to.Name)))))
}

// texts puts texts under a heading, where there are any.
func (w *writer) texts(head string, texts []content.Text) {
	var items []line
	for _, t := range texts {
		items = append(items, w.prose(t))
	}
	if len(items) > 0 {
		w.put(heading, words(head))
		w.put(list, items...)
	}
}

// head puts title, kicker and standfirst.
func (w *writer) head() {
	m := &w.c.Masthead
	w.put(title, w.prose(m.Title))
	kicker := m.Kind
	for _, part := range []string{m.Status, m.Place, m.Date} {
		kicker = locale.Join(kicker, " · ", part)
	}
	w.put(small, words(kicker))
	if !m.Standfirst.Empty() {
		w.put(paragraph, w.prose(m.Standfirst))
	}
}

// status puts before a subject that a brief may not be passed on yet.
func (w *writer) status(subject string) string {
	return locale.Join(w.c.Masthead.Status, ": ", subject)
}

// unlike says of which figures that stand one under the other the guard found that
// they do not count the same thing, in the brief's own words where it has them.
func (w *writer) unlike(figures []*content.Statement) {
	if !w.cannotCompare(figures) {
		return
	}
	w.put(paragraph, bold("≠ "+w.l.Mail.FiguresUnlike))
	var items []line
	for _, ch := range w.c.Charts {
		here := slices.DeleteFunc(slices.Clone(figures), func(s *content.Statement) bool { return !slices.Contains(ch.Chart.Claims, s.Claim) })
		if !ch.Differs.Empty() && w.cannotCompare(here) {
			items = append(items, w.titled(ch))
		}
	}
	w.put(list, items...)
}

// cannotCompare reports whether two of the figures do not count the same thing.
func (w *writer) cannotCompare(figures []*content.Statement) bool {
	var claims []*data.Claim
	for _, s := range figures {
		claims = append(claims, s.Claim)
	}
	return content.Unlike(w.c.Brief, claims)
}

// titled puts a chart's title before what differs in it.
func (w *writer) titled(ch *content.Chart) line {
	if ch.Title.Empty() {
		return w.prose(ch.Differs)
	}
	return join(w.prose(ch.Title), words(": "), w.prose(ch.Differs))
}

// listSources puts an entry for each source met so far, in the order of the brief.
func (w *writer) listSources() {
	var items []line
	for _, s := range w.c.Sources {
		if w.sources[s.Source] {
			items = append(items, entry(s))
		}
	}
	if len(items) > 0 {
		w.put(heading, words(w.l.Page.Sources))
		w.put(list, items...)
	}
}

// entry identifies a publication as the page's list of sources does; its address
// stands whole.
func entry(s *content.Source) line {
	var out line
	for _, r := range s.Entry.Runs {
		x := run{words: r.Words, lang: r.Lang}
		if r.Strong {
			x.style = strong
		}
		if r.URI != "" {
			x.words, x.uri = r.URI, r.URI
		}
		out = append(out, x)
	}
	return out
}

func (w *writer) contact() {
	k := w.c.Contact
	var lines []line
	if k.Who != "" {
		lines = append(lines, words(k.Who))
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
	if url := w.c.Online.URL; url != "" {
		lines = append(lines, join(words(w.l.Mail.ThisBriefOnline+" "), link(url)))
	}
	if w.c.Licence != "" {
		lines = append(lines, words(content.Sentence(w.c.Licence)))
	}
	if len(w.Enclosure.PDF) > 0 && !w.Enclosure.WithoutData {
		lines = append(lines, words(w.l.Mail.CanBeVerified(fileName(w.Enclosure, w.c.Brief.ID, ".pdf"))))
	}
	w.put(small, lines...)
}
