# The exploration of many worlds.

explore-share = { $share } ({ $low }-{ $high })
explore-unbounded = { $mean } (unbounded)
explore-accepted = { $count ->
    [one] { $number } accepted world: it reproduces the published figures
   *[other] { $number } accepted worlds: they reproduce the published figures
}
explore-given = { $count ->
    [one] { $number } world
   *[other] { $number } worlds
} of { $file }, which no calibration of this scenario accepted
explore-drawn = { $count ->
    [one] { $number } world drawn from the stated ranges
   *[other] { $number } worlds drawn from the stated ranges
}
explore-in-group = In { $group }
explore-own = its { $factor }
explore-between = { $name } between { $low } and { $high }
explore-above = { $name } above { $low }
explore-below = { $name } below { $high }
explore-fails = { $sought ->
    [worse] is worse
    [better] works
   *[not_better] fails
}
explore-fails-all = { $what } in { $count ->
    [one] the only world
   *[other] all { $worlds } worlds
}
explore-fails-none = { $what } in none of { $worlds }
explore-fails-in = { $what } in { $cases } of { $worlds }{ $undecided }, { $ending }
explore-fails-undecided = {" "}({ $number } undecided)
explore-fails-few = too few of one kind to say where
explore-fails-anywhere = in no range clearly more often than elsewhere
explore-fails-power = ; a region that contains { $holds } of them, with a share of { $dense } among its own worlds, would have been found in { $power } of studies like this one
explore-fails-where = { $what } mostly with { $limits }: { $density } of these worlds, against { $base } of all; they include { $coverage } of all such worlds
explore-range = { $low } to { $high }
explore-ends = { $least } at { $low }, { $most } at { $high }
explore-hours-at = , some { $hours } hours a municipality-year
explore-reached-at = { $policy }: reaches what matters at { $name } { $at }{ $hours }; { $ends }
explore-reached-everywhere = { $policy }: matters at every { $name } from { $range }; { $ends }
explore-reached-nowhere = { $policy }: none in range, { $name } { $range }; { $ends }
explore-reached-level = { $policy }: the effect does not go with { $name } as far as can be told; { $ends }
explore-change = { $policy }: mostly { $there } in { $group ->
    [given] the given worlds
   *[accepted] accepted worlds
}, mostly { $drawn } in drawn ones
explore-deciding = { $factor } ({ $correlation }{ $chance ->
    [yes] , perhaps chance
   *[no] {""}
})
explore-primary = { $outcome } ({ $unit }); what matters is a difference of { $matters } of the baseline's mean in the same world
explore-worlds-drawn = { $count ->
    [one] { $number } world was
   *[other] { $number } worlds were
} drawn from the stated ranges.
explore-worlds-first = { $group ->
    [given] { $file } holds { $found } worlds, which no calibration of this scenario accepted
   *[accepted] { $found } accepted worlds were found
}; the first { $count ->
    [one] was
   *[other] { $tried } were
} tried, as many as were asked for. No worlds were drawn.
explore-worlds-all = { $group ->
    [given] { $count ->
        [one] The only world of { $file } was tried; no calibration of this scenario accepted it.
       *[other] All { $tried } worlds of { $file } were tried; no calibration of this scenario accepted them.
    }
   *[accepted] { $count ->
        [one] The only accepted world was tried.
       *[other] All { $tried } accepted worlds were tried.
    }
}
explore-worlds-both = { $asked } worlds were asked for { $group ->
    [given] and { $file } holds { $tried }, which no calibration of this scenario accepted
   *[accepted] and { $tried } { $count ->
        [one] is
       *[other] are
    } accepted
}: { $count ->
    [one] it was
   *[other] all of these were
} tried, and { $drawn } drawn from the stated ranges, whatever the published figures say of them. Nothing here is about both together.
group-accepted = accepted
group-given = given
group-drawn = drawn

# The page.
explore-policy-column = policy
explore-hours-column = hours a municipality-year
explore-effect-column = effect on { $outcome }
explore-memo-1 = middle 80% of worlds
explore-memo-2 = better
explore-memo-3 = undecided
explore-memo-4 = smaller
explore-memo-5 = worse
explore-memo-6 = mean regret
explore-memo-7 = largest regret
explore-memo-8 = where it fails or works
explore-memo-note = Shares of worlds are shares of the { $group ->
    [accepted] accepted worlds
    [given] given worlds
   *[drawn] stated ranges
}, not probabilities. In brackets 95% intervals; for hours the lowest and highest.
explore-memo-primary = Primary outcome: { $primary }.
explore-avoided = { $avoided } avoided for each 1,000 hours.
explore-goes-with = Its effect goes most with { $factor }.
explore-dominated = Dominated by { $policies }.
explore-largest = { $size }, world { $world } against { $best }
explore-standing = On what this stands
explore-standing-facts = Scenario `{ $scenario }`, version { $version }, seed { $seed }: { $municipalities }, { $years }, { $replicates } in each world, { $policies } in each, paired by replicate. Worlds differ in { $factors }.
explore-where-fails = Where policies fail, and where they work
explore-tree = The same as a tree
explore-tree-note = The worlds are split in two at the value that separates them best, and each part again, at most three times, as long as a split gains more than chance would. A tree can show regions that do not fit in a single box. Shares are shares of decided worlds; *predicted* is the mean prediction for worlds that were held out when the tree was grown.
explore-tree-1 = what
explore-tree-2 = where
explore-tree-3 = number of worlds
explore-tree-4 = share
explore-tree-5 = predicted
explore-tree-auc = { $policy } ({ $group }): given a world in which it { $what } and one in which it does not, the tree identifies which is which in { $auc } of pairs of held-out worlds; 50% would be chance.
explore-fails-worlds = worlds
explore-fails-policy = policy
explore-fails-finding = finding
explore-breakeven = From which dose or coverage it matters
explore-breakeven-note = A straight line of the effect over worlds; everything else is spread as in those worlds.
explore-breakeven-row = { $group } worlds, { $told }.
explore-changes = Does it matter which worlds?
explore-no-changes = The leading verdict on every policy is the same in drawn worlds and in the others.
explore-beside = What else changes
explore-beside-note = Mean over worlds with its 95% interval; exploratory.
explore-group-worlds = { $group } worlds
explore-reading = How to read this
explore-reading-1 = **Better, worse** are by more than matters, by the 95% interval of the world itself: the whole interval lies beyond. *Smaller* means that neither is so; *undecided*, that a world cannot be told.
explore-reading-2 = **Effects** are policy less baseline as a share of the baseline's mean in the same world. All worlds have the same random numbers in a replicate, so intervals of means over worlds include the variation between replicates and that between worlds.
explore-reading-3 = **Regret** is what is lost against the policy that is best in the same world, baseline included, as a share of the baseline's mean. It does not count hours. The mean is if anything too large, since the best is chosen by the same random numbers that measure it. The largest is measured again: of the ten worst worlds under new random numbers, against the policy that was best at first.
explore-reading-4 = **Fails** means not better by more than matters, **works** better by more than matters. A test comes first of whether either depends on any parameter, with a probability of at most 5% of any false finding on the whole page. Regions are then searched for (PRIM) along the parameters that matter; an undecided world is weighted by how far its interval lies on one side. Shares are shares of decided worlds that were held out of the search, averaged over fifty searches, each on four fifths of the worlds. `boxes.csv` contains the share of these searches in which each limit was found, `tradeoff.csv` what a smaller or larger region would contain.
explore-reading-5 = Policies that ask for different hours are not ranked. A policy is *dominated* where another asks fewer hours and does better over all worlds, beyond chance for all pairs together.

# A terminal.
explore-lead = { $primary }. { $worlds } Shares of worlds are not probabilities; 95% intervals in brackets.
explore-breakeven-spread = From which dose or coverage it matters, other things spread
explore-no-data = no data
explore-effect-spread = { $effect }, middle 80% { $spread }
explore-policy = { $policy }, { $hours } hours: { $effect }
explore-short-1 = better
explore-short-2 = undecided
explore-short-3 = smaller
explore-short-4 = worse
explore-dominated-by = ; dominated by { $policies }
explore-nowhere = it loses nowhere
explore-largest-in = largest { $size } in world { $world }
explore-regret = regret { $size }, { $largest }
explore-verdicts-hang = Verdicts that hang on which worlds

# Figures.
explore-tradeoff-title = How well worlds in which a policy fails or works can be separated
explore-tradeoff-foot = Vertical: the share of the worlds in the region in which it is so. To the right the region grows, from the smallest to all worlds. Dot: the reported region. Dashed: the share of all worlds. Of decided worlds that were held out of the search.
explore-tradeoff-alt = For each policy with a reported region, the share of such worlds within the region against the share of all such worlds that the region contains.
explore-tradeoff-across = share of all such worlds that lie in the region
explore-shares-title = In which share of worlds each policy does better
explore-shares-foot = Right: hours a municipality-year, mean over worlds. Shares are shares of the worlds in the heading, not probabilities; their 95% intervals stand in robustness.csv. Verdicts are by the interval of each world.
explore-shares-alt = For each policy the shares of worlds in which it is better, undecided, smaller than matters, and worse.
explore-hours = hours
explore-so-many-hours = { $hours } hours
explore-spread-title = What each policy does in every world
explore-spread-foot = A dot is a world. Black: the mean over worlds with its 95% interval. Shaded: differences smaller than matter. A few dots beyond the axis stand at its ends.
explore-spread-alt = For each policy its effect in every world, coloured by verdict.
explore-deciding-title = What decides the effect of each policy most
explore-deciding-foot = A dot is a world. Of all that differs between worlds, the panel shows what the effect goes with most, by the correlation of ranks in brackets; many other things differ along with it. Shaded: differences smaller than matter.
explore-deciding-alt = For each policy its effect in every world against the parameter with which it goes most.
explore-by-more = { $verdict } by more than matters
