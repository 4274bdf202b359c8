# Patronen en lussen.

patterns-scenario = { $scenario }: { $municipalities }, { $years }, { $replicates }.
patterns-worlds = { $worlds } over de aannemelijke bandbreedten van alle parameters, elk { $replicates }: hun aandelen zijn aandelen van die bandbreedten, geen kansen.
patterns-made-by = Gemaakt met polaris { $version }.
pattern-verdict-holds = klopt
pattern-verdict-contradicted = weersproken
pattern-verdict-undecided = onbeslist
pattern-verdict-no-data = geen gegevens
pattern-kind-finding = bevinding
pattern-kind-perception = waarneming
pattern-kind-theory = theorie
pattern-kind-expectation = verwachting
pattern-kind-own = eigen
pattern-kind-hypothesis = hypothese, geen toets
loop-verdict-as-expected = zoals verwacht
loop-verdict-against = tegengesteld
loop-verdict-moves-it = verandert iets
loop-verdict-moves-nothing = doet niets
loop-verdict-no-data = geen gegevens
loop-expected-fewer = minder
loop-expected-more = meer
loop-expected-either = beide kan
patterns-left-held = met de lus { $loop } vastgezet: { $percent } over
patterns-built-in = ingebouwd
patterns-in-worlds = werelden: { $told }
patterns-shares = { $hold } klopt, { $undecided } onbeslist, { $contradicted } weersproken{ $known ->
    [yes] ; door { $parameter } ({ $correlation })
   *[no] {""}
}
patterns-loops = Lussen: de reactie op een contrast, min dezelfde met de schakel vastgezet
patterns-response-left = { $numbers }; { $percent } van de reactie blijft over
patterns-no-data = geen gegevens
patterns-column-1 = id
patterns-column-2 = bevinding
patterns-column-3 = verwacht
patterns-column-4 = schatting (95%-interval)
patterns-column-5 = oordeel
patterns-column-6 = met de lus vastgezet
patterns-column-7 = werelden: klopt, onbeslist, weersproken
patterns-column-8 = bepaald door
loops-column-1 = lus
loops-column-2 = contrast
loops-column-3 = uitkomst
loops-column-4 = verwacht met de schakel vastgezet
loops-column-5 = reactie met werkende schakel
loops-column-6 = door de lus
loops-column-7 = over met de schakel vastgezet
loops-column-8 = oordeel
patterns-claim-up = boven 0
patterns-claim-down = onder 0
patterns-claim-loses = boven { $share }
patterns-claim-gains-less = onder { $share }
patterns-claim-gains-more = boven { $share }
patterns-decided = `{ $parameter }` ({ $correlation }{ $chance ->
    [yes] , misschien toeval
   *[no] {""}
})
patterns-left = { $percent } over: { $halves ->
    [yes] ten minste gehalveerd
   *[no] ingebouwd
}
