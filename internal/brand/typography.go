package brand

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"factsheet/data/yaml"
	"factsheet/fonts"
	"factsheet/internal/guarded"
)

// Typeface is one face of a brand's own, as its file names it.
type Typeface struct {
	Family string
	Weight int // that the brand file gives, else the face's own
	*fonts.Face
}

// typography is what a brand file says of the faces to set a page in.
type typography struct {
	base, headings use
	families       []family
}

// use is what one sort of text is set in.
type use struct {
	family *yaml.Node // nil for none
	weight int
}

// family is a family of a brand file and its upright faces.
type family struct {
	name   string
	source string
	files  []faceFile
}

// faceFile is a file of a family. weight is 0 where the brand file gives none.
type faceFile struct {
	path   *yaml.Node
	weight int
	face   *fonts.Face // nil until it is read
}

// typography reads the block of the same name.
func (r *reader) typography(n *yaml.Node) typography {
	keys := r.mapping(n, typographyKeys)
	t := typography{base: r.use(keys["base"], 400), headings: r.use(keys["headings"], 700)}
	list := keys["fonts"]
	if list != nil && list.Kind != yaml.List {
		r.fail(list, "fonts is a list of families, each after a dash").Hint("- family: Literata")
		return t
	}
	if list == nil {
		return t
	}
	for _, item := range list.Items {
		if nothing(item) {
			continue
		}
		font := r.mapping(item, fontKeys)
		f := family{name: r.text(font["family"], "a family's name"), source: r.text(font["source"], "a source")}
		if f.name == "" {
			continue
		}
		if f.source == "file" {
			f.files = r.faceFiles(font["files"])
		}
		t.families = append(t.families, f)
	}
	if own := t.ownFamily(); t.base.family == nil && own != "" {
		r.list.Add("W053", list.Pos, "no text is set in the typefaces, as typography does not say which is for text").
			Hint("base: " + own)
	}
	return t
}

// ownFamily is the first family that has files.
func (t *typography) ownFamily() string {
	for _, f := range t.families {
		if len(f.files) > 0 {
			return f.name
		}
	}
	return ""
}

func (r *reader) use(n *yaml.Node, weight int) use {
	if n == nil {
		return use{weight: weight}
	}
	if n.Kind != yaml.Mapping {
		if r.text(n, "a family's name") == "" {
			n = nil
		}
		return use{n, weight}
	}
	keys := r.mapping(n, textKeys)
	u := use{weight: weight}
	if f := keys["family"]; f != nil && r.text(f, "a family's name") != "" {
		u.family = f
	}
	if w := r.weight(keys["weight"]); w > 0 {
		u.weight = w
	}
	return u
}

// faceFiles reads the files of a family, without those of italics.
func (r *reader) faceFiles(n *yaml.Node) (files []faceFile) {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.List {
		r.fail(n, "files is a list, each file after a dash").Hint("- path: fonts/Literata-Regular.ttf")
		return nil
	}
	for _, item := range n.Items {
		if nothing(item) {
			continue
		}
		if item.Kind != yaml.Mapping {
			if r.text(item, "a typeface's path") != "" {
				files = append(files, faceFile{path: item})
			}
			continue
		}
		keys := r.mapping(item, faceKeys)
		weight, style := r.weight(keys["weight"]), r.text(keys["style"], "a style")
		if r.text(keys["path"], "a typeface's path") != "" && (style == "" || style == "normal") {
			files = append(files, faceFile{path: keys["path"], weight: weight})
		}
	}
	return files
}

// weightNames are the weights that have a name.
var weightNames = map[string]int{
	"thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500,
	"semi-bold": 600, "demi-bold": 600, "bold": 700, "extra-bold": 800, "ultra-bold": 800, "black": 900,
}

// weight reads a number or a name; 0 where n gives none, or a range, as of a variable font.
func (r *reader) weight(n *yaml.Node) int {
	if n == nil || n.Kind == yaml.List {
		return 0
	}
	word := r.text(n, "a weight")
	if w, named := weightNames[word]; named {
		return w
	}
	if w, err := strconv.Atoi(word); err == nil && w >= 1 && w <= 1000 {
		return w
	}
	if word != "" && !strings.Contains(word, "..") {
		r.fail(n, "a weight is a number from 1 to 1000 or a name such as bold, not "+word).Hint("weight: 400")
	}
	return 0
}

// faces gives the family that the brand's page is set in, and what the brand file says
// of its faces; the embedded one and nothing where it names no faces that are files.
// dir is the folder of the brand file.
func (r *reader) faces(fsys fs.FS, dir string, t typography) (*fonts.Family, []Typeface) {
	base := r.family(&t, t.base.family)
	if base == nil {
		return fonts.SourceSans(), nil
	}
	headings := base
	if t.headings.family != nil {
		if own := r.family(&t, t.headings.family); own != nil {
			headings = own
		}
	}
	var chosen [fonts.Styles]*fonts.Face
	var all []Typeface
	for style, want := range [...]struct {
		of     *family
		weight int
	}{
		fonts.Regular: {base, t.base.weight}, fonts.SemiBold: {base, 600}, fonts.Bold: {base, 700}, fonts.Heading: {headings, t.headings.weight},
	} {
		file := r.nearest(fsys, dir, want.of, want.weight)
		if file == nil {
			return fonts.SourceSans(), nil
		}
		chosen[style] = file.face
		all = r.keep(all, Typeface{want.of.name, file.weight, file.face}, file)
	}
	return fonts.NewFamily(base.name, chosen), all
}

// keep adds a face to those of a brand, unless it is among them.
func (r *reader) keep(all []Typeface, face Typeface, from *faceFile) []Typeface {
	for _, known := range all {
		switch {
		case known.Face == face.Face && known.Family == face.Family:
			return all
		case known.Face != face.Face && known.PSName == face.PSName:
			r.list.Add("E052", from.path.Pos, "the typeface "+from.path.Text+" calls itself "+face.PSName+", as another one of this brand does").
				Hint("take the files of one release of the family")
		}
	}
	return append(all, face)
}

// family finds the family that a brand file names for some text; nil where there is
// none, or none that is files, which is said.
func (r *reader) family(t *typography, named *yaml.Node) *family {
	if named == nil {
		return nil
	}
	source := ""
	for i := range t.families {
		if f := &t.families[i]; f.name == named.Text {
			if len(f.files) > 0 {
				return f
			}
			source = f.source
		}
	}
	reason := "no file of it is named"
	if source != "" && source != "file" {
		reason = "nothing is fetched from " + source
	}
	r.list.Add("W053", named.Pos, "the typeface "+named.Text+" is not used: "+reason+"; "+fonts.SourceSans().Name()+" is used").
		Hint("put the .ttf files of the family into a folder beside the brand file, and name them under typography:\nfonts:\n  - family: " + named.Text +
			"\n    source: file\n    files: [fonts/Regular.ttf, fonts/Bold.ttf]")
	return nil
}

// nearest reads the file of a family whose weight is nearest to the one wanted, of two
// the heavier; nil where it cannot be used.
func (r *reader) nearest(fsys fs.FS, dir string, of *family, weight int) *faceFile {
	var best *faceFile
	for i := range of.files {
		f := &of.files[i]
		if f.weight == 0 { // the face itself says it
			if !r.read(fsys, dir, f) {
				return nil
			}
			f.weight = f.face.Weight
		}
		if best == nil || apartBy(f.weight, weight) < apartBy(best.weight, weight) {
			best = f
		}
	}
	if !r.read(fsys, dir, best) {
		return nil
	}
	return best
}

// apartBy is how far a weight is from the one wanted, in halves, so that the heavier of
// two is nearer.
func apartBy(weight, wanted int) int {
	if weight >= wanted {
		return 2 * (weight - wanted)
	}
	return 2*(wanted-weight) + 1
}

// read reads a face unless that was done.
func (r *reader) read(fsys fs.FS, dir string, f *faceFile) bool {
	if f.face != nil {
		return true
	}
	name := f.path.Text
	fail := func(why string) bool {
		finding := r.list.Add("E052", f.path.Pos, "the typeface "+name+" "+why)
		if !strings.Contains(why, ": ") { // else it says what to do
			finding.Hint("put the .ttf file of the face into the brand file's folder or below it, and write path: fonts/Regular.ttf")
		}
		return false
	}
	if strings.Contains(name, "://") {
		return fail("is an address, and nothing is fetched")
	}
	file, failed := guarded.Read(fsys, path.Join(dir, filepath.ToSlash(name)), fonts.MaxBytes)
	if failed != nil {
		return fail(failed.Error())
	}
	face, err := r.shelf.face(file)
	if err != nil {
		return fail(err.Error())
	}
	f.face = face
	return true
}

// writeTypography writes what reads as the same faces again. Each stands under the name
// that it has itself, so that no name of anybody's files goes out.
func (b *Brand) writeTypography(s *strings.Builder) {
	if len(b.Typefaces) == 0 {
		return
	}
	s.WriteString("typography:\n  fonts:\n")
	for i, f := range b.Typefaces {
		if i == 0 || f.Family != b.Typefaces[i-1].Family {
			fmt.Fprintf(s, "    - family: %s\n      source: file\n      files:\n", quoted(f.Family))
		}
		fmt.Fprintf(s, "        - path: %s\n          weight: %d\n", FaceFile(f.PSName), f.Weight)
	}
	last := b.Typefaces[len(b.Typefaces)-1]
	fmt.Fprintf(s, "  base:\n    family: %s\n    weight: %d\n", quoted(b.Faces.Name()), b.TextWeight)
	fmt.Fprintf(s, "  headings:\n    family: %s\n    weight: %d\n", quoted(last.Family), b.HeadingWeight)
}

// FaceFile is where Files says that a face is, by the name that it has itself.
func FaceFile(psName string) string { return "fonts/" + psName + ".ttf" }
