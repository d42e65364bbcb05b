package language

import "strings"

// ShareParts parts a share, such as "10% of office-count", at its whole, if it has one.
func ShareParts(share string) (part, whole string, ofClaim bool) {
	part, whole, ofClaim = strings.Cut(share, " of ")
	if strings.HasSuffix(part, " out") { // 3 out of 10
		next, rest, _ := strings.Cut(whole, " of ")
		part, whole, ofClaim = part+" of "+next, rest, rest != ""
	}
	return part, whole, ofClaim
}

// WithinWhole parts the whole of a share, such as "victims in cases", into words, if it
// has some, and the id of a claim.
func WithinWhole(whole string) (words, id string) {
	id = whole
	if i := strings.LastIndex(whole, " in "); i >= 0 {
		words, id = strings.TrimSpace(whole[:i]), whole[i+len(" in "):]
	}
	return words, strings.TrimSpace(id)
}

// within gives the words in the share of a claim, which a translation has as `of`.
func (c *Claim) within() Text {
	if c.Of.Written() {
		return c.Of
	}
	_, whole, _ := ShareParts(c.Share.Value)
	if words, _ := WithinWhole(whole); words != "" {
		return Text{Pos: c.Share.Pos, Value: words}
	}
	return Text{}
}
