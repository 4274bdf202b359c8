# What stands in and under the figures.

kinds-title = Integrity risks by kind and by field
term-title = How a term goes, from one election to the next
years-axis = Observed year
term-axis = Weeks since the election
effects-axis = Difference to the baseline in %
fewer = fewer / lower
more = more / higher
by-kind = By kind
by-field = By field
primary = Primary outcome
filled-relevant = filled: relevant, the whole interval lies beyond the shaded band
filled-told = filled: distinguishable from chance
hollow = hollow: not
others-in-tables = Other outcomes stand in the tables.
doses-axis = Dose, and hours per municipality-year
doses-caption = How to read: each panel is one intervention, from no dose at the left to the largest simulated; all panels share the upright axis. Below a dose stands what it asks in hours. A curve that flattens says that more of the same brings less.
axis-cut = (axis does not start at 0)
no-values = no values
bands = Bands
lines = Thin lines
years-caption = How to read: each line is the mean over replicates in which every policy meets the same random events; the band holds the mean with 95% confidence. Bands that overlap do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the figure of differences and in the tables.
year-caption = How to read: each mark is the mean over replicates in which every policy meets the same random events; the line through it holds the mean with 95% confidence. Lines that overlap in height do not mean that policies do not differ: differences are taken replicate by replicate, and stand in the figure of differences and in the tables.
effects-caption = How to read: the upright line at 0 is the baseline, and the shaded band holds differences too small to count as relevant. A marker to the left means fewer or lower, to the right more or higher; which way is better stands under the name of the outcome. It is filled if the whole interval lies beyond the band: then the difference, chance aside and under the assumptions of this scenario, is large enough to be relevant.
effects-others-title = What else each policy changes, compared with { $baseline } (exploratory)
effects-others-caption = How to read: as above, in outcomes that were not chosen in advance: with so many, some differ by chance. A marker is filled if the false discovery rate (q) is below 5%. There are no verdicts.
effects-others-foot = Lines: 95% interval over { $replicates }, each by itself. Arrow: the line goes on.
effects-others-alt = Forest plot of exploratory outcomes: relative difference to { $baseline } with intervals, for { $policies }; the numbers stand in the tables below.
kinds-caption = How to read: each risk has one kind and one field, so the kinds add up to the same number as the fields. A policy that lowers one kind and raises another moves risks rather than preventing them. The two panels have axes of their own.
term-caption = How to read: week 1 follows the election; each point covers four weeks, over all elections observed. Later weeks can hold fewer municipalities, hence wider bands.
years-title = { $outcome } by year
effects-title = What each policy changes, compared with { $baseline }
some-of = { $title } ({ $shown } of { $all } policies: those that differ most in the primary outcome)
doses-title = What more of an intervention does: { $outcome }
doses-below = Difference to { $baseline }, which is dose 0, in % of its mean
curve = { $name }{ $form }{ $covered }{ $start }
curve-covered = , coverage { $percent }
curve-start = , from week { $week }
form-joint = , held jointly
form-repeated = , repeated at mid-term
hours-short = { $hours } h
picture-caveat = Polaris, simulated under assumptions: compare policies; nobody has measured these effects, and levels are no measurements.
doses-foot = Upright lines: 95% interval of each dose over { $replicates }. Grey lines only lead the eye; what lies between doses was not simulated.
doses-alt = Difference in { $outcome } against dose, with 95% intervals, for { $interventions }.
foot = { $signs }: 95% interval of the mean over { $replicates }.
effects-foot = Lines: intervals by chance over { $replicates }, which hold for all policies and readings of risk together (95%). Thin lines below them: the middle 80% under other assumptions. Shaded: too small to count as relevant. Arrow: the line goes on.
years-alt = { $single ->
    [yes] Chart: { $outcome } in the observed year, with 95% intervals, for { $policies }.
   *[no] Line chart: { $outcome } by observed year, with 95% bands, for { $policies }.
}
effects-alt = Forest plot of the readings of risk: relative difference to { $baseline } with intervals and verdicts, for { $policies }; the numbers stand in the tables below.
kinds-alt = Bars: integrity risks by kind and by field with 95% intervals, for { $policies }.
term-alt = Four line charts over the weeks since the election: trust both ways, safety and integrity risks, for { $policies }.

# Groups of other outcomes in the figure of effects, in its order.
effects-group-1 = Requests and dilemmas
effects-group-2 = What goes wrong, hidden and seen
effects-group-3 = The relation
effects-group-4 = Results and office

# Keys to the signs of verdicts.
verdict-key-1 = better
verdict-key-2 = worse
verdict-key-3 = higher or lower, neither is better
verdict-key-4 = hollow: not told from chance, or too small to matter
