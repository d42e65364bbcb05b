package mail

import (
	"strings"
	"testing"

	"factsheet/data/value"
)

const answered = `schema: factsheet/v1
brief: {title: Homes, date: 2024-05-20}
sources:
  a: {author: Office A, email: a@example.org, answer: {date: 2024-05-10, text: "We counted them all, {twice}."}}
  b: {author: Office B, answer: none by 2024-05-17}
measures: {dry: {label: Homes without water, unit: homes, kind: stock, who: homes, where: World, when: 2024, basis: census}}
claims:
  first: {source: a, measure: dry, value: 300, says: 300 homes}
  second: {source: b, measure: dry, value: 400, says: 400 homes}
key-figures: [first]
charts: {one: {title: One, claims: [first, second]}}
`

// What a source answered stands at its figures, in its own words, which are no prose: a
// brace in them is a brace. Who has been asked is not asked for an address again.
func TestAnswersStandInTheMail(t *testing.T) {
	e := editionOf(t, answered)
	text, html := bodiesOf(t, compose(t, e, Recipient{}))
	for _, want := range []string{
		"Office A answered on 10\u00a0May 2024: “We counted them all, {twice}.”",
		"Office B was asked for its reply and gave none by 17\u00a0May 2024.",
	} {
		if strings.Count(text, want) != 1 || strings.Count(html, want) != 1 {
			t.Errorf("%q is not there once in\n%s", want, text)
		}
	}
	if _, found := Replies(e, Envelope{}, value.Date{Year: 2024, Month: 6, Day: 3}); len(found) > 0 {
		t.Errorf("%v", found)
	}
}
