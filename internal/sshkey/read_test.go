package sshkey

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

func marshal(t *testing.T, key any, passphrase string) []byte {
	t.Helper()
	var block *pem.Block
	var err error
	if passphrase == "" {
		block, err = ssh.MarshalPrivateKey(key, "a remark")
	} else {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(key, "a remark", []byte(passphrase))
	}
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(block)
}

func TestRead(t *testing.T) {
	key := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, 32))
	other, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	public, err := ssh.NewPublicKey(key.Public())
	if err != nil {
		t.Fatal(err)
	}
	plain, locked := marshal(t, key, ""), marshal(t, key, "secret")
	for name, text := range map[string][2][]byte{"plain": {plain, nil}, "locked": {locked, []byte("secret")}} {
		if got, err := Read(text[0], text[1]); err != nil || !got.Equal(key) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Read(locked, nil); !NeedsPassphrase(err) {
		t.Errorf("without its passphrase: %v", err)
	}
	if _, err := Read(locked, []byte("wrong")); !errors.Is(err, ErrPassphrase) {
		t.Errorf("with a wrong passphrase: %v", err)
	}
	if _, err := Read(ssh.MarshalAuthorizedKey(public), nil); !errors.Is(err, ErrPublicKey) {
		t.Errorf("a public key: %v", err)
	}
	if _, err := Read(marshal(t, other, ""), nil); err == nil || !strings.Contains(err.Error(), "Ed25519 only") {
		t.Errorf("ECDSA: %v", err)
	}
	if _, err := Read([]byte("hello"), nil); err == nil || !strings.Contains(err.Error(), "no private key") {
		t.Errorf("text: %v", err)
	}
}

// Whatever a file of a private key holds, reading it does not panic, and gives a key that signs.
func FuzzRead(f *testing.F) {
	block, err := ssh.MarshalPrivateKey(ed25519.NewKeyFromSeed(make([]byte, 32)), "")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(pem.EncodeToMemory(block))
	f.Fuzz(func(t *testing.T, text []byte) {
		if key, err := Read(text, nil); err == nil && len(key) != ed25519.PrivateKeySize {
			t.Fatalf("a key of %d bytes", len(key))
		}
	})
}
