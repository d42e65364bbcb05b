package data

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"factsheet/internal/diag"
)

// splitNumber reports whether two neighbours in a flow list look like one number
// that was cut at its comma ("around 4" and "000 women").
func splitNumber(a, b *yaml.Node) bool {
	const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle
	if a.Kind != yaml.ScalarNode || b.Kind != yaml.ScalarNode || a.Style&quoted != 0 || b.Style&quoted != 0 {
		return false
	}
	return a.Value != "" && isDigit(a.Value[len(a.Value)-1]) && threeDigits(b.Value) &&
		b.Line == a.Line && b.Column == a.Column+utf8.RuneCountInString(a.Value)+1
}

// threeDigits reports whether s begins with exactly three digits.
func threeDigits(s string) bool {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n == 3
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// bareReference recognises `{id}` that YAML took for a mapping.
func bareReference(n *yaml.Node) (string, bool) {
	if n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle != 0 && len(n.Content) == 2 &&
		n.Content[1].Kind == yaml.ScalarNode && n.Content[1].Value == "" {
		return "{" + n.Content[0].Value + "}", true
	}
	return "", false
}

// brokenFlow finds a flow mapping whose text was cut at a comma or colon: it has
// a key without a value, or a key that is not known here.
func (d *decoder) brokenFlow(n *yaml.Node, fields []field) bool {
	if n.Style&yaml.FlowStyle == 0 {
		return false
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			continue
		}
		if v.Kind == yaml.ScalarNode && v.Value == "" && v.Style == 0 {
			d.noFlowValue(n, i)
			return true
		}
		if fieldIndex(fields, k.Value) < 0 {
			f := d.found.Add("E004", d.pos(k), "`"+k.Value+"` is no key here: in braces a comma or colon ends a text")
			f.Width = utf8.RuneCountInString(k.Value)
			if near := diag.Nearest(k.Value, keysOf(fields)); near != "" {
				f.Hint("did you mean\n" + near + ": " + v.Value)
			} else if i >= 2 && n.Content[i-1].Kind == yaml.ScalarNode {
				f.Hint("if it belongs to the text before it, quote the whole:\n" +
					n.Content[i-2].Value + ": \"" + n.Content[i-1].Value + ", " + k.Value + ": " + v.Value + "\"")
			} else {
				f.Hint("it may have " + strings.Join(keysOf(fields), ", "))
			}
			return true
		}
	}
	return false
}

// noFlowValue reports the key at Content[i], which has no value.
func (d *decoder) noFlowValue(n *yaml.Node, i int) {
	k := n.Content[i]
	f := d.found.Add("E004", d.pos(k), "`"+k.Value+"` has no value: in braces a comma ends a text")
	f.Width = utf8.RuneCountInString(k.Value)
	if i >= 2 && n.Content[i-1].Kind == yaml.ScalarNode {
		before := n.Content[i-1]
		comma := ", "
		if k.Line == before.Line && k.Column == before.Column+utf8.RuneCountInString(before.Value)+1 {
			comma = ","
		}
		f.Hint("quote the text:\n" + n.Content[i-2].Value + ": \"" + before.Value + comma + k.Value + "\"")
	} else {
		f.Hint("give it a value, or quote the text if it begins with a brace")
	}
}
