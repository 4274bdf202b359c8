# Patterns and loops.

patterns-scenario = { $scenario }: { $municipalities }, { $years }, { $replicates }.
patterns-worlds = { $worlds } over the plausible ranges of all parameters, { $replicates } each: their shares are shares of those ranges, not probabilities.
patterns-made-by = Made by polaris { $version }.
pattern-verdict-holds = holds
pattern-verdict-contradicted = contradicted
pattern-verdict-undecided = undecided
pattern-verdict-no-data = no data
pattern-kind-finding = finding
pattern-kind-perception = perception
pattern-kind-theory = theory
pattern-kind-expectation = expectation
pattern-kind-own = own
pattern-kind-hypothesis = hypothesis, no test
loop-verdict-as-expected = as expected
loop-verdict-against = against
loop-verdict-moves-it = moves it
loop-verdict-moves-nothing = moves nothing
loop-verdict-no-data = no data
loop-expected-fewer = fewer
loop-expected-more = more
loop-expected-either = either
patterns-left-held = with the loop { $loop } held: { $percent } left
patterns-built-in = built in
patterns-in-worlds = worlds: { $told }
patterns-shares = { $hold } hold, { $undecided } undecided, { $contradicted } contradicted{ $known ->
    [yes] ; by { $parameter } ({ $correlation })
   *[no] {""}
}
patterns-loops = Loops: the response to a contrast, less the same with the link held
patterns-response-left = { $numbers }; { $percent } of the response is left
patterns-no-data = no data
patterns-column-1 = id
patterns-column-2 = finding
patterns-column-3 = expected
patterns-column-4 = estimate (95% interval)
patterns-column-5 = verdict
patterns-column-6 = with its loop held
patterns-column-7 = worlds: hold, undecided, contradicted
patterns-column-8 = decided by
loops-column-1 = loop
loops-column-2 = contrast
loops-column-3 = outcome
loops-column-4 = expected with the link held
loops-column-5 = response alive
loops-column-6 = by the loop
loops-column-7 = left with the link held
loops-column-8 = verdict
patterns-claim-up = above 0
patterns-claim-down = below 0
patterns-claim-loses = above { $share }
patterns-claim-gains-less = below { $share }
patterns-claim-gains-more = above { $share }
patterns-decided = `{ $parameter }` ({ $correlation }{ $chance ->
    [yes] , perhaps chance
   *[no] {""}
})
patterns-left = { $percent } left: { $halves ->
    [yes] at least halves
   *[no] built in
}
