package proof

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/go-pdf/fpdf"
	"github.com/klauspost/compress/zlib"
)

var long = flag.Bool("long", false, "flip every byte of the sample, not a few hundred")

// What a stranger's file may cost, at most.
const (
	mostTime   = 2 * time.Second
	mostMemory = 256 << 20
)

func deflated(b []byte) []byte {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	z.Write(b)
	z.Close()
	return out.Bytes()
}

// bomb is a gigabyte of zeros, deflated to a megabyte.
func bomb() string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	zeros := make([]byte, 1<<20)
	for range 1 << 10 {
		z.Write(zeros)
	}
	z.Close()
	return out.String()
}

// forged lays a file out exactly as ours are, of dictionaries (numbered from 1 on)
// and of streams (numbered after them); object 1 is the catalog, 2 the document
// information. "NEXT" in them is the number of the first stream.
func forged(dicts []string, streams ...string) []byte {
	n := len(dicts)
	out := []byte(header)
	var rows, head, plain []byte
	row := func(kind byte, where, place int) {
		rows = append(rows, kind)
		rows = binary.BigEndian.AppendUint32(rows, uint32(where))
		rows = binary.BigEndian.AppendUint16(rows, uint16(place))
	}
	rows = append(rows, 0, 0, 0, 0, 0, 0xff, 0xff)
	objects := n + len(streams) + 1
	for i, d := range dicts {
		head = fmt.Appendf(head, "%d %d ", i+1, len(plain))
		plain = append(append(plain, strings.ReplaceAll(d, "NEXT", strconv.Itoa(n+1))...), '\n')
		row(2, objects, i)
	}
	write := func(number int, entries string, data []byte) {
		row(1, len(out), 0)
		out = fmt.Appendf(out, "%d 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", number, entries, len(data), data)
	}
	for i, s := range streams {
		entries, data, _ := strings.Cut(s, "\n")
		write(n+1+i, entries, []byte(data))
	}
	write(objects, fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", n, len(head)), deflated(append(head, plain...)))
	sum := sha256.Sum256(out)
	start := len(out)
	row(1, start, 0)
	table := deflated(rows)
	out = fmt.Appendf(out, "%d 0 obj\n<</Type/XRef/W[1 4 2]/Size %d/Root 1 0 R/Info 2 0 R/ID[<%X><%X>]/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n",
		objects+1, objects+2, sum[:16], sum[:16], len(table), table)
	return fmt.Appendf(out, "startxref\n%d\n%%%%EOF\n", start)
}

const (
	xmpStream = "/Type/Metadata/Subtype/XML\n<pdf:Producer>factsheet 1.2.0</pdf:Producer>"
	catalog   = "<</Type/Catalog/Pages 3 0 R/Metadata NEXT 0 R"
	inform    = "<</Producer(factsheet 1.2.0)>>"
)

// hostile are files that are laid out as ours are, and built to cost dearly.
func hostile(t testing.TB) map[string][]byte {
	gigabyte := bomb()
	files := map[string][]byte{}
	numbers := strings.Repeat("0 ", 4<<20)
	nested := strings.Repeat("<</A", 30) + " 1" + strings.Repeat(">>", 30)
	spec := func(name string, stream int) string {
		return fmt.Sprintf("<</Type/Filespec/F(%s)/UF(%s)/EF<</F %d 0 R>>>>", name, name, stream)
	}
	// attached is a file with a brief, a table, and a manifest that fits them.
	attached := func(brief, table, content, cmap string, dicts ...string) []byte {
		m := &Manifest{Program: program, Version: testVersion, Files: []Digest{
			DigestOf(Attachment{Brief, "a", []byte(brief)}), DigestOf(Attachment{Claims, "a", []byte(table)})}}
		first := 11 + len(dicts) // of the streams
		d := append([]string{
			catalog + "/StructTreeRoot 10 0 R/AF[4 0 R 5 0 R 6 0 R]>>", inform, "<</Type/Pages/Kids[7 0 R]>>",
			spec(Brief, first+1), spec(Claims, first+2), spec(List, first+3),
			fmt.Sprintf("<</Type/Page/Contents %d 0 R/Resources<</Font<</F0 8 0 R/F1 8 0 R/F2 8 0 R>>>>/Annots[9 0 R 9 0 R]>>", first+4),
			fmt.Sprintf("<</Type/Font/ToUnicode %d 0 R>>", first+5), "<</Type/Annot/Contents(x)>>", "<</K 11 0 R>>",
		}, dicts...)
		z := "/Filter/FlateDecode\n"
		return forged(d, xmpStream, z+string(deflated([]byte(brief))), z+string(deflated([]byte(table))), z+string(deflated(m.JSON())), z+content, z+cmap)
	}
	d := func(s string) string { return string(deflated([]byte(s))) }

	files["plain forgery"] = attached(testBrief, "id\n", d("BT /F0 9 Tf [<0001>]TJ ET"), d("<0001><0041>\n"))
	files["structure that is its own parent"] = attached(testBrief, "id\n", d(""), d(""), "<</S/P/P 11 0 R/K[11 0 R 10 0 R 11 0 R]>>")
	files["structure of many references"] = attached(testBrief, "id\n", d(""), d(""), "<</S/P/K["+strings.Repeat("11 0 R ", 1<<20)+"]>>")
	var deep []string
	for i := range 60000 {
		deep = append(deep, fmt.Sprintf("<</S/P/Alt(a%d)/K[%d 0 R]>>", i, i+12))
	}
	files["structure, deep"] = attached(testBrief, "id\n", d(""), d(""), deep...)
	files["content of a gigabyte"] = attached(testBrief, "id\n", gigabyte, d(""))
	files["codes of a gigabyte"] = attached(testBrief, "id\n", d("BT /F0 9 Tf [<0001>]TJ ET"), gigabyte)
	files["text that grows"] = attached(testBrief, "id\n", d("BT /F0 9 Tf ["+strings.Repeat("<"+strings.Repeat("0001", 1000)+">", 900)+"]TJ ET"), d("<0001><"+strings.Repeat("0041", 60)+">\n"))
	files["texts that grow"] = attached(testBrief, "id\n", d("/F0 9 Tf\n"+strings.Repeat("/P BMC[<"+strings.Repeat("0001", 1000)+">]TJ EMC\n", 900)), d("<0001><"+strings.Repeat("0800", 60)+">\n"))
	files["content of many marks"] = attached(testBrief, "id\n", d(strings.Repeat("/P BMC n EMC\n", 300000)), d(""))
	files["content of many texts"] = attached(testBrief, "id\n", d("/F0 9 Tf\n"+strings.Repeat("/P BMC[<0001>]TJ EMC\n", 150000)), d("<0001><0041>\n"))
	files["content of operands"] = attached(testBrief, "id\n", d(numbers), d(""))
	files["table of many rows"] = attached(testBrief, "id,v\n"+strings.Repeat("a,b\n", 200000), d(""), d(""))
	files["table of many columns"] = attached(testBrief, strings.Repeat(",", maxTable-1), d(""), d(""))
	files["table too large to compare"] = attached(testBrief, strings.Repeat("a,b\n", 1000000), d(""), d(""))
	files["brief of 4 MB"] = attached("a\nb c d\n"+strings.Repeat("x", 4<<20-10), "id\n", d(""), d(""))

	basic := func(more string, dicts ...string) []byte {
		return forged(append([]string{catalog + more + ">>", inform, "<</Type/Pages/Kids[3 0 R]>>"}, dicts...), xmpStream)
	}
	files["attachment of a gigabyte"] = forged([]string{catalog + "/AF[4 0 R]>>", inform, "<</Type/Pages>>", spec(Brief, 6)}, xmpStream, "/Filter/FlateDecode\n"+gigabyte)
	files["all attachments of a gigabyte"] = forged([]string{catalog + "/AF[4 0 R 5 0 R 6 0 R 7 0 R]>>", inform, "<</Type/Pages>>", spec(Brief, 9), spec(Logo, 9), spec(Claims, 9), spec(Package, 9)}, xmpStream, "/Filter/FlateDecode\n"+gigabyte)
	files["references to one large dictionary"] = basic("/AF["+strings.Repeat("4 0 R ", 300000)+"]", "<</X["+numbers[:4<<20]+"]>>")
	files["a long array"] = basic("/AF[" + numbers[:7<<20] + "]")
	files["nested"] = basic("/X" + nested)
	files["nested too deep"] = basic("/X" + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20))
	files["never closed"] = basic("/X" + strings.Repeat("[", 31) + strings.Repeat("(", 1<<20))
	files["objects without end"] = basic("", strings.Split(strings.Repeat("<<>>\n", 60000)+"<<>>", "\n")...)

	within := func(old string) []byte { // puts the gigabyte in place of a stream of the file
		b := sample(t)
		i := bytes.Index(b, []byte(old))
		from := i + bytes.Index(b[i:], []byte("/Length "))
		to := i + bytes.Index(b[i:], []byte("\nendstream"))
		out := fmt.Appendf(bytes.Clone(b[:from]), "/Length %d>>\nstream\n%s", len(gigabyte), gigabyte)
		out = append(out, b[to:bytes.LastIndex(b, []byte(trailer))]...)
		return fmt.Appendf(out, "%s%d\n%%%%EOF\n", trailer, bytes.LastIndex(out, []byte(" 0 obj\n"))-2)
	}
	files["objects of a gigabyte"] = within("/Type/ObjStm")
	files["cross-references of a gigabyte"] = within("/Type/XRef")
	files["our header, then nothing"] = append([]byte(header), make([]byte, 32<<20)...)
	files["our header, then brackets"] = append([]byte(header+"1 0 obj\n<</A"), bytes.Repeat([]byte("("), 32<<20)...)
	files["64 MB of our producer"] = bytes.Repeat([]byte("%PDF-<pdf:Producer>factsheet x"), (MaxBytes-100)/30)
	files["many small objects"] = append([]byte(header), bytes.Repeat([]byte("1 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n"), 1<<20)...)
	return files
}

// TestHostile measures what each of those files costs to verify.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("time and memory are measured without the race detector")
	}
	for name, file := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			if f, err := Read(file); err == nil {
				t.Logf("read: %d objects, %d files", len(f.objects), len(f.attached))
			} else {
				t.Log(err)
			}
			within(t, func() {
				r := Verify(file, verification())
				if r.ExitCode() == 0 {
					t.Error(shown(r))
				}
				total := 0
				for _, line := range r.Lines() {
					total += len(line)
				}
				if total > 20000 {
					t.Errorf("the report has %d bytes", total)
				}
			})
		})
	}
}

// within fails where f takes too long, or the memory in use while it runs grows too much.
func within(t *testing.T, f func()) {
	t.Helper()
	debug.FreeOSMemory()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	peak, stop, done := uint64(0), make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(2 * time.Millisecond):
				var now runtime.MemStats
				runtime.ReadMemStats(&now)
				peak = max(peak, now.HeapAlloc)
			}
		}
	}()
	start := time.Now()
	f()
	took := time.Since(start)
	close(stop)
	<-done
	if peak > before.HeapAlloc+mostMemory || took > mostTime {
		t.Errorf("took %v and %d MB", took, (peak-before.HeapAlloc)>>20)
	}
	t.Logf("took %v, %d MB", took.Round(time.Millisecond), (max(peak, before.HeapAlloc)-before.HeapAlloc)>>20)
}

// No byte of a file can be changed unseen.
func TestEveryByteMatters(t *testing.T) {
	good := small(t, false)
	step := 1 + len(good)/300
	switch {
	case *long:
		step = 1
	case testing.Short():
		step *= 10
	}
	for i := 0; i < len(good); i += step {
		for _, flip := range []byte{1, 0x20, 0x80, 0xff} {
			b := bytes.Clone(good)
			b[i] ^= flip
			if r := Verify(b, verification()); r.ExitCode() == 0 {
				t.Fatalf("byte %d changed: %s", i, shown(r))
			}
		}
	}
}

// Nor can one be left out or put in.
func TestCutShort(t *testing.T) {
	good := sample(t)
	for i := 0; i < len(good); i += 97 {
		for name, b := range map[string][]byte{
			"cut": good[:i], "without": append(bytes.Clone(good[:i]), good[i+1:]...), "with": append(bytes.Clone(good[:i+1]), good[i:]...),
		} {
			if r := Verify(b, verification()); r.ExitCode() == 0 || name == "cut" && r.ExitCode() != 2 {
				t.Errorf("%s at byte %d: %s", name, i, shown(r))
			}
		}
	}
}

// Other programs' files, and ours after other programs had them.
func TestForeign(t *testing.T) {
	var plain bytes.Buffer
	p := fpdf.New("P", "mm", "A4", "")
	p.AddPage()
	p.SetFont("Helvetica", "", 12)
	p.Cell(40, 10, "factsheet 1.2.0")
	if err := p.Output(&plain); err != nil {
		t.Fatal(err)
	}
	if r := Verify(plain.Bytes(), verification()); r.Verdict != Unread || !strings.Contains(shown(r), "factsheet did not make this PDF") {
		t.Errorf("fpdf: %s", shown(r))
	}
	qpdf := need(t, "qpdf")
	dir := t.TempDir()
	from := filepath.Join(dir, "from.pdf")
	if err := os.WriteFile(from, sample(t), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args string
		exit int
		says string
	}{
		{"", 1, "factsheet 1.2.0 made it, but another program saved it anew"},
		{"--static-id --object-streams=preserve", 1, "another program saved it anew"},
		{"--qdf --object-streams=disable", 1, "another program saved it anew"},
		{"--linearize", 1, "another program saved it anew"},
		{"--encrypt u o 256 --", 2, "encrypted"},
		{"--encrypt u o 256 --cleartext-metadata --", 2, "encrypted"},
	} {
		to := filepath.Join(dir, "to.pdf")
		if out, err := exec.Command(qpdf, append(strings.Fields(test.args), from, to)...).CombinedOutput(); err != nil {
			t.Fatalf("qpdf %s: %v %s", test.args, err, out)
		}
		b, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		if r := Verify(b, verification()); r.ExitCode() != test.exit || !strings.Contains(shown(r), test.says) {
			t.Errorf("qpdf %s: %s\nwant %q, exit %d", test.args, shown(r), test.says, test.exit)
		}
	}
}
