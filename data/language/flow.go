package language

import (
	"strings"

	"factsheet/data/yaml"
	"factsheet/internal/diag"
)

// splitNumber reports whether two neighbours in a flow list look like one number
// that was cut at its comma ("around 4" and "000 women").
func splitNumber(a, b *yaml.Node) bool {
	return a.Bare && b.Bare && a.Text != "" && isDigit(a.Text[len(a.Text)-1]) && threeDigits(b.Text) && follows(a, b)
}

// follows reports whether b stands behind a with a comma and nothing else between them.
func follows(a, b *yaml.Node) bool {
	return b.Pos.Line == a.Pos.Line && b.Pos.Col == a.Pos.Col+a.Width()+1
}

// threeDigits reports whether s begins with exactly three digits.
func threeDigits(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n == 3
}

// bareReference recognises `{id}` that YAML took for a mapping.
func bareReference(n *yaml.Node) (string, bool) {
	if n.Kind == yaml.Mapping && n.Flow && len(n.Items) == 2 && n.Items[1].Kind == yaml.Scalar && n.Items[1].Text == "" {
		return "{" + n.Items[0].Text + "}", true
	}
	return "", false
}

// cutFlow finds a flow mapping whose text was cut at a comma or colon: it has
// a key without a value, or a key that is not known here.
func (d *decoder) cutFlow(n *yaml.Node, keys []key) bool {
	if !n.Flow {
		return false
	}
	for i := 0; i+1 < len(n.Items); i += 2 {
		k, v := n.Items[i], n.Items[i+1]
		if k.Kind != yaml.Scalar {
			continue
		}
		if v.Missing() {
			d.noFlowValue(n, i)
			return true
		}
		if indexOf(keys, k.Text) < 0 {
			f := d.found.Add("E004", k.Pos, "`"+k.Text+"` is no key here: in braces a comma or colon ends a text")
			f.Width = k.Width()
			if near := diag.Nearest(k.Text, namesOf(keys)); near != "" {
				f.Hint("did you mean\n" + near + ": " + v.Text)
			} else if i >= 2 && n.Items[i-1].Kind == yaml.Scalar {
				f.Hint("if it belongs to the text before it, quote the whole:\n" +
					n.Items[i-2].Text + ": \"" + n.Items[i-1].Text + ", " + k.Text + ": " + v.Text + "\"")
			} else {
				f.Hint("it may have " + strings.Join(namesOf(keys), ", "))
			}
			return true
		}
	}
	return false
}

// noFlowValue reports the key at Content[i], which has no value.
func (d *decoder) noFlowValue(n *yaml.Node, i int) {
	k := n.Items[i]
	f := d.found.Add("E004", k.Pos, "`"+k.Text+"` has no value: in braces a comma ends a text")
	f.Width = k.Width()
	if i >= 2 && n.Items[i-1].Kind == yaml.Scalar {
		before := n.Items[i-1]
		comma := ", "
		if follows(before, k) {
			comma = ","
		}
		f.Hint("quote the text:\n" + n.Items[i-2].Text + ": \"" + before.Text + comma + k.Text + "\"")
	} else {
		f.Hint("give it a value, or quote the text if it begins with a brace")
	}
}
