package mail

import (
	"strings"
	"testing"
)

// The table of drafts is opened in a spreadsheet, which may part its columns by another
// mark than the comma.
func TestSummaryHoldsNoFormula(t *testing.T) {
	for _, name := range []string{"=1+1", "x;=cmd|'/c calc'!A0;y", "\t=1", "＝1", " @x", "x|-y"} {
		text := summaryOf(&Draft{Name: "a.eml", To: Recipient{Name: name, Address: "a@example.org"}})
		if i := strings.IndexAny(text, "=＝@"); i < 1 || text[i-1] != '\'' && text[i] != '@' || strings.Contains(text, "|-") {
			t.Errorf("%q is %q", name, text)
		}
	}
}
