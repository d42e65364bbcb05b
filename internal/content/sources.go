package content

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"factsheet/data"
)

// Source is a publication as the page lists it.
type Source struct {
	*data.Source
	Entry  Text   // all that identifies it, the name it goes by on the page first; its address at the end
	Names  int    // the run of Entry from which on its words lead to the address: its title, or its name
	URI    string // that address, "" for none
	Host   string // of the URI, as it is printed
	Issued string // when it came out, as in Entry, without a full stop of its own
}

// source puts a publication into words, once.
func (b *builder) source(src *data.Source) *Source {
	if b.sources[src] != nil {
		return b.sources[src]
	}
	s := &Source{Source: src, Entry: Text{Pos: src.Pos}}
	b.sources[src] = s
	add := func(r Run, words string) {
		if words != "" {
			r.Words = words
			s.Entry.Runs = append(s.Entry.Runs, r)
		}
	}
	in := func(text string) Run { return Run{Lang: b.languages.languageOf(src, text)} }
	strong := func(text string) Run {
		r := in(text)
		r.Strong = true
		return r
	}
	name, author := initials(src.Name()), initials(src.Author)
	if rest, begins := strings.CutPrefix(author, name); begins && (rest == "" || rest[0] == ' ' || rest[0] == ',') {
		add(strong(src.Author), Sentence(author))
	} else {
		add(strong(src.Short), Sentence(name))
		add(in(src.Author), " "+Sentence(author))
	}
	if src.Title != "" {
		add(Run{}, " ")
		s.Names = len(s.Entry.Runs)
		add(in(src.Title), Sentence(src.Title))
	}
	if src.Publisher != "" && !says(src.Author, src.Publisher) && src.Publisher != src.Short {
		add(in(src.Publisher), " "+Sentence(src.Publisher))
	}
	s.Issued = b.issued(src)
	add(Run{}, " "+Sentence(s.Issued))
	uri := src.URL
	if src.DOI != "" {
		uri = "https://doi.org/" + src.DOI
	}
	if uri != "" {
		s.URI = uri
		s.Host, _, _ = strings.Cut(Bare(uri), "/")
		add(Run{}, " ")
		add(Run{URI: uri, Label: b.words.Page.ToSource(src.Name()) + b.words.Punctuation.Comma + Bare(uri), Whole: len(Bare(uri)) <= 36}, short(Bare(uri)))
	}
	return s
}

// initials holds the initials of a name together, and to the name before or after them.
func initials(name string) string {
	words := strings.Split(name, " ")
	var s strings.Builder
	for i, w := range words {
		if i > 0 {
			space := " "
			first, _ := utf8.DecodeRuneInString(w)
			if before := words[i-1]; initial(before) && unicode.IsUpper(first) || strings.HasSuffix(before, ",") && initial(strings.TrimSuffix(w, ",")) {
				space = "\u00a0"
			}
			s.WriteString(space)
		}
		s.WriteString(w)
	}
	return s.String()
}

// initial reports whether a word is one capital letter with a full stop.
func initial(word string) bool {
	first, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && word[n:] == "."
}

// issued says when a source came out.
func (b *builder) issued(src *data.Source) string {
	l := b.words
	date := ""
	if src.Issued.Known {
		date = period(src.Issued, l)
	}
	if src.Type == "webpage" {
		return l.Page.WebPage(date)
	}
	return cmp.Or(date, l.Page.Undated)
}

// Bare is an address as it is printed.
func Bare(uri string) string {
	for _, p := range []string{"https://www.", "http://www.", "https://", "http://"} {
		if rest, ok := strings.CutPrefix(uri, p); ok {
			return strings.TrimSuffix(rest, "/")
		}
	}
	return uri
}

// short is an address that fits a printed line: whole where it is not long, else
// its host; the link leads to the whole of it.
func short(address string) string {
	if host, _, path := strings.Cut(address, "/"); path && len(address) > 48 {
		return host + "/…"
	}
	return address
}
