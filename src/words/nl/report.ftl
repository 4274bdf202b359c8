# De delen van de pagina buiten haar tabellen, en de figuren die daarbij horen.

# Wat een teken in een figuur zegt.
mark = { $policy }, { $what }: { $value }
mark-verdict = { $told }; { $verdict }
mark-year = jaar { $year }
mark-week = week { $week } na de verkiezingen
mark-dose = dosis { $dose }
mark-hours = { $hours } uren per gemeentejaar
mark-baseline = de uitgangssituatie
mark-swept = { $key } { $value }

# Wat ontstaat en wat daarvan naar buiten komt.
seen-title = Wat ontstaat en wat naar buiten komt
seen-arises = Ontstaat, gezien of niet ({ $unit })
seen-comes-out = Komt naar buiten ({ $unit })
seen-alt = Staven: integriteitsrisico's en schendingen die ontstaan, en onthullingen en affaires die daaruit voortkomen, met 95%-intervallen, voor { $policies }.
seen-caption = Zo leest u dit: boven staat wat er gebeurt; onder wat raad, accountant, media of burgemeester ervan te weten komen. De twee vakken hebben elk een eigen eenheid en as. Minder onthullingen zijn op zichzelf niet beter: er kan minder gebeuren, of er kan minder worden gezien.

# Naar profiel.
profiles-title = Waar het werkt: { $outcome } naar profiel
profiles-foot = Lijnen: 95%-interval over { $replicates }. Profielen zijn niet vooraf gekozen. Pijl: de lijn loopt door.
profiles-alt = Figuur met verschillen: relatief verschil met de uitgangssituatie in { $outcome } naar profiel van de gemeente met intervallen, voor { $policies }.
profiles-caption = Zo leest u dit: bij elke beleidsvariant één regel voor alle gemeenten en één voor elk profiel. Een profiel telt minder gemeenten dan alle samen, zodat de lijnen langer zijn; waar lijnen van twee profielen elkaar overlappen, valt niet te zeggen dat een beleidsvariant in een ervan beter werkt. Een profiel is een soort gemeente, nooit een gemeente met die naam.

# Resultaten naast risico's.
trade-offs-title = Resultaten en vertraging naast risico's, ten opzichte van { $baseline }
trade-offs-alt = Figuur met verschillen: relatieve verschillen in integriteitsrisico's, resultaten op korte en op lange termijn en weken vertraging met intervallen, voor { $policies }.
trade-offs-caption = Zo leest u dit: een beleidsvariant die risico's verlaagt en resultaten verhoogt of gelijk laat, is geen afruil. Een variant die beide verlaagt wel: wat aan integriteit wordt gewonnen, wordt met resultaten betaald. Vertraging is in weken, door tegenspraak, parafen, tegenslag en voorleggen aan hogerhand.

# Uren tegen effect.
cost-title = Wat het vraagt en wat het verandert: { $outcome }
cost-below = Verschil met { $baseline } in % van het gemiddelde daar ({ $hint }), tegen uren
cost-alt = Figuur van uren per gemeentejaar tegen het relatieve verschil in { $outcome }, met intervallen, voor { $policies }.
cost-caption = Zo leest u dit: naar rechts vraagt een beleidsvariant meer uren van allen die meedoen; de hoogte is wat zij verandert. Van twee varianten op dezelfde hoogte vraagt de linker minder. Beleidsvarianten die verschillende uren vragen, krijgen geen rangorde.

# Koppen van de delen van de pagina.
part-effects = Wat elke beleidsvariant verandert
part-effects-others = Wat elke beleidsvariant verder verandert
part-doses = Meer of minder van een maatregel
part-time = Door de jaren heen
part-kinds = Soorten risico, verborgen en zichtbaar
part-term = Het verloop van een zittingsperiode
part-profiles = Waar het werkt
part-trade-offs = Resultaten en afruil
part-costs = Kosten en effect
part-numbers = Alle uitkomsten in getallen
part-assumptions = Aannames
part-parameters = Parameters die afwijken van de standaard
part-fit = Aansluiting bij gepubliceerde cijfers
part-limits = Grenzen van het model
part-cite = Hoe u hiernaar verwijst

# Wat een lezer kan doen.
aside = Inhoud en keuzes
contents = Op deze pagina
skip = Naar de tekst
show-policies = Getoonde beleidsvarianten
show-all = Alles tonen
switched-off = Niet getoond:
in-tables-only = alleen in tabellen
choose-outcome = Getoonde uitkomst
choice-primary = { $outcome } (hoofduitkomst)
other-charts = { $count ->
    [one] Hetzelfde voor { $number } andere uitkomst (verkennend)
   *[other] Hetzelfde voor { $number } andere uitkomsten (verkennend)
}
exploratory-chart = Verkennend: niet vooraf gekozen, zodat sommige verschillen toeval zijn.
save-as = Bewaren als { $kind }
copy = Kopiëren
copied = Gekopieerd
memo-heading = Tekst voor een notitie
print-whole = Alles afdrukken, niet alleen het antwoord
as-table = Deze figuur als tabel
keys = Wijs een teken aan om de waarde te lezen; op het toetsenbord gaan de pijltjestoetsen van teken naar teken.

# Het antwoord in één oogopslag.
index-of = { $counts ->
    [yes] Van elke 100 { $outcome } bij { $baseline } blijven er zoveel over
   *[no] { $outcome }, als die bij { $baseline } 100 is
}
of = { $some } van { $all }
head-chance = Blijft over van 100 (door toeval)
head-assumptions = { $calibrated ->
    [yes] Bij andere aannames (middelste 80%)
   *[no] Bij andere aannames, niet gekalibreerd voor dit scenario
}
head-relevant = Relevant bij (deel van de stellen)
head-verdict = Oordeel (alleen toeval)
not-varied = niet gevarieerd
head-readings = Beter op maten van risico
head-hours = Uren per gemeente per jaar
head-euros = Extra euro's per gemeente per jaar
head-reading = Maat van risico
readings-heading = Vijf maten van risico, per beleidsvariant
readings-caption = Wat er van elke 100 bij { $baseline } overblijft, op elke maat van risico
relevant-from = Een verschil geldt als relevant vanaf { $matters }, zoals het scenario vooraf heeft gekozen.
glance-note = Intervallen gaan over toeval in de simulatie, over { $replicates }, en gelden met 95% betrouwbaarheid voor alle beleidsvarianten en maten van risico samen. { $fixed ->
    [yes] Zij gaan over de mogelijke toekomsten van deze gemeenten, elk met één getrokken cultuur die in alle herhalingen dezelfde is.
   *[no] Zij gaan over alle landen die dit model met deze gemeenten kan trekken, met in elke herhaling andere culturen.
} { $varied ->
    [yes] Bij andere aannames: de middelste 80% van { $worlds } sets van aannames die gepubliceerde cijfers reproduceren, zonder wat toeval toevoegt, en het aandeel daarvan waarin de beleidsvariant genoeg beter is om relevant te zijn.
   *[no] Aannames zijn niet gevarieerd.
}
at-dose = { $what } (maal { $dose })
for-share = { $what }, voor { $share } van hen
glance-risk = Een risico in de relatie is iets wat wethouder en ambtenaar samen, of tegen elkaar, doen, nalaten of verbergen en wat hun kan worden aangerekend: een dun dossier, mooier gemaakte feiten, een raad die niet is ingelicht, een lek. De ernst, van 0 tot 1, hangt af van wat er is gedaan en hoe zwaar het publiek eraan tilt.

# Bijschriften en koppen van tabellen.
table-of = { $title }: waarden met 95%-intervallen
titled-unit = { $title } ({ $unit })
titled-series = { $title }: { $outcome }
head-change = Verandering (interval)
head-outcome = Uitkomst
head-profile = Profiel
head-year = Jaar
head-week = Week
head-intervention = Maatregel
head-dose = Dosis
head-dose-one = Dosis 1 is
head-coverage = Bereik
head-from-week = Vanaf week
head-parameter = Parameter
head-default = Standaard
head-here = Hier
head-unit = Eenheid
head-figure = Cijfer
head-band = Bandbreedte
head-place = Waar het ligt
head-use = Gebruik
head-source = Gepubliceerd door
costs-caption = Uren van elke beleidsvariant en wat daarvoor wordt vermeden
primary-caption = De hoofduitkomst naar profiel en beleidsvariant
others-caption = Andere uitkomsten per beleidsvariant, alle gemeenten
rest-caption = Overige uitkomsten per beleidsvariant, alle gemeenten

# Waarop de berekening berust.
policies-made-of = Waaruit de beleidsvarianten bestaan
policies-caption = Maatregelen van elke beleidsvariant, zoals het scenario ze heeft
no-intervention = Geen maatregel
changed-caption = Parameters van dit scenario die afwijken van de standaard
none-changed = Geen: elke parameter van het model heeft zijn standaardwaarde.
over-time = { $value } in jaar { $year }
in-some = { $count ->
    [one] { $value } in { $municipalities } gemeente
   *[other] { $value } in { $municipalities } gemeenten
}
whole-scenario = Het hele scenario zoals het is berekend, met elke parameter
parameters-note = `polaris params` noemt elke parameter met zijn standaardwaarde, zijn aannemelijke bandbreedte en zijn bron; `polaris interventions` doet dat voor maatregelen.
fit-note = Niveaus van de uitgangssituatie naast wat is gepubliceerd. De bandbreedtes gelden voor het land als geheel: waar een scenario maar enkele of ongewone gemeenten simuleert, zijn niveaus daarbuiten geen fout van het model. Op cijfers met ‘afgestemd’ zijn parameters gekozen; naar cijfers met ‘validatie’ is alleen gekeken; cijfers met ‘structuur’ volgen uit wet en gemeentelijst. Een cijfer buiten zijn bandbreedte in een berekening met alle gemeenten is een zwakte van het model.
fit-where = Uit de gemiddelden van deze berekening. Cijfers die meer vergen dan deze gemiddelden, zijn weggelaten; `polaris figures` noemt ze alle met wat is gepubliceerd, en `polaris calibrate` beoordeelt ze over veel werelden.
fit-none = Deze berekening bevat geen niveau dat naast een gepubliceerd cijfer kan worden gelegd. `polaris figures` noemt de cijfers; `polaris calibrate` beoordeelt ze.
fit-caption = Niveaus van de uitgangssituatie naast gepubliceerde cijfers
fit-place-inside = binnen de bandbreedte
fit-place-below = eronder
fit-place-above = erboven
fit-place-untold = niet te zeggen
fit-above = boven: { $figure }
fit-unit-per-alderman-year = per wethoudersjaar
fit-unit-per-official-year = per ambtenaarsjaar
fit-unit-per-municipality-year = per gemeentejaar
fit-unit-per-municipality = per gemeente
fit-unit-share = aandeel
fit-unit-ratio = verhouding
fit-unit-years = jaren
fit-unit-0-1 = schaal van 0 tot 1
cite = { $authors }. { $title }. Versie { $version }. Scenario { $hash }, startgetal { $seed }.
cite-note = Versie, hash en startgetal leggen samen de resultaten vast. Verwijs ook naar het scenariobestand, met de datum van de berekening.

# Eenheden van parameters.
parameter-unit-share = aandeel
parameter-unit-share-per-week = aandeel per week
parameter-unit-factor = factor
parameter-unit-logarithm = logaritme
parameter-unit-logit = logit
parameter-unit-per-week = per week
parameter-unit-per-year = per jaar
parameter-unit-terms = termijnen
parameter-unit-weeks = weken
parameter-unit-years = jaren
