# All checks that CI runs.
check:
    bash .ci/run

# The main scenario, and its report.
main:
    cargo run --release -- run scenarios/inwerkprogramma.toml

# The tables of docs/patterns.md: eleven minutes on two cores.
patterns:
    bash docs/tables/patterns.sh

# The calibration, and its tables in docs/calibration.md.
calibration *options:
    bash .ci/calibration {{options}}

# That intervals and verdicts keep their promises: the table of docs/proof.md.
proof:
    bash .ci/proof

# The page that simulates, target/polaris-live.html, and its tests: needs npm and a compiler for WebAssembly.
live:
    web/build
    web/test

# The Python package: its wheel, and tests in an environment without Rust.
python:
    python/test

# How long the page takes.
live-bench:
    web/bench

# The site of docs/, in target/book: needs mdBook (cargo install mdbook).
book:
    mdbook build
    if [ -s target/polaris-live.html ]; then cp target/polaris-live.html target/book/; fi

# Time of a dyad-week.
bench:
    cargo bench --bench week

# The core of the model in NumPy, plain Python and Mesa beside Polaris: needs Python and its packages.
peers *options:
    benches/peers/run {{options}}

# Instructions of a dyad-week, against those written down: needs valgrind. `just instructions --bless` writes them.
instructions *options:
    cargo build --release
    benches/instructions {{options}}
