package data

import (
	"strings"

	"factsheet/data/language"
	"factsheet/data/value"
)

// interval settles what the two ends are, and their level.
func (c *checker) interval(d *language.Claim, claim *Claim, p value.Written) {
	v := &claim.Value
	ends := v.HasInterval()
	if d.Interval.Written() {
		v.Interval = value.IntervalKind(language.Intervals.Number(d.Interval.Value))
		if !ends {
			c.errorAt(d.Interval, "E012", 0, len(d.Interval.Value), "the value has no two ends, so it has no interval",
				"write the ends, as in 4000 (3500-4500), or take the line out")
			return
		}
	}
	at := d.Level
	if at.Written() {
		level := strings.TrimSuffix(at.Value, "%")
		switch {
		case !value.IsLevel(level):
			c.errorAt(at, "E010", 0, len(at.Value), "a level is a percentage between 0 and 100", "write for example\nlevel: 95")
			return
		case v.Level != "" && v.Level != level:
			c.errorAt(at, "E012", 0, len(at.Value), "the value itself says "+v.Level+"%", "keep one of the two levels")
			return
		}
		v.Level = level
	} else {
		at = d.Value
		if d.Share.Written() {
			at = d.Share
		} else if d.Range.Written() {
			at = d.Range
		}
	}
	takes := v.Interval == value.IntervalConfidence || v.Interval == value.IntervalUncertainty
	switch {
	case v.Level != "" && !ends:
		c.errorAt(at, "E012", 0, len(at.Value), "the value has no two ends, so it has no level", "write the ends, or take the level out")
	case v.Level != "" && !takes && v.Interval != value.IntervalMargin:
		c.errorAt(at, "E012", 0, len(at.Value), "a level of "+v.Level+"%, and no word on what kind of interval it is",
			"write\ninterval: CI\n(a confidence interval; UI for an uncertainty interval)")
	case takes && v.Level == "":
		c.errorAt(d.Interval, "E012", 0, len(d.Interval.Value), "the interval has no level", "write the level that the source gives:\nlevel: 95")
	}
}
