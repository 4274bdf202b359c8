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
changed = { $counts ->
    [yes] { $change } { $outcome }
   *[no] { $outcome } { $change }
} than under { $baseline }{ $between }.{ $judged ->
    [better] {" "}That is better.
    [worse] {" "}That is worse.
   *[none] {""}
}
unchanged = { $verdict ->
    [identical] { $outcome } exactly as under { $baseline }, in every replicate.
    [too_few_events] too few events to compare { $outcome } with { $baseline }.
    [smaller_than_matters] a difference from { $baseline } in { $outcome } that is smaller than the one that matters{ $estimate }.
   *[other] no difference from { $baseline } in { $outcome } that can be told from chance{ $estimate }.
}
estimate-is = ; the estimate is { $estimate }
not-compared = no comparison can be made of { $outcome }.
in-a-term = { $counts ->
    [yes] In 100 municipalities over one term of four years
   *[no] Added up over 100 municipalities in one term of four years
}
levels = { $unit }: { $policy } instead of { $baseline }{ $difference }.
levels-apart = , a difference of { $difference }
too-few-replicates = { $replicates }; at least { $fewest } are needed to tell what changes.
common-luck = Given the same luck it came out better in { $percent } of the replicates (chance under common luck).
trade-off = This is a trade-off: risks go down, and so do results ({ $results }).
goes-down = { $outcome } { $change }
displaced = Risks also move: there is more of { $more }.
moved = Risks move: there is less of { $fewer } and more of { $more }.
by-profile-all = By profile (exploratory): { $verdict } in each.
by-profile = By profile (exploratory): { $groups }.
by-profile-group = { $verdict } in { $profiles }
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
variance-ratios = Variance without common luck over that with it, and in brackets the most that chance alone would allow in fixed cultures: { $each }.
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
