# The best mix under a budget of hours.

mix-title = Best mix for { $scenario }
mix-asked = Which doses of the interventions of this scenario do most about { $outcome }, for at most { $hours } hours per municipality-year beyond those of { $baseline }?
mix-facts = { $title }. Scenario `{ $scenario }`, version { $version }, seed { $seed }: { $municipalities } that represent those of the scenario, { $years }, { $worlds } sets of assumptions with { $replicates } each. The numbers below were simulated under random numbers that had no part in the search.
mix-not-calibrated = The scenario changes the model, for which the sets of assumptions were not calibrated.
mix-nothing = In no set of assumptions do all mixes have a value, so that there is nothing to compare.
mix-part = { $what } at dose { $dose }
mix-column-1 = mix
mix-column-2 = hours
mix-column-3 = effect (95% interval)
mix-column-4 = regret
mix-column-5 = regret, worst of the middle 80%
mix-column-6 = best or nearly so (95% interval)
mix-reading-heading = How to read this
mix-reading = Mixes stand in the order of their mean regret; neighbours are often not to be told apart. **Effect** is the difference to { $baseline } as a share of its mean, over all sets of assumptions; its interval covers both these and chance. **Hours** are those simulated, beyond those of { $baseline }: doses were chosen by expected hours, so that they may differ from the budget by chance. **Regret** is what is lost in a set of assumptions against the mix that was best there in the search; both are measured by new random numbers, so that a regret can be below zero. **Best or nearly so** is the share of sets of assumptions in which no more than { $matters } is lost. The best single intervention and { $baseline } are shown for comparison.
mix-search-heading = How they were found
mix-search = { $all } candidates were tried in { $few } sets of assumptions: each intervention alone at the dose that the budget allows, and mixes that spread evenly over all divisions of the hours. The best third of them ({ $third }) were tried in { $worlds }, and { $checked } of these again under new random numbers. Between the doses that were tried there may be better ones. An intervention has the form, coverage and weeks of the first policy that has it.
mix-intervention-1 = intervention
mix-intervention-2 = coverage
mix-intervention-3 = hours per municipality-year at dose 1
mix-intervention-4 = largest dose
mix-line = { $rank }. { $mix }: { $effect }, { $hours } hours; regret { $regret }, best or nearly so in { $near } of the sets of assumptions.
mix-line-baseline = { $rank }. { $mix }: regret { $regret }, best or nearly so in { $near } of the sets of assumptions.
mix-closing = All numbers come from new random numbers after the search. Regret is what is lost on average against the mix that was best in each set of assumptions.
