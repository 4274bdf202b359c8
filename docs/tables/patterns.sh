#!/usr/bin/env bash
# Makes the tables of patterns and loops and inserts them into docs/patterns.md between its markers.
# Arguments are passed to `polaris patterns`: --worlds 0 leaves out the shares over worlds, --resume continues
# an interrupted run.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=output/docs-patterns
page=$(mktemp)
trap 'rm -f "$page"' EXIT
cargo run --release -- patterns --out "$out" "$@" >/dev/null
awk -v table="$out/patterns.md" '
    /^<!-- end of generated -->$/ { inside = 0 }
    !inside { print }
    /^<!-- generated -->$/ {
        inside = 1
        print ""
        while ((getline line < table) > 0) print line
        print ""
    }
' docs/patterns.md >"$page"
cat "$page" >docs/patterns.md
