package png

import "slices"

// Note is a text that a file carries beside its pixels, under a key in Latin letters that
// has at most 79 of them, such as "Title".
type Note struct{ Key, Text string }

// Annotate gives a file that Encode made with notes, in UTF-8 and in this order. Nothing
// shows them but programs that are asked for them.
func Annotate(file []byte, notes []Note) []byte {
	var chunks []byte
	for _, n := range notes {
		// iTXt: the key, no compression, no language, no translated key.
		chunks = chunk(chunks, "iTXt", append([]byte(n.Key+"\x00\x00\x00\x00\x00"), n.Text...))
	}
	const header = 8 + 25 // the signature, and the chunk that comes first
	return slices.Concat(file[:header], chunks, file[header:])
}
