# make shows these targets.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
SEED        = examples/kyrgyzstan-2008

# How long each fuzz target runs.
FUZZTIME ?= 20s

help: ## show the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' Makefile

brief: ## build the example brief into examples/kyrgyzstan-2008/brief.pdf
	go run ./cmd/factsheet build $(SEED)/brief.yaml

test: ## run the tests
	go test ./...

lint: ## look for faults without running anything
	@unformatted=$$(gofmt -l *.go cmd data charts fonts internal layout); test -z "$$unformatted" || { echo "gofmt -w $$unformatted"; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

golden: ## accept what the tests make now as their golden files; then read git diff
	go test $$(grep -rl --include='*_test.go' 'factsheet/internal/golden"' . | xargs -n1 dirname | sort -u) -update

conform: ## put what is built, and planted faults, before the judges (veraPDF, qpdf, poppler, browsers, mail readers)
	.ci/tools
	CI=true PYTHONPATH=$(CURDIR)/.tools/py go test -count=1 ./internal/bidi ./internal/conformance ./fonts ./internal/mail ./internal/mailbox ./internal/pdf ./internal/proof ./internal/raster ./internal/site

bench: ## measure cold and warm builds, and verifying; with OLD=… (a program, a tree, a revision) the ratios to it
ifdef OLD
	go test -run '^$$' -bench Compare -benchtime 1x ./cmd/factsheet -compare $(OLD)
else
	go test -run '^$$' -bench ColdBuild -benchtime 1x ./cmd/factsheet
	go test -run '^$$' -bench 'WarmBuild|Verify' -benchmem ./internal/conformance
endif

attack: ## run the command on hostile and costly input and on a failing machine, with limits of time and memory
	ATTACK=all go test -count=1 ./internal/conformance/attack

fuzz: ## run each fuzz target for FUZZTIME
	.ci/fuzz $(FUZZTIME)

site: ## write the pages where a sheet is checked in a browser, with the examples, into dist/site
	go run ./internal/site dist/site

release: ## make the archives of a release in dist/, without publishing them
	.ci/release

picture: ## draw the pictures of the examples that the README shows
	for e in $(SEED) examples/minimal; do go run ./cmd/factsheet build -q $$e/brief.yaml && pdftoppm -r 110 -png -singlefile $$e/brief.pdf $$e/brief || exit 1; done

.PHONY: help brief test lint golden conform bench attack fuzz release site picture
