# Waarom een opdracht mislukte.
error-scenario-unread = { $cause }
    het scenario is niet gelezen; verhoog de limiet voor processen of geheugen, of sluit andere programma's
error-internal = een fout in polaris zelf: { $cause }
    wat af is, blijft bewaard; meld dit alstublieft, met de opdracht en het scenario
error-interrupted-writing = onderbroken tijdens het wegschrijven van resultaten; wat is gesimuleerd, blijft bewaard, en eerdere resultaten zijn zoals ze waren
error-remade = { $failed } van { $reports } kon niet worden gemaakt
error-stdout = naar de standaarduitvoer kan niet worden geschreven: { $cause }
error-stdout-written = naar de standaarduitvoer kan niet worden geschreven: { $cause }
    verder is niets misgegaan: { $what } is volledig
error-language = { $variable }: { $value } is geen taal van Polaris; toegestaan: en, nl
error-no-parquet = --format parquet: deze polaris is zonder gebouwd; met Rust en een C-compiler maakt `{ $build }` er een die het kan, en uitgebrachte programma's kunnen het
error-one-scenario = { $command } gaat over één scenario, en { $name } heeft een [sweep], die bij `polaris run` hoort; zet de [sweep] in een eigen bestand dat het scenario uitbreidt

# Een simulatie.
error-interrupted = onderbroken na { $done } van { $units }; wat af is, blijft bewaard
error-cancelled = onderbroken; hiervan wordt niets bewaard
error-units-failed = het programma mislukte in { $units }; alle andere onderdelen zijn af en blijven bewaard
error-units-several = { $number } onderdelen, waarvan het eerste { $first }
error-units-none = geen onderdeel
error-unit-municipality = , gemeente { $number } van het scenario
error-unit-inhabitants = {" "}({ $number } inwoners)
error-unit-replicate = , herhaling { $number }
error-part-missing = deel { $name } ontbreekt of is beschadigd
error-threads = de threads van de simulatie konden niet worden gestart (aantal: { $threads }): { $cause }
    probeer een kleinere --threads, of een hogere limiet voor processen of geheugen
error-part-io = { $doing } van deel { $name } mislukte: { $cause }
error-disk = { $name } heeft ongeveer { $needed } aan schijfruimte nodig, en waar { $folder } komt, is { $free } vrij; vraag minder herhalingen of jaren, --rows profile of none, of een andere map met --out
error-memory = { $name } heeft ongeveer { $needed } geheugen nodig, en de computer heeft { $there }; vraag minder beleidsvarianten, profielen, jaren, herhalingen of threads
error-shares-precision = delen kunnen niet bij een precisie stoppen, omdat geen deel de andere ziet: bepaal het aantal herhalingen met `polaris check --pilot 64`, en stel run.replicates in
error-like-one = --like gaat over één scenario
error-out-of-share = --out noemt de map van één deel; doe de delen van verschillende scenario's een voor een
error-batch-folder = de tabel over alle scenario's gaat naar { $path }, en dat is de map van het scenario { $name }; doe dat scenario apart, of geef het bestand een andere naam
error-batch-out = { $path } bevat resultaten; bij verschillende scenario's noemt --out de map om die van alle heen
error-names-sweep = --names: { $name }: een scenario met een sweep of varianten heeft geen outcomes.csv
error-names-rows = --names: { $name }: outcomes.csv heeft geen rijen van gemeenten; voeg --rows municipality toe
error-unreadable = { $path } is niet te lezen: { $cause }
error-no-scenario = { $path } bevat geen scenario
error-same-folder = { $first } en { $second } willen allebei de map { $folder }; doe ze een voor een, elk met --out, of geef een van de bestanden een andere naam
error-same-folder-case = { $first } en { $second } willen allebei de map { $folder }, en dat is { $other } waar hoofdletters en kleine letters gelijk zijn; doe ze een voor een, elk met --out, of geef een van de bestanden een andere naam
error-of-file = { $path }: { $why }
error-cannot-cut = variant { $variant } kan { $link } (van de lus { $loop }) niet doorknippen: in de uitgangssituatie van dit scenario gaat er niets doorheen, zodat er geen gemiddelde is om hem op vast te houden

# Studies.
error-patterns-few = patronen vragen minstens { $number } herhalingen
error-design-none = er is een tabel met sets van aannames nodig: --design BESTAND
error-design-world = { $file }:{ $line }: kolom world: { $found }; toegestaan: een geheel getal vanaf 1, elk getal één keer
error-design-fixed = { $file }:1: kolom { $name }: elke gemeente in het scenario heeft een eigen waarde (overrides), zodat de kolom niets zou veranderen; toegestaan: parameters die minstens één gemeente uit [model] overneemt
error-design-outcome = --outcome { $name }: deze uitkomst bestaat niet; toegestaan: uitkomsten die polaris outcomes noemt, zoals { $near }
error-mix-worlds = --worlds: er zijn { $number } sets van aannames meegeleverd
error-mix-nothing = een combinatie bestaat uit de maatregelen van de beleidsvarianten, en geen beleidsvariant van dit scenario heeft er een die de uitgangssituatie niet heeft
error-mix-neutral = de beste combinatie vraagt een hoofduitkomst die hoger of lager beter is, en { $outcome } is geen van beide
error-mix-few = de beste combinatie vraagt minstens twee herhalingen in elke set van aannames
error-calibrate-few = een kalibratie vraagt minstens twee herhalingen
error-calibrate-many = in een kalibratie kunnen hoogstens { $number } zaken onzeker zijn
error-sensitivity-few = een gevoeligheidsanalyse vraagt minstens { $number } herhalingen van elke wereld
error-sensitivity-nothing = niets is onzeker, behalve doses en bereiken van andere beleidsvarianten
error-policy-baseline = --policy { $name }: is de uitgangssituatie; toegestaan: { $allowed }
error-policy-unknown = --policy { $name }: is geen beleidsvariant van het scenario; toegestaan: { $allowed }
error-no-other = er is geen andere
error-explore-things = er kunnen 1 tot en met { $number } zaken onzeker zijn
error-explore-sweep = een verkenning gaat over één scenario, en dit heeft een [sweep]; die hoort bij `run`
error-explore-alone = een verkenning vergelijkt beleidsvarianten, en dit scenario heeft alleen de uitgangssituatie
error-explore-few = een verkenning vraagt minstens { $number } herhalingen in elke wereld, voor een interval
error-explore-neutral = een verkenning vraagt een hoofduitkomst die hoger of lager beter is, en { $outcome } is geen van beide
error-against-itself = --against noemt de beleidsvariant die al wordt verteld, { $name }; noem een andere met --policy of --against
error-no-replicate = --replicate { $number }: het scenario heeft herhalingen 1 tot en met { $last }
error-no-policy = het scenario heeft geen beleidsvariant { $name }; { $hint }het heeft { $all }
error-no-municipality = het scenario heeft geen gemeente { $name }; { $hint }het heeft { $all }
error-meant = is { $name } bedoeld?{" "}

# Resultaten.
error-io = { $doing } van { $path } mislukte: { $cause }
error-doing = { $doing ->
    [creating] aanmaken
    [creating_a_file_in] aanmaken van een bestand in de map
    [opening] openen
    [reading] lezen
    [removing] verwijderen
    [moving] verplaatsen
    [moving_aside] opzijzetten
    [renaming_to] hernoemen tot de naam
    [locking] vergrendelen
    [syncing] vastleggen op schijf
   *[writing] schrijven
}
error-io-full = { $failed }
    wat af is, blijft bewaard; zodra er ruimte is, gaat dezelfde opdracht met --resume daarmee verder
error-io-large = { $failed }
    wat af is, blijft bewaard; verhoog de limiet voor de grootte van bestanden (ulimit -f), of schrijf naar een bestandssysteem dat grotere aankan; dezelfde opdracht met --resume gaat daarmee verder
error-foreign = { $path } { $reason }; { $remedy }
error-dangling = { $path } verwijst naar { $target }, en dat is niet te openen: { $cause }; maak die map, of kies een andere met --out
error-not-results = { $path } bevat geen resultaten van polaris: { $hint }
error-unfinished = { $path } { $reason }; de opdracht waarmee het is gemaakt, gaat verder met --resume
error-link = { $path } is een verwijzing, en resultaten blijven binnen hun map; verwijder haar, of kies een andere map met --out
error-locked = { $path } is in gebruik bij een ander proces van polaris
error-hint-no-folder = er is geen map met die naam
error-hint-not-ours = polaris heeft deze map niet gemaakt
error-hint-file = dat is een bestand
error-hint-meant = { $why }; is { $path } bedoeld?
error-hint-where = { $why }; `polaris run` schrijft resultaten naar { $output }/SCENARIO
error-not-made = is niet door polaris gemaakt
error-not-made-holds = is niet door polaris gemaakt: er staan { $names } in
error-not-made-remedy = kies een andere map met --out; --force vervangt deze niet
error-holds = bevat { $what }
error-holds-batch = de tabel over verschillende scenario's
error-holds-command = resultaten van `polaris { $command }` van het scenario { $name }
error-holds-share = deel { $share } van `polaris { $command }` van het scenario { $name }
error-holds-results = resultaten van het scenario { $name }
error-occupied-resume = --resume gaat alleen verder met { $wanted }; kies een andere map met --out, of doe het zonder --resume en met --force, dat ze naar { $previous } verplaatst
error-occupied = kies een andere map met --out, of --force, dat ze naar { $previous } verplaatst
error-not-movable = bevat resultaten die niet opzij kunnen worden gezet, omdat { $reason }
error-not-movable-remedy = ga ermee verder met --resume, of kies een andere map met --out, zoals { $path }
error-strangers = bevat bestanden die polaris niet heeft gemaakt: { $names }
error-strangers-remedy = de map zou worden verwijderd om plaats te maken voor de resultaten in { $path }: zet de bestanden elders, of kies een andere map met --out
error-taken = { $reason }, en de resultaten in { $path } kunnen er niet voor in de plaats komen
error-taken-remedy = zet de map elders, of kies een andere met --out
error-not-removable = kan niet worden verwijderd, omdat { $reason }
error-stays-root = het de bovenste map van een bestandssysteem is
error-stays-system = het een map van het systeem is
error-stays-home = het uw thuismap is of bevat
error-stays-here = het de map is of bevat waarin u bent
error-stays-mount = het een koppelpunt is
error-there-already = bestaat al
error-there-file = kies een ander bestand, of --force om het te vervangen
error-there-folder = kies een andere map met --out, of --force om het te vervangen
error-no-manifest = heeft geen manifest.json, dat als laatste wordt geschreven
error-units-broken = bevat geen resultaten, omdat het programma in sommige onderdelen mislukte
error-gone = { $name } (weg)
error-not-there = { $name } (niet aanwezig)
error-of-study = { $path } bevat wat `polaris { $command }` vond, en dat staat in het rapport van de map eromheen; geef die map
error-of-batch = { $path } bevat de tabel over verschillende scenario's; geef de map van een ervan
error-run-unfinished = { $path } bevat geen voltooide simulatie van het scenario { $name }: er is geen manifest.json; maak haar af met `polaris run` en --resume
error-run-broken = { $path } bevat geen resultaten, omdat het programma in sommige onderdelen mislukte; manifest.json noemt ze
error-version = { $path } is gemaakt door polaris { $found }, en dit is { $own }; de versie waarmee het is gemaakt kan het rapport maken, of simuleer het scenario opnieuw
error-missing = { $path } ontbreekt; `polaris run` met --resume maakt het opnieuw
error-reading = { $path } lezen mislukte: { $cause }
error-json = { $path } is niet te begrijpen: { $cause }
error-column = { $path }, regel 1: er is geen kolom `{ $column }`
error-line = { $path }, regel { $line }: { $reason }
error-line-cells = { $count ->
    [one] { $number } cel
   *[other] { $number } cellen
}, en de kop heeft er { $heading }
error-line-utf8 = dit is geen tekst in UTF-8
error-line-table = dit is geen regel van een tabel
error-cell = { $path }, regel { $line }, kolom `{ $column }`: { $found } is niet wat er moet staan ({ $wanted })
error-changed = { $path } is na de simulatie gewijzigd: de hash is niet die van manifest.json; `polaris run` met --resume maakt het opnieuw
error-figure = een figuur kon niet worden getekend: { $cause }
error-figure-png = een figuur kon niet als PNG worden ingepakt: { $cause }

# Delen van iets anders.
error-there-here = { $key }: { $there } daar, { $here } hier
error-key-version = versie van polaris
error-key-revision = modelversie
error-key-command = opdracht
error-key-shares = delen
error-key-stage = stap
error-more-keys = en nog { $number } sleutels
error-other-parts = { $path } bevat delen van iets anders, waarmee --resume niet verder kan:{ $listed }
    zonder --resume worden ze opzijgezet, en wordt alles opnieuw berekend
error-other-scenario = { $path } is niet waarvan de resultaten zijn gemaakt:{ $listed }
error-other-results = { $path } bevat delen van iets anders:{ $listed }

# Delen samenvoegen.
error-share-twice = deel { $share } is er twee keer: in { $first } en in { $second }
error-no-share = er is geen deel: een deel is een map die door een opdracht met --shard I/N is gemaakt
error-no-finished-share = geen deel is af: { $unfinished }
error-out-is-share = --out { $path } is een van de delen; kies een andere map
error-part-of-other = deel { $name } in { $folder } hoort bij iets anders; doe deel { $share } opnieuw met --resume, dat het opnieuw maakt
error-part-damaged = deel { $name } in { $folder } is beschadigd, of is een ander deel onder deze naam; doe deel { $share } opnieuw met --resume, dat het opnieuw maakt
error-share-of-other = { $path } is een deel van iets anders dan deel { $share }:{ $listed }
error-shares-missing = { $count ->
    [one] er ontbreekt een deel
   *[other] er ontbreken delen
}: { $shares }
error-shares-unfinished = { $told }
    nog niet af, om mee verder te gaan met --resume: { $shares }
error-shares-partial = { $told }
    --partial voegt de herhalingen samen die { $count ->
    [one] zonder dat deel
   *[other] zonder die delen
} volledig zijn
error-sweep-in-part = een sweep of varianten kunnen niet gedeeltelijk worden samengevoegd: elk punt vraagt al zijn herhalingen
error-outcome = { $path }: primary_outcome: { $found } is geen uitkomst; `polaris outcomes` noemt ze alle
error-none-complete = geen herhaling is volledig zonder de ontbrekende delen
error-no-merge = delen van `polaris { $command }` kunnen niet worden samengevoegd

# Naast elkaar.
error-compare-sweep = { $path } bevat een sweep, en de punten daarvan zijn veel scenario's; alleen simulaties van één scenario kunnen worden vergeleken
error-compare-variants = { $path } bevat varianten, en dat zijn veel scenario's; alleen simulaties van één scenario kunnen worden vergeleken
error-compare-nothing = { $first } en { $second } hebben niets om te vergelijken: { $why }
error-compare-outcome = deze versie kent geen uitkomst { $name }
error-compare-no-policy = geen beleidsvariant is in beide, en { $name } heeft in een van beide geen waarde

# Nagaan.
error-verify-files = { $count ->
    [one] { $number } bestand is
   *[other] { $number } bestanden zijn
} niet wat het manifest zegt: { $names }
error-verify-batch = { $path }: alle bestanden zijn zoals het manifest zegt; wat is gesimuleerd, ligt in de mappen van de scenario's, die een voor een kunnen worden nagegaan
error-verify-no-units = { $path }: alle bestanden zijn zoals het manifest zegt, en `polaris { $command }` heeft geen onderdelen die opnieuw kunnen worden gedaan
error-verify-same = { $path }: { $files ->
    [one] { $number } bestand is
   *[other] { $number } bestanden zijn
} zoals het manifest zegt; { $again } van { $units } { $count ->
    [one] is opnieuw gedaan en is
   *[other] zijn opnieuw gedaan en zijn
} bit voor bit hetzelfde
error-verify-stated = manifest.json in { $path } hoort niet bij het scenario dat daar wordt bewaard:{ $listed }
error-verify-fact = { $name }: { $there } in manifest.json, { $here } in het scenario
error-verify-otherwise = { $number } van { $units } kwamen anders uit toen { $count ->
    [one] het opnieuw werd gedaan
   *[other] ze opnieuw werden gedaan
}: { $names }
error-verify-asked = manifest.json in { $path } zegt niet wat er is gevraagd: { $cause }
error-verify-no-scenario = { $path } bevat geen { $file }: resultaten van deze studie zijn na te gaan sinds dat wordt bewaard; maak ze opnieuw
error-verify-part = deel { $name } in { $path } ontbreekt, is beschadigd, of hoort bij iets anders

# Scripts voor Slurm.
error-slurm-name = { $option } { $name }: toegestaan zijn letters, cijfers en { $marks }
error-slurm-here = de map waarin u bent: { $cause }
error-slurm-text = { $path } is geen tekst die in een script kan staan
error-slurm-like = --like is te klein voor een cluster; doe het hier
error-slurm-one = slurm gaat over één scenario tegelijk
error-slurm-no-shares = deze opdracht heeft geen delen
error-slurm-own = --shard, --resume, --threads en --out staan in de scripts: resultaten gaan naar output/SCENARIO
error-slurm-one-job = Eén taak met { $cores }, ongeveer { $time }; delen zijn niet nodig.
error-slurm-tasks = { $tasks } taken met { $cores } en { $megabytes } MB, elk ongeveer { $time }{ $longest ->
    [yes] {" "}in de langste stap
   *[no] {""}
}; er is { $minutes } gevraagd.
error-slurm-cut = Er { $count ->
    [one] is
   *[other] zijn
} { $units }, en niet meer taken dan dat.
error-slurm-array = Deze reeks taken vraagt een MaxArraySize van { $tasks } of meer. Die is { $usual }, tenzij het cluster een andere instelt: `scontrol show config | grep MaxArraySize` zegt het. Gebruik minder --tasks waar die lager is.
error-slurm-submit = Er is nog niets ingediend. Dit doet het:
error-slurm-runs = Het voert uit:

# Waar het programma mislukte.
error-failed-in = het programma mislukte in { $unit }
error-failed-alone = om het apart te zien: { $command }
error-failed-more = en in nog { $units }; manifest.json noemt ze alle
error-move-remedy = zet ze elders, of kies een andere map met --out; --force verplaatst ze niet

# Keuzes die voor iemand worden gemaakt.
error-other-worlds = { $command } probeert andere werelden, waarin andere dossiers opkomen, en { $name } heeft [[choices]], die alleen `polaris run` en `polaris explain` aannemen; zet ze in een eigen bestand dat het scenario uitbreidt (extends)
error-no-such-choice = choices: { $stage } { $option } bij dossier { $dossier } komt niet voor in week { $week } van jaar { $year } (gemeente { $municipality }, replicatie { $replicate }, beleid { $policy })
error-nobody-chooses = in die week kiest niemand; `polaris explain --events` laat zien wanneer wel
error-can-be-chosen = in die week valt te kiezen:
error-live-sweep = dit scenario heeft een [sweep]; dat kan alleen met het programma
error-live-line = regel { $line }: { $message }
error-live-empty = het bestand is leeg
error-live-headings = in de bovenste regels staan geen kolomkoppen die Polaris kent, zoals “gemeente” en “inwoners”
