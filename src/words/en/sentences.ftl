# The answer in plain sentences.

out-of-sight = More integrity risks in the relation arise while fewer come out: they move out of sight.
into-sight = Fewer integrity risks in the relation arise while more come out: the rise is of what is seen, not of what is done.
no-ranking = The policies stand in the order of the scenario. They ask for different numbers of hours, so this is not a ranking.

# Whether outcomes are counted, or have a level, decides how a change is worded.
change = { $size } { $less ->
    [yes] { $counts ->
        [yes] fewer
       *[no] lower
    }
   *[no] { $counts ->
        [yes] more
       *[no] higher
    }
}
between = between { $low } and { $high }
# The effect with its verdict; the threshold is that of the scenario.
effect = { $verdict ->
    [identical] { $outcome } exactly as under { $baseline }, in every replicate.
   *[other] { $change } { $outcome } than under { $baseline } ({ $between } by chance): { $judged }
}
by-verdict = { $verdict ->
    [identical] no difference at all, in any replicate.
    [too_few_events] too few events to compare.
    [better] better, by more than the { $matters } that counts as relevant.
    [worse] worse, by more than the { $matters } that counts as relevant.
    [higher] higher, by more than the { $matters } that counts as relevant.
    [lower] lower, by more than the { $matters } that counts as relevant.
    [better_unclear] better, but unclear whether by the { $matters } that counts as relevant.
    [worse_unclear] worse, but unclear whether by the { $matters } that counts as relevant.
    [higher_unclear] higher, but unclear whether by the { $matters } that counts as relevant.
    [lower_unclear] lower, but unclear whether by the { $matters } that counts as relevant.
    [smaller_than_matters] less than the { $matters } that counts as relevant.
   *[cannot_tell] chance alone could explain it.
}
effect-untold = { $verdict ->
    [identical] { $outcome } exactly as under { $baseline }, in every replicate.
   *[other] too few events to compare { $outcome } with { $baseline }.
}
brief = { $judged } Better on { $better } of { $number } readings of risk.{ $varied ->
    [yes] {" "}Relevant in { $share } of { $worlds } other sets of assumptions ({ $least } to { $most }).
   *[no] {""}
}
under-assumptions = Under { $worlds } other sets of assumptions{ $calibrated ->
    [yes] {" "}that reproduce published figures
   *[no] , which are not calibrated for this scenario
}, the middle 80% lie { $between }{ $told ->
    [yes] ; it is better by enough to be relevant in { $share } of them ({ $least } to { $most })
   *[no] {""}
}.
assumptions-explored = An exploration of this scenario varies more assumptions, in more worlds.
assumptions-not-varied = Assumptions were not varied: the intervals cover chance in the simulation alone.
readings-all = The verdict is the same on all { $number } readings of risk: { $verdict }.
readings-some = On { $number } readings of risk: { $groups }.
readings-group = { $verdict } on { $outcomes }
own-weights = By the scenario's own weights ({ $weights }): { $change }, by chance { $between }; this index has no verdict.
own-weights-untold = By the scenario's own weights ({ $weights }) nothing can be said: the interval has no end, or an outcome does not occur under the baseline.
in-municipalities = Over { $years }, { $lower } of municipalities have less of it than under the baseline, { $same } as much, and { $higher } more.
not-compared = no comparison can be made of { $outcome }.
in-a-term = { $counts ->
    [yes] In 100 municipalities over one term of four years
   *[no] Added up over 100 municipalities in one term of four years
}
levels = { $unit }: { $policy } instead of { $baseline }{ $difference }.
levels-apart = , a difference of { $difference }
too-few-replicates = { $replicates }; at least { $fewest } are needed to tell what changes.
trade-off = This is a trade-off: risks go down, and so do results ({ $results }).
goes-down = { $outcome } { $change }
displaced = Risks also move: there is more of { $more }.
moved = Risks move: there is less of { $fewer } and more of { $more }.
by-profile = By size class (exploratory): { $profiles }.
by-profile-one = { $profile } { $change }
per-thousand-hours = Per 1,000 hours beyond the baseline's it { $counts ->
    [yes] avoids between { $low } and { $high } { $outcome }.
   *[no] takes between { $low } and { $high } off the { $outcome }.
}
so-many-more = { $number } more
dominated = { $named } { $count ->
    [one] does better and asks
   *[other] do better and ask
} fewer hours.
together = { $verdict ->
    [exactly_the_sum] { $first } and { $second } add up exactly.
    [too_few_events] Too few events to tell whether { $first } and { $second } add up.
   *[other] Together { $first } and { $second } do { $verdict ->
        [more_than_the_sum] more than the sum of each alone
        [less_than_the_sum] less than the sum of each alone
        [above_the_sum] something above the sum of each alone
        [below_the_sum] something below the sum of each alone
       *[other] no more and no less than the sum of each alone, as far as can be told
    } (difference to the sum { $interaction } { $unit }{ $between }).
}
together-between = , between { $low } and { $high }
equal-hours-none = The policies ask for equal hours, within 5%, and none can be said to beat another.
equal-hours-best = The policies ask for equal hours, within 5%, so that they can be ranked: no other policy beats { $best }.
# The answer for one municipality, in two sentences.
for-one = In a municipality of { $inhabitants } inhabitants, the model has about { $level } integrity risks in the relation in ten years{ $changes }.
for-one-change = with { $policy } about { $number } { $less ->
    [yes] fewer
   *[no] more
}
for-one-little = { $policies } { $count ->
    [one] changes
   *[other] change
} too little to notice in one municipality
quoted = “{ $text }”
for-one-caveat = Nobody has measured this: it is a simulation under assumptions, and every real municipality is different.
alone = Only one policy was simulated ({ $policy }), so nothing is compared.
precision = The precision asked for was { $reached ->
    [yes] reached
   *[no] not reached
} with { $replicates }: the interval of each primary difference should reach no more than { $wanted } of the baseline to either side; { $told ->
    [yes] it is { $found } for the policy that is known least
   *[no] too few replicates differ to tell
}.{ $identical ->
    [0] {""}
    [one] {" "}One policy differed in no replicate, and did not count.
   *[other] {" "}{ $policies } policies differed in no replicate, and did not count.
} The run ended by this width alone, not by what the differences are.

# What every answer must be read with.
caveat-first = Simulated under assumptions: nobody has measured what these interventions do, and levels are not measurements.
caveat-1 = No figure pins how many integrity risks there are: read differences between policies, relative ones first, and do not take levels for measurements.
caveat-2 = Nobody has measured what these interventions do; the sizes of their effects are assumptions.
caveat-3 = The program compares mechanisms under stated assumptions. It does not predict what will happen in any municipality.
partial = This is a part of the run only: { $count ->
    [one] share { $missing } was
   *[other] shares { $missing } were
} missing when it was merged, and it rests on { $replicates }, complete without { $count ->
    [one] it
   *[other] them
}.
