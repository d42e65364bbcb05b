package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// JSON gives a value as JSON that is safe to print too: what a terminal would obey is
// escaped. With an indent it is laid out for reading. There is a line break at its end.
func JSON(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	obeyed := func(r rune) bool { return r != '\n' && hidden(r) } // only ever in a string
	if !bytes.ContainsFunc(b.Bytes(), obeyed) {
		return b.Bytes(), nil
	}
	var safe bytes.Buffer
	for _, r := range b.String() {
		if obeyed(r) {
			fmt.Fprintf(&safe, `\u%04x`, r)
		} else {
			safe.WriteRune(r)
		}
	}
	return safe.Bytes(), nil
}
