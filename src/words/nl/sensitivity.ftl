# De gevoeligheidsanalyse.

sensitivity-places = plaatsen van 100
sensitivity-subject-level = het niveau van { $outcome } bij { $baseline }
sensitivity-subject-relative = het effect van { $policy } op { $outcome }, als aandeel van het niveau
sensitivity-subject-difference = het effect van { $policy } op { $outcome }, als aantal
sensitivity-heading-level = Niveau bij { $baseline }
sensitivity-heading-relative = Effect, relatief
sensitivity-heading-difference = Effect, als aantal
sensitivity-of-baseline = % van de uitgangssituatie
sensitivity-roster = { $all ->
    [yes] { $count ->
        [one] De enige gemeente is gesimuleerd
       *[other] Alle { $of } gemeenten zijn gesimuleerd
    }.
   *[no] { $few } van { $of } gemeenten { $count ->
        [one] is gesimuleerd: de middelste in volgorde van inwonertal
       *[other] zijn gesimuleerd: de middelste van elk van { $few } even lange stukken in volgorde van inwonertal
    }.
}
way-none = geen vaste richting
way-raises = verhoogt het
way-lowers = verlaagt het
way-strengthens = versterkt het
way-weakens = verzwakt het
sensitivity-others = (alle andere samen)

# De pagina.
sensitivity-title = Gevoeligheid van { $scenario }
sensitivity-facts = { $title }. Scenario `{ $scenario }`, versie { $version }, startgetal { $seed }: { $years } na { $burnin } aanloop, { $replicates } van elke wereld, met in alle hetzelfde toeval.
sensitivity-asked = De vraag is van welke van { $factors } het niveau van { $outcome } bij { $baseline } afhangt{ $effect ->
    [yes] , en het effect van { $policy } daarop: het verschil met de uitgangssituatie
   *[no] {""}
}. { $first } langs { $trajectories } toetsen ze alle; { $second } verdelen daarna de spreiding over { $count ->
    [one] de ene die overblijft
   *[other] de { $kept } die overblijven
}, terwijl alle andere samen als één variëren.
sensitivity-shares = Waarvan dit afhangt: { $subject }. Aandelen in de spreiding over werelden, met 95%-intervallen, naar rang. Totaal: alles waaraan de parameter meedoet; eerste: wat hij alleen doet.
sensitivity-column-1 = parameter
sensitivity-column-2 = is
sensitivity-column-3 = totaal
sensitivity-column-4 = eerste
sensitivity-column-5 = een hogere waarde
sensitivity-column-6 = rangcorrelatie
sensitivity-does-not-vary = geen: het varieert niet
sensitivity-screening = Eerste toetsing
sensitivity-screening-note = Hoeveel plaatsen van 100 een antwoord verschuift in de volgorde van alle werelden als een parameter van het ene eind van zijn bandbreedte naar het andere gaat: gemiddelde grootte (mu\*), met een 95%-interval over trajecten; achter de streep de grootte die toeval alleen zou geven. { $beyond } van { $factors } liggen bij een van de vragen boven toeval. Hieronder staan de eerste { $rows }; `screening.csv` heeft de rest.
sensitivity-kept = behouden
sensitivity-yes = ja
sensitivity-municipalities = Gemeenten
sensitivity-sizes = Inwoners van de gesimuleerde gemeenten: { $sizes }.
sensitivity-classes-1 = inwoners
sensitivity-classes-2 = in het scenario
sensitivity-classes-3 = gesimuleerd

# Wat er van een antwoord wordt gezegd.
sensitivity-varies-not = { $subject } varieert niet over deze werelden.
sensitivity-hangs-on = { $subject } hangt het meest af van:
sensitivity-more = ; meer { $way }
sensitivity-over-worlds = Over werelden die in alles verschillen is het gemiddeld { $mean }{ $unit } (95%-interval { $low } tot { $high }); in negen van de tien werelden tussen { $lowest } en { $highest }, toeval meegerekend.
sensitivity-others-together = { $count ->
    [one] De ene andere heeft
   *[other] Alle { $number } andere samen hebben
} een totale index van { $index }.
sensitivity-alone = { $count ->
    [one] Op zichzelf verklaart de ene behouden parameter
   *[other] Elk op zichzelf verklaren de { $kept } behouden parameters
} { $alone } van de spreiding; wat ze alleen samen, met andere of met toeval doen, is de rest. Het aandeel van toeval in één herhaling { $known ->
    [yes] is { $noise }.
   *[no] is niet te zeggen.
}
sensitivity-left-out = { $left } van { $all } rijen werelden { $count ->
    [one] heeft geen antwoord en is
   *[other] hebben geen antwoord en zijn
} weggelaten.
sensitivity-closing = De cijfers zijn totale Sobol-indices: het aandeel in de spreiding tussen werelden, naar rang, waaraan een parameter meedoet, met een 95%-interval; waar intervallen elkaar overlappen, staat de volgorde niet vast. { $roster } { $first } en { $second }, elk { $replicates }.

# Figuren.
sensitivity-screening-caption = Zo leest u dit: hoeveel plaatsen van 100 in de volgorde van alle werelden het antwoord gemiddeld verschuift als een parameter van het ene eind van zijn aannemelijke bandbreedte naar het andere gaat, wat de andere ook zijn; de lijn is een 95%-interval over trajecten. Grijs is wat toeval alleen zou geven. Gevulde tekens liggen daarboven.
sensitivity-indices-caption = Zo leest u dit: vierkanten zijn totale indices, het aandeel in de spreiding tussen werelden waaraan een parameter meedoet; driehoeken zijn indices van de eerste orde, wat hij alleen doet. Lijnen zijn 95%-intervallen; waar ze elkaar overlappen, staat de volgorde niet vast.
sensitivity-screening-alt = Grootte van effecten met intervallen, per parameter; de getallen staan in de tabellen.
sensitivity-indices-alt = Sobol-indices met intervallen, per parameter; de getallen staan in de tabellen.
sensitivity-screening-title = Wat ertoe doet, van { $factors }
sensitivity-beyond = boven toeval
sensitivity-not-told = niet van toeval te onderscheiden
sensitivity-by-chance = wat toeval alleen geeft
sensitivity-screening-foot = Hoe ver een antwoord verschuift in de volgorde van alle werelden, in plaatsen van 100, als een parameter van het ene eind van zijn aannemelijke bandbreedte naar het andere gaat; 95%-intervallen over { $trajectories }. { $roster }
sensitivity-indices-title = Wat welk deel van de spreiding bepaalt
sensitivity-total = totaal: alles waaraan hij meedoet
sensitivity-first = eerste: wat hij alleen doet
sensitivity-share-unit = aandeel in de spreiding
sensitivity-indices-foot = Sobol-indices van rangen met 95%-intervallen over { $worlds } van { $replicates }. Schattingen kunnen iets buiten 0 tot 1 liggen. { $roster }
sensitivity-asked-level = Niveau van { $outcome }
sensitivity-asked-effect = Effect van { $policy } op { $outcome }, en het niveau zelf

# Grootteklassen, in inwoners.
size-class-up-to-20-000 = tot en met 20.000
size-class-20-001-to-50-000 = 20.001 tot en met 50.000
size-class-50-001-to-100-000 = 50.001 tot en met 100.000
size-class-100-001-to-200-000 = 100.001 tot en met 200.000
size-class-above-200-000 = boven 200.000

# Wat onzeker is.
factor-parameter = { $meaning }
factor-dose = Dosis ervan; 1 is: { $dose }
factor-coverage = Bereikt aandeel van: { $reach }
