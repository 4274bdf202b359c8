# Several scenarios in one table.

batch-title = Answers to { $number } scenarios
batch-table = Each policy compared with the baseline of its own scenario
batch-apart = Each policy is compared with the baseline of its own scenario. Scenarios are not compared with each other: their municipalities, years and doses may differ, and nothing here shows that a policy of one scenario does better than a policy of another.
batch-intervals = Intervals cover chance in the simulation, and hold with 95% confidence for all policies and readings of risk of one scenario together, not over scenarios. The page of each scenario tells the rest of its answer.
batch-assumptions = Under other assumptions: the middle 80% of sets of assumptions that reproduce published figures, without what chance adds, and the share of them in which the policy is better by enough to be relevant.
batch-left-out = { $count ->
    [one] One scenario has no place in this table, because it is a sweep or has variants, whose points each have an answer of their own: { $scenarios }.
   *[other] These scenarios have no place in this table, because they are sweeps or have variants, whose points each have an answer of their own: { $scenarios }.
}
batch-scenarios = The scenarios
batch-scenario = Scenario
batch-matters = Relevant from
batch-figure-title = Primary outcome of each scenario: what each policy changes, compared with its baseline
batch-figure-alt = The change in the primary outcome of each scenario under each of its policies, compared with its baseline, as a percentage with an interval.
batch-figure-caption = How to read: each row is a policy; the thick line is its interval by chance, the thin line below it the middle 80% of sets of assumptions, if they were varied. Compare rows under one heading only.
batch-results = { $number } scenarios in one table, with figure, report.html and answer.md: { $path }
batch-files = batch.csv has a row for each policy, with the primary outcome of its scenario and the readings of risk. report.html shows the table and links to the page of each scenario; manifest.json says from which folders it was made.
batch-relevant = { $one ->
    [yes] A difference counts as relevant from { $high } on, as the scenarios chose in advance.
   *[no] From which size on a difference counts as relevant was chosen in advance: from { $low } to { $high }, by scenario.
}
