package mail

import (
	"strconv"
	"unicode/utf8"

	"factsheet/internal/diag"
)

// Sizes in bytes: of HTML as encoded, which Gmail cuts near 102 kB, and of a draft as a
// whole, which a newsroom's mailbox takes from a stranger.
const (
	mostHTML  = 80_000
	mostDraft = 2_000_000
)

// tooLong gives the fault of a message that mail programs cut, with what is longest in it.
func (m *letter) tooLong(html part) *fault {
	if len(html.body) <= mostHTML {
		return nil
	}
	longest, most := "the message", lengthOf(m.body.letter)
	head, length := "the standfirst", 0
	end := func() {
		if length > most {
			longest, most = head, length
		}
	}
	for _, bl := range m.body.sheet {
		blocks := []block{bl}
		if len(bl.of) > 0 {
			blocks = bl.of
		}
		for _, b := range blocks {
			if b.kind == heading {
				end()
				head, length = "“"+b.lines[0].text()+"”", 0
			}
			length += lengthOf([]block{b})
		}
	}
	end()
	return &fault{"E609", "the HTML takes " + count(len(html.body)/1000) + " kB, and mail programs cut it near 100", "shorten what is longest in it, " + longest}
}

// lengthOf counts the characters of blocks.
func lengthOf(blocks []block) (n int) {
	through(blocks, func(l line) { n += utf8.RuneCountInString(l.text()) })
	return n
}

// Heavy warns of an edition whose drafts many mailboxes refuse.
func (e Edition) Heavy() (found diag.List) {
	files := len(e.Enclosure.PDF) + len(e.Enclosure.Page.PNG) + len(e.Enclosure.Logo.PNG)
	if n := files * 78 / 57; n > mostDraft { // 57 bytes are a line of 78
		found.Add("W603", e.Content.Brief.Title.Pos, "a draft takes more than "+strconv.Itoa(n/100_000/10)+"."+strconv.Itoa(n/100_000%10)+" MB, of which the PDF is "+count(len(e.Enclosure.PDF)/1000)+" kB").
			Hint("take a smaller logo, or typefaces with fewer characters: many newsrooms turn away what is large")
	}
	return found
}
