package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"factsheet"
)

// volume is how much build and check say of what went well.
type volume struct {
	quiet, verbose bool
}

func (v *volume) addTo(c *cobra.Command) {
	c.Flags().BoolVarP(&v.quiet, "quiet", "q", false, "print nothing where nothing failed")
	c.Flags().BoolVarP(&v.verbose, "verbose", "v", false, "say how full the page is, and what its parts take")
}

func (v *volume) refuse() error {
	if v.quiet && v.verbose {
		return errors.New("-q says less and -v says more; give one of them")
	}
	return nil
}

// sayFullness says at which density a page is set, what room is left, and what its
// parts take.
func (t *terminal) sayFullness(f factsheet.Fullness) {
	step := ""
	if f.Step > 0 {
		step = fmt.Sprintf(", step %d of %d", f.Step, f.Steps)
	}
	t.say("  set %s%s: %d mm free", f.Density, step, f.Free)
	for _, p := range f.Parts {
		t.say("  %4d mm  %s, %d of 3 columns", p.Height, p.Name, p.Columns)
	}
}
