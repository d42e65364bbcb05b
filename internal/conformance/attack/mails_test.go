//go:build linux

package attack

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
)

// mails are tables of people and greetings that try to get into the head of a mail, out
// of the folder, or into a spreadsheet.
func mails() []attack {
	names := []string{"Olga Ivanova", "", "a\r\nBcc: x@example.org", "=cmd|'/c calc'!A0", "\u202eevil", "\x1b[2J", strings.Repeat("n", 400), "Ünï “q” <x>", "a,b;c", "{name}", "../../up", "-", "頁", "\"", "\x00"}
	addresses := []string{"olga@example.org", "", "@", "a@b", "a@example.org\r\nTo: b@example.org", "a b@example.org", "<a@example.org>", "a@example.org,b@example.org", "\"a\\\"\"@example.org", strings.Repeat("a", 70) + "@example.org", "a@" + strings.Repeat("b", 300) + ".org", "ü@example.org", "a@[127.0.0.1]", "a@example.org\x00", "../x@example.org", "=1@example.org"}
	greetings := []string{"", "Dear {name},", "{", "{none}", "Hi\r\nBcc: x@example.org", strings.Repeat("g", 2000), "{name}{name}{name}", "\u202e"}
	cell := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
	var all []attack
	for seed := range 120 {
		r := rand.New(rand.NewPCG(6, uint64(seed)))
		table := "name,email,greeting\n"
		var makes []string
		rows := 1 + r.IntN(4)
		for range rows {
			table += cell(names[r.IntN(len(names))]) + "," + cell(addresses[r.IntN(len(addresses))]) + "," + cell(greetings[r.IntN(len(greetings))]) + "\n"
		}
		ending := "either"
		if seed%10 == 0 {
			table, ending = "name,email\nOlga,olga@example.org\nBakyt,bakyt@example.org\n", "builds"
			makes = []string{"out/a-Olga.eml", "out/a-Bakyt.eml", "out/summary.csv"}
		}
		args := []string{"email", "brief.yaml", "--merge", "people.csv", "-d", "out"}
		if g := greetings[r.IntN(len(greetings))]; g != "" && ending == "either" && !strings.Contains(g, "\x00") {
			args = append(args, "--greeting", g)
		}
		all = append(all, attack{name: fmt.Sprintf("people-%03d-%s", seed, ending), args: args, makes: makes, drafts: true, files: func() map[string][]byte {
			return map[string][]byte{"people.csv": []byte(table), "brief.yaml": []byte("schema: factsheet/v1\nbrief: {id: a, title: A, date: 2020-01-01}\npoints: [One thing is said.]\n")}
		}})
	}
	all = append(all, attack{name: "people-of-a-town-builds", args: []string{"email", "-q", "brief.yaml", "--merge", "people.csv", "-d", "out"}, drafts: true, files: func() map[string][]byte {
		files := map[string][]byte{"people.csv": []byte("name,email\n" + strings.Join(ids("Person %d,p%[1]d@example.org\n", 500), ""))}
		for _, name := range []string{"brief.yaml", "brand.yml", "logo.png"} {
			files[name] = mustRead(filepath.Join(examples, "kyrgyzstan-2008", name))
		}
		return files
	}})
	return all
}
