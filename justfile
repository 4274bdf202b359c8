# All checks that CI runs.
check:
    bash .ci/run

# The main scenario, and its report.
main:
    cargo run --release -- run scenarios/inwerkprogramma.toml

# Time of a dyad-week.
bench:
    cargo bench --bench week
