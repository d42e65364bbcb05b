//go:build js

// Command program is factsheet for the page "Check a sheet" in a browser, as
// WebAssembly in a worker. It offers the worker one object, factsheet:
//
//	examine(file Uint8Array, keys string, faces Uint8Array[], width number) string   a report, as JSON
//	picture() Uint8Array    the page as the file's own data give it, as PNG
//	rebuilt() Uint8Array    the same as a PDF, not signed
//	taken(name string) Uint8Array    what the file carries under that name
//
// It signs nothing. It must not know files, networks, nor how anything is made.
package main

import (
	"encoding/json"
	"runtime/debug"
	"strconv"
	"syscall/js"

	"factsheet"
	"factsheet/internal/guarded"
)

// checked is the file that was examined last.
type checked struct {
	file  *factsheet.File
	sheet *factsheet.Sheet
	width int
}

// findings are what examine gives.
type findings struct {
	Program string             `json:"program"` // version of this program
	Keys    string             `json:"keys,omitempty"`
	Report  *factsheet.Report  `json:"report,omitempty"`
	Lines   []string           `json:"lines,omitempty"`  // the report in words
	Places  []*factsheet.Place `json:"places,omitempty"` // of each difference; null where it has none
	About   *factsheet.About   `json:"about,omitempty"`
	Files   []string           `json:"files,omitempty"` // that can be taken out
}

func main() {
	debug.SetGCPercent(200)
	debug.SetMemoryLimit(512 << 20)
	var c factsheet.Compiler
	var last checked
	js.Global().Set("factsheet", js.ValueOf(map[string]any{
		"examine": js.FuncOf(func(_ js.Value, args []js.Value) any {
			faces := guarded.Memory{}
			for i := range args[2].Length() {
				faces[strconv.Itoa(i)+".ttf"] = bytesOf(args[2].Index(i))
			}
			last.width = args[3].Int()
			return last.examine(&c, bytesOf(args[0]), factsheet.Verification{Typefaces: faces}, args[1].String())
		}),
		"picture": js.FuncOf(func(js.Value, []js.Value) any {
			if last.sheet == nil {
				return nil
			}
			return arrayOf(last.sheet.PNG(last.width))
		}),
		"rebuilt": js.FuncOf(func(js.Value, []js.Value) any {
			if last.sheet == nil {
				return nil
			}
			pdf, err := last.sheet.PDF()
			if err != nil {
				return nil
			}
			return arrayOf(pdf)
		}),
		"taken": js.FuncOf(func(_ js.Value, args []js.Value) any {
			if last.file != nil {
				for _, a := range last.file.Attachments() {
					if a.Name == args[0].String() {
						return arrayOf(a.Data)
					}
				}
			}
			return nil
		}),
	}))
	select {} // the worker calls from now on
}

// examine verifies a file and keeps it. keys are the public keys one of which must have
// signed it, as .pub files have them; "" for nobody.
func (k *checked) examine(c *factsheet.Compiler, file []byte, with factsheet.Verification, keys string) string {
	*k = checked{width: k.width}
	found := findings{Program: factsheet.Version}
	if keys != "" {
		signers, err := factsheet.ReadSigners([]byte(keys))
		if err != nil {
			found.Keys = err.Error()
			return found.json()
		}
		with.Signers = signers
	}
	found.Report, k.sheet = c.Examine(file, with)
	found.Lines = found.Report.Lines()
	if f, err := factsheet.Open(file); err == nil {
		k.file = f
		c.Disarm(f) // what is taken out is opened in spreadsheets
		for _, a := range f.Attachments() {
			found.Files = append(found.Files, a.Name)
		}
	}
	if k.sheet != nil {
		about := k.sheet.About()
		found.About = &about
		for _, d := range found.Report.Differences {
			found.Places = append(found.Places, k.sheet.Place(d))
		}
	}
	return found.json()
}

func (f *findings) json() string {
	text, err := json.Marshal(f)
	if err != nil {
		panic(err) // it holds nothing that JSON cannot
	}
	return string(text)
}

func bytesOf(array js.Value) []byte {
	b := make([]byte, array.Length())
	js.CopyBytesToGo(b, array)
	return b
}

func arrayOf(b []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	return array
}
