package main

import (
	"errors"
	"os"
	"strconv"
	"time"
)

// sourceDateEpoch is the time that builders of software packages set for all that
// they make, in whole seconds since 1970; zero where it is not set. See
// reproducible-builds.org/specs/source-date-epoch.
func sourceDateEpoch() (time.Time, error) {
	text, set := os.LookupEnv("SOURCE_DATE_EPOCH")
	if !set {
		return time.Time{}, nil
	}
	const last = 253402300799 // the end of 9999, after which a date has no place in the file
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil || n > last {
		return time.Time{}, errors.New("SOURCE_DATE_EPOCH is " + strconv.Quote(text) + "; it must be whole seconds since 1970, such as 1215129600, or not be set")
	}
	return time.Unix(int64(n), 0).UTC(), nil
}
