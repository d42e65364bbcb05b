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
	const last = 7258118399 // the end of 2199, after which verify takes a date for a forgery
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil || n > last {
		return time.Time{}, errors.New("SOURCE_DATE_EPOCH is " + strconv.Quote(text) + "; it must be whole seconds since 1970, such as 1215129600, or not be set")
	}
	return time.Unix(int64(n), 0).UTC(), nil
}
