# De hulp van de opdrachtregel. In het Engels staat die als documentatie bij de opties zelf (src/cli).

# De hulp zonder opdracht.
help-template = { $about }

    Gebruik: { $usage }

    Dagelijks:
      new BESTAND         schrijf een scenario met uitleg om mee te beginnen
      check SCENARIO      controleer het scenario en toon het plan; --pilot N geeft het
                          onderscheidingsvermogen van de berekening
      run SCENARIO        simuleer elke maatregel, vergelijk, en schrijf tabellen, figuren en rapport
      explain SCENARIO    toon het gedateerde verhaal van één gemeente
      report MAP          maak figuren en rapport opnieuw uit bewaarde resultaten; --compare legt er
                          meer naast elkaar

    Onderzoek:
      patterns            welke patronen van de studie het model laat zien, en welke lussen effect hebben
      sensitivity         welke parameters een uitkomst en het effect van een maatregel bepalen:
                          Morris, dan Sobol
      explore             alle maatregelen in veel sets van aannames: hoe vaak beter, spijt, omslagpunt,
                          mislukken
      mix                 welke doses van maatregelen het meeste doen bij een budget van uren, naar spijt
      evaluate            elke maatregel in de sets van aannames van een eigen ontwerp; tabellen voor
                          andere programma's, zonder oordeel
      calibrate           welke sets van aannames gepubliceerde niveaus weergeven; schrijft sets die
                          explore kan lezen

    Cluster:
      merge MAP...        voeg delen samen die met --shard zijn berekend
      verify MAP          controleer bestanden en bereken een steekproef opnieuw, bit voor bit
      slurm SCENARIO      schrijf taken die delen op een Slurm-cluster berekenen en samenvoegen

    Naslag:
      params              elke parameter: eenheid, standaardwaarde, aannemelijke bandbreedte, bron
      interventions       elke maatregel: dosis 1 in woorden, bereik, uren, werking
      outcomes            elke uitkomst: eenheid, richting, betekenis
      figures             elk gepubliceerd cijfer: band, gebruik, bron, en hoe het model ermee wordt vergeleken
      schema              toon een JSON-schema van het scenariobestand, voor editors
      completions SHELL   toon aanvullingen voor de shell: bash, zsh, fish, powershell, elvish
      manual              toon een man-pagina met alle opdrachten

    Opties:
    { $options }

    polaris OPDRACHT --help beschrijft een opdracht. Resultaten vergelijken mechanismen onder genoemde
    aannames; de namen in een lijst van gemeenten staan alleen voor hun omvang, niet voor de echte gemeenten.
help-usage = Gebruik
help-options = Opties
help-arguments = Argumenten
help-any-options = OPTIES
help-any-command = OPDRACHT
help-default = [standaard: { $value }]
help-possible = [mogelijk: { $values }]

# Opdrachten.
help-polaris = Hoe wethouders en topambtenaren samenwerken, en waar integriteitsrisico's vandaan komen.
help-new = Schrijf een scenario met uitleg om mee te beginnen.
help-check = Controleer scenario's zonder ze te berekenen, en toon het plan.
help-run = Simuleer elke maatregel van elk scenario, vergelijk, en schrijf tabellen, figuren en een rapport; van meer scenario's ook één tabel over alle.
help-explain = Toon het gedateerde verhaal van één gemeente: wat werd gevraagd en geantwoord, wat werd afgewogen, waarom een risico ontstond en wat erop volgde.
help-report = Maak figuren, report.html en tables.xlsx opnieuw uit de tabellen in mappen met resultaten, en van meer mappen één tabel; of vergelijk ze.
help-patterns = Toets de patronen van de studie en de lussen van het model: schatting, interval en oordeel bij de parameters van het scenario zelf, en aandelen over aannemelijke sets van aannames.
help-sensitivity = Zoek de parameters die de hoofduitkomst en het effect van een maatregel bepalen: eerst Morris over alles wat onzeker is, dan Sobol-indices van de parameters met de meeste invloed.
help-calibrate = Simuleer sets van aannames over de bandbreedte van alles wat onzeker is, in rondes, en houd de sets die gepubliceerde cijfers weergeven; `explore` kan die gebruiken.
help-explore = Simuleer alle maatregelen onder veel aannemelijke sets van aannames: in welk aandeel ervan elke maatregel relevant beter is, de spijt, de dosis van het omslagpunt, en waar een maatregel mislukt.
help-evaluate = Simuleer elke maatregel in elke set van aannames van een eigen ontwerp en schrijf wat elke set opleverde: tabellen voor andere programma's, zoals SALib en R. Er wordt niets beoordeeld.
help-mix = Zoek de doses van de maatregelen in het scenario die het meeste doen bij een budget van uren: combinaties worden onder veel sets van aannames geprobeerd, en de beste opnieuw gesimuleerd met nieuwe toevalsgetallen.
help-merge = Voeg de delen van een berekening samen tot de resultaten die één machine zou hebben gemaakt, byte voor byte; of die van een fase van een studie, die dan verder kan.
help-verify = Controleer de bestanden van voltooide resultaten, bereken een steekproef opnieuw, en vergelijk bit voor bit.
help-slurm = Schrijf taken die een scenario in delen op een Slurm-cluster berekenen en samenvoegen. Er wordt niets ingediend.
help-params = Toon elke parameter van het model.
help-interventions = Toon elke maatregel.
help-outcomes = Toon elke uitkomst.
help-figures = Toon elk gepubliceerd cijfer waarmee het model wordt vergeleken.
help-schema = Toon een JSON-schema van het scenariobestand.
help-completions = Toon aanvullingen van opdrachten en opties voor een shell.
help-manual = Toon een man-pagina met alle opdrachten.
help-help = Toon deze hulp, of die van een opdracht.

# Opties die meer opdrachten hebben.
help-option-help = Toon deze hulp
help-option-version = Toon de versie
help-option-scenario = Scenariobestand, of de naam van een meegeleverd scenario
help-option-seed = Startgetal van alle toevalsgetallen
help-option-replicates = Aantal herhalingen
help-option-sets = Stel een sleutel of parameter van het scenario in: run.years=4, policies.inwerk.inwerkprogramma.dose=0.5, `model.risk.forum_threshold=0.2`. Mag vaker
help-option-rows = Wat elke rij van outcomes.csv beschrijft
help-option-out = Map van de resultaten [standaard: output/SCENARIO, of voor een studie een map daarin]. Bij meer scenario's: de map om die van alle scenario's heen
help-option-force = Verplaats resultaten van een ander scenario of een andere opdracht in de map naar MAP.previous, in plaats van te weigeren. Bestanden die niet van Polaris zijn, worden nooit vervangen
help-option-format = Vorm van tabellen; parquet vergt een versie van het programma die dat kan
help-option-lang = Taal van rapport, figuren, antwoord, voortgang, fouten en hulp; namen van kolommen zijn Engels [standaard: die van het scenario, of van `POLARIS_LANG`, of en]
help-option-no_plots = Maak geen figuren; een berekening schrijft dan ook geen rapport
help-option-quiet = Toon alleen fouten
help-option-names = Noem gemeenten in outcomes.csv, in een extra kolom. Rijen zijn onder elke naam gesimuleerd: zij meten niets van de echte gemeente, en zijn geen ranglijst
help-option-no_assumptions = Herhaal de berekening niet onder andere sets van aannames
help-option-threads = Aantal threads; 0 voor één per kern
help-option-messages = Vorm van meldingen, voortgang en fouten op de standaardfoutuitvoer; json is één object per regel, voor programma's
help-option-resume = Ga verder met wat klaar is: na een onderbreking, of om herhalingen aan een berekening of sets van aannames aan patterns en explore toe te voegen
help-option-shard = Bereken het I-de van N delen van een berekening, of van de volgende fase van een studie, voor `polaris merge`. auto neemt beide getallen uit een Slurm-array; auto/N neemt de index uit een Slurm-array of een Kubernetes-job [map: output/SCENARIO.shards/OPDRACHT/I-of-N]
help-option-policy = Maatregel waarvan het effect wordt ontleed [standaard: de eerste na de uitgangssituatie]
help-option-markdown = Toon Markdown

# Opties van één opdracht.
help-new-file = Te schrijven bestand; mag nog niet bestaan
help-new-from = Begin met een meegeleverd scenario
help-new-roster = Vul de gemeenten uit deze tabel (CSV) in: de kolommen met namen en inwoners worden uit hun koppen geraden, in het Nederlands of Engels
help-new-lang = Taal van uitleg en namen; sleutels zijn Engels, en de uitleg in meegeleverde scenario's ook [standaard: die van `POLARIS_LANG`, of en]
help-check-scenarios = Scenariobestanden, of namen van meegeleverde scenario's
help-check-pilot = Simuleer N herhalingen in het geheugen en toon wat de berekening zou kunnen onderscheiden: onderscheidingsvermogen, kleinste waarneembare verschil, benodigde herhalingen
help-check-threads = Aantal threads van de proef; 0 voor één per kern
help-check-lang = Taal [standaard: die van het scenario of van `POLARIS_LANG`, of en]
help-run-scenarios = Scenariobestanden, mappen daarmee, of namen van meegeleverde scenario's
help-run-like = Antwoord voor één gemeente met N inwoners: simuleert kopieën daarvan in plaats van de gemeenten van het scenario
help-explain-policy = Maatregel om te simuleren [standaard: de uitgangssituatie]
help-explain-municipality = Gemeente, met de naam of het nummer in het scenario [standaard: een leerzame]
help-explain-replicate = Herhaling, vanaf 1 [standaard: een leerzame]
help-explain-against = Toon waar een andere maatregel afwijkt, bij dezelfde toevallige gebeurtenissen, en wat erop volgde
help-explain-all = Toon alles wat gebeurde, niet alleen een keuze
help-explain-short = Houd het bij één bladzijde: wie, de twee of drie beslissende scènes, wat ervan kwam
help-explain-plain = Vertel het in woorden, zonder de getallen van het model
help-explain-lang = Taal van het verhaal, fouten en hulp; gebeurtenissen zijn Engels [standaard: die van het scenario, of van `POLARIS_LANG`, of en]
help-explain-html = Schrijf het verhaal naar BESTAND, als pagina om uit te delen
help-explain-events = Toon elke gebeurtenis als rij van CSV in plaats van een verhaal
help-explain-out = Schrijf ook story.md en events.csv naar deze map
help-explain-force = Verplaats andere resultaten van Polaris in die map naar MAP.previous, en vervang BESTAND, in plaats van te weigeren
help-report-folders = Mappen met resultaten, of een map met meer daarvan. Mappen die een voor een worden genoemd, komen ook in één tabel, in de map `batch` naast de eerste
help-report-compare = Schrijf niets, en toon MAP naast deze resultaten: de effecten van de maatregelen die zij gemeen hebben, en dan wat verschilt in scenario en parameters
help-report-markdown = Toon de vergelijking als Markdown
help-report-lang = Taal van rapport, figuren en vergelijking [standaard: die van het vorige rapport]
help-patterns-scenario = Scenariobestand, of de naam van een meegeleverd scenario; alleen de uitgangssituatie wordt gesimuleerd
help-patterns-worlds = Sets van aannames over de aannemelijke bandbreedte van alle parameters, elk met een kwart van de herhalingen; 0 voor geen
help-sensitivity-municipalities = Gemeenten die voor alle staan, gelijk verdeeld over de omvang; 0 voor alle
help-sensitivity-trajectories = Trajecten van de eerste selectie; elk vergt één set van aannames meer dan er onzekere grootheden zijn
help-sensitivity-keep = Hoogste aantal parameters dat Sobol-indices krijgt
help-sensitivity-base = Rijen van het Sobol-ontwerp, een macht van twee; elke rij vergt drie sets van aannames meer dan het aantal overgebleven parameters
help-calibrate-scenario = Scenariobestand, of de naam van een meegeleverd scenario; de eerste maatregel wordt gesimuleerd
help-calibrate-accepted = Aantal geaccepteerde sets van aannames waarna geen nieuwe ronde begint
help-calibrate-worlds = Hoogste aantal sets van aannames, in even grote rondes
help-calibrate-waves = Hoogste aantal rondes
help-calibrate-tuned_only = Varieer alleen de afgestelde parameters, en houd al het andere zoals in het scenario
help-explore-worlds = Aantal sets van aannames: eerst geaccepteerde, als het scenario zegt waar die vandaan komen, dan sets die uit de bandbreedte zijn getrokken en apart worden gerapporteerd [standaard: zoals in het scenario, of 512]
help-evaluate-design = Tabel (CSV) met een rij per set van aannames en een kolom per parameter, dosis of dekking die verschilt, onder de sleutel daarvan
help-evaluate-outcomes = Uitkomst die wordt geschreven; mag vaker [standaard: alle]
help-mix-scenario = Scenariobestand, of de naam van een meegeleverd scenario; de maatregelen daaruit worden gecombineerd
help-mix-hours = Uren per gemeentejaar die mogen worden besteed boven die van de uitgangssituatie
help-mix-worlds = Aantal sets van aannames, van de meegeleverde
help-mix-top = Aantal combinaties dat wordt nagerekend en gerapporteerd, naast de beste enkele maatregel en de uitgangssituatie
help-merge-folders = Mappen van delen, of mappen daarmee, zoals output/SCENARIO.shards/run
help-merge-partial = Voeg een berekening ook samen als er delen ontbreken, met de herhalingen die zonder die delen compleet zijn. Manifest en rapport vermelden dat
help-verify-folder = Map met de resultaten van een berekening of studie
help-verify-units = Eenheden om opnieuw te berekenen, gelijk verdeeld over het plan; van een studie zoveel sets van aannames per fase; 0 voor alle
help-verify-lang = Taal van wat wordt gevonden [standaard: die van `POLARIS_LANG`, of en]
help-slurm-job = Opdracht die de taken uitvoeren
help-slurm-minutes = Minuten die een taak mag duren
help-slurm-tasks = Taken van de array [standaard: zoveel als nodig om binnen --minutes te blijven]
help-slurm-cores = Kernen per taak
help-slurm-partition = Gewenste partitie
help-slurm-account = Rekening waarop het komt
help-slurm-out = Map voor de taken; mag nog geen taken met deze naam bevatten
help-slurm-force = Vervang bestaande taken
help-slurm-lang = Taal van wat hier wordt getoond, en van de resultaten [standaard: die van het scenario of van `POLARIS_LANG`, of en]
help-slurm-more = Verdere opties voor de opdracht, na --, zoals: -- --worlds 1024
help-params-contains = Toon alleen wat deze tekst in naam of omschrijving heeft, Nederlands of Engels
help-params-json = Toon JSON: van elk onderdeel de sleutel, eenheid, bandbreedte, standaardwaarde, betekenis en bron, en de sleutels van die bron in docs/references.bib, voor zover het die heeft
help-params-markdown = Toon tabellen in Markdown, zoals in de documentatie
help-params-lang = Taal van omschrijvingen; Markdown is Engels [standaard: die van `POLARIS_LANG`, of en]
help-completions-shell = Shell waarvoor aanvullingen worden getoond

# Wat een optie kan zijn.
help-value-municipality = een rij per gemeente
help-value-profile = een rij per profiel
help-value-none = het bestand wordt niet geschreven
help-value-csv = tekst die elk programma kan lezen
help-value-parquet = kolommen met een type; kleiner en sneller te lezen
help-value-text = regels voor mensen
help-value-json = één JSON-object per regel, voor programma's
help-value-en = Engels
help-value-nl = Nederlands

# Namen van waarden van opties.
help-name-N = N
help-name-I-N = I/N
help-name-NAME = NAAM
help-name-NAME-N = NAAM|N
help-name-DIR = MAP
help-name-DIR2 = MAP2
help-name-FILE = BESTAND
help-name-ROSTER = TABEL
help-name-LANG = TAAL
help-name-LANGUAGE = TAAL
help-name-KEY-VALUE = SLEUTEL=WAARDE
help-name-WHAT = WAT
help-name-FORM = VORM
help-name-FORMAT = VORM
help-name-MINUTES = MINUTEN
help-name-OPTION = OPTIE
