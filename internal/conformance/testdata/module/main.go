// A program of another module that builds a brief with the package factsheet. A
// test copies it to a folder of its own and builds it there.
package main

import (
	"fmt"
	"os"

	"factsheet"
)

func main() {
	in, err := factsheet.Read(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	var compiler factsheet.Compiler
	sheet, found, err := compiler.Compose(in, factsheet.Options{Paper: factsheet.Letter, Strict: true})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	for _, f := range found {
		if f.Severity != factsheet.Note {
			fmt.Println(f.Pos, f.Code, f.Message)
		}
	}
	if sheet == nil {
		os.Exit(1)
	}
	file, err := sheet.PDF()
	if err == nil {
		err = os.WriteFile("out.pdf", file, 0o666)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Println("built", sheet.ID())
}
