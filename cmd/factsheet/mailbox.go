package main

import (
	"context"
	"fmt"
	"time"

	"factsheet"
	"factsheet/internal/mailbox"
)

// account gives the mail account of a name, nil for "".
func (t *terminal) account(name string) (*mailbox.Account, error) {
	if name == "" {
		return nil, nil
	}
	file, err := mailbox.File()
	if err != nil {
		return nil, err
	}
	src, err := mailbox.Read(file)
	if err != nil {
		return nil, err
	}
	a, found := mailbox.Find(file, src, name)
	t.showFrom(&t.said, t.talks, func(string) []byte { return src }, found)
	if a == nil {
		return nil, errFindings
	}
	return a, nil
}

// put puts drafts into an account, in their order up to the first that fails, and says
// in the summary which are there.
func (e *email) put(t *terminal, a *mailbox.Account, brief string, drafts factsheet.Drafts) error {
	var summary factsheet.Summary
	added, there, left := 0, 0, 0
	box, failed := a.Open(context.Background())
	if failed == nil {
		defer box.Close()
	}
	for d, err := range drafts {
		if err != nil {
			return err
		}
		fresh := false
		if failed == nil {
			fresh, failed = box.Put(d.Bytes, time.Now())
		}
		if failed != nil {
			left++
			summary.Add(d, "")
			continue
		}
		if fresh {
			added++
		} else {
			there++
		}
		summary.Add(d, a.Name+": "+box.Folder())
	}
	if f := e.summary(brief, &summary); f.name != "" {
		if err := t.replace(each(f)); err != nil {
			return err
		}
	}
	switch {
	case failed != nil:
		return fmt.Errorf("%s: %w; %d of %s put there or found there before; all are in their files, and a second run adds what is left", a.Name, failed, added+there, countOf(added+there+left))
	case !e.quiet:
		t.say("%s: %s put into %s, %d there already", a.Name, countOf(added), box.Folder(), there)
	}
	return nil
}

func countOf(n int) string {
	if n == 1 {
		return "1 draft"
	}
	return fmt.Sprintf("%d drafts", n)
}
