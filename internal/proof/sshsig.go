package proof

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"encoding/pem"
	"strings"
)

// Signatures have OpenSSH's SSHSIG form (PROTOCOL.sshsig), as ssh-keygen -Y sign writes
// them with an Ed25519 key, over SHA-512. Of one key there is one spelling of one
// signature, always of the same length; nothing else is taken for one.

// signatureBytes is the length of the place for a signature.
const signatureBytes = 302

// namespace is what signatures are for, as ssh-keygen's option -n.
const namespace = "factsheet"

const (
	kindOfKey   = "ssh-ed25519"
	magic       = "SSHSIG"
	hash        = "sha512"
	pemOfSSHSIG = "SSH SIGNATURE"
)

// str appends a string with its length before it, as SSH has it.
func str(b []byte, s string) []byte {
	return append(binary.BigEndian.AppendUint32(b, uint32(len(s))), s...)
}

// publicKey is a key as it stands in a .pub file, before base64.
func publicKey(key ed25519.PublicKey) []byte {
	return str(str(nil, kindOfKey), string(key))
}

// fingerprintOf is how ssh-keygen -l calls a key: SHA256:…
func fingerprintOf(key ed25519.PublicKey) string {
	sum := sha256.Sum256(publicKey(key))
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}

// signedOf is what a key signs in place of a file.
func signedOf(file []byte) []byte {
	sum := sha512.Sum512(file)
	return str(str(str(str([]byte(magic), namespace), ""), hash), string(sum[:]))
}

// armor writes a signature of 64 bytes as it stands in a file.
func armor(key ed25519.PublicKey, signature []byte) []byte {
	b := binary.BigEndian.AppendUint32([]byte(magic), 1) // version
	b = str(str(str(str(b, string(publicKey(key))), namespace), ""), hash)
	b = str(b, string(str(str(nil, kindOfKey), string(signature))))
	return pem.EncodeToMemory(&pem.Block{Type: pemOfSSHSIG, Bytes: b})
}

// unarmor reads back what armor writes, and nothing else.
func unarmor(text []byte) (key ed25519.PublicKey, signature []byte, ok bool) {
	block, _ := pem.Decode(text)
	// The key follows the magic, the version, its own length and that of its kind.
	const from = len(magic) + 4 + 4 + 4 + len(kindOfKey) + 4
	if block == nil || len(block.Bytes) < from+ed25519.PublicKeySize+ed25519.SignatureSize {
		return nil, nil, false
	}
	key = block.Bytes[from : from+ed25519.PublicKeySize]
	signature = block.Bytes[len(block.Bytes)-ed25519.SignatureSize:]
	return key, signature, bytes.Equal(armor(key, signature), text)
}

// parsePublicKey reads the kind of a key, and the key where it is an Ed25519 one, from
// the two words by which a .pub file gives it. Keys of other kinds are nil.
func parsePublicKey(kind, encoded string) (key ed25519.PublicKey, ok bool) {
	blob, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil || !bytes.HasPrefix(blob, str(nil, kind)) || !isKind(kind) {
		return nil, false
	}
	if kind != kindOfKey {
		return nil, true
	}
	if len(blob) < ed25519.PublicKeySize {
		return nil, false
	}
	key = blob[len(blob)-ed25519.PublicKeySize:]
	return key, bytes.Equal(publicKey(key), blob)
}

// isKind reports whether OpenSSH has keys of a kind.
func isKind(kind string) bool {
	for _, prefix := range []string{"ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"} {
		if strings.HasPrefix(kind, prefix) {
			return true
		}
	}
	return false
}
