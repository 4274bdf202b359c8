# Wat studies toevoegen aan de pagina van een run, en resultaten naast elkaar.

study-explore = In hoeveel denkbare werelden
study-mix = Beste combinatie bij een budget aan uren
study-sensitivity = Gevoeligheid
study-calibration = Welke werelden bij gepubliceerde cijfers passen
study-patterns = Patronen uit het onderzoek
study-folded = Meer van wat is gevonden
study-more = Dit staat ook in { $page } naast deze pagina, met de tabellen waaruit het is gemaakt.
study-not-shown = Wat in de map { $folder } ligt, is niet wat daar is weggeschreven, en wordt niet getoond.
study-of-another-text = Gemaakt met een andere tekst van het scenario dan de run op deze pagina. Wat verschilt: { $keys }.
study-of-another-version = Gemaakt met versie { $version } van Polaris, een andere dan die van de run op deze pagina.
study-keys-more = nog { $number }

compared = Resultaten naast elkaar
compared-apart = { $other } min { $first }
compared-part = { $heading } ({ $first } en { $other })
compared-side = scenario { $scenario }, versie { $version }, startgetal { $seed }, { $replicates }, { $municipalities }, { $years }
compared-scenario = Wat er verschilt in het scenario
compared-parameters = Wat er verschilt in de parameters
compared-effects = Effecten
compared-same-scenario = Niets: beide hebben dezelfde tekst.
compared-same-parameters = Niets: alle parameters zijn gelijk.
compared-not-there = ontbreekt
compared-roster = een eigen gemeentelijst
compared-key = Sleutel
compared-parameter = Parameter
compared-what = Wat
compared-level = Niveau bij { $baselines }
compared-effect = { $policy }, min de eigen uitgangssituatie
compared-no-ends = { $number } (te weinig gebeurtenissen voor een interval)
compared-few = { $number } ({ $replicates }: te weinig voor een interval)
compared-differ = ze verschillen
compared-not-told-apart = niet van elkaar te onderscheiden
compared-no-interval = geen interval: niet te zeggen of ze verschillen
compared-equal = niets: ze zijn gelijk
compared-note = De intervallen zijn 95%-intervallen van elk getal afzonderlijk; die van { $apart } en dergelijke gelden voor onafhankelijke runs.{ $several ->
    [yes] {" "}Van { $tests } van zulke intervallen zou één op de twintig alleen al door toeval de nul niet bevatten.
   *[no] {""}
} Verschillen van beleidsvarianten zijn met de uitgangssituatie van de eigen run.
compared-shared = { $sides } hebben startgetal { $seed } en delen dus hun toeval waar gemeenten dezelfde naam hebben: de intervallen van de verschillen daartussen zijn dan te breed. Een verschil dat blijkt, is zo zeker als ze zeggen; dat er geen verschil is, tonen ze niet aan.
compared-same-run = { $sides } bevatten dezelfde run: scenario, versie en startgetal zijn gelijk, en dus ook alle resultaten bij evenveel herhalingen.
compared-only = Alleen in { $side }: { $policies }.
