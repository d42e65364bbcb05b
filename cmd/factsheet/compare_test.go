package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

var old = flag.String("compare", "", "measure this program against an older `ONE`: a program, a tree of its source, or a revision of it")

// BenchmarkCompare measures two programs in turns, so that both meet the same machine:
// what one build costs as a process of its own (cold), and what each further brief costs
// in a process that has built before (warm), in time of all processors and in bytes
// allocated. It prints the ratios; 1.00 is no change.
func BenchmarkCompare(b *testing.B) {
	if *old == "" {
		b.Skip("name what to compare with: make bench OLD=…")
	}
	dir := b.TempDir()
	programs := [2]string{program(b, dir, *old), program(b, dir, "../..")}
	briefs := copies(b, dir, 41)
	var cold, warm, memory [2][]float64
	for range 15 {
		for i, p := range programs {
			one, few := cost(b, p, briefs[:1]), cost(b, p, briefs)
			cold[i] = append(cold[i], one.Seconds())
			warm[i] = append(warm[i], max(few-one, 0).Seconds()/float64(len(briefs)-1))
		}
	}
	for i, p := range programs {
		memory[i] = []float64{float64(allocated(b, p, briefs)-allocated(b, p, briefs[:1])) / float64(len(briefs)-1)}
	}
	b.ReportMetric(0, "ns/op") // leaves out the time of the whole loop
	for _, row := range []struct {
		name string
		of   [2][]float64
		unit float64
		in   string
	}{
		{"cold build", cold, 1e3, "ms"}, {"warm build", warm, 1e3, "ms"}, {"allocated by a warm build", memory, 1.0 / (1 << 20), "MB"},
	} {
		before, now := slices.Min(row.of[0]), slices.Min(row.of[1])
		fmt.Printf("%-26s %7.2f %s, was %7.2f %s: %.2f times\n", row.name, now*row.unit, row.in, before*row.unit, row.in, now/before)
	}
}

// program gives the program that a name leads to, built where it is a tree or a revision.
func program(b *testing.B, dir, name string) string {
	b.Helper()
	info, err := os.Stat(name)
	if err == nil && !info.IsDir() {
		path, err := filepath.Abs(name)
		if err != nil {
			b.Fatal(err)
		}
		return path
	}
	if err != nil { // a revision
		tree := filepath.Join(dir, "tree")
		must(b, exec.Command("git", "worktree", "add", "--detach", tree, name))
		b.Cleanup(func() { must(b, exec.Command("git", "worktree", "remove", "--force", tree)) })
		name = tree
	}
	out := filepath.Join(dir, fmt.Sprintf("factsheet-%x", []byte(name)))
	c := exec.Command("go", "build", "-o", out, "./cmd/factsheet")
	c.Dir = name
	must(b, c)
	return out
}

// copies writes the example many times, each under an id of its own.
func copies(b *testing.B, dir string, n int) []string {
	b.Helper()
	const from = "../../examples/kyrgyzstan-2008"
	read := func(name string) []byte {
		text, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			b.Fatal(err)
		}
		return text
	}
	put := func(name string, text []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, text, 0o666); err != nil {
			b.Fatal(err)
		}
		return path
	}
	put("brand.yml", read("brand.yml"))
	put("logo.png", read("logo.png"))
	text := read("brief.yaml")
	var briefs []string
	for i := range n {
		one := bytes.Replace(text, []byte("id: kg-child-trafficking-2008"), fmt.Appendf(nil, "id: copy-%d", i), 1)
		if bytes.Equal(one, text) {
			b.Fatal("the example has another id")
		}
		briefs = append(briefs, put(fmt.Sprintf("brief-%d.yaml", i), one))
	}
	return briefs
}

func building(b *testing.B, program string, briefs []string, env ...string) *exec.Cmd {
	b.Helper()
	c := exec.Command(program, append([]string{"build", "-q", "-d", filepath.Join(filepath.Dir(briefs[0]), "out")}, briefs...)...)
	c.Env = append(os.Environ(), env...)
	return c
}

// cost is the time of all processors that one run takes.
func cost(b *testing.B, program string, briefs []string) time.Duration {
	b.Helper()
	c := building(b, program, briefs)
	must(b, c)
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime()
}

// allocated is about what one run allocates in bytes: with garbage never collected, the
// heap is what was allocated.
func allocated(b *testing.B, program string, briefs []string) int {
	b.Helper()
	if runtime.GOOS != "linux" {
		b.Skip("the memory of a process is measured on Linux alone")
	}
	c := building(b, program, briefs, "GOGC=off")
	must(b, c)
	return peak(c.ProcessState)
}

func must(b *testing.B, c *exec.Cmd) {
	b.Helper()
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", strings.Join(c.Args[:2], " "), err, out)
	}
}
