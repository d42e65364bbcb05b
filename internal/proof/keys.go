package proof

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Signer is a key whose holder is known.
type Signer struct {
	Key  ed25519.PublicKey
	Name string // as the line of the key calls its holder; may be ""
}

// ReadSigners reads public keys, one a line, as they stand in a .pub file, in
// authorized_keys or in allowed_signers. Keys of other kinds than Ed25519 are left
// out; a file without any of that kind is an error.
func ReadSigners(text []byte) ([]Signer, error) {
	if bytes.Contains(text, []byte("PRIVATE KEY")) {
		return nil, errors.New("this is a private key: to verify, name the public one, the file with .pub")
	}
	var signers []Signer
	others := ""
	number := 0
	for line := range bytes.Lines(text) {
		number++
		words := quoted(strings.TrimSpace(string(line)))
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		s, kind, err := signer(words)
		switch {
		case err != nil:
			return nil, fmt.Errorf("line %d: %w", number, err)
		case s.Key == nil:
			others = kind
		default:
			signers = append(signers, s)
		}
	}
	switch {
	case len(signers) > 0:
		return signers, nil
	case others != "":
		return nil, fmt.Errorf("the key is of the kind %s, and factsheet knows signatures of Ed25519 keys only", others)
	}
	return nil, errors.New("there is no public key: it is a line that starts with ssh-ed25519")
}

// signer reads the words of a line: a key, before it who may use it and options, after
// it a remark. Of a key that is no Ed25519 one there is but the kind.
func signer(words []string) (s Signer, kind string, err error) {
	for i := 0; i < min(3, len(words)-1); i++ {
		key, ok := parsePublicKey(words[i], words[i+1])
		if !ok {
			continue
		}
		for _, before := range words[:i] {
			if err := limits(before); err != nil {
				return Signer{}, "", err
			}
		}
		name := strings.Join(words[i+2:], " ")
		if name == "" && i > 0 {
			name = words[0]
		}
		return Signer{key, printable(name)}, words[i], nil
	}
	return Signer{}, "", errors.New("this is no public key: a line is like \"ssh-ed25519 AAAA… name\"")
}

// limits refuses what an option says and is not looked at here, since ignoring it
// would trust a key further than its line does.
func limits(options string) error {
	options = strings.ToLower(options)
	for option := range strings.SplitSeq(options, ",") {
		switch name, _, _ := strings.Cut(option, "="); name {
		case "cert-authority", "valid-after", "valid-before":
			return fmt.Errorf("factsheet does not look at %s: give the key's line without it if you trust the key as it is", name)
		}
	}
	_, list, limited := strings.Cut(options, `namespaces="`)
	list, _, _ = strings.Cut(list, `"`)
	if spaces := strings.Split(list, ","); limited && !slices.Contains(spaces, namespace) && !slices.Contains(spaces, "*") {
		return fmt.Errorf("the line is for other signatures than factsheet's: add %s to its namespaces", namespace)
	}
	return nil
}

// quoted splits a line at spaces that are not within quotes.
func quoted(line string) []string {
	inside := false
	return strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' {
			inside = !inside
		}
		return !inside && (r == ' ' || r == '\t')
	})
}
