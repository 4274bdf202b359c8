# The workbook tables.xlsx.
sheet-answer = answer
sheet-glossary = glossary
sheet-cut = { $left } of { $rows } rows { $count ->
    [one] is
   *[other] are
} left out, because a sheet has no room for more; only rows over all municipalities stand here. { $file } has every row.
glossary-head-1 = what
glossary-head-2 = name
glossary-head-3 = meaning
glossary-head-4 = unit
glossary-head-5 = direction
glossary-head-6 = sheets
glossary-column = column
glossary-verdict = verdict
glossary-outcome = outcome
glossary-meaning = { $meaning }{ $listed ->
    [yes] ; each is explained below
   *[no] {""}
}
direction-lower = lower
direction-higher = higher
direction-none = none
