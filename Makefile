# make           install what is missing, build, draw output/revenue.png and output/revenue.svg
# make test      install what the tests need, build, run every test
# make gallery   draw every figure on the bundled datasets into output/gallery
# make fuzz      run readers over broken inputs for SECONDS under AddressSanitizer
# make bench     measure speed and memory, and count instructions; PEERS=folder compares with others
# make lint      check the format of the sources
# make install   put `stats` into PREFIX/bin
PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE := .build/release/stats

# Addresses packed by lld take 2 MB less of a process's memory than as gold writes them. Nothing is loaded
# that could ask for our names: without them a program starts half a millisecond sooner.
# The libraries of LATE are loaded when first used, so the linker is told of their headers only.
LATE := pangocairo libzip xlsxwriter
LATE_FILES := .build/late
RELEASE_FLAGS := --pkg-config-path $(LATE_FILES) -c release --static-swift-stdlib -Xswiftc -use-ld=lld \
  -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic -Xlinker -s

# What building and drawing need, and what only tests or benchmarks need, as Debian names it.
PACKAGES := pkg-config libcairo2-dev libpango1.0-dev zlib1g-dev libzip-dev libexpat1-dev \
  libxlsxwriter-dev fonts-noto-cjk
TEST_PACKAGES := $(PACKAGES) unzip poppler-utils
BENCH_PACKAGES := $(PACKAGES) valgrind binutils

.PHONY: all build late test gallery bench lint install uninstall packages test-packages \
  bench-packages clean
.DEFAULT_GOAL := all

all: build
	@$(RELEASE) chart revenue

build: packages late
	@$(SWIFT) build $(RELEASE_FLAGS) --product stats

late: packages
	@mkdir -p $(LATE_FILES)
	@$(foreach name,$(LATE),printf 'Name: %s\nDescription: headers only\nVersion: %s\nCflags: %s\n' \
	  $(name) "$$(pkg-config --modversion $(name))" "$$(pkg-config --cflags-only-I $(name))" \
	  > $(LATE_FILES)/$(name).pc;)

# Optimised code takes longer to build, and a sixth of the time to run.
OPTIMISED := -Xswiftc -O
test: test-packages
	@$(SWIFT) build --build-tests $(OPTIMISED)
	@$(SWIFT) test --skip-build $(OPTIMISED)

# An index page shows each picture with the command that draws it.
gallery: build
	@.ci/gallery $(RELEASE) output/gallery

# A build of its own, as the sanitizer changes all code. SEED=… and ROUND=… TARGET=… run one input again.
SECONDS ?= 60
SEED ?= 1
fuzz: test-packages
	@$(SWIFT) build --scratch-path .build-fuzz --sanitize=address --product fuzz
	@.build-fuzz/debug/fuzz --seconds $(SECONDS) --seed $(SEED) \
	  $(if $(TARGET),--target $(TARGET)) $(if $(ROUND),--round $(ROUND))

# ROWS=… ROUNDS=… ONLY=national measure otherwise, RENEW=1 keeps the counts of instructions, PEERS=folder
# adds DuckDB, Polars, matplotlib and vl-convert of the Python environment there, and gnuplot.
bench: bench-packages build
	@$(SWIFT) build $(RELEASE_FLAGS) --product benchmarks
	@.build/release/benchmarks $(RELEASE) $(if $(ROWS),--rows $(ROWS)) $(if $(ROUNDS),--rounds $(ROUNDS)) \
	  $(if $(ONLY),--only $(ONLY)) $(if $(PEERS),--peers "$(PEERS)") $(if $(RENEW),--renew)

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

# Under sudo swift is often not on the path, so what has been built is not built again.
$(RELEASE):
	@$(MAKE) build

install: $(RELEASE)
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/stats"
	@echo "$(DESTDIR)$(PREFIX)/bin/stats"

uninstall:
	@rm -f "$(DESTDIR)$(PREFIX)/bin/stats"

clean:
	@$(SWIFT) package clean

# A package counts as there when dpkg says so; where there is no dpkg, what it provides is looked for.
packages: WANTED := $(PACKAGES)
test-packages: WANTED := $(TEST_PACKAGES)
bench-packages: WANTED := $(BENCH_PACKAGES)
packages test-packages bench-packages:
	@.ci/packages $(WANTED)
