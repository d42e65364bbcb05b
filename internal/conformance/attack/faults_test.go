//go:build linux

package attack

import (
	"fmt"
	"path/filepath"
	"strings"
)

// faults are a machine that fails while briefs are built: signals, full disks, few open
// files, streams that nobody reads.
func faults() []attack {
	var all []attack
	many := func() map[string][]byte {
		files := map[string][]byte{}
		for _, name := range []string{"brief.yaml", "brand.yml", "logo.png"} {
			files[name] = mustRead(filepath.Join(examples, "kyrgyzstan-2008", name))
		}
		return files
	}
	repeated := func(n int) (files func() map[string][]byte, args, makes []string) {
		args = []string{"build", "-q"}
		for i := range n {
			args = append(args, fmt.Sprintf("b%d.yaml", i))
			makes = append(makes, fmt.Sprintf("b%d.pdf", i))
		}
		return func() map[string][]byte {
			all := many()
			for i := range n {
				all[fmt.Sprintf("b%d.yaml", i)] = all["brief.yaml"]
			}
			return all
		}, args, makes
	}
	files, args, makes := repeated(12)
	for i := range 90 { // thirty of them before the first file can be there
		after := fmt.Sprintf("%dus", i*97)
		if i >= 30 {
			after = fmt.Sprintf("%dus", 3000+(i-30)*1501)
		}
		all = append(all, attack{name: fmt.Sprintf("signal-after-%s-ends", after), files: files, args: args, makes: makes, signal: after})
	}
	for blocks := range 24 { // of 512 bytes: less than the page
		all = append(all, attack{name: fmt.Sprintf("disk-of-%d-blocks-fails", blocks), files: many, args: build, limit: fmt.Sprintf("trap '' XFSZ; ulimit -f %d", blocks)})
	}
	for n := 8; n < 28; n++ {
		all = append(all, attack{name: fmt.Sprintf("open-files-%d-any", n), files: many, args: build, makes: []string{"out.pdf"}, limit: fmt.Sprintf("ulimit -n %d", n)})
	}
	for name, a := range map[string]attack{
		"full-device-fails":      {args: []string{"build", "brief.yaml", "-o", "/dev/full"}},
		"full-output-fails":      {args: []string{"build", "brief.yaml", "-o", "-"}, limit: "exec >/dev/full"},
		"closed-output-builds":   {args: []string{"build", "brief.yaml", "-o", "-"}, limit: "exec >&-"},
		"output-unread-builds":   {args: []string{"build", "brief.yaml", "-o", "-"}, limit: "exec >/dev/null"},
		"closed-messages-builds": {args: build, limit: "exec 2>&-", makes: []string{"out.pdf"}},
		"closed-input-refused":   {args: []string{"build", "-", "-o", "out.pdf"}, limit: "exec <&-"},
		"full-export-fails":      {args: []string{"export", "brief.yaml", "--to", "text"}, limit: "exec >/dev/full"},
		"full-list-fails":        {args: []string{"check", "--format", "json", "brief.yaml"}, limit: "exec >/dev/full"},
		"no-brief-fails":         {args: []string{"build", "none.yaml"}},
		"a-folder-fails":         {args: []string{"build", ".", "-o", "out.pdf"}},
		"output-a-folder-fails":  {args: []string{"build", "brief.yaml", "-o", "."}},
		"output-the-brief-fails": {args: []string{"build", "brief.yaml", "-o", "brief.yaml"}},
		"output-the-brand-fails": {args: []string{"build", "brief.yaml", "-o", "brand.yml"}},
		"output-too-long-fails":  {args: []string{"build", "brief.yaml", "-o", strings.Repeat("n", 300) + ".pdf"}},
		"output-in-a-file-fails": {args: []string{"build", "brief.yaml", "-o", "brief.yaml/out.pdf"}},
		"output-escapes-builds":  {args: []string{"build", "brief.yaml", "-o", "\x1b[2J.pdf"}, makes: []string{"\x1b[2J.pdf"}},
		"unknown-flag-fails":     {args: []string{"build", "--\x1b[2J", "brief.yaml"}},
		"unknown-key-fails":      {args: []string{"build", "brief.yaml", "--sign", "brief.yaml", "-o", "out.pdf"}},
		"no-people-fails":        {args: []string{"email", "brief.yaml", "--merge", "none.csv"}},
	} {
		a.name = name
		a.files = many
		all = append(all, a)
	}
	return all
}
