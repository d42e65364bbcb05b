package mail

import (
	"slices"
	"strings"
	"testing"

	"factsheet/data/value"
	"factsheet/internal/diag"
	"factsheet/internal/golden"
)

var answerBy = value.Date{Year: 2008, Month: 7, Day: 18}

// A source is told all that the page says of its figures.
func TestReply(t *testing.T) {
	e := edition(t, seed,
		"save: {author: Save the Children,", "save: {author: Save the Children, email: press@save.example,",
		"short: IOM,", "short: IOM, email: media@iom.example,",
		"sold:\n    title: Two", "derived:\n    title: Ours\n    claims: [ours]\n  sold:\n    title: Two",
		"caveats:\n  no-year", "  ours: {derive: save-under-18 of save-region, measure: sold, who: girls under 18}\n\ncaveats:\n  no-year")
	drafts, found := Replies(e, Envelope{}, answerBy)
	if len(drafts) != 2 {
		t.Fatal(found)
	}
	golden.Compare(t, "testdata/reply.eml", drafts[0].Bytes)
	text := string(leavesOf(t, drafts[1].Bytes)[0])
	for _, want := range []string{
		"Dear International Organization for Migration,", "by 18\u00a0July 2008", "about 4,000 (unsupported) – People sold each year", "El Pikir says reliable evidence",
		"“around 4,000 Kyrgyz women and girls are sold abroad every year”", "\nNot the same thing: one counts", "- Save the Children: 200,000; ", "- Official statistics: no figure", "10% (unsupported) – Under 18",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if strings.Contains(text, "Our calculations") {
		t.Error("nothing is calculated from the figures of IOM")
	}
	var unasked []string
	for _, f := range found {
		unasked = append(unasked, f.Code+" "+strings.Fields(f.Message)[0])
	}
	if want := []string{"W601 UNICEF", "W601 Interior"}; !slices.Equal(unasked, want) {
		t.Errorf("found %v, want %v", unasked, want)
	}
}

// Sources with one address share a draft.
func TestReplyShared(t *testing.T) {
	e := edition(t, seed, "save: {author: Save the Children,", "save: {author: Save the Children, email: Press@example.org,", "short: IOM,", "short: IOM, email: press@example.org,")
	drafts, found := Replies(e, Envelope{}, answerBy)
	if len(drafts) != 1 {
		t.Fatal(found)
	}
	text := string(leavesOf(t, drafts[0].Bytes)[0])
	if !strings.Contains(text, "\n200,000 – People") || !strings.Contains(text, "\nabout 4,000 (unsupported) – People") || strings.Contains(text, "\n50 – Criminal") {
		t.Errorf("the figures of the two are not in\n%s", text)
	}
}

// One address that is none, or no day, and there is no draft for anybody.
func TestReplyIsWhole(t *testing.T) {
	e := edition(t, seed, "save: {author: Save the Children,", "save: {author: Save the Children, email: press@example..org,", "short: IOM,", "short: IOM, email: press@example.org,")
	drafts, found := Replies(e, Envelope{}, answerBy)
	if drafts != nil || !found.Failed() || !slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Code == "E601" && f.Pos.Line > 1 }) {
		t.Errorf("%d drafts, %v", len(drafts), found)
	}
	e = edition(t, seed, "short: IOM,", "short: IOM, email: press@example.org,")
	for _, d := range []value.Date{{}, {Year: 2008}, {Year: 2008, Month: 7}, {Year: 2008, Month: 13, Day: 1}} {
		if drafts, found := Replies(e, Envelope{}, d); drafts != nil || !found.Failed() {
			t.Errorf("%v: %d drafts", d, len(drafts))
		}
	}
}

// A reply that is due before the brief is dated is a warning; the hint is a day later.
func TestReplyTooLate(t *testing.T) {
	e := edition(t, seed, "short: IOM,", "short: IOM, email: press@example.org,")
	for day, want := range map[int]bool{3: true, 4: false} {
		drafts, found := Replies(e, Envelope{}, value.Date{Year: 2008, Month: 7, Day: day})
		late := slices.IndexFunc(found, func(f diag.Finding) bool { return f.Code == "W602" })
		if len(drafts) != 1 || late >= 0 != want {
			t.Errorf("4 July, answer by the %d: %d drafts, %v", day, len(drafts), found)
		}
		if late >= 0 && found[late].Hints[0] != "give people two weeks:\n--answer-by 2008-07-18" {
			t.Errorf("the hint is %q", found[late].Hints)
		}
	}
}
