# Varianten van de regels van het model.

variant = Modelvariant
variants = De modelvarianten
as-written = zoals beschreven
variants-table = Verandering in { $outcome } ten opzichte van { $baseline }, in elke modelvariant
variants-head-shift = Verschil met “zoals beschreven” (procentpunten)
variants-note = Alle modelvarianten krijgen hetzelfde toeval. Intervallen van veranderingen gelden elk apart, met 95% betrouwbaarheid; oordelen zijn gecorrigeerd voor alle beleidsvarianten en modelvarianten samen, en verschillen met “zoals beschreven” hebben intervallen die samen gelden.
variants-all = Hoofduitkomst in elke modelvariant
variants-all-note = Verschillen zijn met de uitgangssituatie in dezelfde modelvariant. Hun intervallen gelden voor alle beleidsvarianten en modelvarianten samen met 95% betrouwbaarheid, en p is gecorrigeerd voor hun aantal; gemiddelden en relatieve verschillen hebben eigen 95%-intervallen. Andere uitkomsten staan in sweep.csv.

# Wat een modelvariant is.
variants-are = { $choice } { $cut }
variants-choice = Keuze volgens de regel “{ $rule }”: { $meaning }
variants-cut-none = Er is geen terugkoppeling vastgezet.
variants-cut = Vastgezet: { $loops }.

# Wat modelvarianten over een beleidsvariant zeggen; de zin gaat verder na de naam.
variants-agree = in { $two ->
    [yes] beide
   *[no] alle { $number }
} modelvarianten { $said }{ $by }.{ $judged ->
    [better] {" "}Dat is beter.
    [worse] {" "}Dat is slechter.
   *[none] {""}
}
variants-differ = niet hetzelfde in { $two ->
    [yes] beide
   *[no] alle { $number }
} modelvarianten: { $each }.
variants-said = { $finding ->
    [less] { $counts ->
        [yes] minder { $outcome } dan bij { $baseline }
       *[no] { $outcome } lager dan bij { $baseline }
    }
    [more] { $counts ->
        [yes] meer { $outcome } dan bij { $baseline }
       *[no] { $outcome } hoger dan bij { $baseline }
    }
    [identical] { $outcome } precies zoals bij { $baseline }
    [smaller_than_matters] een verwaarloosbaar verschil in { $outcome }
    [too_few_events] te weinig herhalingen met een verschil in { $outcome }
    [too_few_replicates] te weinig herhalingen om te zeggen wat er verandert
    [no_values] niets te vergelijken
   *[other] geen verschil in { $outcome } dat van toeval te onderscheiden is
}
variants-by = : { $size }
variants-by-between = : { $low } ({ $low_under }) tot { $high } ({ $high_under })
variants-shift = { $variant } { $told }
variants-other-size = Het effect is niet overal even groot als in het scenario zoals beschreven; het verschil in procentpunten: { $told }.
variants-same-size = Of het effect in een van de modelvarianten groter of kleiner is, is niet van toeval te onderscheiden.
variants-family = Oordelen over de hoofduitkomst zijn gecorrigeerd voor { $tests }, van beleidsvarianten en modelvarianten samen.

# Figuur.
variants-title = { $outcome }: verandering in elke modelvariant
variants-below = Verschil met { $baseline } in % van het gemiddelde daarvan in dezelfde modelvariant
variants-caption = Zo leest u dit: elk teken is wat een beleidsvariant in één modelvariant verandert, met het 95%-interval; de verticale lijn bij nul is de uitgangssituatie in dezelfde modelvariant. Wat in alle modelvarianten geldt, staat in elke rij aan dezelfde kant van die lijn. Een gevuld teken is van toeval te onderscheiden na correctie voor alle beleidsvarianten en modelvarianten.
variants-foot = Lijnen: 95%-interval over { $replicates }.

# In de verkenning: modelvarianten over werelden.
explore-variants = In elke modelvariant
explore-variants-note = Elke wereld is in één modelvariant geprobeerd, zodat de werelden in de ene modelvariant andere zijn dan die in de andere, op dezelfde manier over de bandbreedtes gespreid. Aandelen zijn van de werelden in de modelvariant, met 95%-intervallen.
explore-variants-column = modelvariant
explore-variants-agree = meestal { $verdict } in { $two ->
    [yes] beide
   *[no] alle { $number }
} modelvarianten. Aandeel van de werelden waarin het beter is: { $each }.
explore-variants-differ = meestal niet hetzelfde in { $two ->
    [yes] beide
   *[no] alle { $number }
} modelvarianten. Wat het meestal is, en het aandeel van de werelden waarin het beter is: { $each }.
