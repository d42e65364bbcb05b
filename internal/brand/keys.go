package brand

import (
	"maps"
	"slices"
	"strings"

	"factsheet/internal/schema"
)

// block is a mapping of a brand file and the keys that are read of it, or are known to
// be for other programs.
type block struct {
	what string // what findings call it
	open bool   // it may have any other key: a name of the writer's, or one for another program
	keys []key
}

// key is one key, with what it takes, as a schema, and what there is to say about it.
type key struct {
	name  string
	takes func() schema.Object
	doc   string
}

func (b *block) names() []string {
	names := make([]string, len(b.keys))
	for i, k := range b.keys {
		names[i] = k.name
	}
	return names
}

// The blocks of a brand file, in posit's format.
var (
	fileKeys = &block{what: "a brand file", keys: []key{
		{"meta", keysOf("meta"), "Whose brand it is."},
		{"logo", oneOf(text, keysOf("logo")), "A PNG or JPEG file in the folder of the brand file or below it; or its sizes."},
		{"color", keysOf("color"), "Colours, as `\"#0B4A6F\"` or as names from the palette."},
		{"typography", keysOf("typography"), "The typefaces of the page."},
		{"defaults", keysOf("defaults"), "What single programs take from the brand."},
	}}
	metaKeys = &block{what: "meta", open: true, keys: []key{
		{"name", oneOf(text, keysOf("meta: name")), "The organisation, as it stands at the top of a page."},
		{"link", whatever, "For other programs."},
	}}
	nameKeys = &block{what: "meta: name", open: true, keys: []key{
		{"full", text, "The whole name."},
		{"short", text, "The name in common use, which is printed."},
	}}
	logoKeys = &block{what: "logo", keys: []key{
		{"images", free(whatever), "Pictures by names of your own."},
		{"small", oneOf(text, keysOf("a logo")), "For small places, such as the top of a page. It is taken first."},
		{"medium", oneOf(text, keysOf("a logo")), "For middle ones."},
		{"large", oneOf(text, keysOf("a logo")), "For large ones."},
		{"path", text, "The file, where there is one size."},
		{"alt", text, "What those who cannot see it are told."},
	}}
	pictureKeys = &block{what: "a logo", keys: []key{
		{"path", text, "The file."},
		{"alt", text, "What those who cannot see it are told."},
		{"light", oneOf(text, keysOf("a logo")), "For a light ground."},
		{"dark", oneOf(text, keysOf("a logo")), "For a dark ground."},
	}}
	colorKeys = &block{what: "color", keys: append([]key{
		{"palette", free(whatever), "Colours by names of your own."},
	}, themeKeys()...)}
	typographyKeys = &block{what: "typography", keys: []key{
		{"fonts", listOf(keysOf("a family")), "The families that there are."},
		{"base", oneOf(text, keysOf("text")), "What text is set in: a family under `fonts`."},
		{"headings", oneOf(text, keysOf("text")), "What titles and headings are set in. Without it, a bold face of `base`."},
		{"monospace", whatever, "For other programs."},
		{"monospace-inline", whatever, "For other programs."},
		{"monospace-block", whatever, "For other programs."},
		{"link", whatever, "For other programs."},
	}}
	fontKeys = &block{what: "a family", keys: []key{
		{"family", text, "Its name."},
		{"source", text, "`file` for files beside the brand file. Nothing is fetched from anywhere else."},
		{"files", listOf(oneOf(text, keysOf("a typeface"))), "Its faces, each a TrueType file (.ttf) in the folder of the brand file or below it."},
		{"weight", whatever, "For other programs."},
		{"style", whatever, "For other programs."},
		{"display", whatever, "For other programs."},
	}}
	faceKeys = &block{what: "a typeface", keys: []key{
		{"path", text, "The file."},
		{"weight", weights, "Its weight, as `400` or `bold`. Without it, what the file says."},
		{"style", text, "`italic` for those that stand aslant, which are not used."},
	}}
	textKeys = &block{what: "text", keys: []key{
		{"family", text, "A family under `fonts`."},
		{"weight", weights, "The weight wanted; the face nearest to it is taken."},
		{"size", whatever, "For other programs."},
		{"line-height", whatever, "For other programs."},
		{"style", whatever, "For other programs."},
		{"color", whatever, "For other programs."},
	}}
	paletteKeys  = &block{what: "color: palette", open: true}
	imageKeys    = &block{what: "logo: images", open: true}
	defaultsKeys = &block{what: "defaults", open: true, keys: []key{
		{"factsheet", keysOf("defaults: factsheet"), "What this program alone reads."},
	}}
	ownKeys = &block{what: "defaults: factsheet", keys: []key{
		{"masthead", mastheads, "`band`, or `rule` for less ink. Without it, `band`."},
		{"doubt", text, "Colours what is unknown, uncertain or differs, and nothing else."},
		{"verify", addresses, "A page where readers can check a sheet, as `https://example.org/check/`. Page and e-mails name it."},
	}}
)

// themeNames are the colours that the format gives a meaning; a colour may be
// given as one of them, or as a name from its palette.
var themeNames = []string{"foreground", "background", "primary", "secondary", "tertiary",
	"success", "info", "warning", "danger", "light", "dark", "link"}

func themeKeys() []key {
	about := map[string]string{
		"primary":    "Colours band, headings and bars. One that is too light to read is darkened.",
		"foreground": "The text. One that is too light to read is darkened.",
	}
	keys := make([]key, len(themeNames))
	for i, name := range themeNames {
		keys[i] = key{name, whatever, "For other programs, or as a name for `doubt`."}
		if doc, ok := about[name]; ok {
			keys[i] = key{name, text, doc}
		}
	}
	return keys
}

// JSONSchema gives the format of a brand file as JSON Schema 2020-12, for editors.
func JSONSchema() []byte {
	defs := schema.Object{}
	for _, b := range []*block{metaKeys, nameKeys, logoKeys, pictureKeys, colorKeys, typographyKeys, fontKeys, faceKeys, textKeys, defaultsKeys, ownKeys} {
		defs = append(defs, schema.Member{Name: strings.ReplaceAll(b.what, " ", "-"), Value: b.schema()})
	}
	s := append(fileKeys.schema(), schema.Member{Name: "$defs", Value: defs})
	return schema.Document("urn:factsheet:v1:brand", "A brand", "House style in posit's format of brand.yml, as far as factsheet reads it.", s)
}

func (b *block) schema() schema.Object {
	var properties schema.Object
	for _, k := range b.keys {
		properties = append(properties, schema.Member{Name: k.name, Value: schema.Said(k.takes(), k.doc)})
	}
	return schema.Object{{Name: "type", Value: []string{"object", "null"}}, {Name: "properties", Value: properties}, {Name: "additionalProperties", Value: b.open}}
}

// keysOf is the block that findings call so.
func keysOf(what string) func() schema.Object {
	return func() schema.Object { return schema.Ref(strings.ReplaceAll(what, " ", "-")) }
}

func text() schema.Object     { return schema.Text(schema.Visible) }
func whatever() schema.Object { return schema.Object{} }

func weights() schema.Object {
	names := slices.Sorted(maps.Keys(weightNames))
	return schema.AnyOf(schema.Object{{Name: "type", Value: []string{"integer", "null", "array"}}, {Name: "minimum", Value: 1}, {Name: "maximum", Value: 1000}},
		schema.Object{{Name: "type", Value: "string"}, {Name: "pattern", Value: `^([1-9][0-9]{0,2}|1000|` + strings.Join(names, "|") + `|[^.]*\.\..*)$`}})
}

func mastheads() schema.Object {
	return schema.Words([]any{"band", "rule", nil}, []string{
		"a band in the brand colour with the title on it in white", "a rule in the brand colour, the title in ink", "a band",
	})
}

// address is what the address of a page looks like.
const address = `^https://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][!-~]*)?$`

func addresses() schema.Object {
	return schema.Object{{Name: "type", Value: []string{"string", "null"}}, {Name: "pattern", Value: address}}
}

func oneOf(a, b func() schema.Object) func() schema.Object {
	return func() schema.Object { return schema.AnyOf(a(), b()) }
}

func listOf(item func() schema.Object) func() schema.Object {
	return func() schema.Object { return schema.List(item()) }
}

func free(value func() schema.Object) func() schema.Object {
	return func() schema.Object {
		m := schema.Mapping("", value())
		m[0].Value = []string{"object", "null"}
		return m
	}
}
