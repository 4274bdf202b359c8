# Wat opdrachten aan het eind zeggen.

terminal-chance = door toeval
terminal-assumptions = aannames
terminal-relevant = relevant bij
terminal-euros = euro's/jr
run-closing = Hoofduitkomst: { $outcome } ({ $unit }). { $municipalities }, { $replicates }, { $seconds } s.
run-results = Resultaten, figuren en report.html: { $path }
sweep-results = Tabel sweep.csv, figuren en report.html: { $path }
patterns-results = Tabellen: { $path } ({ $seconds } s)
sensitivity-results = Tabellen, figuren en sensitivity.md: { $path } ({ $seconds } s)
explore-results = Tabellen, figuren en explore.md: { $path } ({ $seconds } s)
evaluate-results = { $worlds }, { $policies }, elk met { $replicates }: design en evaluations in { $path } ({ $seconds } s)
mix-results = Tabellen en mix.md: { $path } ({ $seconds } s)
calibrate-results = Tabellen, figuren en calibration.md: { $path }

# Texts beside the tables.
memo-policy = { $known ->
    [yes] *{ $policy }*: { $consists }. **In de simulatie**: { $told }
   *[no] **In de simulatie**, *{ $policy }*: { $told }
}
front-title = Titel
front-files = Bestanden
front-tables = Tabellen zijn CSV, of Parquet als daarom is gevraagd; tables.xlsx bevat de belangrijkste, met de betekenis van elke kolom. report.html laat alles zien, manifest.json zegt hoe het is gemaakt, en scenario/ bevat wat nodig is om het opnieuw te maken.
