#!/usr/bin/env bash
# Makes the tables of patterns and loops and writes them into docs/patterns.md between its markers.
# Arguments go to `polaris patterns`: --worlds 0 leaves the shares over worlds out.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cargo run --release -- patterns --out "$out/patterns" "$@" >"$out/said"
awk -v table="$out/patterns/patterns.md" '
    /^<!-- end of generated -->$/ { inside = 0 }
    !inside { print }
    /^<!-- generated -->$/ {
        inside = 1
        print ""
        while ((getline line < table) > 0) print line
        print ""
    }
' docs/patterns.md >"$out/page.md"
cat "$out/page.md" >docs/patterns.md
