package main

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"factsheet"
)

//go:embed pages
var pages embed.FS

var templates = template.Must(template.ParseFS(pages, "pages/*.html"))

// example is a brief that the site shows, in every form that it has.
type example struct {
	Folder string // below the site
	Brief  string // the file that it was written in
	Name   string // of its files there
	Title  string
	Date   string
	Lang   string
	Width  int // of its picture, in pixels
	Height int
}

// text is a page made of a text of the source.
type text struct {
	Title string
	Up    string // from the page to the root of the site
	Body  template.HTML
}

// visit writes what a visitor needs to decide: the examples, the gallery and the reference.
func (s *site) visit() {
	const seed = "examples/kyrgyzstan-2008/brief.yaml"
	first, gallery := s.example(seed), []example(nil)
	for _, brief := range s.glob("examples/*/brief.yaml") {
		if brief != seed {
			first = append(first, s.example(brief)...)
		}
	}
	for _, brief := range s.glob("examples/gallery/*.yaml") {
		gallery = append(gallery, s.example(brief)...)
	}
	s.page("index.html", "index.html", map[string]any{"Examples": first, "Gallery": gallery, "Version": factsheet.Version})
	s.text("docs/language.html", "The language of briefs", "docs/language.md")
	s.text("docs/tutorial.html", "From an empty folder to a page", "docs/tutorial.md")
	style, err := pages.ReadFile("pages/site.css")
	if s.err == nil {
		s.err = err
	}
	s.put("site.css", style)
}

// example writes a brief in all its forms, in each of its languages. One that has
// findings of severity Error stops the site.
func (s *site) example(brief string) (all []example) {
	dir, name := path.Split(brief)
	dir = path.Clean(dir)
	in := factsheet.Input{FS: os.DirFS(dir), Name: name}
	s.put(dir+"/"+name, s.read(brief))
	var c factsheet.Compiler
	for _, tag := range append([]string{""}, in.Translations()...) {
		if s.err != nil {
			return nil
		}
		sheet, found, err := c.Compose(in, factsheet.Options{Language: tag})
		if err == nil && sheet == nil {
			err = fmt.Errorf("%s: %v", brief, found)
		}
		if err != nil {
			s.err = err
			return nil
		}
		const width = 620 // pixels, twice as wide as it is shown
		about := sheet.About()
		e := example{
			Folder: dir, Brief: name, Name: strings.TrimSuffix(name, ".yaml"), Title: about.Title, Date: about.Date, Lang: about.Language,
			Width: width, Height: int(about.Height * width / about.Width),
		}
		if tag != "" {
			e.Brief = in.In(tag)
			e.Name = strings.TrimSuffix(e.Brief, ".yaml")
			s.put(dir+"/"+e.Brief, s.read(dir+"/"+e.Brief))
		}
		pdf, err := sheet.PDF()
		if s.err = err; err != nil {
			return nil
		}
		at := dir + "/" + e.Name
		s.put(at+".pdf", pdf)
		s.put(at+".png", sheet.PNG(width))
		s.put(at+".html", sheet.HTML())
		s.put(at+".txt", sheet.Text())
		all = append(all, e)
	}
	return all
}

// text writes a page of a text in Markdown.
func (s *site) text(name, title, source string) {
	var body bytes.Buffer
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	if err := markdown.Convert(s.read(source), &body); err != nil && s.err == nil {
		s.err = err
	}
	// Code that is wider than the page is scrolled by keyboard too, and texts lead to each other.
	html := strings.NewReplacer("<pre>", `<pre tabindex="0">`, `.md"`, `.html"`, ".md#", ".html#").Replace(body.String())
	// What of the source the site does not have is shown by its first page.
	html = toExamples.ReplaceAllStringFunc(html, func(link string) string {
		target := toExamples.FindStringSubmatch(link)[1]
		if at, err := os.Stat(filepath.Join(s.dir, target)); err == nil && at.Mode().IsRegular() {
			return link
		}
		return `href="../index.html"`
	})
	up := strings.Repeat("../", strings.Count(name, "/"))
	s.page(name, "text.html", text{Title: title, Up: up, Body: template.HTML(html)}) // the source is ours
}

var toExamples = regexp.MustCompile(`href="\.\./(examples[^"]*)"`)

// page writes a page from its template.
func (s *site) page(name, from string, with any) {
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, from, with); err != nil && s.err == nil {
		s.err = err
	}
	s.put(name, b.Bytes())
}

// glob gives the files of the source that a pattern names, sorted.
func (s *site) glob(pattern string) []string {
	names, err := fs.Glob(os.DirFS("."), pattern)
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("there is no %s", pattern)
	}
	if s.err == nil {
		s.err = err
	}
	return names
}
