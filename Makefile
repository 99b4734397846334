# Measured data that lie beside the clone, where that is so; see docs/notebook-format.md.
export PAPERS_DATA ?= $(wildcard ../shared/data)

.DEFAULT_GOAL := help
.PHONY: help setup build render test browser authoring oracle bench lint toolbox dist clean

help: ## Show this list.
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "%-9s %s\n", $$1, $$2 }'

setup: ## Install the system libraries that are missing.
	@scripts/setup

build: setup ## Make bin/papers.
	swift build -c release --product papers $(shell scripts/static-runtime)
	@mkdir -p bin
	@ln -sfn ../.build/release/papers bin/papers

render: build ## Render the notebooks into site/.
	bin/papers render notebooks/

test: setup ## Run all tests.
	swift build --build-tests
	swift test --skip-build
	scripts/toolbox --check

browser: ## Open every page of site/ in Chromium and check it (needs Chromium, Java, Python).
	@scripts/browser

authoring: build ## Try preview, language server and exports with browser, editor and validators.
	@scripts/authoring bin/papers

oracle: build ## Compile the notebooks' code and compare it with the notebook machine.
	scripts/oracle

bench: build ## Measure the program, its language, charts and tensors beside what others use.
	@Benchmarks/run bin/papers
	@python3 Benchmarks/charts/compare.py --out .build/charts-comparison --write docs/benchmarks.md
	@python3 Benchmarks/language/run.py --papers bin/papers
	@swift build -c release --package-path Benchmarks/tensors
	@python3 Benchmarks/tensors/run.py --write docs/benchmarks.md

lint: ## Check formatting and the rules of docs/architecture.md.
	@scripts/lint

toolbox: setup ## Generate the notebook's view of the library anew from its public API.
	scripts/toolbox

dist: setup ## Make an archive of the program that runs without Swift.
	scripts/dist

clean: ## Remove what was built; the site stays.
	rm -rf .build .build-dist bin dist
