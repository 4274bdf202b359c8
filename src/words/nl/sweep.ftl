# Reeksen over waarden van een of meer sleutels.

sweep-lines-caption = Zo leest u dit: boven staat het gemiddelde van elke beleidsvariant bij elke waarde van wat is gevarieerd, met de band die het met 95% betrouwbaarheid bevat. Onder staat wat elke beleidsvariant bij dezelfde waarde en onder hetzelfde toeval verandert; een gevuld teken is van toeval te onderscheiden na correctie voor alle beleidsvarianten en punten.
sweep-heat-caption = Zo leest u dit: elke cel is één punt van het raster, met zijn waarde erin. De eerste kaart is het niveau in de uitgangssituatie, elke volgende wat een beleidsvariant daar verandert, in % van dat niveau. Gearceerde cellen met haakjes zijn na correctie voor alle beleidsvarianten en punten niet van toeval te onderscheiden, of zijn verwaarloosbaar.
sweep-multiples-caption = Zo leest u dit: in elk vak hebben de andere gevarieerde sleutels de waarden die erboven staan; alle vakken hebben dezelfde schaal. Banden die elkaar overlappen, betekenen niet dat beleidsvarianten niet verschillen: verschillen worden per herhaling genomen en staan in de tabel.
sweep-dots-caption = Zo leest u dit: elke rij is een punt van het raster, elk teken het gemiddelde van een beleidsvariant daar met zijn 95%-interval. Intervallen die elkaar overlappen, betekenen niet dat beleidsvarianten niet verschillen: verschillen worden per herhaling genomen en staan in de tabel.
sweep-no-values = de hoofduitkomst heeft op geen enkel punt een waarde
sweep-table = Hoofduitkomst op elk punt
sweep-level = Gemiddelde
sweep-p = p, gecorrigeerd
sweep-note = Verschillen zijn met de uitgangssituatie op hetzelfde punt. Hun intervallen gelden voor alle beleidsvarianten en punten samen met 95% betrouwbaarheid, en p is gecorrigeerd voor hun aantal; gemiddelden en relatieve verschillen hebben eigen 95%-intervallen. Andere uitkomsten staan in sweep.csv.
swept = Gevarieerd
points = Punten

# Het laatste deel van een sleutel, waar dat zonder het deel ervoor weinig zegt.
swept-dose = dosis
swept-coverage = bereik
swept-start_week = beginweek
swept-duration_weeks = duur in weken
swept-count = aantal
swept-inhabitants = inwoners

sweep-extremes = { $outcome } bij { $policy }: { $same ->
    [yes] { $least } { $unit } bij { $lowest }.
   *[no] het laagst bij { $lowest }, { $least }, en het hoogst bij { $highest }, { $most }, { $unit }.
}
sweep-said-better = beter
sweep-said-worse = slechter
sweep-said-higher = hoger
sweep-said-lower = lager
sweep-said-identical = gelijk
sweep-said-better_unclear = beter, maar onduidelijk of het genoeg is om relevant te zijn
sweep-said-worse_unclear = slechter, maar onduidelijk of het genoeg is om relevant te zijn
sweep-said-higher_unclear = hoger, maar onduidelijk of het genoeg is om relevant te zijn
sweep-said-lower_unclear = lager, maar onduidelijk of het genoeg is om relevant te zijn
sweep-said-cannot_tell = een verschil dat alleen toeval kan zijn
sweep-said-smaller_than_matters = een verschil dat te klein is om relevant te zijn
sweep-said-too_few_events = te weinig gevallen
sweep-said-too_few_replicates = te weinig herhalingen om iets te zeggen
sweep-said-no_values = niets te vergelijken
sweep-at-all = { $said } op alle { $total } punten.
sweep-at-some = { $said } op { $points } van { $total } punten{ $named }.
sweep-range = Het verschil met de uitgangssituatie loopt van { $least } bij { $lowest } tot { $most } bij { $highest }.
sweep-range-one = Het verschil met de uitgangssituatie is { $least }.
percentage-points = { $mean } procentpunt ({ $low } tot { $high })
sweep-change-open = Of dat verschil verandert van { $from } naar { $to }, is niet te zeggen: { $numbers }.
sweep-change = Van { $from } naar { $to } verandert dat verschil met { $numbers }.
sweep-family = Oordelen over de hoofduitkomst zijn gecorrigeerd voor { $tests }, van beleidsvarianten en punten samen. Intervallen van relatieve verschillen gelden elk apart, met 95% betrouwbaarheid; die van een verandering van het ene uiterste naar het andere gelden voor alle beleidsvarianten samen.
sweep-closing = Hoofduitkomst: { $outcome } ({ $unit }). { $points }, { $policies }, { $municipalities }, { $replicates }, { $seconds } s.
sweep-title = { $outcome } naar { $keys }
sweep-under = Bij { $policy }
sweep-policy-less = { $policy } vergeleken met { $baseline }
sweep-difference = Verschil met { $baseline } op hetzelfde punt
sweep-map-keys = Langs de onderkant: { $below }. Omhoog: { $beside }.
sweep-lines-foot = Banden: 95%-interval van het gemiddelde over { $replicates }.{ $differences ->
    [yes] {" "}Staande lijnen: intervallen van gepaarde verschillen die voor alle beleidsvarianten en punten samen gelden.
   *[no] {""}
}
sweep-heat-foot = Gemiddelden over { $replicates }; hoe donkerder, hoe meer.{ $differences ->
    [yes] {" "}Verschillen: blauw is minder of lager, oranje meer of hoger; gearceerd en tussen haakjes: niet van toeval te onderscheiden, of verwaarloosbaar.
   *[no] {""}
} Intervallen staan in de tabel.
sweep-alt = Figuur: { $outcome } naar { $keys }, voor { $policies }; de getallen staan in de tabel hieronder.
sweep-left-out = Er is geen figuur getekend: { $why }. De getallen staan in sweep.csv.
sweep-too-many-cells = { $count ->
    [one] een kaart van { $columns } bij { $rows } cellen laat geen ruimte voor haar waarden
   *[other] { $maps } kaarten van { $columns } bij { $rows } cellen laten geen ruimte voor hun waarden
}
sweep-too-many-panels = er zouden { $panels } vakken nodig zijn, en meer dan { $most } zijn niet te lezen
sweep-too-many-points = er zouden { $points } punten met tekst in één figuur nodig zijn, en meer dan { $most } zijn niet te lezen
sweep-table-cut = De eerste { $shown } van { $points } punten; alle staan in sweep.csv.
