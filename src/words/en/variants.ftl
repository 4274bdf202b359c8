# Variants of the model's rules.

variant = Variant of the model
variants = The variants of the model
as-written = as written
variants-table = Change in { $outcome } compared with { $baseline }, under each variant of the model
variants-head-shift = Difference from “as written” (percentage points)
variants-note = All variants meet the same random events. Intervals of changes hold one by one, at 95%; verdicts are corrected for all policies and variants together, and the intervals of differences from “as written” hold together.
variants-all = Primary outcome under every variant
variants-all-note = Differences are to the baseline under the same variant. Their intervals hold for all policies and variants together with 95% confidence, and p is adjusted for their number; means and relative differences have 95% intervals of their own. Other outcomes stand in sweep.csv.

# What a variant is.
variants-are = { $choice } { $cut }
variants-choice = Choice by the rule “{ $rule }”: { $meaning }
variants-cut-none = No feedback loop is cut.
variants-cut = Cut: { $loops }.

# What variants say of a policy; the sentence goes on from its name.
variants-agree = under { $two ->
    [yes] both
   *[no] all { $number }
} variants of the model, { $said }{ $by }.{ $judged ->
    [better] {" "}That is better.
    [worse] {" "}That is worse.
   *[none] {""}
}
variants-differ = not the same under { $two ->
    [yes] both
   *[no] all { $number }
} variants of the model: { $each }.
variants-said = { $finding ->
    [less] { $counts ->
        [yes] fewer { $outcome } than under { $baseline }
       *[no] { $outcome } lower than under { $baseline }
    }
    [more] { $counts ->
        [yes] more { $outcome } than under { $baseline }
       *[no] { $outcome } higher than under { $baseline }
    }
    [identical] { $outcome } exactly as under { $baseline }
    [smaller_than_matters] a difference in { $outcome } that is smaller than the one that matters
    [too_few_events] too few replicates with any difference in { $outcome }
    [too_few_replicates] too few replicates to tell what changes
    [no_values] nothing to compare
   *[other] no difference in { $outcome } that can be told from chance
}
variants-by = : by { $size }
variants-by-between = : by { $low } ({ $low_under }) to { $high } ({ $high_under })
variants-shift = { $variant } { $told }
variants-other-size = The size of the effect differs from that in the scenario as written, in percentage points: { $told }.
variants-same-size = Whether any variant changes the size of the effect cannot be told from chance.
variants-family = Verdicts on the primary outcome are corrected for { $tests }, of policies and variants together.

# Figure.
variants-title = { $outcome }: change under each variant of the model
variants-below = Difference to { $baseline } in % of its mean under the same variant
variants-caption = How to read: each marker is what a policy changes under one variant of the model, with its 95% interval; the vertical line at zero is the baseline under the same variant. What holds under all variants stands on the same side of that line in every row. A filled marker can be told from chance after correction for all policies and variants.
variants-foot = Lines: 95% interval over { $replicates }.

# In exploration: variants over worlds.
explore-variants = Under each variant of the model
explore-variants-note = Each world was tried under one variant, so that the worlds under a variant are others than those under another, spread over the ranges in the same way. Shares are of the worlds under the variant, with 95% intervals.
explore-variants-column = variant of the model
explore-variants-agree = mostly { $verdict } under { $two ->
    [yes] both
   *[no] all { $number }
} variants of the model. Share of worlds in which it is better: { $each }.
explore-variants-differ = not mostly the same under { $two ->
    [yes] both
   *[no] all { $number }
} variants of the model. What it mostly is, and the share of worlds in which it is better: { $each }.
