# Wat in en onder de figuren staat.

kinds-title = Integriteitsrisico's naar soort en naar terrein
term-title = Hoe een zittingsperiode verloopt, van verkiezing tot verkiezing
years-axis = Waargenomen jaar
term-axis = Weken sinds de verkiezingen
effects-axis = Verschil met de uitgangssituatie in %
fewer = minder / lager
more = meer / hoger
by-kind = Naar soort
by-field = Naar terrein
primary = Hoofduitkomst
filled-relevant = gevuld: relevant, het hele interval ligt buiten de lichte band
filled-told = gevuld: van toeval te onderscheiden
hollow = open: niet
others-in-tables = Andere uitkomsten staan in de tabellen.
doses-axis = Dosis, en uren per gemeentejaar
doses-caption = Zo leest u dit: elk vak is één maatregel, van geen dosis links tot de grootste gesimuleerde; alle vakken hebben dezelfde staande as. Onder een dosis staat wat zij aan uren vraagt. Een lijn die afvlakt, zegt dat meer van hetzelfde minder oplevert.
axis-cut = (as begint niet bij 0)
no-values = geen waarden
bands = Banden
lines = Dunne lijnen
years-caption = Zo leest u dit: elke lijn is het gemiddelde over herhalingen waarin elke beleidsvariant hetzelfde toeval treft; de band bevat dat gemiddelde met 95% betrouwbaarheid. Banden die elkaar overlappen, betekenen niet dat beleidsvarianten niet verschillen: verschillen worden per herhaling genomen en staan in de figuur met verschillen en in de tabellen.
year-caption = Zo leest u dit: elk teken is het gemiddelde over herhalingen waarin elke beleidsvariant hetzelfde toeval treft; de lijn erdoor bevat dat gemiddelde met 95% betrouwbaarheid. Lijnen die elkaar in hoogte overlappen, betekenen niet dat beleidsvarianten niet verschillen: verschillen worden per herhaling genomen en staan in de figuur met verschillen en in de tabellen.
effects-caption = Zo leest u dit: de staande lijn bij 0 is de uitgangssituatie, en de lichte band bevat verschillen die te klein zijn om als relevant te gelden. Een teken links betekent minder of lager, rechts meer of hoger; welke kant beter is, staat onder de naam van de uitkomst. Het is gevuld als het hele interval buiten de band ligt: dan is het verschil, toeval daargelaten en bij de aannames van dit scenario, groot genoeg om relevant te zijn.
effects-others-title = Wat elke beleidsvariant verder verandert ten opzichte van { $baseline } (verkennend)
effects-others-caption = Zo leest u dit: als hierboven, voor uitkomsten die niet vooraf zijn gekozen: bij zo veel uitkomsten verschillen er altijd enkele door toeval. Een teken is gevuld als het aandeel valse vondsten (q) onder 5% ligt. Er zijn geen oordelen.
effects-others-foot = Lijnen: 95%-interval over { $replicates }, elk op zichzelf. Pijl: de lijn loopt door.
effects-others-alt = Figuur met verschillen in verkennende uitkomsten: relatief verschil met { $baseline } met intervallen, voor { $policies }; de getallen staan in de tabellen hieronder.
kinds-caption = Zo leest u dit: elk risico heeft één soort en één terrein, zodat de soorten tot hetzelfde aantal optellen als de terreinen. Een beleidsvariant die de ene soort verlaagt en de andere verhoogt, verplaatst risico's in plaats van ze te voorkomen. De twee vakken hebben elk een eigen as.
term-caption = Zo leest u dit: week 1 volgt op de verkiezingen; elk punt beslaat vier weken, over alle waargenomen verkiezingen. In latere weken kunnen er minder gemeenten zijn, en dan zijn de banden breder.
years-title = { $outcome } per jaar
effects-title = Wat elke beleidsvariant verandert ten opzichte van { $baseline }
some-of = { $title } ({ $shown } van { $all } beleidsvarianten: die met het grootste verschil in de hoofduitkomst)
doses-title = Wat meer van een maatregel doet: { $outcome }
doses-below = Verschil met { $baseline }, dosis 0, in % van het gemiddelde daar
curve = { $name }{ $form }{ $covered }{ $start }
curve-covered = , bereik { $percent }
curve-start = , vanaf week { $week }
form-joint = , gezamenlijk
form-repeated = , halverwege de periode herhaald
hours-short = { $hours } u
picture-caveat = Polaris, gesimuleerd onder aannames: vergelijk beleidsvarianten; niemand heeft deze effecten gemeten, en niveaus zijn geen metingen.
doses-foot = Staande lijnen: 95%-interval van elke dosis over { $replicates }. Grijze lijnen leiden alleen het oog; wat tussen doses ligt, is niet gesimuleerd.
doses-alt = Verschil in { $outcome } tegen dosis, met 95%-intervallen, voor { $interventions }.
foot = { $signs }: 95%-interval van het gemiddelde over { $replicates }.
effects-foot = Lijnen: intervallen door toeval over { $replicates }, die voor alle beleidsvarianten en maten van risico samen gelden (95%). Dunne lijnen eronder: de middelste 80% bij andere aannames. Licht: te klein om als relevant te gelden. Pijl: de lijn loopt door.
years-alt = { $single ->
    [yes] Grafiek: { $outcome } in het waargenomen jaar, met 95%-intervallen, voor { $policies }.
   *[no] Lijngrafiek: { $outcome } per waargenomen jaar, met 95%-banden, voor { $policies }.
}
effects-alt = Figuur met verschillen op de maten van risico: relatief verschil met { $baseline } met intervallen en oordelen, voor { $policies }; de getallen staan in de tabellen hieronder.
kinds-alt = Staven: integriteitsrisico's naar soort en naar terrein met 95%-intervallen, voor { $policies }.
term-alt = Vier lijngrafieken over de weken sinds de verkiezingen: vertrouwen over en weer, veiligheid en integriteitsrisico's, voor { $policies }.

# Groepen van andere uitkomsten in de figuur met verschillen, in die volgorde.
effects-group-1 = Verzoeken en dilemma's
effects-group-2 = Wat misgaat, verborgen en zichtbaar
effects-group-3 = De relatie
effects-group-4 = Resultaten en ambt

# Sleutels bij de tekens van oordelen.
verdict-key-1 = beter
verdict-key-2 = slechter
verdict-key-3 = hoger of lager, geen van beide is beter
verdict-key-4 = open: mogelijk toeval, of verwaarloosbaar
