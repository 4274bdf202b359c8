# De werkmap tables.xlsx.
sheet-answer = antwoord
sheet-glossary = begrippen
sheet-cut = { $left } van de { $rows } rijen { $count ->
    [one] is
   *[other] zijn
} weggelaten, omdat een blad niet meer ruimte heeft; alleen rijen over alle gemeenten staan hier. { $file } bevat elke rij.
glossary-head-1 = wat
glossary-head-2 = naam
glossary-head-3 = betekenis
glossary-head-4 = eenheid
glossary-head-5 = beste kant
glossary-head-6 = bladen
glossary-column = kolom
glossary-verdict = oordeel
glossary-outcome = uitkomst
glossary-meaning = { $meaning }{ $listed ->
    [yes] ; elk staat hieronder uitgelegd
   *[no] {""}
}
direction-lower = lager
direction-higher = hoger
direction-none = geen van beide
