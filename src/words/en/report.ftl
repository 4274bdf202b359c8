# The parts of the page beyond its tables, and the figures that go with them.

# What a mark of a figure says.
mark = { $policy }, { $what }: { $value }
mark-verdict = { $told }; { $verdict }
mark-year = year { $year }
mark-week = week { $week } after the election
mark-dose = dose { $dose }
mark-hours = { $hours } hours per municipality-year
mark-baseline = the baseline
mark-swept = { $key } { $value }

# What arises and what comes out of it.
seen-title = What arises and what comes out
seen-arises = Arises, seen or not ({ $unit })
seen-comes-out = Comes out ({ $unit })
seen-alt = Bars: integrity risks and violations that arise, and exposures and affairs that come of them, with 95% intervals, for { $policies }.
seen-caption = How to read: above, what happens; below, what council, audit, media or mayor learn of. The two panels have units and axes of their own. Fewer exposures are no better in themselves: fewer may happen, or fewer may be seen.

# By profile.
profiles-title = Where it works: { $outcome } by profile
profiles-foot = Lines: 95% interval over { $replicates }. Profiles were not chosen in advance. Arrow: the line goes on.
profiles-alt = Forest plot: relative difference to the baseline in { $outcome } by profile of municipality with intervals, for { $policies }.
profiles-caption = How to read: for each policy one row for all municipalities and one for each profile. Profiles hold fewer municipalities than all together, so their lines are longer; where lines of two profiles overlap, it cannot be said that a policy works better in one of them. A profile is a kind of municipality, never one of that name.

# Results beside risks.
trade-offs-title = Results and delay beside risks, compared with { $baseline }
trade-offs-alt = Forest plot: relative differences in integrity risks, results in the short and in the long term, and weeks of delay with intervals, for { $policies }.
trade-offs-caption = How to read: a policy that lowers risks and raises results, or leaves them as they are, is no trade-off. One that lowers both is: what is gained in integrity is paid for in results. Delay is weeks by contradiction, sign-offs, setbacks and escalation.

# Hours against effect.
cost-title = What it asks and what it changes: { $outcome }
cost-below = Difference to { $baseline } in % of its mean ({ $hint }), against hours
cost-alt = Chart of hours per municipality-year against the relative difference in { $outcome }, with intervals, for { $policies }.
cost-caption = How to read: to the right a policy asks more hours of all who take part; the height is what it changes. Of two policies at the same height the left one asks less. Policies that differ in hours are not ranked.

# Headings of the parts of the page.
part-effects = What each policy changes
part-effects-others = What else each policy changes
part-doses = More or less of an intervention
part-time = Over the years
part-kinds = Kinds of risk, hidden and seen
part-term = The shape of a term
part-profiles = Where it works
part-trade-offs = Results and trade-offs
part-costs = Cost and effect
part-numbers = All outcomes in numbers
part-assumptions = Assumptions
part-parameters = Parameters that differ from the default
part-fit = Fit to published figures
part-limits = Limits of the model
part-cite = How to cite

# What a reader can do.
aside = Contents and choices
contents = On this page
skip = Skip to the text
show-policies = Policies shown
show-all = Show all
switched-off = Not shown:
in-tables-only = tables only
choose-outcome = Outcome shown
choice-primary = { $outcome } (primary)
other-charts = { $count ->
    [one] The same for { $number } other outcome (exploratory)
   *[other] The same for { $number } other outcomes (exploratory)
}
exploratory-chart = Exploratory: not chosen in advance, so some differences are due to chance.
save-as = Save as { $kind }
copy = Copy
copied = Copied
memo-heading = Text for a memo
print-whole = Print everything, not only the answer
as-table = This figure as a table
keys = Point at a mark to read its value; on the keyboard, the arrow keys go from mark to mark.

# The answer at a glance.
index-of = { $counts ->
    [yes] Of every 100 { $outcome } under { $baseline }, so many remain
   *[no] { $outcome }, if it is 100 under { $baseline }
}
of = { $some } of { $all }
head-chance = Remains of 100 (by chance)
head-assumptions = { $calibrated ->
    [yes] Under other assumptions (middle 80%)
   *[no] Under other assumptions, not calibrated for this scenario
}
head-relevant = Relevant in (share of sets)
head-verdict = Verdict (by chance alone)
not-varied = not varied
head-readings = Better on readings of risk
head-hours = Hours per municipality-year
head-euros = Extra euros per municipality-year
head-reading = Reading of risk
readings-heading = Five readings of risk, policy by policy
readings-caption = What remains of every 100 under { $baseline }, in each reading of risk
relevant-from = A difference counts as relevant from { $matters } on, as the scenario chose in advance.
glance-note = Intervals cover chance in the simulation, over { $replicates }, and hold together for all policies and readings of risk with 95% confidence. { $fixed ->
    [yes] They speak of the possible futures of these municipalities, each with one drawn culture that is the same in all replicates.
   *[no] They speak of all countries that this model could draw with these municipalities, their cultures drawn again in each replicate.
} { $varied ->
    [yes] Under other assumptions: the middle 80% of { $worlds } sets of assumptions that reproduce published figures, without what chance adds, and the share of them in which the policy is better by enough to be relevant.
   *[no] Assumptions were not varied.
}
at-dose = { $what } (times { $dose })
for-share = { $what }, for { $share } of them
glance-risk = A risk in the relation is something that alderman and official do, leave out or conceal together, or against each other, that could be held against them: a thin file, embellished facts, a council left uninformed, a leak. Its severity, from 0 to 1, depends on what was done and how much the public minds.

# Captions and headings of tables.
table-of = { $title }: values with 95% intervals
titled-unit = { $title } ({ $unit })
titled-series = { $title }: { $outcome }
head-change = Change (interval)
head-outcome = Outcome
head-profile = Profile
head-year = Year
head-week = Week
head-intervention = Intervention
head-dose = Dose
head-dose-one = Dose 1 is
head-coverage = Coverage
head-from-week = From week
head-parameter = Parameter
head-default = Default
head-here = Here
head-unit = Unit
head-figure = Figure
head-band = Band
head-place = Where it lies
head-use = Use
head-source = Published by
costs-caption = Hours of each policy and what is avoided for them
primary-caption = The primary outcome by profile and policy
others-caption = Other outcomes by policy, all municipalities
rest-caption = Remaining outcomes by policy, all municipalities

# On what the run stands.
policies-made-of = What the policies consist of
policies-caption = Interventions of each policy, as the scenario has them
no-intervention = No intervention
changed-caption = Parameters of this scenario that differ from the default
none-changed = None: every parameter of the model is at its default.
over-time = { $value } in year { $year }
in-some = { $count ->
    [one] { $value } in { $municipalities } municipality
   *[other] { $value } in { $municipalities } municipalities
}
whole-scenario = The whole scenario as it was run, with every parameter
parameters-note = `polaris params` lists every parameter with its default, its plausible range and its source; `polaris interventions` does so for interventions.
fit-note = Levels of the baseline beside what was published. Bands hold for the country as a whole: where a scenario simulates some municipalities only, or unusual ones, levels outside a band are no fault of the model. Figures marked tuned were used to choose parameters; those marked validation were only looked at; those marked structure follow from law and roster. A figure outside its band in a run of all municipalities is a weakness of the model.
fit-where = From the means of this run. Figures that need more than these means are left out; `polaris figures` lists all of them with what was published, and `polaris calibrate` judges them over many worlds.
fit-none = This run holds no level that could be held against a published figure. `polaris figures` lists the figures; `polaris calibrate` judges them.
fit-caption = Levels of the baseline beside published figures
fit-place-inside = in the band
fit-place-below = below the band
fit-place-above = above the band
fit-place-untold = cannot be told
fit-above = above: { $figure }
fit-unit-per-alderman-year = per alderman-year
fit-unit-per-official-year = per official-year
fit-unit-per-municipality-year = per municipality-year
fit-unit-per-municipality = per municipality
fit-unit-share = share
fit-unit-ratio = ratio
fit-unit-years = years
fit-unit-0-1 = scale from 0 to 1
cite = { $authors }. { $title }. Version { $version }. Scenario { $hash }, seed { $seed }.
cite-note = Version, hash and seed together identify the results. Cite the scenario file as well, with the date on which it was run.

# Units of parameters.
parameter-unit-share = share
parameter-unit-share-per-week = share per week
parameter-unit-factor = factor
parameter-unit-logarithm = logarithm
parameter-unit-logit = logit
parameter-unit-per-week = per week
parameter-unit-per-year = per year
parameter-unit-terms = terms
parameter-unit-weeks = weeks
parameter-unit-years = years
