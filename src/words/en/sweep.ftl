# Sweeps.

sweep-lines-caption = How to read: above, the mean of each policy at each value of what was swept, with the band that holds it with 95% confidence. Below, what each policy changes at the same value, under the same random events; a filled marker is distinguishable from chance after correction for all policies and points.
sweep-heat-caption = How to read: each cell is one point of the grid, with its value written in it. The first map is the level under the baseline, each other what a policy changes there, in % of that level. Hatched cells with brackets cannot be told from chance after correction for all policies and points, or are smaller than what matters.
sweep-multiples-caption = How to read: each panel holds the other swept keys at the values above it; all panels have the same scale. Bands that overlap do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the table.
sweep-dots-caption = How to read: each row is a point of the grid, each marker the mean of a policy there with its 95% interval. Intervals that overlap do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the table.
sweep-no-values = the primary outcome has no value at any point
sweep-table = Primary outcome at every point
sweep-level = Mean
sweep-p = p, corrected
sweep-note = Differences are to the baseline at the same point. Their intervals hold for all policies and points together with 95% confidence, and p is adjusted for their number; means and relative differences have 95% intervals of their own. Other outcomes stand in sweep.csv.
swept = Swept
points = Points

# The last part of a key, where it says little without the part before.
swept-dose = dose
swept-coverage = coverage
swept-start_week = start week
swept-duration_weeks = duration weeks
swept-count = count
swept-inhabitants = inhabitants

sweep-extremes = { $outcome } under { $policy }: { $same ->
    [yes] { $least } { $unit } at { $lowest }.
   *[no] lowest at { $lowest }, { $least }, and highest at { $highest }, { $most }, { $unit }.
}
sweep-said-better = better
sweep-said-worse = worse
sweep-said-higher = higher
sweep-said-lower = lower
sweep-said-identical = identical
sweep-said-better_unclear = better, but unclear whether by enough to matter
sweep-said-worse_unclear = worse, but unclear whether by enough to matter
sweep-said-higher_unclear = higher, but unclear whether by enough to matter
sweep-said-lower_unclear = lower, but unclear whether by enough to matter
sweep-said-cannot_tell = a difference that chance alone could explain
sweep-said-smaller_than_matters = a difference smaller than the one that matters
sweep-said-too_few_events = too few events to tell
sweep-said-too_few_replicates = too few replicates to tell
sweep-said-no_values = nothing to compare
sweep-at-all = { $said } at all { $total } points.
sweep-at-some = { $said } at { $points } of { $total } points{ $named }.
sweep-range = Its difference to the baseline runs from { $least } at { $lowest } to { $most } at { $highest }.
sweep-range-one = Its difference to the baseline is { $least }.
percentage-points = { $mean } percentage points ({ $low } to { $high })
sweep-change-open = Whether that difference changes from { $from } to { $to } cannot be told: { $numbers }.
sweep-change = From { $from } to { $to } that difference changes by { $numbers }.
sweep-family = Verdicts on the primary outcome are corrected for { $tests }, of policies and points together. Intervals of relative differences hold one by one, at 95%; those of a change from one end to the other hold for all policies together.
sweep-closing = Primary outcome: { $outcome } ({ $unit }). { $points }, { $policies }, { $municipalities }, { $replicates }, { $seconds } s.
sweep-title = { $outcome } by { $keys }
sweep-under = Under { $policy }
sweep-policy-less = { $policy } compared with { $baseline }
sweep-difference = Difference to { $baseline } at the same point
sweep-map-keys = Along the bottom: { $below }. Upwards: { $beside }.
sweep-lines-foot = Bands: 95% interval of the mean over { $replicates }.{ $differences ->
    [yes] {" "}Upright lines: intervals of paired differences that hold for all policies and points together.
   *[no] {""}
}
sweep-heat-foot = Means over { $replicates }; the darker, the more.{ $differences ->
    [yes] {" "}Differences: blue is fewer or lower, orange more or higher; hatched and in brackets: cannot be told from chance, or smaller than matters.
   *[no] {""}
} Intervals stand in the table.
sweep-alt = Figure: { $outcome } by { $keys }, for { $policies }; the numbers stand in the table below.
sweep-left-out = No figure was drawn: { $why }. The numbers stand in sweep.csv.
sweep-too-many-cells = { $count ->
    [one] a map of { $columns } by { $rows } cells leaves no room for its values
   *[other] { $maps } maps of { $columns } by { $rows } cells leave no room for their values
}
sweep-too-many-panels = { $panels } panels would be needed, and no more than { $most } can be read
sweep-too-many-points = { $points } points of text would be needed in one figure, and no more than { $most } can be read
sweep-table-cut = The first { $shown } of { $points } points; all stand in sweep.csv.
