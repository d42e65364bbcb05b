package factsheet_test

import (
	"bytes"
	"fmt"
	"log"
	"strings"
	"testing/fstest"

	"factsheet"
)

// A brief becomes a file, which proves itself.
func Example() {
	in, err := factsheet.Read("examples/minimal/brief.yaml")
	if err != nil {
		log.Fatal(err)
	}
	var compiler factsheet.Compiler // for all briefs of a program, from many goroutines
	sheet, found, err := compiler.Compose(in, factsheet.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range found {
		fmt.Println(f.Pos, f.Code, f.Message)
	}
	if sheet == nil {
		return // a finding is an error
	}
	file, err := sheet.PDF()
	if err != nil {
		log.Fatal(err)
	}
	report := compiler.Verify(file, factsheet.Verification{})
	fmt.Println(report.Verdict)
	// Output:
	// examples/minimal/brief.yaml:18:11 N232 `first` is for 2016, 6 years before the brief; a note on the page says so
	// matches
}

// A brief need not be on a disk. What is wrong with it is said with its place and with
// the line to write.
func ExampleCompiler_Compose() {
	in := factsheet.Input{FS: fstest.MapFS{"trees.yaml": {Data: []byte(`schema: factsheet/v1
brief: {title: Trees, date: 4 July 2008}
points: [The town has more trees.]
`)}}, Name: "trees.yaml"}
	var compiler factsheet.Compiler
	sheet, found, err := compiler.Compose(in, factsheet.Options{})
	fmt.Println(sheet, err)
	for _, f := range found {
		fmt.Println(f.Pos, f.Code, f.Message)
		fmt.Println(strings.Join(f.Hints, "\n"))
	}
	// Output:
	// <nil> <nil>
	// trees.yaml:2:29 E009 `4 July 2008` is no date of the form 2004, 2004-11 or 2004-11-01
	// write 2008-07-04
}

// The claims of a brief are a table for other programs.
func ExampleSheet_CSV() {
	in, err := factsheet.Read("examples/minimal/brief.yaml")
	if err != nil {
		log.Fatal(err)
	}
	sheet, _, err := new(factsheet.Compiler).Compose(in, factsheet.Options{})
	if err != nil {
		log.Fatal(err)
	}
	header, _, _ := strings.Cut(string(sheet.CSV()), "\r\n")
	fmt.Println(header)
	// Output:
	// id,label,source,source_title,source_date,source_url,says,value,point,low,high,qualifier,interval,level,unit,measure,kind,per,of,against,who,where,when,from,until,assuming,how,basis,standing,caveats,derived_from,part_of,locator
}

// A draft carries the page to a reader; sending it is left to a person.
func ExampleSheet_Drafts() {
	in, err := factsheet.Read("examples/minimal/brief.yaml")
	if err != nil {
		log.Fatal(err)
	}
	sheet, _, err := new(factsheet.Compiler).Compose(in, factsheet.Options{})
	if err != nil {
		log.Fatal(err)
	}
	drafts, _, err := sheet.Drafts(factsheet.Mailing{To: "editor@example.org"})
	if err != nil {
		log.Fatal(err)
	}
	for d, err := range drafts {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(d.Name, "|", d.Subject)
	}
	// Output:
	// brief-editor.eml | Two estimates of modern slavery
}

// A file that was changed by a single byte is told apart.
func ExampleCompiler_Verify() {
	in, err := factsheet.Read("examples/minimal/brief.yaml")
	if err != nil {
		log.Fatal(err)
	}
	var compiler factsheet.Compiler
	sheet, _, err := compiler.Compose(in, factsheet.Options{})
	if err != nil {
		log.Fatal(err)
	}
	file, err := sheet.PDF()
	if err != nil {
		log.Fatal(err)
	}
	changed := bytes.Clone(file)
	changed[len(changed)/2] ^= 1
	fmt.Println(compiler.Verify(file, factsheet.Verification{}).Verdict)
	fmt.Println(compiler.Verify(changed, factsheet.Verification{}).Verdict)
	// Output:
	// matches
	// differs
}
