# Wat de rekenkern van de live pagina zegt: lijsten van wat te kiezen, in te stellen en te tellen valt.

# Schuifregelaars, per parameter; wat hun uiteinden betekenen, en wat ze doen.
slider-power_culture = Machtscultuur
slider-norm_clarity = Heldere normen
slider-oversight = Toezicht
slider-silos = Verkokering
slider-informal_culture = Informaliteit
slider-media_level = Media-aandacht
slider-low-power_culture = het argument beslist
slider-low-norm_clarity = vaag
slider-low-oversight = weinig
slider-low-silos = samen optrekken
slider-low-informal_culture = alles op papier
slider-low-media_level = rustig
slider-high-power_culture = de macht beslist
slider-high-norm_clarity = helder
slider-high-oversight = veel
slider-high-silos = ieder voor zich
slider-high-informal_culture = alles mondeling
slider-high-media_level = altijd in het nieuws
slider-meaning-power_culture = In hoeverre macht beslist en niet het betere argument.
slider-meaning-norm_clarity = Hoe duidelijk het voor iedereen is wat wel en niet kan.
slider-meaning-oversight = Hoe sterk interne controle, audit en compliance zijn.
slider-meaning-silos = In hoeverre diensten langs elkaar heen werken.
slider-meaning-informal_culture = In hoeverre zaken buiten de procedure om worden geregeld.
slider-meaning-media_level = Hoeveel aandacht de media voor de gemeente hebben.

# Lessen, en waarover ze gaan.
lesson-small = Een kleine gemeente met een nieuwe wethouder
lesson-power = Een machtswisseling
lesson-election = Vlak voor de verkiezingen
lesson-affair = Na een affaire
lesson-company = Een bedrijf op afstand
lesson-text-small = 12.000 inwoners; veel gaat mondeling en er staat weinig op papier.
lesson-text-power = De verkiezing kost een gevestigde partij haar plaats in het college, en nieuwe wethouders treffen ambtenaren die voor hun voorgangers werkten.
lesson-text-election = Een jaar voor de raadsverkiezing telt wat snel zichtbaar is zwaarder dan wat blijft.
lesson-text-affair = Er kwam iets uit en het werd een affaire. Wat doet dat met mensen die samen verder moeten?
lesson-text-company = Een grote gemeente met bedrijven en projecten op afstand.

# Wat een wethouder kan vragen, en wat dat betekent.
option-request-proper = Vraag het netjes
option-request-rush = Vraag om haast
option-request-u_turn = Vraag om een koerswijziging
option-request-omit = Vraag iets weg te laten
option-request-embellish = Vraag het mooier te maken
option-request-against_norm = Vraag tegen de norm in te gaan
option-request-line-proper = Volgens de procedure, met de tijd die daarvoor staat.
option-request-line-rush = Het resultaat moet er eerder zijn dan zorgvuldigheid toelaat.
option-request-line-u_turn = Wat al wordt uitgevoerd, moet worden omgekeerd.
option-request-line-omit = De nota aan de raad laat een feit weg dat ertoe doet.
option-request-line-embellish = De feiten worden gunstiger voorgesteld dan ze zijn.
option-request-line-against_norm = Er gebeurt iets wat de wet, een norm of een eerder besluit verbiedt.

# Hoe een ambtenaar kan antwoorden, en wat dat betekent.
option-answer-comply = Doen
option-answer-shadow_file = Doen, en een schaduwdossier bijhouden
option-answer-contradict = Tegenspreken
option-answer-refuse = Weigeren
option-answer-embellish = Doen, en het gunstiger voorstellen
option-answer-leak = Naar de pers
option-answer-line-comply = U voert uit wat gevraagd is en laat het daarbij.
option-answer-line-shadow_file = U voert het uit en legt voor uzelf vast hoe het is gegaan.
option-answer-line-contradict = U zegt ronduit wat er niet deugt; de wethouder beslist.
option-answer-line-refuse = U doet het niet. De wethouder kan een collega vragen, en u kunt naar burgemeester of secretaris.
option-answer-line-embellish = U maakt de cijfers mooier dan ze zijn.
option-answer-line-leak = U zorgt dat een journalist ervan hoort.

# Wat een wethouder na het antwoord kan doen, en wat dat betekent.
option-counter-accept = Aanvaarden
option-counter-overrule = Doorzetten
option-counter-substitute = Een collega vragen
option-counter-line-accept = U trekt het verzoek in, of laat het netjes doen.
option-counter-line-overrule = U houdt voet bij stuk: u beslist.
option-counter-line-substitute = U zoekt een andere ambtenaar die het wel doet.

# Vragen aan een groep.
question-official = U bent de { $official }. Wat doet u?
question-alderman = U bent de { $alderman }. Wat doet u?

# Een gemeente.
municipality-is = { $seats }, { $aldermen }, { $directors }
import-read = Er zijn { $number } gemeenten gelezen, uit de kolom “{ $column }”. Alleen hun omvang wordt gebruikt; namen worden niet bewaard.
import-unnamed = Namen van echte gemeenten in titel, vraag en beleidsvarianten zijn weggelaten: wat is gesimuleerd, zegt niets over hen.

# Nabespreking.
debrief-yours = met uw keuze
debrief-model = zoals het model koos
debrief-caveat = Dit is één verhaal met hetzelfde toeval, geen bewijs van een effect.
debrief-count-requests = verzoeken
debrief-count-improper = onbehoorlijke verzoeken
debrief-count-dilemmas = dilemma's
debrief-count-contradictions = ambtenaren die tegenspraken
debrief-count-refusals = weigeringen
debrief-count-substitutions = collega's die deden wat een ander weigerde
debrief-count-calls_back = wethouders die burgemeester of secretaris terugriep
debrief-count-by_power = besluiten op macht
debrief-count-risks = integriteitsrisico's
debrief-count-violations = waarvan schendingen van een norm
debrief-count-exposures = risico's die uitkwamen
debrief-count-affairs = affaires
debrief-count-ousters = gevestigde partijen die uit het college verdwenen
debrief-count-breaks = coalities die braken
debrief-count-crises = vertrouwenscrises
debrief-count-dialogues = dialogen
debrief-count-aldermen_left = wethouders die tussentijds vertrokken
debrief-count-officials_forced = ambtenaren die weg moesten
debrief-count-officials_left = ambtenaren die uit eigen beweging vertrokken

# Dezelfde keuze elders.
weighed-what = van elke 100 keer; vertrouwen op een schaal van 0 tot 100
weighed-never = in geen van { $number } gevallen; te weinig om iets te zeggen
weighed-difference = verschil (95%-interval)
after-risk = er ontstond een integriteitsrisico
after-came_out = het kwam uit binnen de gesimuleerde jaren
after-affair = het werd een affaire
after-official_left = de ambtenaar moest binnen die jaren weg
after-trust = vertrouwen tussen beiden een halfjaar later
weighed-too-few = Hetzelfde dilemma kwam te weinig voor om er een getal aan te geven.
weighed-no-difference = In het model maakte het geen verschil buiten het toeval of men koos voor “{ $one }” of voor “{ $other }”.
weighed-differs = Vergeleken met “{ $other }” pakte “{ $one }” in het model anders uit, meer dan door toeval te verwachten is, bij: { $what }.
weighed-caveat = Dit alles in het model: niemand heeft gemeten wat zulke keuzes teweegbrengen. Elke regel is op zichzelf beoordeeld; van twintig regels verschilt er één alleen door toeval.

# Hand-out.
handout-case = De casus
handout-questions = Vragen
handout-question-1 = Wat staat er voor ieder van beiden op het spel, en wat spreken zij niet uit?
handout-question-2 = Welke mogelijkheden zijn er, en wat kost elk daarvan, nu en over vier jaar?
handout-question-3 = Wat zou u doen, en met wie zou u er eerst over praten?
handout-question-4 = Wat had er eerder kunnen gebeuren, zodat deze vraag niet was opgekomen?
handout-outcome = Hoe het afliep
handout-what = wat, hoe vaak in dit ene verhaal
handout-nobody-chooses = In dit verhaal staat niemand voor een dilemma. Kies ander toeval.

# Aantallen mensen, en een teken van de tijdlijn.
number-of-aldermen = { $count ->
    [one] { $number } wethouder
   *[other] { $number } wethouders
}
number-of-directors = { $count ->
    [one] { $number } directeur
   *[other] { $number } directeuren
}
mark-crisis-ended = vertrouwenscrisis voorbij

# Waar een getal of een regel vandaan komt.
source-article = Bovens e.a. 2004, { $place }
source-assumed = aangenomen
source-size-assumed = ; de omvang is aangenomen
source-kind-article = uit de studie van Bovens e.a.
source-kind-figure = uit wetten, tellingen en enquêtes
source-kind-theory = uit theorieën met een gepubliceerde vorm
source-kind-assumed = nergens vandaan: aangenomen, met een marge
