package content

import "testing"

// TestCapital: Georgian has capitals for whole words alone, and no first letter has one.
func TestCapital(t *testing.T) {
	for s, want := range map[string]string{"people": "People", "éclairs": "Éclairs", "люди": "Люди", "დევნილები": "დევნილები", "مدنيون": "مدنيون", "": "", "1999": "1999"} {
		if got := capital(s); got != want {
			t.Errorf("%q begins a sentence as %q, want %q", s, got, want)
		}
	}
}
