# The two commands of the README are `make audit` and `make test`; CI calls the others.
SHELL := /bin/bash
SWIFT ?= swift
BUILD := $(SWIFT) build -c release
TOOL := .build/release/contrechamp
# For each fuzzing target; `make fuzz FUZZ="audit mot"` runs these two only.
FUZZ_SECONDS ?= 20
# Without a limit Swift Testing starts all tests at once, and the time of each is that of all.
TEST_WIDTH ?= $(shell echo $$((2 * $$(nproc))))
TEST := SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(TEST_WIDTH) $(SWIFT) test
# Attacks on the whole program, and tests of its fences.
ATTACKS := AttackTests|ConfinementTests|ExternalCommandTests
# What a new Debian 12 machine needs beside Swift itself.
PACKAGES := ffmpeg libavcodec-dev libavformat-dev libavutil-dev libboost-math-dev \
  libopencv-core-dev libopencv-dnn-dev libopencv-imgproc-dev libopencv-objdetect-dev \
  libopencv-video-dev libseccomp-dev libsimdjson-dev libswscale-dev strace
# What stands behind the products for other packages.
LIBRARY := MediaTime Phrasebook Documents Scene Observations Statistics Evaluation Claims Report
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: audit test check attack ordinary-user build packages lint linkage start-up sample-check bench benchmark-check coverage \
  browser-check consumer docs fuzz sanitize clean

## Installs what is needed, builds, audits the real campus clip, and says where the report is.
audit: build
	sh samples/campus/fetch.sh
	$(TOOL) audit samples/campus/audit.yaml --out samples/campus/out

## Runs every test, and says which were slow; those that need footage of ours skip without it, and say so.
## No test imports testably: with the flag, this build and that of `make build` share every module.
test: packages
	@mkdir -p .build
	set -o pipefail; $(TEST) -c release --disable-testable-imports 2>&1 | tee .build/test.log; \
	  status=$$?; sh Tests/slowest.sh .build/test.log; exit $$status

## For each change: builds for debugging and runs the tests whose names match, as in `make check NAME=ClaimsTests`.
check: packages
	@[ -n "$(NAME)" ] || { echo 'make check: no NAME; a regular expression, as in make check NAME="ClaimsTests|ReportTests"' >&2; exit 64; }
	$(SWIFT) build --build-tests
	$(TEST) --skip-build --filter "$(NAME)"

## Every hostile clip, text and detector that the tests make, of which `make test` tries a selection.
attack: packages
	CONTRECHAMP_ATTACK=full $(TEST) -c release --disable-testable-imports --filter "$(ATTACKS)"
	$(MAKE) ordinary-user

## The same in short as a user without root's powers, where root has tried; after `make test` or `make attack`.
ordinary-user:
	sh Tests/ordinary-user.sh .build/release "$(ATTACKS)"

build: packages
	$(BUILD)

## Installs missing Debian packages; asks for no rights where none is missing.
packages:
	@missing=$$(for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing: $$missing"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; \
	fi

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Benchmarks Benchmarks/Simulations

## Only the OpenCV libraries that the manifest names may be loaded at start.
linkage: build
	sh .ci/linkage.sh $(TOOL)

## `contrechamp --help` must not keep anybody waiting.
start-up: build
	bash .ci/start-up.sh $(TOOL)

## Both samples, and that each leaves all its files.
sample-check: build
	sh .ci/sample-check.sh

## What a replay costs, as a ratio to decoding alone in the same run.
bench:
	sh samples/campus/fetch.sh
	cd Benchmarks && $(SWIFT) package benchmark

## The same, against the thresholds that are checked in.
benchmark-check:
	sh .ci/benchmark-check.sh

## How often verdicts on claims exactly at their limit are wrong, simulated: the tables of docs/statistics.md.
coverage: packages
	cd Benchmarks && $(SWIFT) run -c release Coverage

## The samples' reports in a real browser.
browser-check: build
	sh .ci/browser-check.sh

## A package that uses this one as a library: built, run, and its words compared.
consumer: packages
	SWIFT="$(SWIFT)" sh Tests/consumer.sh

## Documentation of the modules that other packages can use, into .build/documentation; a link that leads nowhere is an error.
docs: packages
	CONTRECHAMP_DOCS=1 $(SWIFT) package --scratch-path .build-docs \
	  --allow-writing-to-directory .build/documentation generate-documentation \
	  $(LIBRARY:%=--target %) --enable-experimental-combined-documentation --warnings-as-errors \
	  --output-path .build/documentation

## Every reader of untrusted files against inputs that grow from Tests/Fuzzing/corpus, FUZZ_SECONDS (20) each.
fuzz: packages
	FUZZ_SECONDS=$(FUZZ_SECONDS) Tests/Fuzzing/fuzz.sh $(FUZZ)

## The tests under the address, undefined-behaviour and thread sanitizers: long, for developers; see docs/fuzzing.md.
sanitize: packages
	Tests/sanitizers/sanitize.sh

clean:
	rm -rf .build .build-consumer .build-docs .build-fuzz .build-asan .build-tsan samples/*/out
