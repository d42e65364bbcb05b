package proof

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/pem"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

// testKey gives a key from a seed.
func testKey(seed byte) Key { return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{seed}, 32)) }

// public gives the public part of a key.
func public(key Key) ed25519.PublicKey { return key.Public().(ed25519.PublicKey) }

// line gives the public part of a key as it stands in a .pub file.
func line(t testing.TB, key crypto.Signer) string {
	t.Helper()
	public, err := ssh.NewPublicKey(key.Public())
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(public)))
}

func signed(t testing.TB, b []byte, key Key) []byte {
	t.Helper()
	s, err := Sign(b, key)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSign(t *testing.T) {
	key, other := testKey(1), testKey(2)
	theirs, err := ssh.NewPublicKey(key.Public())
	if err != nil {
		t.Fatal(err)
	}
	fingerprint := ssh.FingerprintSHA256(theirs)
	office := []Signer{{public(other), "another"}, {public(key), "office@example.org"}}
	blank := maker{brief: testBrief, signed: true}.make(t)
	good := signed(t, blank, key)
	from, to, ok := slotOf(good)
	if !ok || to-from != signatureBytes || len(good) != len(blank) || !bytes.Equal(slices.Concat(good[:from], good[to:]), slices.Concat(blank[:from], blank[to:])) {
		t.Fatal("signing changed more than the place of the signature")
	}
	size, part := number(len(good)), number(len(good)-signatureBytes)
	matches := "matches: rebuilt " + part + " of " + size + " bytes with factsheet 1.2.0; the other 302 are the signature"
	whole := "matches: rebuilt " + size
	change := func(change func(b []byte)) []byte {
		b := bytes.Clone(good)
		change(b)
		return b
	}
	for _, test := range []struct {
		name    string
		file    []byte
		signers []Signer
		state   State
		exit    int
		says    []string
	}{
		{"signed by a known key", good, office, Holds, 0, []string{matches, "Signed by office@example.org (" + fingerprint + ").", authority}},
		{"signed, nobody asked for", good, nil, Holds, 0, []string{matches, fingerprint + ", a key you did not name", integrity}},
		{"signed by another", good, office[:1], Holds, 1, []string{"signed with the key " + fingerprint + ", which is none of those you named", "Apart from that the file is what its data gives"}},
		{"no key is trusted", good, []Signer{}, Holds, 1, []string{"none of those you named"}},
		{"unsigned", sample(t), nil, Unsigned, 0, []string{"matches: rebuilt", integrity}},
		{"unsigned, asked for", sample(t), office, Unsigned, 1, []string{"the file is not signed"}},
		{"taken out", blank, nil, Empty, 1, []string{"the place for the signature is empty"}},
		{"of another file", change(func(b []byte) { copy(b[from:to], signed(t, small(t, true), key)[slot(t, small(t, true)):]) }), nil, Wrong, 1, []string{"the signature is not one of these bytes"}},
		{"garbage", change(func(b []byte) { copy(b[from:to], "no signature") }), nil, Wrong, 1, []string{"the signature is not one of these bytes"}},
		{"spelled otherwise", change(func(b []byte) { b[to-1] = ' ' }), office, Wrong, 1, []string{"the signature is not one of these bytes"}},
		{"the file altered after", change(func(b []byte) { b[len(b)-20] ^= 1 }), office, Unsigned, 1, nil},
		{"the signed page altered", replaced(t, good, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Relief", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Belief"), office, Wrong, 1, []string{"the signature is not one of these bytes", "Belief after the flood"}},
		{"another version", signed(t, maker{brief: testBrief, signed: true, version: "1.1.0"}.make(t), key), office, Holds, 2, []string{"Signed by office@example.org"}},
		{"bytes after the end", append(bytes.Clone(good), ' '), office, Holds, 1, []string{"1 byte follows the end"}},
	} {
		v := verification()
		v.Signers = test.signers
		r := Verify(test.file, v)
		if r.ExitCode() != test.exit || r.Signature.State != test.state {
			t.Errorf("%s: signature %s, %s\nwant %s, exit %d", test.name, r.Signature.State, shown(r), test.state, test.exit)
		}
		for _, want := range test.says {
			if !strings.Contains(shown(r), want) {
				t.Errorf("%s: nothing says %q:\n%s", test.name, want, shown(r))
			}
		}
		if strings.Contains(shown(r), whole) && test.state == Holds {
			t.Errorf("%s: the signature's bytes are said to be rebuilt:\n%s", test.name, shown(r))
		}
	}
	if _, err := Sign(sample(t), key); err == nil {
		t.Error("a file without a place for it was signed")
	}
}

func slot(t *testing.T, b []byte) int {
	from, _, ok := slotOf(b)
	if !ok {
		t.Fatal("no place for a signature")
	}
	return from
}

// Every byte of the signature matters.
func TestSignatureBytes(t *testing.T) {
	good := signed(t, small(t, true), testKey(1))
	from, to, _ := slotOf(good)
	v := verification()
	if r := Verify(good, v); r.Verdict != Matches {
		t.Fatal(shown(r))
	}
	for i := from; i < to; i++ {
		for _, flip := range []byte{1, 0x20, 0x80} {
			b := bytes.Clone(good)
			b[i] ^= flip
			if f, err := Read(b); err == nil {
				if state, _ := f.signature(); state == Holds {
					t.Fatalf("byte %d of the signature does not matter", i-from)
				}
			}
		}
	}
}

func TestReadSigners(t *testing.T) {
	one, two := line(t, testKey(1)), line(t, testKey(2))
	otherKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	ecdsaLine := line(t, otherKey)
	block, err := ssh.MarshalPrivateKey(testKey(1), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, text, want string }{
		{"a .pub file", one + " office@example.org\n", "office@example.org"},
		{"without a remark", one, ""},
		{"several, with remarks and blank lines", "# ours\n\n" + one + " first one\r\n" + two + "\n", "first one, "},
		{"allowed_signers", "office@example.org " + one + "\nme@example.org,*@x.org namespaces=\"file,factsheet\" " + two + " mine\n", "office@example.org, mine"},
		{"any namespace", "me@x namespaces=\"*\" " + one, "me@x"},
		{"authorized_keys", "no-pty,command=\"echo a b\" " + one + " c\x1b[2Jd", "c\uFFFD[2Jd"},
		{"beside other kinds", ecdsaLine + "\n" + one + " a", "a"},
		{"other kinds alone", ecdsaLine, "! Ed25519 keys only"},
		{"another namespace", "me@x namespaces=\"git\" " + one, "! add factsheet to its namespaces"},
		{"a name that only holds the namespace", "factsheet namespaces=\"xfactsheet\" " + one, "! add factsheet to its namespaces"},
		{"until a date", "me@x valid-before=\"20200101\" " + one, "! valid-before"},
		{"an authority", "me@x cert-authority " + one, "! cert-authority"},
		{"a private key", string(pem.EncodeToMemory(block)), "! private key"},
		{"the kind is not the key's", strings.Replace(one, "ssh-ed25519", "ssh-rsa", 1), "! no public key"},
		{"cut short", one[:50], "! line 1: this is no public key"},
		{"nothing", "# nothing\n", "! there is no public key"},
	} {
		signers, err := ReadSigners([]byte(test.text))
		if refusal, ok := strings.CutPrefix(test.want, "! "); ok {
			if err == nil || !strings.Contains(err.Error(), refusal) {
				t.Errorf("%s: %v, want %q", test.name, err, refusal)
			}
			continue
		}
		var got []string
		for _, s := range signers {
			got = append(got, s.Name)
		}
		if strings.Join(got, ", ") != test.want || err != nil {
			t.Errorf("%s: %q %v, want %q", test.name, got, err, test.want)
		}
	}
}

// need gives a program that judges; where CI=true it must be there.
func need(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatalf("the judge %s is not on this machine", program)
	}
	if err != nil {
		t.Skipf("NOT JUDGED: %s is not on this machine", program)
	}
	return path
}

// ssh-keygen must take our signature, and we its.
func TestOpenSSH(t *testing.T) {
	keygen := need(t, "ssh-keygen")
	dir := t.TempDir()
	run := func(stdin []byte, args ...string) string {
		t.Helper()
		cmd := exec.Command(keygen, args...)
		cmd.Stdin, cmd.Dir = bytes.NewReader(stdin), dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			return "failed: " + string(out)
		}
		return string(out)
	}
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	write := func(name string, b []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if out := run(nil, "-q", "-t", "ed25519", "-N", "", "-C", "office@example.org", "-f", "key"); out != "" {
		t.Fatal(out)
	}
	private, err := ssh.ParseRawPrivateKey(read("key"))
	if err != nil {
		t.Fatal(err)
	}
	key := *private.(*ed25519.PrivateKey)
	signers, err := ReadSigners(read("key.pub"))
	if err != nil || signers[0].Name != "office@example.org" {
		t.Fatal(signers, err)
	}
	message := maker{brief: testBrief, signed: true}.make(t)
	file := signed(t, message, key)
	from, to, _ := slotOf(file)
	write("ours", file[from:to])
	write("allowed", append([]byte("office@example.org "), read("key.pub")...))
	verify := []string{"-Y", "verify", "-f", "allowed", "-I", "office@example.org", "-n", namespace, "-s", "ours"}
	if out := run(message, verify...); !strings.Contains(out, "Good \"factsheet\" signature for office@example.org") || !strings.Contains(out, fingerprintOf(public(key))) {
		t.Errorf("ssh-keygen says of our signature: %s", out)
	}
	if out := run(append(message, ' '), verify...); !strings.HasPrefix(out, "failed:") {
		t.Errorf("ssh-keygen says of our signature over another message: %s", out)
	}

	write("message", message)
	if out := run(nil, "-Y", "sign", "-q", "-f", "key", "-n", namespace, "message"); out != "" && strings.HasPrefix(out, "failed") {
		t.Fatal(out)
	}
	block, _ := pem.Decode(read("message.sig")) // its lines have another length than ours
	if theirs := pem.EncodeToMemory(block); !bytes.Equal(theirs, file[from:to]) {
		t.Errorf("ssh-keygen signs\n%swe\n%s", theirs, file[from:to])
	}
}
