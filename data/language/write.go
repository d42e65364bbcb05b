package language

import "factsheet/data/yaml"

// YAML writes what goes out with the page in canonical form: the keys in the order of the language, block
// style, two spaces a level, each text on one line by one rule of quoting. Decode reads
// the same draft from it, but for places, and of that YAML writes the same bytes again.
func (d *Draft) YAML() []byte {
	var w yaml.Writer
	write(&w, 0, d.keys())
	return w.Bytes()
}

// write writes the keys that have a value and go out with the page.
func write(w *yaml.Writer, level int, keys []key) {
	for i := range keys {
		if k := &keys[i]; !k.is(stays) {
			k.slot.write(w, level, k.name)
		}
	}
}
