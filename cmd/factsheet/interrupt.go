package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// interruption ends the run on the first SIGINT, SIGTERM or SIGHUP, from its
// beginning to its end. It waits for the step in hand, undoes what is half done, and
// leaves with 128 and the number of the signal, as shells have it.
type interruption struct {
	mu   sync.Mutex // held during a step
	undo func()     // puts right what is half done between two steps; nil for nothing
}

// watch begins to wait for a signal. One that was ignored when the program started,
// as under nohup, stays ignored.
func (i *interruption) watch() {
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	go func() {
		s := <-signals
		i.mu.Lock() // for good: no step begins any more
		if i.undo != nil {
			i.undo()
		}
		os.Exit(128 + int(s.(syscall.Signal)))
	}()
}

// step does something whole or not at all; a signal waits for its end, so that it
// must not wait for anybody.
func (i *interruption) step(do func() error) error {
	i.mu.Lock()
	defer i.mu.Unlock()
	return do()
}

// during does something that a signal may cut off, and then needs undo. Where no
// signal comes, undoing is up to do.
func (i *interruption) during(undo func(), do func() error) error {
	i.set(undo)
	defer i.set(nil)
	return do()
}

func (i *interruption) set(undo func()) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.undo = undo
}
