# What commands say at their end.

terminal-chance = by chance
terminal-hours = hours per municipality-year
run-closing = Primary outcome: { $outcome } ({ $unit }). { $municipalities }, { $replicates }, { $seconds } s.
run-results = Results, plots and report.html: { $path }
sweep-results = Table sweep.csv, plots and report.html: { $path }
patterns-results = Tables: { $path } ({ $seconds } s)
sensitivity-results = Tables, plots and sensitivity.md: { $path } ({ $seconds } s)
explore-results = Tables, plots and explore.md: { $path } ({ $seconds } s)
calibrate-results = Tables, plots and calibration.md: { $path }
