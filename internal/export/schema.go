package export

import "encoding/json"

// The shapes of the document. The order of fields is the order in the file; what is
// empty is left out.

type document struct {
	Context context `json:"@context"`
	Graph   []any   `json:"@graph"`
}

type context struct {
	Vocab string `json:"@vocab"`
}

type ref struct {
	ID string `json:"@id"`
}

// named is a thing of which only the name is known.
type named struct {
	Type       string `json:"@type"`
	Name       string `json:"name"`
	Identifier string `json:"identifier,omitempty"`
}

type property struct {
	Type  string `json:"@type"`
	Name  string `json:"name"`
	Value string `json:"value"`
}

type dataset struct {
	ID               string `json:"@id"`
	Type             string `json:"@type"`
	Name             string `json:"name"`
	Description      string `json:"description,omitempty"`
	DatePublished    string `json:"datePublished"`
	InLanguage       string `json:"inLanguage"`
	Status           string `json:"creativeWorkStatus,omitempty"`
	URL              string `json:"url,omitempty"`
	License          any    `json:"license,omitempty"`
	Author           *named `json:"author,omitempty"`
	LocationCreated  *named `json:"locationCreated,omitempty"`
	Citation         []ref  `json:"citation,omitempty"`
	VariableMeasured []ref  `json:"variableMeasured,omitempty"`
	HasPart          []ref  `json:"hasPart,omitempty"`
}

type variable struct {
	ID          string `json:"@id"`
	Type        string `json:"@type"`
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	StatType    string `json:"statType"`
	Denominator *named `json:"measurementDenominator,omitempty"`
}

type source struct {
	ID            string `json:"@id"`
	Type          string `json:"@type"`
	Name          string `json:"name"`
	AlternateName string `json:"alternateName,omitempty"`
	Author        named  `json:"author"`
	Publisher     *named `json:"publisher,omitempty"`
	DatePublished string `json:"datePublished,omitempty"`
	InLanguage    string `json:"inLanguage,omitempty"`
	URL           string `json:"url,omitempty"`
	Identifier    string `json:"identifier,omitempty"`
	Citation      []ref  `json:"citation,omitempty"`
}

// claim has the properties of a Claim, then those that only an Observation has.
type claim struct {
	ID          string   `json:"@id"`
	Type        []string `json:"@type"`
	Name        string   `json:"name"`
	Description []string `json:"description,omitempty"`
	Text        string   `json:"text,omitempty"`       // the words of the source
	TextLang    string   `json:"inLanguage,omitempty"` // of these words
	Status      string   `json:"creativeWorkStatus,omitempty"`
	Citation    []ref    `json:"citation,omitempty"`
	IsBasedOn   []ref    `json:"isBasedOn,omitempty"`
	About       []named  `json:"about,omitempty"`
	Temporal    string   `json:"temporalCoverage,omitempty"`

	Variable         *ref        `json:"variableMeasured,omitempty"`
	Value            any         `json:"value,omitempty"` // a number, or a list of alternatives
	Min              json.Number `json:"minValue,omitempty"`
	Max              json.Number `json:"maxValue,omitempty"`
	UnitText         string      `json:"unitText,omitempty"`
	UnitCode         string      `json:"unitCode,omitempty"`
	Denominator      *ref        `json:"measurementDenominator,omitempty"`
	Properties       []property  `json:"additionalProperty,omitempty"`
	ObservationAbout []named     `json:"observationAbout,omitempty"`
	Date             string      `json:"observationDate,omitempty"`
	Method           string      `json:"measurementMethod,omitempty"`
	Technique        string      `json:"measurementTechnique,omitempty"`
}
