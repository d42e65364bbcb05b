package mail

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"factsheet/data"
	"factsheet/internal/content"
	"factsheet/internal/locale"
)

// compose writes the body of a message that carries the page.
func (w *writer) compose(to Recipient, m *Message) (*body, error) {
	shown, title := w.keyFigures()
	w.rows = shown
	if err := w.letter(to, m); err != nil {
		return nil, err
	}
	w.head()
	if len(shown) > 0 {
		w.put(heading, title)
		w.figures(shown)
		if s := content.SharedSecondary(claimsOf(shown)); s != nil {
			w.put(remark, bold(w.l.Notes.AllKnownOnlyThrough(len(shown), s.Source.Name())))
		}
		w.unlike(shown)
	}
	w.texts(w.l.Page.WhatWeDoNotKnow, w.c.Gaps)
	w.texts(w.l.Page.Questions, w.c.Questions)
	w.required()
	w.enclosed(to)
	w.listSources()
	w.contact()
	w.foot(to)
	return w.body, nil
}

// letter puts what stands before the sheet: the officer's own words, with a greeting only
// where one is asked for, or two sentences of the language.
func (w *writer) letter(to Recipient, m *Message) error {
	if m == nil || len(m.blocks) == 0 {
		w.greet(to, words(w.l.Mail.Opens(len(w.Enclosure.PDF) > 0, len(w.rows) > 0)))
		return nil
	}
	own, err := m.fill(w, to)
	if err != nil {
		return err
	}
	if to.Greeting != "" {
		w.body.letter = []block{{kind: paragraph, lines: []line{words(to.Greeting)}}}
	}
	w.body.letter = append(w.body.letter, own...)
	return nil
}

// keyFigures gives the figures that stand as rows, those of the first chart where the
// page has no key figures, and what stands over them.
func (w *writer) keyFigures() (shown []*content.Statement, title line) {
	for _, f := range w.c.Figures {
		shown = append(shown, f.Statement)
	}
	if len(shown) > 0 || len(w.c.Charts) == 0 {
		return shown, words(w.l.Mail.KeyFigures)
	}
	for _, s := range w.c.Charts[0].Statements() {
		if s.Claim != nil {
			shown = append(shown, s)
		}
	}
	if w.c.Charts[0].Title.Empty() {
		return shown, words(w.l.Mail.KeyFigures)
	}
	return shown, w.prose(w.c.Charts[0].Title)
}

func claimsOf(statements []*content.Statement) []*data.Claim {
	var claims []*data.Claim
	for _, s := range statements {
		claims = append(claims, s.Claim)
	}
	return claims
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

// head puts what stands in the band, and the standfirst under it.
func (w *writer) head() {
	m := &w.c.Masthead
	w.body.masthead = masthead{
		logo: w.set(words(m.LogoAlt)).text(), org: m.Org, status: m.Status, kicker: locale.Join(locale.Join(m.Kind, " · ", m.Place), " · ", m.Date), title: w.set(w.prose(m.Title)),
	}
	if !m.Standfirst.Empty() {
		w.put(standfirst, w.prose(m.Standfirst))
	}
}

// status puts before a subject that a brief may not be passed on yet.
func (w *writer) status(subject string) string {
	return locale.Join(w.c.Masthead.Status, ": ", subject)
}

// unlike says of which figures that stand one under the other the guard found that
// they do not count the same thing, in the brief's own words where it has them.
func (w *writer) unlike(shown []*content.Statement) {
	if !content.Unlike(w.c.Brief, claimsOf(shown)) {
		return
	}
	w.putPart(doubt, func() {
		w.put(heading, words(w.l.Mail.CannotCompare))
		w.put(paragraph, words(w.l.Mail.FiguresUnlike))
		for _, ch := range w.c.Charts {
			here := slices.DeleteFunc(slices.Clone(shown), func(s *content.Statement) bool { return !slices.Contains(ch.Chart.Claims, s.Claim) })
			if !ch.Differs.Empty() && content.Unlike(w.c.Brief, claimsOf(here)) {
				w.put(paragraph, w.titled(ch))
			}
		}
	})
}

// titled puts a chart's title before what differs in it.
func (w *writer) titled(ch *content.Chart) line {
	differs := w.prose(ch.Differs)
	if ch.Title.Empty() {
		return differs
	}
	return join(bold(content.Sentence(ch.Title.WithStanding())), words(" "), differs)
}

// enclosed says of the attached page what it is and how to check it.
func (w *writer) enclosed(to Recipient) {
	e, m := &w.Enclosure, &w.l.Mail
	if len(e.PDF) == 0 {
		return
	}
	w.putPart(enclosed, func() {
		w.put(heading, words(m.Attached))
		size := m.Kilobytes(w.l.Digits(strconv.Itoa((len(e.PDF)+999)/1000), false))
		w.put(paragraph, around(m.OnePage(e.Paper, size, slot, len(w.c.Charts) > 0), run{words: fileName(*e, w.c.Brief.ID, ".pdf"), code: true}))
		if e.WithoutData {
			return
		}
		w.put(paragraph, join(bold(m.ToCheck), words(" "+m.HowToCheck)))
		ask := w.addressed(m.AskUs, cmp.Or(to.replies(), w.c.Contact.Email))
		if check := w.c.Verify.URL; check != "" {
			ask = join(ask, words(" · "), line{{words: m.CheckThis, uri: check}})
		}
		w.put(paragraph, ask)
	})
}

// addressed puts an address, where there is one, into a sentence that has a place for it.
func (w *writer) addressed(say func(address string) string, address string) line {
	if address == "" {
		return words(say(""))
	}
	return around(say(slot), mailto(address)...)
}

// listSources puts an entry for each source met so far, and for each that no figure is
// taken from, because a caveat or a text names it, in the order of the brief.
func (w *writer) listSources() {
	cited := newWriter(w.Edition)
	for _, s := range w.c.Statements {
		cited.meet(s)
	}
	var items []line
	for _, s := range w.c.Sources {
		if w.sources[s.Source] || !cited.sources[s.Source] {
			items = append(items, entry(s))
		}
	}
	if len(items) > 0 {
		w.small(w.l.Page.Sources, list, items)
	}
}

// small puts lines under a heading, smaller than the rest.
func (w *writer) small(head string, k kind, lines []line) {
	w.putPart(small, func() {
		w.put(heading, words(head))
		w.put(k, lines...)
	})
}

// entry identifies a publication as the page's list of sources does. Its title is the
// link, or else its author; the host that it leads to stands in brackets at the end.
func entry(s *content.Source) line {
	var out line
	for i, r := range s.Entry.Runs {
		x := run{words: r.Words, lang: r.Lang}
		if r.Strong {
			x.style = strong
		}
		switch {
		case s.URI == "" || i < s.Names:
			out = append(out, x)
		case i == s.Names:
			title := strings.TrimLeft(x.words, " ")
			out = append(out, run{words: x.words[:len(x.words)-len(title)]})
			x.words, x.uri = strings.TrimSuffix(title, "."), s.URI
			out = append(out, x, run{words: title[len(x.words):]})
		case r.URI == "" && strings.TrimSpace(r.Words) != "" && r.Words != " "+content.Sentence(s.Issued):
			out = append(out, x)
		}
	}
	if s.URI != "" {
		out = append(out, run{words: " " + s.Issued + " (" + s.Host + ")."})
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
		lines = append(lines, mailto(k.Email))
	}
	if k.Phone != "" {
		lines = append(lines, line{{words: k.Phone, code: true}})
	}
	if k.URL != "" {
		lines = append(lines, line{{words: content.Bare(k.URL), uri: k.URL, code: true}})
	}
	if len(lines) > 0 {
		w.small(w.l.Page.Contact, paragraph, lines)
	}
}

// foot says who sent the message, where the brief lives and how it may be used.
func (w *writer) foot(to Recipient) {
	org, replies := w.c.Masthead.Org, to.replies()
	if org != "" || replies != "" {
		w.body.foot = append(w.body.foot, w.addressed(func(address string) string { return w.l.Mail.SentBy(org, address) }, replies))
	}
	if url := w.c.Online.URL; url != "" {
		w.body.foot = append(w.body.foot, line{{words: w.l.Mail.Online, uri: url}})
	}
	if w.c.Licence != "" {
		w.body.foot = append(w.body.foot, words(content.Sentence(w.c.Licence)))
	}
	for i, l := range w.body.foot {
		w.body.foot[i] = w.set(l)
	}
}
