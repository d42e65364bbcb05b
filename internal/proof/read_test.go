package proof

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	b := maker{brief: testBrief, signed: true}.make(t)
	f, err := Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if f.Version != testVersion || f.Size != len(b) || !f.whole() {
		t.Errorf("version %q, %d of %d bytes, whole: %t", f.Version, f.Size, len(b), f.whole())
	}
	var got []string
	for _, a := range f.Attachments() {
		got = append(got, a.Name+" "+a.Type)
	}
	want := []string{"brief.yaml application/yaml", "claims.csv text/csv", "manifest.json application/json", "signature.sshsig application/x-ssh-signature"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if a := find(f.Attachments(), Brief); string(a.Data) != testBrief {
		t.Errorf("brief.yaml is %q", a.Data)
	}
}

func kindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return 0
}

func TestKinds(t *testing.T) {
	b := sample(t)
	half := len(b) / 2
	for _, test := range []struct {
		name string
		file []byte
		kind Kind
		says string
	}{
		{"nothing", nil, NotPDF, "not a PDF"},
		{"text", []byte("a letter"), NotPDF, "not a PDF"},
		{"too large", make([]byte, MaxBytes+1), Unreadable, "larger than 64 MB"},
		{"half of it", b[:half], Unreadable, "cut short"},
		{"without its last byte", b[:len(b)-1], Damaged, "edited or damaged"},
		{"another PDF", []byte("%PDF-1.4\n1 0 obj<</Producer(Cairo)>>endobj\n%%EOF\n"), Foreign, "did not make this PDF"},
		{"our layout, another producer", maker{brief: testBrief, producer: "Cairo 1.0", bare: true}.make(t), Foreign, "did not make this PDF"},
		{"encrypted", []byte("%PDF-1.4\n1 0 obj<</Producer(x)>>endobj trailer<</Encrypt 5 0 R>>\n%%EOF\n"), Unreadable, "encrypted"},
		{"saved anew", []byte("%PDF-1.7\n%\xbf\xf7\xa2\xfe\n1 0 obj<</Creator (factsheet 1.0.1)>>endobj\n%%EOF\n"), Resaved, "factsheet 1.0.1 made it, but another program saved it anew"},
		{"a byte in an object's head", replaced(t, b, "/Type/ObjStm", "/Type/ObjStn"), Damaged, "edited or damaged"},
		{"bytes after the end", append(slices.Clone(b), "\n1 0 obj"...), Appended, "8 bytes follow the end"},
		{"twice", append(slices.Clone(b), b...), Appended, "bytes follow the end"},
	} {
		f, err := Read(test.file)
		if kindOf(err) != test.kind || err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: kind %d, %v; want %d, %q", test.name, kindOf(err), err, test.kind, test.says)
		}
		if (f != nil) != (test.kind == Appended) {
			t.Errorf("%s: a file is given: %t", test.name, f != nil)
		}
	}
}

func TestValues(t *testing.T) {
	for text, end := range map[string]int{
		"<</A(x\\)y)/B[1 0 R 2 -3.5]/C<</D/E#2F>>>>x": 41, "(a(b)c)d": 7, "<FEFF>": 6, "1 0 RG": 1, "1 0 R]": 5, "12": 2,
		"[[[]]": -1, "<<]>>": -1, "(a": -1, "<0G>": -1, "": -1, ")": -1, strings.Repeat("[", 40): -1, "[ 1 ]": 5,
		strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth): 2 * maxDepth,
	} {
		if got := skip([]byte(text), 0); got != end {
			t.Errorf("%q ends at %d, want %d", text, got, end)
		}
	}
	v := value(`<</A(x\)y)/B[1 0 R 20 0 R]/C<FEFF0441043BD83DDE00>/D/a#2Fb/E 007/F 12>>`)
	for got, want := range map[string]string{
		v.get("A").text(): "x)y", v.get("C").text(): "сл😀", v.get("D").name(): "a/b", v.get("G").text(): "",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	var refs []int
	for part := range v.get("B").parts() {
		refs = append(refs, part.ref())
	}
	if !slices.Equal(refs, []int{1, 20}) || v.get("E").int() != -1 || v.get("F").int() != 12 || v.get("F").ref() != 0 {
		t.Errorf("references %v, numbers %d %d", refs, v.get("E").int(), v.get("F").int())
	}
}
