# What commands say at their end.

terminal-chance = by chance
terminal-assumptions = assumptions
terminal-relevant = relevant in
terminal-euros = euros/yr
run-closing = Primary outcome: { $outcome } ({ $unit }). { $municipalities }, { $replicates }, { $seconds } s.
run-results = Results, plots and report.html: { $path }
sweep-results = Table sweep.csv, plots and report.html: { $path }
patterns-results = Tables: { $path } ({ $seconds } s)
sensitivity-results = Tables, plots and sensitivity.md: { $path } ({ $seconds } s)
explore-results = Tables, plots and explore.md: { $path } ({ $seconds } s)
evaluate-results = { $worlds }, { $policies }, { $replicates } each: design and evaluations in { $path } ({ $seconds } s)
mix-results = Tables and mix.md: { $path } ({ $seconds } s)
calibrate-results = Tables, plots and calibration.md: { $path }

# Texts beside the tables.
memo-policy = { $known ->
    [yes] *{ $policy }*: { $consists }. **In the simulation**: { $told }
   *[no] **In the simulation**, *{ $policy }*: { $told }
}
front-title = Title
front-files = Files
front-tables = Tables are CSV, or Parquet if it was asked for; tables.xlsx has the most important ones with the meaning of every column. report.html shows all of it, manifest.json says how it was made, and scenario/ holds what is needed to make it again.
