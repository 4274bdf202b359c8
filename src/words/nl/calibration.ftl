# De kalibratie.

calibration-title = Kalibratie van { $scenario }
calibration-tuned-alone = niets dan de afgestelde parameters
calibration-all = alle { $all } onzekere zaken, waaronder de { $tuned } afgestelde parameters
calibration-opening = Scenario `{ $scenario }`, versie { $version }, startgetal { $seed }: { $municipalities }, { $years } na { $burnin } aanloop, { $replicates } van elk van { $worlds }. Werelden verschillen in { $varied }.
calibration-start = De wereld waar het scenario begint { $accepted ->
    [yes] is zelf geaccepteerd
   *[no] zou zelf niet geaccepteerd zijn
}.
calibration-in-all = { $accepted } van { $worlds } { $count ->
    [one] is
   *[other] zijn
} geaccepteerd. Gevraagd waren er { $wanted }{ $reached ->
    [yes] .
   *[no] : niet bereikt.
}
calibration-no-world = Er is geen wereld geprobeerd.
calibration-acceptance = Van de eerste golf, gespreid over de hele bandbreedten, { $share } (95%-interval { $low } tot { $high }): een aandeel van de vermelde bandbreedten, geen kans.
calibration-nothing-ruled-out = Er is niets uitgesloten voordat het was geprobeerd.
calibration-ruled-out = Emulatoren mogen { $lost } uitsluiten van de werelden die geaccepteerd zouden worden. Na de eerste golf verwachtten zij { $expected } geaccepteerde werelden; het werden er { $came }.
calibration-wrongly = Van { $checked }, vóór de laatste golf geaccepteerd, zouden haar emulatoren er { $wrongly } hebben uitgesloten, elk buiten de passing gelaten (95%-interval { $low } tot { $high }).
calibration-waves = Golven
calibration-waves-note = Van de bekeken punten worden die geprobeerd die emulatoren niet uitsluiten. { $bias } Laatste kolom: voor elk cijfer dat beslist ({ $figures }) het aandeel van de variantie over alle eerdere werelden dat de emulatoren voorspellen voor werelden die buiten hun passing zijn gelaten.
waves-column-1 = golf
waves-column-2 = bekeken
waves-column-3 = geprobeerd
waves-column-4 = verwacht
waves-column-5 = geaccepteerd
waves-column-6 = aandeel
waves-column-7 = ten onrechte uitgesloten
waves-column-8 = voorspellende R²
calibration-of = { $some } van { $all }
calibration-none = geen
calibration-figures = Cijfers
calibration-figures-note = Bij de parameters waar het scenario begint, met een 95%-interval over herhalingen; daarna over geaccepteerde werelden: midden, laagste en hoogste, en in hoeveel daarvan het cijfer in zijn band ligt. Alleen afgestelde cijfers beslissen welke werelden worden geaccepteerd.
calibration-figure = cijfer
calibration-use = gebruik
calibration-band = band
calibration-start-column = begin
calibration-verdict = oordeel
calibration-accepted-worlds = geaccepteerde werelden
calibration-in-band = in de band
figure-use-tuned = afgesteld
figure-use-validation = validatie
figure-use-structure = structuur
figure-verdict-inside = binnen
figure-verdict-below = onder
figure-verdict-above = boven
figure-verdict-untold = geen
band-between = { $low } tot { $high }
band-at-least = ten minste { $low }
band-above = boven { $figure }
band-country = onder het landelijk gemiddelde
band-country-short = < landelijk gem.
calibration-bands = Banden die knellen
calibration-bands-note = Aandeel van de werelden dat een afgesteld cijfer verwerpt omdat het buiten zijn band ligt, verruimd met twee standaardfouten, en aandeel dat alleen dit cijfer verwerpt: in de eerste golf, over de hele bandbreedten, en in de laatste, waar is weggelaten wat emulatoren uitsluiten.
bands-column-1 = cijfer
bands-column-2 = verwerpt
bands-column-3 = als enige
bands-column-4 = verwerpt in de laatste
bands-column-5 = als enige
bands-column-6 = bij het begin erbuiten met
calibration-ranges = Bandbreedten
calibration-ranges-note = Wat geaccepteerde werelden van elke bandbreedte overlaten: breedte gedeeld door breedte, en standaardafwijking gedeeld door die van de hele bandbreedte (1: de cijfers zeggen er niets over). Eerst de afgestelde parameters, dan ten hoogste { $others } andere waarvan de geaccepteerde waarden meer dan toevallig van de bandbreedte afwijken; `ranges.csv` heeft ze alle.
ranges-column-1 = parameter
ranges-column-2 = bandbreedte
ranges-column-3 = begin
ranges-column-4 = geaccepteerd: gemiddelde (laagste tot hoogste)
ranges-column-5 = breedte
ranges-column-6 = spreiding
calibration-moves = Wat wat beweegt
calibration-moves-note = Correlatie, over de werelden van de eerste golf, van een afgestelde parameter met elk afgesteld cijfer.
calibration-parameter = parameter
calibration-why = Waarom deze, en geen andere:
calibration-proposal = Voorstel
calibration-no-proposal-all = Geen: waarden van een wereld passen alleen bij alle andere van dezelfde wereld. Met `--tuned-only` blijft al het andere zoals het scenario het heeft, en komt er een voorstel.
calibration-no-proposal = Geen: er is geen wereld geaccepteerd.
calibration-proposal-world = Wereld { $world }: van de geaccepteerde werelden met elk afgesteld cijfer in zijn band (van alle geaccepteerde, als die er niet zijn) de wereld het dichtst bij het midden van alle geaccepteerde. Niet meer dan een voorstel: het programma verandert zijn standaardwaarden nooit.
calibration-proposal-column = voorstel
calibration-there = daar
calibration-informed = Cijfers die geen onafhankelijke toets zijn
calibration-informed-note = Bewaard voor validatie, en toch is er een standaardwaarde mee bepaald, met de hand en vóór elke passing:
calibration-gaps = Wat een berekening van één scenario niet bevat
calibration-needs = { $figure }: vraagt { $what }.
calibration-nothing = Niets.

# Een terminal.
calibration-lead = Cijfers waar het scenario begint, met 95%-intervallen over herhalingen (T afgesteld, V alleen validatie, S structuur):
waves-short-1 = golf
waves-short-2 = bekeken
waves-short-3 = getest
waves-short-4 = akkoord
waves-short-5 = deel
waves-short-6 = 95%-interval
calibration-few = Er zijn te weinig werelden geaccepteerd om te zeggen wat er van bandbreedten overblijft.
calibration-spread = Spreiding van geaccepteerde waarden gedeeld door die van de hele bandbreedte, voor de afgestelde parameters en andere die geaccepteerde werelden meer dan toevallig verschuiven: { $told }.
calibration-no-band = Geen enkele band verwerpt een wereld.
calibration-rejects = Banden die werelden van de eerste golf verwerpen, en welk aandeel: { $told }.
calibration-predicts-nothing = Geen geaccepteerde wereld voorspelt iets.
calibration-validation = Validatie, in de band in zo veel geaccepteerde werelden: { $told }.
calibration-none-proposed-all = Er worden geen waarden voorgesteld: die van een wereld passen alleen bij alle andere van dezelfde wereld. Met --tuned-only blijft al het andere zoals het scenario het heeft.
calibration-none-proposed = Er wordt geen wereld voorgesteld, omdat er geen is geaccepteerd.
calibration-proposed = Voorstel: wereld { $world }, van de geaccepteerde met elk afgesteld cijfer in zijn band, als die er zijn, het dichtst bij het midden van alle geaccepteerde. Het programma verandert zijn standaardwaarden nooit; om het te proberen:

# Figuren.
calibration-ranges-alt = Voor elke afgestelde parameter en de andere die geaccepteerde werelden verschuiven: de bandbreedte en waar geaccepteerde werelden daarin liggen.
calibration-bands-alt = Voor elk afgesteld cijfer: de band, waar werelden van de eerste golf en geaccepteerde werelden liggen, en het aandeel van de werelden dat het verwerpt.
calibration-ranges-title = Wat de gepubliceerde cijfers van elke bandbreedte overlaten
calibration-ranges-below = Grijs: de bandbreedte. Gekleurd: geaccepteerde werelden, alle, de middelste 80% en de mediaan. Cirkel: waar het scenario begint.
calibration-ranges-tuned = Afgestelde parameters
calibration-ranges-others = Andere die geaccepteerde werelden meer dan toevallig verschuiven
calibration-ranges-foot = { $accepted }. Rechts: de einden van de bandbreedte, en de spreiding van geaccepteerde waarden gedeeld door die van de hele bandbreedte; dicht bij 1 zeggen de cijfers er niets over.
calibration-bands-title = Welke gepubliceerde cijfers tussen werelden beslissen
calibration-bands-below = Grijs: de middelste 80% van de werelden van de eerste golf, gespreid over de hele bandbreedten. Gekleurd: geaccepteerde werelden, alle en de middelste 80%. Cirkel: waar het scenario begint. Vlak: de band.
calibration-bands-foot = Rechts: het aandeel van de werelden van de eerste golf dat een cijfer verwerpt omdat het buiten zijn band ligt, verruimd met twee standaardfouten, en het aandeel dat alleen dit cijfer verwerpt. Een lijn is afgekapt waar zij de figuur verlaat.
calibration-band-rejects = verwerpt { $percent }
calibration-band-alone = als enige { $percent }

# Waarom een parameter wordt afgesteld, en welke andere blijven waar ze zijn.
tuned-relations-trust_start = met om de paar jaar een nieuwe wethouder is vertrouwen vooral waarmee vreemden beginnen
tuned-relations-trust_gain = bepaalt waar gegroeid vertrouwen uitkomt; relations.loss_ratio en relations.setback_share doen hetzelfde en zijn er niet van te onderscheiden
tuned-politics-break_rate = het niveau van coalitiebreuken; politics.exit_reference, politics.exit_steepness en bodies.college_trust_level vermenigvuldigen dit en de volgende gelijkelijk
tuned-politics-exit_political_rate = het niveau van politiek vertrek dat niet uit een breuk voortkomt
tuned-people-outside_share = het aandeel nieuwe wethouders van buiten is vrijwel het aandeel van wie er zitten
tuned-request-improper_appeal = het niveau van oneigenlijke verzoeken; dossiers.dossier_rate is er niet van te onderscheiden
tuned-answer-refuse_base = hoe gewoon weigeren is; answer.comply_base en answer.contradict_base zijn er niet van te onderscheiden
tuned-scrutiny-discovery_rate = hoeveel van wat verborgen is uitkomt; scrutiny.affair_line en de openbaarheid van ontdekkingen zijn er niet van te onderscheiden

figure-needs-amsterdam_2004 = een berekening van het scenario amsterdam-2004 naast het landelijke: vertrouwen, veiligheid en openheid in beide
