package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"factsheet"
)

// show writes the HTML of the first draft with its pictures inside, and opens it in a
// browser where a person sits before the screen.
func (e *email) show(t *terminal, brief string, drafts factsheet.Drafts) error {
	for d, err := range drafts {
		if err != nil {
			return fmt.Errorf("%w; nothing was written", err)
		}
		page, err := d.Preview()
		if err != nil {
			return err
		}
		name := filepath.Join(e.into(brief), strings.TrimSuffix(d.Name, ".eml")+".html")
		if err := t.mayWriteDraft(name); err != nil {
			return fmt.Errorf("%w; nothing was written", err)
		}
		if err := t.replace(each(output{name, page})); err != nil {
			return err
		}
		if !e.quiet {
			t.say("%s  a preview, which nobody is sent", name)
		}
		if t.talks && !e.quiet && open(name) != nil {
			t.say("open it in a browser")
		}
		return nil
	}
	return nil
}

// open shows a file to the person at this machine.
func open(name string) error {
	args := browser(runtime.GOOS, os.Getenv("BROWSER"))
	c := exec.Command(args[0], append(args[1:], name)...)
	if err := c.Start(); err != nil {
		return err
	}
	return c.Process.Release()
}

// browser is the command that opens a file: the one that BROWSER names, or that of the
// system.
func browser(system, wanted string) []string {
	switch {
	case wanted != "":
		return []string{wanted}
	case system == "darwin":
		return []string{"open"}
	case system == "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}
