package proof

import (
	"bytes"
	"crypto/ed25519"
	"errors"
)

// Key is a private key to sign with.
type Key = ed25519.PrivateKey

// NoSignature is what the place for a signature holds until there is one.
func NoSignature() []byte { return bytes.Repeat([]byte(" "), signatureBytes) }

// slotOf gives the bytes of a file that are the place of its signature: pdf[from:to].
func slotOf(pdf []byte) (from, to int, ok bool) {
	f, err := Read(pdf)
	if err != nil {
		return 0, 0, false
	}
	return f.from, f.to, f.to > f.from
}

// Sign gives the file signed, as ssh-keygen -Y sign would sign the file with spaces in
// the place of the signature.
func Sign(pdf []byte, key Key) ([]byte, error) {
	from, to, ok := slotOf(pdf)
	if !ok || to-from != signatureBytes {
		return nil, errors.New("the file has no place for a signature")
	}
	signed := bytes.Clone(pdf)
	blank(signed[from:to])
	copy(signed[from:], armor(key.Public().(ed25519.PublicKey), ed25519.Sign(key, signedOf(signed))))
	return signed, nil
}

// blank empties the place of a signature.
func blank(place []byte) {
	for i := range place {
		place[i] = ' '
	}
}

// blanked gives the file as it is signed.
func (f *File) blanked() []byte {
	if f.from == f.to {
		return f.raw
	}
	b := bytes.Clone(f.raw)
	blank(b[f.from:f.to])
	return b
}

// State is what is known of a file's signature.
type State string

const (
	Unsigned State = "unsigned" // no place for a signature
	Empty    State = "empty"    // a place, and nothing in it
	Wrong    State = "wrong"    // not a signature, or not of these bytes
	Holds    State = "holds"    // the holder of the key signed these bytes
)

// signature checks the signature of a file by the key that it names.
func (f *File) signature() (State, ed25519.PublicKey) {
	place := f.raw[f.from:f.to]
	if len(place) == 0 {
		return Unsigned, nil
	}
	if len(bytes.TrimSpace(place)) == 0 {
		return Empty, nil
	}
	key, signature, ok := unarmor(place)
	if !ok {
		return Wrong, nil
	}
	if !ed25519.Verify(key, signedOf(f.blanked()), signature) {
		return Wrong, key
	}
	return Holds, key
}
