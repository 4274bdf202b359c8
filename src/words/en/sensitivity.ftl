# The analysis of sensitivity.

sensitivity-places = places of 100
sensitivity-subject-level = the level of { $outcome } under { $baseline }
sensitivity-subject-relative = the effect of { $policy } on { $outcome }, as a share of their level
sensitivity-subject-difference = the effect of { $policy } on { $outcome }, as a number
sensitivity-heading-level = Level under { $baseline }
sensitivity-heading-relative = Effect, relative
sensitivity-heading-difference = Effect, as a number
sensitivity-of-baseline = % of the baseline
sensitivity-roster = { $all ->
    [yes] { $count ->
        [one] The only municipality is simulated
       *[other] All { $of } municipalities are simulated
    }.
   *[no] { $few } of { $of } municipalities { $count ->
        [one] is simulated: the middle one in order of inhabitants
       *[other] are simulated: the middle one of each of { $few } equal stretches in order of inhabitants
    }.
}
way-none = no one way
way-raises = raises it
way-lowers = lowers it
way-strengthens = strengthens it
way-weakens = weakens it
sensitivity-others = (all others together)

# The page.
sensitivity-title = Sensitivity of { $scenario }
sensitivity-facts = { $title }. Scenario `{ $scenario }`, version { $version }, seed { $seed }: { $years } after { $burnin } of burn-in, { $replicates } of each world, the same random numbers in all of them.
sensitivity-asked = Asked is on which of { $factors } the level of { $outcome } under { $baseline } hangs{ $effect ->
    [yes] , and the effect of { $policy } on them: its difference from the baseline
   *[no] {""}
}. { $first } along { $trajectories } screen all of them; { $second } then share out the variation over { $count ->
    [one] the one that is kept
   *[other] the { $kept } that are kept
}, with all others varying together as one.
sensitivity-shares = What { $subject } hangs on: shares of its variation over worlds, with 95% intervals, by rank. Total: all in which the parameter takes part; first: what it does alone.
sensitivity-column-1 = parameter
sensitivity-column-2 = is
sensitivity-column-3 = total
sensitivity-column-4 = first
sensitivity-column-5 = a higher value
sensitivity-column-6 = rank correlation
sensitivity-does-not-vary = none: it does not vary
sensitivity-screening = Screening
sensitivity-screening-note = By how many places of 100 an answer moves in the order of all worlds when a parameter goes from end to end of its range: mean size (mu\*), with a 95% interval over trajectories; behind the slash the size that chance alone would give. { $beyond } of { $factors } lie beyond chance for some question. The first { $rows } of all are below; `screening.csv` has the rest.
sensitivity-kept = kept
sensitivity-yes = yes
sensitivity-municipalities = Municipalities
sensitivity-sizes = Inhabitants of those simulated: { $sizes }.
sensitivity-classes-1 = inhabitants
sensitivity-classes-2 = in the scenario
sensitivity-classes-3 = simulated

# What is said of an answer.
sensitivity-varies-not = { $subject } does not vary over these worlds.
sensitivity-hangs-on = { $subject } hangs most on:
sensitivity-more = ; more { $way }
sensitivity-over-worlds = Over worlds that differ in everything it is { $mean } on average{ $unit } (95% interval { $low } to { $high }); in nine of ten worlds between { $lowest } and { $highest }, chance included.
sensitivity-others-together = { $count ->
    [one] The one other has
   *[other] All { $number } others together have
} a total index of { $index }.
sensitivity-alone = { $count ->
    [one] By itself, the one parameter kept explains
   *[other] Each by itself, the { $kept } parameters kept explain
} { $alone } of the variation; what they do only together, with others or with chance is the rest. The share of chance in one replicate { $known ->
    [yes] is { $noise }.
   *[no] cannot be told.
}
sensitivity-left-out = { $left } of { $all } rows of worlds { $count ->
    [one] has no answer and is
   *[other] have no answer and are
} left out.
sensitivity-closing = Figures are total Sobol indices: the share of the variation between worlds, by rank, in which a parameter takes part, with a 95% interval; where intervals overlap the order is open. { $roster } { $first } and { $second }, { $replicates } each.

# Figures.
sensitivity-screening-caption = How to read: by how many places of 100 in the order of all worlds the answer moves on average when a parameter goes from end to end of its plausible range, whatever the others are; the line is a 95% interval over trajectories. Grey is what chance alone would give. Filled markers lie beyond it.
sensitivity-indices-caption = How to read: squares are total indices, the share of the variation between worlds in which a parameter takes part; triangles are first-order indices, what it does alone. Lines are 95% intervals; where they overlap the order is open.
sensitivity-screening-alt = Sizes of effects with intervals, by parameter; the numbers stand in the tables.
sensitivity-indices-alt = Sobol indices with intervals, by parameter; the numbers stand in the tables.
sensitivity-screening-title = What matters at all, of { $factors }
sensitivity-beyond = beyond chance
sensitivity-not-told = not distinguishable from chance
sensitivity-by-chance = what chance alone gives
sensitivity-screening-foot = How far an answer moves in the order of all worlds, in places of 100, when a parameter goes from end to end of its plausible range; 95% intervals over { $trajectories }. { $roster }
sensitivity-indices-title = Whose share of the variation
sensitivity-total = total: all it takes part in
sensitivity-first = first: what it does alone
sensitivity-share-unit = share of the variation
sensitivity-indices-foot = Sobol indices of ranks with 95% intervals over { $worlds } of { $replicates }. Estimates may lie a little outside 0 to 1. { $roster }
sensitivity-asked-level = Level of { $outcome }
sensitivity-asked-effect = Effect of { $policy } on { $outcome }, and their level

# Size classes, in inhabitants.
size-class-up-to-20-000 = up to 20,000
size-class-20-001-to-50-000 = 20,001 to 50,000
size-class-50-001-to-100-000 = 50,001 to 100,000
size-class-100-001-to-200-000 = 100,001 to 200,000
size-class-above-200-000 = above 200,000

# What is uncertain.
factor-parameter = { $meaning }
factor-dose = Dose of it; 1 is: { $dose }
factor-coverage = Share reached of: { $reach }
