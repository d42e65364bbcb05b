package factsheet

import (
	"fmt"
	"os"

	"factsheet/internal/proof"
	"factsheet/internal/starter"
)

// Starters are the briefs to begin with, by what an author has: two estimates of one
// thing, figures of several sources that count different things, or words and gaps.
func Starters() []string { return starter.Kinds() }

// StarterLanguages are those that such briefs are written in, as tags of BCP 47.
func StarterLanguages() []string { return starter.Languages() }

// Starter gives the files of a folder to begin in: a whole brief, one of Starters in one
// of StarterLanguages, with a brand, the schemas of both, and settings for editors.
func Starter(kind, language string) ([]Attachment, error) {
	files := starter.Files(kind, language)
	if files == nil {
		return nil, fmt.Errorf("there is no brief %q to begin with in the language %q", kind, language)
	}
	var out []Attachment
	for _, f := range files {
		out = append(out, Attachment{Name: f.Name, Data: f.Data})
	}
	return append(out, Attachment{Name: "factsheet.schema.json", Data: Schema()}, Attachment{Name: "brand.schema.json", Data: BrandSchema()}), nil
}

// WriteNew writes files into a folder and gives their names. It never writes over a file:
// where one of a name is there it writes none, and the error is an *fs.PathError with that
// name that is fs.ErrExist. After any other failure it takes away what it wrote.
func WriteNew(dir *os.Root, files []Attachment) (written []string, err error) {
	return proof.WriteNew(dir, files)
}
