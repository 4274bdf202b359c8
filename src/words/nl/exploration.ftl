# De verkenning van veel werelden.

explore-share = { $share } ({ $low }-{ $high })
explore-unbounded = { $mean } (onbegrensd)
explore-accepted = { $count ->
    [one] { $number } geaccepteerde wereld: zij geeft de gepubliceerde cijfers weer
   *[other] { $number } geaccepteerde werelden: zij geven de gepubliceerde cijfers weer
}
explore-given = { $count ->
    [one] { $number } wereld
   *[other] { $number } werelden
} uit { $file }, niet geaccepteerd door een kalibratie van dit scenario
explore-drawn = { $count ->
    [one] { $number } wereld getrokken uit de vermelde bandbreedten
   *[other] { $number } werelden getrokken uit de vermelde bandbreedten
}
explore-in-group = In { $group }
explore-own = eigen { $factor }
explore-between = { $name } tussen { $low } en { $high }
explore-above = { $name } boven { $low }
explore-below = { $name } onder { $high }
explore-fails = { $sought ->
    [worse] is slechter
    [better] werkt
   *[not_better] schiet tekort
}
explore-fails-all = { $what } in { $count ->
    [one] de enige wereld
   *[other] alle { $worlds } werelden
}
explore-fails-none = { $what } in geen van { $worlds }
explore-fails-in = { $what } in { $cases } van { $worlds }{ $undecided }, { $ending }
explore-fails-undecided = {" "}({ $number } onbeslist)
explore-fails-few = te weinig van één soort om te zeggen waar
explore-fails-anywhere = in geen bandbreedte duidelijk vaker dan elders
explore-fails-power = ; een gebied met { $holds } van die werelden, waarin het in { $dense } van de werelden zo is, zou in { $power } van zulke studies zijn gevonden
explore-fails-where = { $what } vooral bij { $limits }: { $density } van deze werelden, tegen { $base } van alle; samen zijn dat { $coverage } van alle werelden waarin dat zo is
explore-range = { $low } tot { $high }
explore-ends = { $least } bij { $low }, { $most } bij { $high }
explore-hours-at = , zo'n { $hours } uren per gemeentejaar
explore-reached-at = { $policy }: doet ertoe vanaf { $name } { $at }{ $hours }; { $ends }
explore-reached-everywhere = { $policy }: doet ertoe bij elke { $name } van { $range }; { $ends }
explore-reached-nowhere = { $policy }: nergens binnen de bandbreedte, { $name } { $range }; { $ends }
explore-reached-level = { $policy }: voor zover te zeggen hangt het effect niet samen met { $name }; { $ends }
explore-change = { $policy }: meestal { $there } in { $group ->
    [given] de opgegeven werelden
   *[accepted] geaccepteerde werelden
}, meestal { $drawn } in getrokken werelden
explore-deciding = { $factor } ({ $correlation }{ $chance ->
    [yes] , misschien toeval
   *[no] {""}
})
explore-primary = { $outcome } ({ $unit }); wat ertoe doet is een verschil van { $matters } van het gemiddelde van de uitgangssituatie in dezelfde wereld
explore-worlds-drawn = Er { $count ->
    [one] is { $number } wereld
   *[other] zijn { $number } werelden
} getrokken uit de vermelde bandbreedten.
explore-worlds-first = { $group ->
    [given] { $file } bevat { $found } werelden, niet geaccepteerd door een kalibratie van dit scenario
   *[accepted] Er zijn { $found } geaccepteerde werelden gevonden
}; de eerste { $count ->
    [one] is
   *[other] { $tried } zijn
} geprobeerd, zoveel als gevraagd. Er zijn geen werelden getrokken.
explore-worlds-all = { $group ->
    [given] { $count ->
        [one] De enige wereld uit { $file } is geprobeerd; geen kalibratie van dit scenario heeft die geaccepteerd.
       *[other] Alle { $tried } werelden uit { $file } zijn geprobeerd; geen kalibratie van dit scenario heeft ze geaccepteerd.
    }
   *[accepted] { $count ->
        [one] De enige geaccepteerde wereld is geprobeerd.
       *[other] Alle { $tried } geaccepteerde werelden zijn geprobeerd.
    }
}
explore-worlds-both = Er zijn { $asked } werelden gevraagd { $group ->
    [given] en { $file } bevat er { $tried }, niet geaccepteerd door een kalibratie van dit scenario
   *[accepted] en { $tried } geaccepteerd
}: { $count ->
    [one] die is geprobeerd
   *[other] die zijn alle geprobeerd
}, en nog { $drawn } getrokken uit de vermelde bandbreedten, wat de gepubliceerde cijfers er ook van zeggen. Niets hier gaat over beide samen.
group-accepted = geaccepteerd
group-given = opgegeven
group-drawn = getrokken

# De pagina.
explore-policy-column = beleidsvariant
explore-hours-column = uren per gemeentejaar
explore-effect-column = effect op { $outcome }
explore-memo-1 = middelste 80% van de werelden
explore-memo-2 = beter
explore-memo-3 = onbeslist
explore-memo-4 = verwaarloosbaar
explore-memo-5 = slechter
explore-memo-6 = gemiddelde spijt
explore-memo-7 = grootste spijt
explore-memo-8 = waar het tekortschiet of werkt
explore-memo-note = Aandelen van werelden zijn aandelen van de { $group ->
    [accepted] geaccepteerde werelden
    [given] opgegeven werelden
   *[drawn] vermelde bandbreedten
}, geen kansen. Tussen haakjes 95%-intervallen; bij uren het laagste en hoogste aantal.
explore-memo-primary = Hoofduitkomst: { $primary }.
explore-avoided = { $avoided } vermeden per 1.000 uren.
explore-goes-with = Het effect hangt het meest samen met { $factor }.
explore-dominated = Overtroffen door { $policies }.
explore-largest = { $size }, wereld { $world } tegenover { $best }
explore-standing = Waar dit op berust
explore-standing-facts = Scenario `{ $scenario }`, versie { $version }, startgetal { $seed }: { $municipalities }, { $years }, { $replicates } in elke wereld, { $policies } in elk daarvan, gepaard per herhaling. Werelden verschillen in { $factors }.
explore-where-fails = Waar beleidsvarianten tekortschieten en waar ze werken
explore-tree = Hetzelfde als boom
explore-tree-note = De werelden worden in tweeën gedeeld bij de waarde die ze het best scheidt, en elk deel opnieuw, hoogstens drie keer, zolang een deling meer oplevert dan toeval zou doen. Een boom kan gebieden laten zien die niet in één blok passen. Aandelen gaan over besliste werelden; *voorspeld* is de gemiddelde voorspelling voor werelden die bij het maken van de boom apart waren gehouden.
explore-tree-1 = wat
explore-tree-2 = waar
explore-tree-3 = aantal werelden
explore-tree-4 = aandeel
explore-tree-5 = voorspeld
explore-tree-auc = { $policy } ({ $group }, { $what }): van zo'n wereld en een andere wijst de boom in { $auc } van de paren apart gehouden werelden de juiste aan; 50% zou toeval zijn.
explore-fails-worlds = werelden
explore-fails-policy = beleidsvariant
explore-fails-finding = bevinding
explore-breakeven = Vanaf welke dosis of welk bereik het ertoe doet
explore-breakeven-note = Een rechte lijn van het effect over werelden; al het andere is gespreid zoals in die werelden.
explore-breakeven-row = werelden: { $group }; { $told }.
explore-changes = Maakt het uit welke werelden?
explore-no-changes = Het overheersende oordeel over elke beleidsvariant is hetzelfde in de getrokken en de andere werelden.
explore-beside = Wat er nog meer verandert
explore-beside-note = Gemiddelde over werelden met het 95%-interval; verkennend.
explore-group-worlds = werelden: { $group }
explore-reading = Hoe dit te lezen
explore-reading-1 = **Beter** en **slechter** zijn dat met meer dan een verwaarloosbaar verschil, naar het 95%-interval van de wereld zelf: het hele interval ligt erbuiten. *Verwaarloosbaar* (of *klein*) betekent dat geen van beide zo is; *onbeslist*, dat het van een wereld niet te zeggen is.
explore-reading-2 = **Effecten** zijn beleidsvariant min uitgangssituatie, als aandeel van het gemiddelde van de uitgangssituatie in dezelfde wereld. Alle werelden delen het toeval van elke herhaling, zodat intervallen van gemiddelden over werelden zowel toeval als werelden meetellen.
explore-reading-3 = **Spijt** is wat er verloren gaat tegenover de beleidsvariant die in dezelfde wereld de beste is, de uitgangssituatie meegerekend, als aandeel van het gemiddelde van de uitgangssituatie. Uren tellen daarbij niet mee. Het gemiddelde is eerder te groot dan te klein, omdat de beste is gekozen met hetzelfde toeval dat meet. De grootste spijt is opnieuw gemeten: van de tien slechtste werelden onder nieuw toeval, tegenover de beleidsvariant die eerst de beste was.
explore-reading-4 = **Schiet tekort** betekent: niet beter met meer dan een verwaarloosbaar verschil; **werkt**: wel. Eerst is getoetst of een van beide met een parameter samenhangt, met een kans van hoogstens 5% op ook maar één onterechte bevinding op de hele pagina. Daarna zijn gebieden gezocht (PRIM) langs de parameters die ertoe doen; een onbesliste wereld telt mee voor zover haar interval aan één kant ligt. Aandelen gaan over besliste werelden die bij het zoeken apart waren gehouden, gemiddeld over vijftig zoektochten in telkens vier vijfde van de werelden. `boxes.csv` bevat het aandeel van die zoektochten waarin elke grens terugkwam, `tradeoff.csv` wat een kleiner of groter gebied zou bevatten.
explore-reading-5 = Beleidsvarianten die verschillende uren vragen, krijgen geen rangorde. Een beleidsvariant is *overtroffen* waar een andere minder uren vraagt en het over alle werelden beter doet, meer dan toeval voor alle paren samen.

# Een terminal.
explore-lead = { $primary }. { $worlds } Aandelen van werelden zijn geen kansen; tussen haakjes 95%-intervallen.
explore-breakeven-spread = Vanaf welke dosis of welk bereik het ertoe doet, al het andere gespreid
explore-no-data = geen gegevens
explore-effect-spread = { $effect }, middelste 80% { $spread }
explore-policy = { $policy }, { $hours } uren: { $effect }
explore-short-1 = beter
explore-short-2 = onbeslist
explore-short-3 = klein
explore-short-4 = slechter
explore-dominated-by = ; overtroffen door { $policies }
explore-nowhere = verliest nergens
explore-largest-in = grootste { $size } in wereld { $world }
explore-regret = spijt { $size }, { $largest }
explore-verdicts-hang = Oordelen die ervan afhangen welke werelden het zijn

# Figuren.
explore-tradeoff-title = Hoe goed de werelden waarin beleid tekortschiet of werkt, te scheiden zijn
explore-tradeoff-foot = Verticaal: in welk aandeel van de werelden in het gebied het zo is. Naar rechts groeit het gebied, van het kleinste tot alle werelden. Stip: het gebied dat wordt genoemd. Gestreept: het aandeel van alle werelden. Over besliste werelden die bij het zoeken apart waren gehouden.
explore-tradeoff-alt = Per beleidsvariant waarvoor een gebied wordt genoemd: het aandeel van zulke werelden binnen het gebied tegen het aandeel van al zulke werelden dat erin ligt.
explore-tradeoff-across = aandeel van al zulke werelden dat in het gebied ligt
explore-shares-title = In welk aandeel van de werelden elke beleidsvariant het beter doet
explore-shares-foot = Rechts: uren per gemeentejaar, gemiddeld over werelden. Aandelen zijn aandelen van de werelden in de kop, geen kansen; hun 95%-intervallen staan in robustness.csv. Oordelen volgen uit het interval van elke wereld.
explore-shares-alt = Voor elke beleidsvariant het aandeel van de werelden waarin zij beter, onbeslist, verwaarloosbaar of slechter is.
explore-hours = uren
explore-so-many-hours = { $hours } uren
explore-spread-title = Wat elke beleidsvariant in elke wereld doet
explore-spread-foot = Een stip is een wereld. Zwart: het gemiddelde over werelden met het 95%-interval. Gekleurd vlak: verwaarloosbare verschillen. Enkele stippen buiten de as staan aan het eind ervan.
explore-spread-alt = Voor elke beleidsvariant het effect in elke wereld, gekleurd naar oordeel.
explore-deciding-title = Wat het effect van elke beleidsvariant het meest bepaalt
explore-deciding-foot = Een stip is een wereld. Van alles wat tussen werelden verschilt, toont het vak waarmee het effect het meest samenhangt, naar de rangcorrelatie tussen haakjes; veel andere dingen verschillen mee. Gekleurd vlak: verwaarloosbare verschillen.
explore-deciding-alt = Voor elke beleidsvariant het effect in elke wereld tegen de parameter waarmee het het meest samenhangt.
explore-by-more = { $verdict }, meer dan verwaarloosbaar
