# Lijsten van de catalogus in een terminal.

list-parameter = { $name } = { $default } ({ $unit }; aannemelijk { $low } tot { $high })
list-source = Bron: { $source }
list-dose = Dosis 1: { $dose }.
list-coverage = Bereik telt { $reach }.
list-route = Werking: { $route }.
list-hours = Uren bij dosis 1: { $hours }. Grootste dosis: { $most }.
list-form = Met { $key }: { $form }.
list-form-hours = Extra uren: { $hours }.
list-published = Gepubliceerd: { $published }.
list-model = In het model: { $computed }.
list-nothing = geen naam of omschrijving bevat { $part }
