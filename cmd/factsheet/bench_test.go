package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

const hello = `package main

import "fmt"

func main() { fmt.Println("hello") }
`

// BenchmarkColdBuild measures the example's build as a whole process against a
// program that says hello: user and system time together, each the fastest of 50,
// run in turns so that both meet the same machine.
func BenchmarkColdBuild(b *testing.B) {
	const runs, most = 50, 15.0
	dir := b.TempDir()
	greeting := filepath.Join(dir, "hello.go")
	if err := os.WriteFile(greeting, []byte(hello), 0o666); err != nil {
		b.Fatal(err)
	}
	ours, theirs := filepath.Join(dir, "factsheet"), filepath.Join(dir, "hello")
	for out, of := range map[string]string{ours: ".", theirs: greeting} {
		if text, err := exec.Command("go", "build", "-o", out, of).CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, text)
		}
	}
	least := [2]time.Duration{time.Hour, time.Hour}
	for range runs {
		for i, args := range [][]string{
			{ours, "build", "-q", "../../examples/kyrgyzstan-2008/brief.yaml", "-o", filepath.Join(dir, "brief.pdf")},
			{theirs},
		} {
			c := exec.Command(args[0], args[1:]...)
			if text, err := c.CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, text)
			}
			least[i] = min(least[i], c.ProcessState.UserTime()+c.ProcessState.SystemTime())
		}
	}
	ratio := float64(least[0]) / float64(least[1])
	b.ReportMetric(0, "ns/op") // leaves out the time of the whole loop
	b.ReportMetric(float64(least[0].Microseconds()), "build-µs")
	b.ReportMetric(float64(least[1].Microseconds()), "hello-µs")
	b.ReportMetric(ratio, "times-hello")
	if ratio > most {
		b.Errorf("a cold build takes %.1f times a hello world, more than %.0f", ratio, most)
	}
}
