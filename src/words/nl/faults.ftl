# Wat er mis of twijfelachtig is in een scenario: de zin en zijn delen.
fault-line = { $key }, gevonden: { $found }; toegestaan: { $allowed }
fault-meant = { $line }; is `{ $suggestion }` bedoeld?
fault-title = { $key }, gevonden: { $found }
fault-allowed = toegestaan: { $allowed }
fault-did-you-mean = is `{ $suggestion }` bedoeld?
fault-other-here = hier staat de andere
fault-other-at = { $found } (de andere staat op { $place })
fault-rest = en nog { $number } { $count ->
    [one] fout
   *[other] fouten
}
fault-warnings-rest = en nog { $number } waarschuwingen
fault-no-thread = de thread die scenario's leest, kon niet worden gestart: { $cause }
fault-level-error = fout
fault-level-warning = waarschuwing
fault-level-help = hulp
fault-level-note = noot
fault-more = { $listed } en nog { $more }
fault-and-more = { $found }, en nog { $number } van die soort

# Waarden en sleutels.
fault-nothing = niets
fault-text = de tekst "{ $text }"
fault-list-of = een lijst van { $number }
fault-table = een tabel
fault-unknown-key = een onbekende sleutel
fault-whole = een geheel getal van { $low } tot en met { $high }
fault-whole-plain = een geheel getal van { $low } tot en met { $high }, zonder punt
fault-number = een getal van { $low } tot en met { $high }
fault-as-share = { $allowed } (een aandeel: 0.8 is 80%)
fault-true-or-false = true (waar) of false (onwaar)
fault-text-of = een tekst van 1 tot en met { $longest } tekens zonder stuurtekens
fault-quoted-text = een tekst tussen aanhalingstekens
fault-empty-text = een lege tekst
fault-control = een stuurteken (U+{ $code })
fault-direction = een teken voor de schrijfrichting (U+{ $code })
fault-long-text = een tekst van { $number } tekens
fault-most = hoogstens { $number }
fault-most-in-all = hoogstens { $number } in totaal
fault-at-least-one = minstens één
fault-one = één
fault-one-of-two = een van beide
fault-same-key = twee keer dezelfde sleutel
fault-also-as = twee keer dezelfde sleutel, ook gegeven als `{ $key }`
fault-overlaps = twee keer dezelfde sleutel: hij valt samen met `{ $key }`
fault-key-once = elke sleutel één keer
fault-the-key = de sleutel { $key }
fault-key-of-others = een sleutel die { $name } niet heeft
fault-in-only = alleen in { $names }
fault-title-wanted = een titel van één regel
fault-question-wanted = de vraag die het scenario beantwoordt
fault-burn-in = een veelvoud van vier, zodat de waarneming bij een verkiezing begint
fault-outcome = een uitkomst (`polaris outcomes` geeft de lijst)
fault-weighed = een uitkomst, maar niet een waarvan meer beter is; `polaris outcomes` toont ze
fault-weight = een gewicht van 0 tot { $most }
fault-hour = wat een uur in euro's kost, van iedereen die meedoet
fault-decimal = decimalen staan achter een punt, zoals in 0.5
fault-plain-whole = in een geheel getal staan geen scheidingstekens, zoals in 21525
fault-decimal-or-whole = decimalen staan achter een punt, zoals in 0.5; in een geheel getal staan geen scheidingstekens, zoals in 21525
fault-with-decimal = { $allowed }; decimalen staan achter een punt, zoals in 0.5
fault-share = een aandeel: 0.8 is 80%
fault-zeros = een getal zonder nullen ervoor
fault-both-sides = cijfers aan beide kanten van de punt, zoals in 0.5
fault-whole-numbers = `{ $text }`, { $number } gehele getallen

# Parameters.
fault-parameters = een tabel van parameters
fault-parameters-of = parameters van { $groups }
fault-key-or = { $key }, of { $others }
fault-unknown-parameter = een onbekende parameter
fault-parameter = een getal van { $low } tot en met { $high } ({ $unit }; aannemelijk: { $from } tot { $to })
fault-constant-and-series = een vaste waarde voor een parameter die een reeks heeft
fault-constant-or-series = een van beide: een vaste waarde in [model], of een reeks
fault-setting-without-effect = een parameter die er wel door verandert, of overrides van gemeenten
fault-has-series = een parameter met een reeks, die in de plaats van een vaste waarde komt
fault-all-override = een parameter die in elk onderdeel van municipalities een eigen waarde heeft
fault-series-of = een reeks van { $names }
fault-not-over-time = een parameter die niet in de loop van de tijd kan veranderen
fault-points = een lijst van punten [jaar, waarde] met oplopende jaren
fault-year = een jaar van { $low } tot en met { $high } (sinds het begin van de waarneming)
fault-year-after = jaar { $year } na jaar { $before }
fault-increasing = oplopende jaren

# Gemeenten.
fault-twice = twee keer "{ $name }"
fault-identifier-once = elke gemeente één keer
fault-looks-same = "{ $name }", dat er net zo uitziet als "{ $other }"
fault-told-apart = namen die uit elkaar te houden zijn
fault-told-apart-why = namen die uit elkaar te houden zijn; er staat { $why }
fault-told-apart-mark = namen die uit elkaar te houden zijn; ze verschillen in een apostrof of een koppelteken
fault-capitals = "{ $name }", dat alleen in hoofdletters van "{ $other }" verschilt
fault-two-municipalities = het zijn twee gemeenten
fault-more-municipalities = meer gemeenten
fault-most-municipalities = hoogstens { $number } gemeenten
fault-beside = "{ $name }" naast "{ $other }", dat erop lijkt
fault-two-profiles = het zijn twee profielen, elk met eigen resultaten
fault-one-municipality = minstens één [[municipalities]]
fault-most-entries = hoogstens { $number } onderdelen
fault-override-and-series = een eigen waarde voor een parameter die een reeks heeft
fault-not-all = een andere naam: all staat voor alle profielen samen
fault-roster-first = een CSV-bestand, omdat andere sleutels hier bij een gemeentelijst horen
fault-profile-or-roster = een profiel en een aantal inwoners, of een gemeentelijst (roster)
fault-inhabitants = het aantal inwoners van elk
fault-csv-name = de naam van een CSV-bestand

# Beleidsvarianten.
fault-list-policies = een lijst: [[policies]]
fault-policies = { $number } beleidsvarianten
fault-second-baseline = een tweede uitgangssituatie
fault-one-baseline = één uitgangssituatie
fault-policy-name = een naam voor elke beleidsvariant
fault-euros = euro's van een beleidsvariant, zonder [costs]
fault-euros-need = [costs] met hour: wat een uur in euro's kost, eventueel 0
fault-intervention-twice = twee keer { $name }, onder die naam en als { $alias }
fault-intervention-once = elke maatregel één keer
fault-within-intervention = een sleutel binnen een maatregel: { $example }
fault-key-of-intervention = een sleutel van een maatregel
fault-dose = een dosis van 0 tot en met { $most } (1 is { $one })
fault-week = een week van de simulatie, van 0 tot en met { $last }
fault-precision-beside = een gewenste precisie naast een aantal herhalingen
fault-precision-or = een van beide: precision, of replicates
fault-half-width = een halve breedte van { $low } tot en met { $high }, of een tabel met half_width en max_replicates
fault-precision-alone = een precisie van verschillen, bij één beleidsvariant
fault-precision-needs = een aantal herhalingen, of een tweede beleidsvariant
fault-hidden = een teken dat niet te zien is (U+{ $code })
fault-visible = een naam van zichtbare tekens
fault-the-name = de naam "{ $name }"
fault-name-twice = twee keer de naam "{ $name }"
fault-name-looks = de naam "{ $name }", die op "{ $other }" lijkt
fault-name-once = elke naam één keer

# Gemeentelijsten.
fault-more-rows = meer dan { $most } rijen
fault-none-kept = geen gemeente die overblijft
fault-no-column = geen kolom `{ $name }` in de eerste { $lines } regels van de gemeentelijst
fault-one-of-columns = een van de kolommen: { $names }
fault-name-of = een naam van 1 tot en met { $longest } tekens
fault-other-than-all = een andere naam dan all
fault-province = `{ $name }`, de naam van een provincie
fault-province-means = die wordt als één gemeente gesimuleerd; haal de rij weg als het geen gemeente is
fault-not-municipality = `{ $name }`, en dat is geen gemeente
fault-municipalities-only = alleen gemeenten; haal de rij weg, of sluit haar uit met { $maximum } of { $minimum }
fault-total-large = hoogstens { $most }: een totaal is geen gemeente; haal de rij weg, of sluit haar uit met { $maximum }
fault-others-all = alle andere rijen
fault-others-above = de { $number } rijen erboven
fault-others-below = de { $number } rijen eronder
fault-as-many = { $inhabitants } inwoners van `{ $name }`, evenveel als die van { $others }
fault-total = alleen gemeenten: dit is een totaal; haal de rij weg, of sluit haar uit met { $maximum } = { $number }
fault-total-means = een totaal wordt als één gemeente gesimuleerd; haal de rij weg als het een totaal is
fault-written-otherwise = { $number } inwoners, anders geschreven dan eerder
fault-marks = duizendtallen en decimalen hebben elk één teken; misschien is een getal duizend keer te groot of te klein gelezen
fault-like-code = `{ $text }`, dat op een code lijkt
fault-no-inhabitants = geen aantal inwoners bij `{ $name }`
fault-mark-inhabitants = `{ $mark }` als aantal inwoners van `{ $name }`
fault-left-out = rijen zonder aantal inwoners worden weggelaten
fault-row-cells = { $count ->
    [one] { $number } cel
   *[other] { $number } cellen
} in deze rij
fault-row-needed = minstens { $number }, tot en met de laatste kolom die wordt gelezen
fault-row-unreadable = een rij die niet te lezen is ({ $cause })
fault-row-csv = een rij in CSV
fault-comma-cells = { $number }, evenveel als er kolommen zijn; een cel met een komma erin staat tussen aanhalingstekens: "361,924"
fault-mark-cells = { $number }, evenveel als er kolommen zijn; een cel met { $mark } erin staat tussen dubbele aanhalingstekens
fault-comma-quotes = een getal met een komma erin zou tussen aanhalingstekens staan: "361,924"
fault-next-column = { $number } inwoners, met { $other } in de volgende kolom
fault-column-before = { $number } inwoners, met { $other } in de vorige kolom
fault-name-quotes = aanhalingstekens in de naam `{ $name }`
fault-name-quotes-means = die horen bij de naam; die om een cel zijn dubbel en staan precies aan de uiteinden
fault-mark-in-name = een `{ $mark }` in de naam `{ $name }`
fault-header-separator = de kop is gescheiden door { $mark }, deze rij misschien niet
fault-second-column-named = een tweede kolom `{ $name }`
fault-one-column = één kolom met deze naam
fault-column-beside = een kolom `{ $name }` naast `{ $other }`
fault-same-capitals = die met dezelfde hoofdletters wordt gelezen
fault-one-for-both = één kolom voor zowel namen als inwoners
fault-column-each = voor elk een kolom
fault-thousands = aantallen in duizendtallen, naar het schijnt
fault-thousands-means = ze worden gelezen zoals ze er staan: 25 is 25 inwoners
fault-quote-before = een aanhalingsteken dat vóór de kop opent en daar niet sluit
fault-closing-quote = een sluitend aanhalingsteken, of geen
fault-unclosed = een aanhalingsteken dat nergens sluit
fault-unclosed-line = een aanhalingsteken dat nergens sluit, zodat de volgende regel bij deze cel hoort
fault-unclosed-lines = een aanhalingsteken dat nergens sluit, zodat nog { $number } regels bij deze cel horen
fault-after-quote = `{ $text }` na een sluitend aanhalingsteken
fault-end-of-cell = het einde van de cel; een aanhalingsteken binnen aanhalingstekens wordt dubbel geschreven
fault-row-in-cell = een cel tussen aanhalingstekens van { $lines } regels, waarvan `{ $line }` op een rij lijkt
fault-quotes-on-line = aanhalingstekens die op hun eigen regel sluiten
fault-long-cell = een cel tussen aanhalingstekens van { $lines } regels
fault-long-cell-means = wat op de volgende regels staat, hoort bij deze cel
fault-utf8-table = een tabel die als CSV in UTF-8 is opgeslagen
fault-utf16 = een tekst in UTF-16
fault-zero-byte = een byte nul: dit is geen tekst
fault-byte-table = een byte die geen UTF-8 is (0x{ $byte }) in een tabel die dat wel is
fault-byte-mac = een byte die geen UTF-8 is (0x{ $byte }), in een tabel met regeleinden van oude Macs
fault-byte-windows = een byte die geen UTF-8 is (0x{ $byte }), in een tabel die ook geen Windows-1252 is
fault-damaged = `{ $name }`, met een vervangingsteken (U+FFFD)
fault-damaged-means = de naam is eerder al beschadigd; schrijf hem opnieuw
fault-decoded-twice = `{ $name }`, dat misschien `{ $before }` was
fault-decoded-twice-means = de tabel is in een verkeerde codering opgeslagen; sla haar opnieuw op als UTF-8
fault-invisible = een onzichtbaar teken (U+{ $code }) in `{ $name }`
fault-invisible-means = het maakt een andere naam, met andere toevalsgetallen, dan die zonder; haal het weg
fault-blanks = spaties in `{ $name }` die geen enkele gewone spaties zijn
fault-blanks-means = die maken een andere naam, met andere toevalsgetallen, dan enkele gewone spaties
fault-decomposed = `{ $name }`, met letters los van hun accenten (geen NFC)
fault-decomposed-means = een andere naam, met andere toevalsgetallen, dan de gewone vorm (NFC) van dezelfde letters
fault-sign = `{ $sign }` tussen letters in `{ $name }`
fault-sign-means = misschien is de tabel in een andere codering; sla haar op als UTF-8
fault-alphabets = letters van twee alfabetten in `{ $name }`
fault-alphabets-means = sommige lijken op andere; schrijf de naam in één alfabet
fault-no-headings = geen regel bovenaan heeft bekende koppen voor namen en inwoners, zoals gemeente en inwoners (gevonden: { $found }); schrijf het scenario zonder --roster en noem ze daar: { $example }
fault-found-allowed = gevonden: { $found }; toegestaan: { $allowed }

# Onzekerheid en geaccepteerde sets van aannames.
fault-one-uncertain = minstens één parameter, dosis of bereik
fault-nothing-uncertain = niets dat onzeker is
fault-uncertain-things = { $number } onzekere grootheden
fault-all-or-list = "all", of een lijst van parameters en groepen daarvan
fault-drawn-changes = een parameter die door een getrokken waarde verandert
fault-name-which = `{ $name }`, { $found }
fault-ranges = een tabel van parameters, doses en bereiken
fault-range-changes = een parameter die door de bandbreedte verandert
fault-dose-or-coverage = policies.NAAM.MAATREGEL.dose of policies.NAAM.MAATREGEL.coverage van een maatregel die de beleidsvariant heeft; beleidsvarianten: { $names }
fault-no-such-dose = geen bestaande dosis of bereik
fault-unknown-distribution = een onbekende verdeling
fault-range = [low, high], of een tabel van low, high en distribution ("uniform", "log_uniform", of "triangular" met mode); low onder high, van { $lowest } tot en met { $highest }
fault-logarithm = een logaritme van nul of minder
fault-mode = een mode buiten de bandbreedte
fault-no-mode = geen mode
fault-accepted = "calibration", of een CSV-tabel met geaccepteerde sets van aannames
fault-worlds-table = een CSV-tabel met sets van aannames
fault-run-calibrate = sets van aannames die zijn geaccepteerd; doe eerst `polaris calibrate { $name }`
fault-quote-open = een aanhalingsteken dat opent en nergens sluit
fault-quoted-after = een cel met tekst na het sluitende aanhalingsteken
fault-line-end = een cel met een regeleinde erin
fault-row-one-line = een rij op één regel, met aanhalingstekens om hele cellen
fault-more-worlds = meer sets van aannames
fault-no-world = geen set van aannames
fault-about-columns = world, wave, stage, source, een parameter, of een dosis of bereik van een van de beleidsvarianten
fault-unknown-column = een onbekende kolom
fault-second-column = een tweede kolom met deze naam
fault-value-column = een kolom voor elke parameter die tussen sets van aannames verschilt
fault-no-values = geen kolom met waarden
fault-other-calibration = sets van aannames bij een ander model, of bij andere bandbreedtes, gemeenten, jaren, uitgangssituatie of versie
fault-calibrate-again = die van het scenario zoals het nu is; doe `polaris calibrate { $name }` opnieuw
fault-cells = { $count ->
    [one] { $number } cel
   *[other] { $number } cellen
}
fault-cells-wanted = { $number }, evenveel als er namen van kolommen zijn

# Reeksen van waarden (sweep) en varianten.
fault-list-variants = een lijst: [[variants]]
fault-variants = { $number } varianten
fault-most-variants = hoogstens { $number }, naast het scenario zoals het er staat
fault-variant-name = een naam voor elke variant
fault-name-taken = een andere naam: zo heet het scenario zonder variant
fault-loops = een lijst van lussen, zoals ["media spiral"]
fault-loop-once = elke lus één keer
fault-loop = een lus ({ $loops }) of een schakel daarvan ({ $links })
fault-same-replicates-variants = een aantal herhalingen, onder elke variant hetzelfde
fault-precision-to-reach = een gewenste precisie (run.precision)
fault-municipalities-variants = { $number } gemeenten onder alle varianten
fault-variant-choice = een andere choice dan die van het scenario, lussen om door te knippen, of beide
fault-variant-nothing = een variant die niets verandert
fault-same-rules = dezelfde regels als onder "{ $name }"
fault-variant-once = elke variant één keer
fault-variants-and-sweep = varianten naast een [sweep]
fault-sweep-own-file = een van beide; zet de [sweep] in een eigen bestand dat het scenario uitbreidt
fault-same-replicates-points = een aantal herhalingen, op elk punt hetzelfde
fault-number-points = { $number } punten
fault-most-points = 1 tot en met { $number } punten in totaal
fault-municipalities-points = { $municipalities } gemeenten in { $points } punten
fault-every-value-changes = een parameter die door elke waarde verandert
fault-sweep-table = een tabel van sleutels
fault-sweep-some = minstens één sleutel met waarden, of geen [sweep]
fault-empty-table = een lege tabel
fault-keys = { $number } sleutels
fault-most-keys = hoogstens { $number } sleutels
fault-dotted = namen met punten ertussen, zoals { $example }
fault-unreadable-key = een sleutel die niet te lezen is
fault-sweepable = een sleutel van run, model, series, municipalities, policies of outcomes die een waarde heeft
fault-not-swept = een sleutel die niet in [sweep] kan staan
fault-set-and-swept = een sleutel die [sweep] varieert, als `{ $key }`, zodat deze waarde geen gevolg heeft
fault-set-or-swept = een van beide: laat deze --set weg, of haal de sleutel uit [sweep]
fault-values = een lijst van 1 tot en met { $most } waarden, of from, to en steps
fault-key-beside = de sleutel { $key } naast { $others }
fault-no-number-as = geen getal als { $key }
fault-steps = { $count ->
    [one] { $number } stap
   *[other] { $number } stappen
}
fault-shared = sleutels die deze op elk punt gelijk laten
fault-value-twice = twee keer de waarde { $value }
fault-same-scenario = { $one } en { $other }, die hetzelfde scenario zijn
fault-value-once = elke waarde één keer
fault-other-policies = punten met andere beleidsvarianten, of in een andere volgorde
fault-other-primary = punten met een andere hoofduitkomst
fault-other-seed = punten met een ander startgetal
fault-points-precision = punten met een gewenste precisie
fault-weeks-left = hoogstens { $weeks } weken, die van de simulatie over zijn

# Instellingen op de opdrachtregel.
fault-no-equals = geen isgelijkteken
fault-key-value = SLEUTEL=WAARDE
fault-a-setting = een instelling
fault-extends-in-file = extends alleen in het bestand
fault-no-parts = { $name }, dat geen onderdelen heeft
fault-without-parts = een sleutel zonder verdere onderdelen
fault-number-of-one = het nummer van een ervan, zoals { $example }
fault-no-key-of = geen sleutel van { $name }
fault-name-in = een naam in { $list }: { $names }
fault-name-and-number = `{ $name }`, de naam van nummer { $number } en het nummer van een ander
fault-name-of-several = `{ $name }`, de naam van { $number } ervan

# Bestanden.
fault-scenario-file = een scenariobestand, of een van { $names }
fault-extends-itself = een bestand dat zichzelf uitbreidt, rechtstreeks of via andere
fault-chain = een keten van meer dan { $number } bestanden
fault-extends = een scenariobestand naast dit bestand, of een meegeleverd scenario
fault-not-text = een bestand dat geen tekst is
fault-not-utf8 = bytes die geen UTF-8 zijn
fault-save-utf8 = een tekst die als UTF-8 is opgeslagen
fault-roster-file = een CSV-bestand naast het scenario, of het meegeleverde municipalities-2019.csv
fault-absent = `{ $name }`, dat er niet is
fault-at-line = { $found }, op regel { $line }, kolom { $column }
fault-unreadable = een bestand dat niet te lezen is ({ $cause })
fault-no-file = geen bestand met die naam
fault-folder = een map of een apparaat
fault-megabytes = meer dan { $number } MB
fault-toml = `{ $text }` (de lezer van TOML meldt: { $what })
fault-deep = tabellen en lijsten, hoogstens { $number } diep
fault-nested = waarden die te diep in elkaar zitten

# Waarom rijen worden geschreven zoals ze worden geschreven.
fault-rows-municipality = een rij per gemeente, zoals het scenario vraagt
fault-rows-profile = een rij per profiel, zoals het scenario vraagt
fault-rows-none = geen outcomes.csv, zoals het scenario vraagt
fault-rows-few = een rij per gemeente: { $number } { $count ->
    [one] rij
   *[other] rijen
}
fault-rows-many = een rij per profiel, omdat een rij per gemeente { $rows } rijen zou geven, meer dan { $most }

# Keuzes die voor iemand worden gemaakt.
fault-list-choices = een lijst: [[choices]]
fault-choices = { $number } keuzes
fault-same-choice = tweemaal dezelfde keuze
fault-one-option = één optie per week, dossier en moment (stage)
fault-choice-needs = year, week, dossier, stage en option van elke keuze
fault-choice-within = een getal van 1 tot en met { $most }: zoveel { $what } heeft dit scenario
fault-of-municipalities = gemeenten
fault-of-replicates = replicaties
fault-of-years = gesimuleerde jaren
fault-of-weeks = weken per jaar
fault-choices-beside = keuzes naast een [sweep] of varianten
fault-one-world = keuzes waar één wereld is: in een andere komen andere dossiers op
