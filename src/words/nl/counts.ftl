# Aantallen van dingen, met het zelfstandig naamwoord in enkel- of meervoud.

number-of-accepted-worlds = { $count ->
    [one] { $number } geaccepteerde wereld
   *[other] { $number } geaccepteerde werelden
}
number-of-comparisons = { $count ->
    [one] { $number } vergelijking
   *[other] { $number } vergelijkingen
}
number-of-inhabitants = { $count ->
    [one] { $number } inwoner
   *[other] { $number } inwoners
}
number-of-municipalities = { $count ->
    [one] { $number } gemeente
   *[other] { $number } gemeenten
}
number-of-observed-years = { $count ->
    [one] { $number } waargenomen jaar
   *[other] { $number } waargenomen jaren
}
number-of-paired-replicates = { $count ->
    [one] { $number } gepaarde herhaling
   *[other] { $number } gepaarde herhalingen
}
number-of-parties = { $count ->
    [one] { $number } partij
   *[other] { $number } partijen
}
number-of-points = { $count ->
    [one] { $number } punt
   *[other] { $number } punten
}
number-of-policies = { $count ->
    [one] { $number } beleidsvariant
   *[other] { $number } beleidsvarianten
}
number-of-replicates = { $count ->
    [one] { $number } herhaling
   *[other] { $number } herhalingen
}
number-of-seats = { $count ->
    [one] { $number } zetel
   *[other] { $number } zetels
}
number-of-simulated-years = { $count ->
    [one] { $number } gesimuleerd jaar
   *[other] { $number } gesimuleerde jaren
}
number-of-trajectories = { $count ->
    [one] { $number } traject
   *[other] { $number } trajecten
}
number-of-uncertain-things = { $count ->
    [one] { $number } onzekere zaak
   *[other] { $number } onzekere zaken
}
number-of-variants = { $count ->
    [one] { $number } modelvariant
   *[other] { $number } modelvarianten
}
number-of-worlds = { $count ->
    [one] { $number } wereld
   *[other] { $number } werelden
}
number-of-years = { $count ->
    [one] { $number } jaar
   *[other] { $number } jaren
}
number-of-cores = { $count ->
    [one] { $number } kern
   *[other] { $number } kernen
}
number-of-shares = { $count ->
    [one] { $number } deel
   *[other] { $number } delen
}
number-of-units = { $count ->
    [one] { $number } onderdeel
   *[other] { $number } onderdelen
}
number-of-seconds = { $count ->
    [one] { $number } seconde
   *[other] { $number } seconden
}
number-of-minutes = { $count ->
    [one] { $number } minuut
   *[other] { $number } minuten
}
number-of-reports = { $count ->
    [one] { $number } rapport
   *[other] { $number } rapporten
}
duration-hours = { $hours } uur
