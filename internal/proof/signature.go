package proof

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// SignatureBytes is the length of the place for a signature: an armored SSH
// signature by an Ed25519 key always has it.
const SignatureBytes = 302

// Namespace is what signatures are for, as ssh-keygen's option -n.
const Namespace = "factsheet"

// NoSignature is what the place for a signature holds until there is one.
func NoSignature() []byte { return bytes.Repeat([]byte(" "), SignatureBytes) }

// Slot gives the bytes of a file that are the place of its signature: pdf[from:to].
func Slot(pdf []byte) (from, to int, ok bool) {
	f, err := Read(pdf)
	if err != nil {
		return 0, 0, false
	}
	return f.from, f.to, f.to > f.from
}

// Sign gives the file signed, in OpenSSH's SSHSIG form over SHA-512. What is signed
// is the file with spaces in the place of the signature.
func Sign(pdf []byte, signer ssh.Signer) ([]byte, error) {
	if kind := signer.PublicKey().Type(); kind != ssh.KeyAlgoED25519 {
		return nil, errKind(kind)
	}
	from, to, ok := Slot(pdf)
	if !ok || to-from != SignatureBytes {
		return nil, errors.New("the file has no place for a signature")
	}
	signed := bytes.Clone(pdf)
	blank(signed[from:to])
	s, err := sshsig.Sign(bytes.NewReader(signed), signer, sshsig.HashSHA512, Namespace)
	if err != nil {
		return nil, fmt.Errorf("the key does not sign: %w", err)
	}
	armor := sshsig.Armor(s)
	if len(armor) != SignatureBytes {
		return nil, fmt.Errorf("the signature has %d bytes in place of %d", len(armor), SignatureBytes)
	}
	copy(signed[from:], armor)
	return signed, nil
}

func errKind(kind string) error {
	return fmt.Errorf("the key is of the kind %s, and factsheet signs with Ed25519 only: make one with ssh-keygen -t ed25519", kind)
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
func (f *File) signature() (State, ssh.PublicKey) {
	place := f.raw[f.from:f.to]
	if len(place) == 0 {
		return Unsigned, nil
	}
	if len(bytes.TrimSpace(place)) == 0 {
		return Empty, nil
	}
	s, err := sshsig.Unarmor(place)
	if err != nil || s.PublicKey.Type() != ssh.KeyAlgoED25519 {
		return Wrong, nil
	}
	if !bytes.Equal(sshsig.Armor(s), place) { // one signature has one spelling
		return Wrong, s.PublicKey
	}
	if err := sshsig.Verify(bytes.NewReader(f.blanked()), s, s.PublicKey, sshsig.HashSHA512, Namespace); err != nil {
		return Wrong, s.PublicKey
	}
	return Holds, s.PublicKey
}
