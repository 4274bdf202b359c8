# What studies add to the page of a run, and results side by side.

study-explore = In how many plausible worlds
study-mix = Best mix under a budget of hours
study-sensitivity = Sensitivity
study-calibration = Which worlds fit published figures
study-patterns = Patterns of the study
study-folded = More of what was found
study-more = This stands in { $page } beside this page as well, with the tables that it was made from.
study-not-shown = What lies in the folder { $folder } is not what was written there, and is not shown.
study-of-another-text = Made of another text of the scenario than the run on this page. What differs: { $keys }.
study-of-another-version = Made by version { $version } of Polaris, another than made the run on this page.
study-keys-more = { $number } more

compared = Results side by side
compared-apart = { $other } less { $first }
compared-part = { $heading } ({ $first } and { $other })
compared-side = scenario { $scenario }, version { $version }, seed { $seed }, { $replicates }, { $municipalities }, { $years }
compared-scenario = What differs in the scenario
compared-parameters = What differs in the parameters
compared-effects = Effects
compared-same-scenario = Nothing: both are of the same text.
compared-same-parameters = Nothing: all parameters are equal.
compared-not-there = not there
compared-roster = a roster of its own
compared-key = Key
compared-parameter = Parameter
compared-what = What
compared-level = Level under { $baselines }
compared-effect = { $policy }, less its baseline
compared-no-ends = { $number } (too few events for an interval)
compared-few = { $number } ({ $replicates }: too few for an interval)
compared-differ = they differ
compared-not-told-apart = cannot be told apart
compared-no-interval = no interval: it cannot be told whether they differ
compared-equal = nothing: they are equal
compared-note = Intervals are 95% intervals of each number by itself; those of { $apart } and the like take runs for independent.{ $several ->
    [yes] {" "}Of { $tests } such intervals one in twenty would exclude zero by chance alone.
   *[no] {""}
} Differences of policies are to the baseline of their own run.
compared-shared = { $sides } have seed { $seed }, and so meet the same random events where their municipalities have the same names: the intervals of the differences between them are then too wide. A difference that they show is at least as certain as they say; they cannot show that there is none.
compared-same-run = { $sides } hold the same run: scenario, version and seed are equal, and so are all results for as many replicates.
compared-only = Only in { $side }: { $policies }.
