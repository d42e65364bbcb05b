package mail

import (
	"cmp"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"factsheet/data/language"
)

// Limits of names of files in bytes. What file systems take is 255; a second draft of one
// name gets a number behind it.
const (
	maxFileName  = 240 // of an attachment, with its ending
	maxOfDraft   = 100 // of what the brief gives to the name of a draft
	maxOfSomeone = 100 // of what a person gives to it
)

// draftName gives the name of the file of a draft: what it carries, and to whom, in the
// letters of their own script.
func draftName(sheet string, to Recipient) string {
	local, _, _ := strings.Cut(to.Address, "@")
	stem := cmp.Or(cut(kept(sheet), maxOfDraft), "factsheet")
	if who := cut(cmp.Or(kept(to.Name), kept(local)), maxOfSomeone); who != "" {
		stem += "-" + who
	}
	if device().MatchString(stem) {
		stem += "_"
	}
	return stem + ".eml"
}

// device are names that Windows keeps for itself, whatever follows their first dot.
var device = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?$`)
})

// kept gives a name in the letters that every file system keeps, composed, with hyphens
// for spaces; "" where there is no letter or digit in it.
func kept(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case unicode.IsControl(r), r == utf8.RuneError:
			return -1
		}
		return r
	}, norm.NFC.String(flat(name)))
	name = strings.Trim(name, "-. ")
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	return name
}

// cut shortens a name to at most so many bytes, between two characters as people count
// them, with no dot or hyphen at its end.
func cut(name string, most int) string {
	if len(name) <= most {
		return name
	}
	end := 0
	for end < most {
		next := norm.NFC.NextBoundaryInString(name[end:], true)
		if next <= 0 || end+next > most {
			break
		}
		end += next
	}
	return strings.TrimRight(name[:end], "-. ")
}

// fileName gives the name of an attached file, without what file systems refuse.
func fileName(s Enclosure, id, ext string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, norm.NFC.String(flat(cmp.Or(s.Name, id, "factsheet"))))
	return cmp.Or(cut(strings.TrimRight(name, ". "), maxFileName-len(ext)), "factsheet") + ext
}

// asciiName gives a file name that every program can keep.
func asciiName(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return name
	}
	dot := strings.LastIndexByte(name, '.')
	return cmp.Or(language.Slug(name[:dot]), "factsheet") + name[dot:]
}
