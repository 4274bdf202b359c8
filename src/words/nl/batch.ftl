# Verscheidene scenario's in één tabel.

batch-title = Antwoorden op { $number } scenario's
batch-table = Elke beleidsvariant vergeleken met de uitgangssituatie van het eigen scenario
batch-apart = Elke beleidsvariant is vergeleken met de uitgangssituatie van het eigen scenario. Scenario's worden niet onderling vergeleken: gemeenten, jaren en doses kunnen verschillen, en niets hier laat zien dat een beleidsvariant van het ene scenario beter werkt dan een van een ander scenario.
batch-intervals = Intervallen gaan over toeval in de simulatie, en gelden met 95% betrouwbaarheid voor alle beleidsvarianten en maten van risico van één scenario samen, niet over scenario's heen. De pagina van elk scenario geeft de rest van het antwoord.
batch-assumptions = Bij andere aannames: de middelste 80% van de sets van aannames die gepubliceerde cijfers reproduceren, zonder wat toeval toevoegt, en het aandeel daarvan waarin de beleidsvariant genoeg beter is om relevant te zijn.
batch-left-out = { $count ->
    [one] Eén scenario staat niet in deze tabel, omdat het een reeks waarden of varianten heeft, met voor elk punt een eigen antwoord: { $scenarios }.
   *[other] Deze scenario's staan niet in de tabel, omdat zij een reeks waarden of varianten hebben, met voor elk punt een eigen antwoord: { $scenarios }.
}
batch-scenarios = De scenario's
batch-scenario = Naam van het scenario
batch-matters = Relevant vanaf
batch-figure-title = Hoofduitkomst van elk scenario: wat elke beleidsvariant verandert, vergeleken met de uitgangssituatie
batch-figure-alt = De verandering in de hoofduitkomst van elk scenario bij elk van de beleidsvarianten, vergeleken met de eigen uitgangssituatie, als percentage met een interval.
batch-figure-caption = Zo leest u dit: elke rij is een beleidsvariant; de dikke lijn is het interval door toeval, de dunne lijn eronder de middelste 80% van de sets van aannames, als die zijn gevarieerd. Vergelijk alleen rijen onder dezelfde kop.
batch-results = { $number } scenario's in één tabel, met figuur, report.html en antwoord.md: { $path }
batch-files = batch.csv heeft een rij voor elke beleidsvariant, met de hoofduitkomst van het scenario en de maten van risico. report.html toont de tabel en verwijst naar de pagina van elk scenario; manifest.json zegt uit welke mappen dit is gemaakt.
batch-relevant = { $one ->
    [yes] Een verschil geldt als relevant vanaf { $high }, zoals de scenario's vooraf hebben gekozen.
   *[no] Vanaf welke grootte een verschil als relevant geldt, is vooraf gekozen: van { $low } tot { $high }, per scenario.
}
