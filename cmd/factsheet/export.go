package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"factsheet"
	"factsheet/internal/diag"
)

// form is what a brief is exported to.
type form struct {
	name   string
	ending string // of a file that holds it
	of     func(*factsheet.Sheet) []byte
	chart  func(*factsheet.Chart) []byte // nil where a chart has no such form
	binary bool
}

// exports are all of them but the one that is a folder.
var exports = []form{
	{name: "text", ending: "txt", of: (*factsheet.Sheet).Text},
	{name: "html", ending: "html", of: (*factsheet.Sheet).HTML},
	{name: "svg", ending: "svg", of: (*factsheet.Sheet).SVG, chart: (*factsheet.Chart).SVG},
	{name: "png", ending: "png", binary: true,
		of:    func(s *factsheet.Sheet) []byte { return s.PNG(s.Pixels()) },
		chart: func(c *factsheet.Chart) []byte { return c.PNG(c.Pixels()) }},
	{name: "csv", ending: "csv", of: (*factsheet.Sheet).CSV},
	{name: "jsonld", ending: "jsonld", of: (*factsheet.Sheet).JSONLD},
	{name: "csl", ending: "json", of: (*factsheet.Sheet).CSL},
}

// dataPackage is a table with the file that describes it.
const dataPackage = "datapackage"

// formNames are the words of --to.
func formNames() []string {
	var names []string
	for _, f := range exports {
		names = append(names, f.name)
	}
	return append(names, dataPackage)
}

// export is one call of the subcommand.
type export struct {
	choices
	to, chart, folder string
}

func exportCommand(t *terminal) *cobra.Command {
	var e export
	c := &cobra.Command{
		Use:   "export BRIEF.yaml",
		Short: "print a brief in another form",
		Long: "export prints a brief to standard output, or with -d writes it into a folder: as text,\n" +
			"the way a screen reader says the page; as html, one document that says exactly what the\n" +
			"page says, for phones too; as svg or png, the page as a picture, or with --chart one chart\n" +
			"with its notes and sources; as csv, a table with a row a claim, or datapackage, that table\n" +
			"with what its columns hold; as jsonld, linked data in the words of schema.org; as csl, its\n" +
			"sources for programs that keep references.",
		Example:           "$ factsheet export examples/minimal/brief.yaml --to text\nFact sheet · 12 September 2022\n…",
		Args:              needsBrief,
		ValidArgsFunction: completeBriefs,
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := e.form(args[0])
			if err != nil {
				return err
			}
			opt, err := e.options()
			if err != nil {
				return err
			}
			return t.eachBrief(args, func(name string) error { return e.one(t, name, f, opt) })
		},
	}
	c.Flags().StringVar(&e.to, "to", "", "the `FORM`: "+choice(formNames()))
	c.Flags().StringVar(&e.chart, "chart", "", "of svg and png: the `ID` of one chart")
	c.Flags().StringVarP(&e.folder, "dir", "d", "", "write into this `FOLDER`; no file is written over")
	e.choices.addTo(c)
	completeWords(c, "to", formNames())
	return c
}

// form finds what is asked for, nil for the data package.
func (e *export) form(brief string) (*form, error) {
	names := formNames()
	if e.to == "" {
		return nil, fmt.Errorf("export needs --to %s; write factsheet export %s --to %s", choice(names), brief, names[0])
	}
	if err := oneOf("--to", e.to, names); err != nil {
		return nil, err
	}
	i := slices.IndexFunc(exports, func(f form) bool { return f.name == e.to })
	switch {
	case e.chart != "" && (i < 0 || exports[i].chart == nil):
		return nil, errors.New("--chart is of svg and png, which show one; write --to svg")
	case i >= 0:
		return &exports[i], nil
	case e.folder == "":
		return nil, errors.New("datapackage is two files, claims.csv and datapackage.json; write -d and a folder for them")
	}
	return nil, nil
}

func (e *export) one(t *terminal, name string, f *form, opt factsheet.Options) error {
	in, err := t.read(name)
	if err != nil {
		return err
	}
	sheet, found, err := t.compiler.Compose(in, opt)
	if err != nil {
		return err
	}
	if t.show(in, withoutNotes(found)); sheet == nil {
		return errFindings
	}
	const instead = "name another folder with -d"
	if f == nil {
		return t.writeFolder(e.folder, instead, []factsheet.Attachment{
			{Name: "claims.csv", Data: sheet.CSV()}, {Name: "datapackage.json", Data: sheet.DataPackage()},
		})
	}
	base, data := fileBase(name, sheet.ID()), []byte(nil)
	if e.chart == "" {
		data = f.of(sheet)
	} else {
		chart := sheet.Chart(e.chart)
		if chart == nil {
			return unknownChart(e.chart, sheet.Charts())
		}
		base, data = base+"-"+e.chart, f.chart(chart)
	}
	switch {
	case e.folder != "":
		return t.writeFolder(e.folder, instead, []factsheet.Attachment{{Name: base + "." + f.ending, Data: data}})
	case f.binary && t.shows:
		return errors.New("a picture would only garble the terminal; name a folder with -d, or send it into a pipe")
	}
	_, err = t.out.Write(data)
	return err
}

// fileBase is what a file made from a brief is called, without its ending.
func fileBase(name, id string) string {
	if id != "" || name == "-" {
		return filepath.Base(id)
	}
	return strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
}

func unknownChart(id string, known []string) error {
	switch near := diag.Nearest(id, known); {
	case len(known) == 0:
		return fmt.Errorf("the brief has no chart `%s`, nor any other", id)
	case near != "":
		return fmt.Errorf("the brief has no chart `%s`; did you mean --chart %s?", id, near)
	}
	return fmt.Errorf("the brief has no chart `%s`; its charts are %s", id, strings.Join(known, ", "))
}
