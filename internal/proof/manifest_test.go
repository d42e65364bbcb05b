package proof

import (
	"reflect"
	"strings"
	"testing"

	"factsheet/internal/golden"
)

func testManifest() *Manifest {
	epoch := int64(1215129600)
	return &Manifest{
		Program: program, Version: "1.2.0", Options: Options{Paper: "a4", Signed: true, SourceDateEpoch: &epoch},
		Files:     []Digest{DigestOf(Attachment{Brief, "application/yaml", []byte("a <b> & c")}), DigestOf(Attachment{Claims, "text/csv", nil})},
		Typefaces: []Typeface{{"Source Sans 3 · é <", testFace}},
	}
}

func TestManifest(t *testing.T) {
	text := testManifest().JSON()
	golden.Compare(t, "testdata/manifest.json", text)
	for name, m := range map[string]*Manifest{"full": testManifest(), "bare": {Program: program, Version: "1"}} {
		got, err := ReadManifest(m.JSON())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(got.JSON()) != string(m.JSON()) || name == "full" && !reflect.DeepEqual(got, m) {
			t.Errorf("%s: read as %+v", name, got)
		}
	}
	if s := string((&Manifest{}).JSON()); strings.Contains(s, "null") || strings.Contains(s, "epoch") {
		t.Errorf("an empty manifest: %s", s)
	}
}

func TestManifestIsStrict(t *testing.T) {
	good := string(testManifest().JSON())
	for _, test := range []struct{ old, new, says string }{
		{`"paper"`, `"sheet"`, "unknown field"},
		{`"paper"`, `"Paper"`, "not written as factsheet writes it"},
		{`"signed": true,`, `"signed": true, "signed": true,`, "not written as factsheet writes it"},
		{"1215129600", "1215129600.0", "cannot be read"},
		{`"version": "`, `"version": "9 matches: rebuilt `, "which version of factsheet"},
		{`"version": "`, `"version": "` + strings.Repeat("9", 40), "which version of factsheet"},
		{"1215129600", "-1", "outside 1970 to 2199"},
		{"1215129600", "7258118400", "outside 1970 to 2199"},
		{"1215129600", "null", "not written as factsheet writes it"},
		{`"factsheet"`, `"another"`, "which version of factsheet"},
		{`"1.2.0"`, `""`, "which version of factsheet"},
		{"brief.yaml", "../brief.yaml", "wrong entry for a file"},
		{"brief.yaml", "claims.csv", "wrong entry for a file"},
		{"brief.yaml", "manifest.json", "wrong entry for a file"},
		{testFace, "aa", "wrong entry for a typeface"},
		{"}\n", "}\n{}", "goes on after its end"},
		{"}\n", "}", "not written as factsheet writes it"},
		{"}\n", "}" + strings.Repeat(" ", 1<<20), "longer than 1 MB"},
		{good, "", "cannot be read"},
		{good, strings.Repeat("[", 1<<19), "cannot be read"},
	} {
		i := strings.LastIndex(good, test.old)
		if test.old == "brief.yaml" || test.old == "\"paper\"" {
			i = strings.Index(good, test.old)
		}
		if i < 0 {
			t.Fatalf("no %q", test.old)
		}
		bad := good[:i] + test.new + good[i+len(test.old):]
		if _, err := ReadManifest([]byte(bad)); err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%q for %q: %v, want %q", test.new, test.old, err, test.says)
		}
	}
}
