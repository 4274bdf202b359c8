# Het verhaal van één gemeente.

story-played-off = Twee wethouders wilden er iets anders mee, en beiden trokken eraan.
story-withdrawn = Het verzoek was van tafel.
story-done-after-all = Het gebeurde toch.
story-refusal-stood = De weigering bleef staan.
story-punished = De tegenspraak werd de ambtenaar nagedragen, en collega's zagen dat.
story-nobody-would = Niemand anders wilde het doen.
story-official-surprised = De ambtenaar moest van een ander horen dat het roer om was.
story-signed-off = De ambtenaar liet voor de zekerheid een ander meeparaferen.
story-still-hidden = Aan het eind van het verhaal weet niemand ervan.
story-venture-failed = Het ging mis, en de wethouder hoorde het van een ander.
story-out-of-the-blue = De wethouder had het niet geweten.
story-nobody-fell = Niemand hoefde te gaan.
story-same-events = Beide treffen dezelfde dossiers met hetzelfde toeval; wat hieronder verschilt, komt van het beleid en van wat daarop volgde. In één gemeente is dat een verhaal en geen effect: polaris run vergelijkt er veel.
story-nothing-of-the-kind = Er gebeurde die week niets van dien aard.
story-what-followed = Wat volgde
story-one-side-only = Alleen aan één kant
story-year-by-year = Jaar na jaar
story-nothing-else = niets noemenswaardigs
story-cast = Wie is wie
story-in-numbers = In getallen
story-how-to-read = Getallen tussen haakjes zijn wat een overweging woog, in de eenheden van het model en vóór toeval: lees het teken en de volgorde, niet de grootte. Een risico is gedrag dat niet te verantwoorden zou zijn; dat hoeft geen schending van een norm te zijn, en de meeste komen nooit uit. Titels zijn gangbare titels, op volgorde uitgedeeld; partijen hebben letters; een tweede bekleder van een post heet de tweede. Aan het eind van elk kwartaal staat wat niet is verteld, en het vertrouwen van 0 tot 1: van wethouders in hun ambtenaren, van ambtenaren in hun wethouders, tussen college en top als organen; en hoe veilig ambtenaren zich voelen.
story-election = Verkiezingen.
story-of-own-accord = vertrok uit eigen beweging
story-succeeded = vertrok en kreeg een opvolger
story-crisis = Crisis. Vier weken lang was het vertrouwen tussen college en top te laag om mee te werken.

story-when = jaar { $year }, week { $week }
story-week = wk { $week }
story-year = Jaar { $year }
story-person = de { $title }
story-person-later = de { $ordinal } { $title }
ordinal-1 = eerste
ordinal-2 = tweede
ordinal-3 = derde
ordinal-4 = vierde
ordinal-5 = vijfde
ordinal-6 = zesde
ordinal-7 = zevende
ordinal-8 = achtste
ordinal-9 = negende
ordinal-10 = tiende
ordinal = { $number }{ $place ->
   *[other] e
}
story-weighed = { $phrase } ({ $worth })

# Dossiers.
dossier-money = veel geld in het spel
dossier-norm = een norm in het geding
dossier-legal = weinig ruimte in de wet
dossier-short = snel zichtbare resultaten
dossier-long = opbrengst op de lange termijn
dossier-salience = het oog van het publiek erop
story-dossier-came = Een dossier met { $traits } kwam bij { $official }.
story-dossier-ordinary = Een dossier dat er gewoon uitzag, kwam bij { $official }.
story-prepared = { $agenda ->
    [yes] De ambtenaar had het zelf geagendeerd, goed voorbereid
   *[no] Het was goed voorbereid
}{ $warned ->
    [yes] , met een waarschuwing tegen een misstap.
   *[no] .
}
story-asked = { $alderman } vroeg{ $informal ->
    [yes] {" "}in de wandelgangen
   *[no] {""}
} { $what }.
story-asked-acting = { $alderman }, die waarnam voor de { $title }, vroeg{ $informal ->
    [yes] {" "}in de wandelgangen
   *[no] {""}
} { $what }.
story-answered = De ambtenaar { $did }.
story-answered-torn = De ambtenaar, in tweestrijd tussen { $between }, { $did }.
story-countered = De wethouder { $did }.
story-weighed-for = ervoor: { $terms }
story-weighed-against = ertegen: { $terms }
story-good-enough = de eerste optie die goed genoeg was
story-forced = gekozen door wie het verhaal speelt, niet door het model
story-none-good-enough = geen optie was goed genoeg, en dit leek de beste
story-barred = { $option } leek meer waard, maar paste niet bij rol en norm
story-next-best = het alternatief was { $option }
story-next-best-against = het alternatief was { $option }, tegengehouden door { $terms }
story-terms-joined = { $first } en { $last }
story-close = het scheelde weinig: { $option } woog { $plain ->
    [yes] iets meer
   *[no] { $by } meer
}
story-mostly = meestal loopt dit uit op { $option }{ $plain ->
    [yes] {""}
   *[no] {" "}({ $by } voorsprong)
}, deze keer niet
story-substituted = { $colleague } was bereid en deed het.
story-escalated = De weigeraar ging naar burgemeester en gemeentesecretaris{ $back ->
    [yes] . Die floten de wethouder terug, en de raad werd ingelicht.
   *[no] , die het aanhoorden en het daarbij lieten.
}
story-mayor-spoke = De burgemeester hoorde ervan en sprak de wethouder er onder vier ogen op aan.
story-lesson = { $who } leerde ervan om voorzichtiger te zijn.
story-handed-down = De ambtenaar gaf de druk door aan de eigen medewerkers.
story-note-corrected = De griffier zag dat de feiten niet goed in de raadsnota stonden; die is vóór het besluit verbeterd.
story-not-told = Wat van belang was, kreeg de wethouder niet op tijd te horen{ $surprised ->
    [yes] , maar wel van een ander.
   *[no] .
}
story-set-back = { $informal ->
    [yes] De korte weg liep verkeerd af
   *[no] Er kwam een tegenslag
}, en de wethouder { $backed ->
    [yes] gaf de ambtenaar dekking.
   *[no] gaf de ambtenaar geen dekking.
}
story-risk-arose = Een integriteitsrisico, voorlopig verborgen: { $what }{ $violation ->
    [yes] , en een norm werd echt geschonden.
   *[no] .
}
story-council-misinformed = de raad kreeg minder, of iets anders, te horen dan ertoe deed: daar helpt geen dossier tegen
story-not-accountable = voor een forum zou een verantwoording { $account } waard zijn, waar { $line } wordt gevraagd
story-fate = Het kwam uit in { $when }{ $how ->
    [affair] {" "}en werd een affaire.
    [public] , in de openbaarheid.
   *[house] , binnenshuis.
}
story-interests-met = { $official } kreeg te maken met een zaak waarin { $requested ->
    [yes] een functie op verzoek van het college
   *[no] een nevenactiviteit
} en het ambt elkaar raakten, en { $conduct }.
story-ventured = { $official } ondernam iets nieuws { $step }.
story-came-out = Wat er bij { $official } { $known ->
    [yes] in { $when }
   *[no] vóór de hier vertelde jaren
} was gebeurd, kwam uit: { $kind }{ $violation ->
    [yes] , en een norm was echt geschonden.
   *[no] .
}
story-made-public = { $public ->
    [yes] Het lag op straat.
   *[no] Het werd binnenshuis afgedaan.
}
story-covered = { $by ->
    [both] { $alderman } en { $official } gaven elkaar dekking.
    [alderman] { $alderman } gaf { $official } dekking, maar die schoof de schuld op de wethouder.
    [official] { $alderman } schoof de schuld op { $official }, die de wethouder toch dekking gaf.
   *[neither] { $alderman } en { $official } schoven de schuld op elkaar.
}
story-affair = { $linked ->
    [yes] Het voedde de affaire van de weken ervoor.
   *[no] Het werd een affaire.
}
story-fell = gevallen over deze affaire: { $who }.

# Twee beleidsvarianten die uiteengaan.
story-parting-title = Waar { $one } en { $other } uiteengaan
story-never = { $one } en { $other } gaan hier nergens uiteen: niet één gebeurtenis verschilt, en ook niet wat erin woog.
story-only-felt = Vanaf { $when } weegt iets anders, maar tot het eind gebeurt hetzelfde.
story-parted = In { $parted } gaan ze voor het eerst uiteen.
story-felt-and-parted = Vanaf { $felt } weegt iets anders; in { $parted } maakt dat voor het eerst verschil.
story-side = Bij { $policy }:
story-both-alike = aan beide kanten gelijk
story-end-of-year = eind van jaar
story-trust-officials = vertrouwen van wethouders in ambtenaren
story-trust-collective = vertrouwen tussen college en top
story-beside-note = In elke cel staat { $one } eerst, dan { $other }.
story-happened = { $code ->
    [coalition_break] de coalitie brak
    [alderman_left] { $who } { $what }
    [official_left] { $forced ->
        [yes] { $who } moest gaan
       *[no] { $who } vertrok
    }
    [secretary_left] { $who } vertrok
    [risk] een risico bij { $who }: { $what }
    [exposed] een risico bij { $who } kwam uit: { $what }
    [affair] het werd een affaire
    [crisis_began] een crisis begon
    [crisis_ended] de crisis eindigde
    [dialogue] college en top hielden een dialoog
   *[other] {""}
}
story-and-more = en nog { $number }

# Het begin van een verhaal.
story-title = Een gemeente met { $inhabitants } (gesimuleerd), herhaling { $replicate }, bij { $policy }
story-about = { $years } van gemeente { $number } uit het scenario ‘{ $scenario }’.
story-caveat = Gesimuleerd: niemand in dit verhaal bestaat, en het gaat niet over een werkelijke gemeente.
story-picked = Gekozen uit { $count ->
    [one] 1 herhaling van een gemeente
   *[other] { $number } herhalingen van gemeenten
}, omdat veel van waar het model over gaat er in enkele jaren te zien is: een sprekend geval, geen gewoon geval.
story-interventions = Bij { $policy }: { $kinds }.
story-no-interventions = Bij { $policy } gebeurt er niets buiten het gewone.
story-intervention = { $name } (dosis { $dose }{ $form })
story-intervention-reached = { $name } (dosis { $dose }, bereik { $percent }{ $form })
story-council = Een raad van { $seats }, { $parties }.
story-college = Het college: burgemeester, { $titles }.
story-top = De top: gemeentesecretaris, { $titles }.
story-numbers = { $counts }. Wat er niet bij staat, gebeurde niet.

# Getallen aan het begin van een verhaal.
count-requests = { $number } { $count ->
    [one] verzoek
   *[other] verzoeken bij gevoelige dossiers
}
count-improper = { $number } { $count ->
    [one] oneigenlijk verzoek
   *[other] oneigenlijke verzoeken
}
count-dilemmas = { $number } { $count ->
    [one] dilemma
   *[other] dilemma's
}
count-contradictions = { $count ->
   *[other] { $number } keer tegenspraak
}
count-refusals = { $number } { $count ->
    [one] weigering
   *[other] weigeringen
}
count-substitutions = { $count ->
   *[other] { $number } keer dat een collega deed wat geweigerd was
}
count-calls_back = { $count ->
   *[other] { $number } keer dat een wethouder werd teruggefloten
}
count-by_power = { $number } { $count ->
    [one] machtsbesluit
   *[other] machtsbesluiten
}
count-risks = { $number } { $count ->
    [one] integriteitsrisico
   *[other] integriteitsrisico's
}
count-violations = { $number } { $count ->
    [one] schending onder de risico's
   *[other] schendingen onder de risico's
}
count-exposures = { $number } { $count ->
    [one] risico dat uitkwam
   *[other] risico's die uitkwamen
}
count-affairs = { $number } { $count ->
    [one] affaire
   *[other] affaires
}
count-ousters = { $number } { $count ->
   *[other] keer de oude coalitie eruit
}
count-breaks = { $number } { $count ->
    [one] gebroken coalitie
   *[other] gebroken coalities
}
count-crises = { $number } { $count ->
    [one] crisis
   *[other] crises
}
count-dialogues = { $number } { $count ->
    [one] dialoog
   *[other] dialogen
}
count-aldermen_left = { $number } { $count ->
    [one] wethouder die voor het einde van de periode vertrok
   *[other] wethouders die voor het einde van de periode vertrokken
}
count-officials_forced = { $number } { $count ->
    [one] ambtenaar die moest gaan
   *[other] ambtenaren die moesten gaan
}
count-officials_left = { $number } { $count ->
    [one] ambtenaar die uit eigen beweging vertrok
   *[other] ambtenaren die uit eigen beweging vertrokken
}

# Verkiezingen, vertrek, crises en kwartalen.
story-moved = partij { $letter } { $rose ->
    [yes] steeg
   *[no] daalde
}{ $plain ->
    [yes] {""}
   *[no] {" "}van { $before } naar { $after } van de stemmen
}
story-moved-little = De kiezers verschoven weinig.
story-fallen-party = partij { $letter }{ $plain ->
    [yes] {""}
   *[no] {" "}(na { $count ->
        [one] 1 periode
       *[other] { $terms } perioden
    })
}
story-fallen = Uit het college: { $parties }{ $ousted ->
    [yes] : de oude coalitie eruit. De directeuren hadden met de verliezers gewerkt, en de nieuwkomers wisten dat.
   *[no] .
}
story-coalition = Het college is nu van { $count ->
    [one] partij
   *[other] de partijen
} { $letters }.
story-came = Nieuw: { $newcomers }.
story-stayed = Gebleven: { $who }.
story-newcomer = { $who } (partij { $party }, { $years }{ $outside ->
    [yes] , van buiten de raad)
   *[no] )
}
story-experience = { $count ->
    [0] nauwelijks ervaring
    [one] een jaar ervaring
   *[other] { $years } jaar ervaring
}
story-took-office = { $newcomer } trad aan.
story-broke = De coalitie brak: partij { $leaver } stapte eruit.{ $gone ->
    [0] {""}
    [one] {" "}{ $left } ging mee.
   *[other] {" "}{ $left } gingen mee.
}{ $replaced ->
    [yes] {" "}Partij { $newcomer } nam de plaats in.
   *[no] {" "}Niemand nam de plaats in.
}
story-left = { $who } { $why }.
story-crisis-ended = { $known ->
    [yes] De crisis was voorbij{ $plain ->
        [yes] {""}
       *[no] , na { $count ->
            [one] 1 week
           *[other] { $weeks } weken
        }
    }: college en top konden weer samenwerken.
   *[no] De crisis die er bij het begin van het verhaal al was, was voorbij.
}
story-dialogue = College en top hielden een dialoog over hoe zij met elkaar omgaan. { $gain ->
    [much] Daarmee klaarde de lucht op
    [some] Dat hielp
   *[little] Dat veranderde weinig
}{ $plain ->
    [yes] .
   *[no] {" "}(onderling vertrouwen { $change }).
}
story-passed-dossiers = { $count ->
    [one] nog 1 dossier
   *[other] nog { $number } dossiers
}
story-passed-risks = { $count ->
    [one] nog 1 risico
   *[other] nog { $number } risico's
}
story-passed-exposures = { $count ->
    [one] 1 risico stil uitgekomen
   *[other] { $number } risico's stil uitgekomen
}
story-passed-directors = { $count ->
    [one] 1 directeur weg
   *[other] { $number } directeuren weg
}
story-standing = Vertrouwen: { $states }; verborgen risico's { $hidden }.
state-1 = wethouders
state-2 = ambtenaren
state-3 = college en top
state-4 = veiligheid

# Verhalen zonder getallen, korte verhalen en hand-outs.
story-when-plain = het { $ordinal } jaar
story-title-plain = { $size } (gesimuleerd), bij { $policy }
story-about-plain = Uit het scenario ‘{ $scenario }’.
story-picked-plain = Gekozen omdat veel van waar het model over gaat er in enkele jaren te zien is: een sprekend geval, geen gewoon geval.
story-experience-plain = { $count ->
    [0] nauwelijks ervaring
   *[other] met ervaring
}
story-not-accountable-plain = voor een forum zou een verantwoording tekortschieten
story-how-to-read-plain = Een risico is gedrag dat niet te verantwoorden zou zijn; er hoeft geen norm geschonden te zijn, en de meeste risico's komen nooit uit. Titels zijn gangbare titels, partijen hebben letters, en wie iemand opvolgt, heet de tweede.
municipality-size-small = een kleine gemeente
municipality-size-middling = een middelgrote gemeente
municipality-size-large = een grote gemeente
municipality-size-city = een stad
story-outcome = Wat ervan kwam
story-outcome-counts = In deze jaren: { $counts }.
story-outcome-none = In deze jaren ontstond geen integriteitsrisico, was er geen crisis en hoefde niemand te gaan.
story-plain-risks = { $count ->
    [one] een integriteitsrisico
   *[other] integriteitsrisico's
}
story-plain-exposures = { $count ->
    [one] een risico dat uitkwam
   *[other] risico's die uitkwamen
}
story-plain-affairs = { $count ->
    [one] een affaire
   *[other] affaires
}
story-plain-crises = { $count ->
    [one] een crisis
   *[other] crises
}
story-plain-aldermen = { $count ->
    [one] een wethouder die voor het einde van de periode vertrok
   *[other] wethouders die voor het einde van de periode vertrokken
}
story-plain-officials = { $count ->
    [one] een ambtenaar die moest gaan
   *[other] ambtenaren die moesten gaan
}
story-trust-moved = { $officials ->
    [rose] Wethouders vertrouwden hun ambtenaren aan het eind meer dan aan het begin
    [fell] Wethouders vertrouwden hun ambtenaren aan het eind minder dan aan het begin
   *[same] Wethouders vertrouwden hun ambtenaren aan het eind evenveel als aan het begin
}; het vertrouwen tussen college en top { $collective ->
    [rose] steeg
    [fell] daalde
   *[same] bleef gelijk
}; ambtenaren voelden zich { $safety ->
    [rose] veiliger
    [fell] minder veilig
   *[same] even veilig als eerst
}.
story-quiet = In deze jaren springt niets eruit.
story-handout-made = Gemaakt met Polaris { $version }: scenario { $scenario }, startgetal { $seed }, gemeente { $number }, herhaling { $replicate }.
