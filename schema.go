package factsheet

import (
	"factsheet/data/language"
	"factsheet/internal/brand"
)

// Schema gives the language of a brief as JSON Schema 2020-12, for editors.
func Schema() []byte { return language.JSONSchema() }

// OverlaySchema gives the language of translations as JSON Schema 2020-12, for editors.
func OverlaySchema() []byte { return language.OverlayJSONSchema() }

// BrandSchema gives the format of a brand file as JSON Schema 2020-12, for editors.
func BrandSchema() []byte { return brand.JSONSchema() }
