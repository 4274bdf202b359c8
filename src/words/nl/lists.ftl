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
list-needs-attention = aandeel gemeentejaren met gemiddeld vertrouwen, over en weer, onder { $trust } of veiligheid onder { $safety }
list-straining = oneigenlijke verzoeken tegen wet, norm of een eerder besluit, gedeeld door die om weg te laten of bij te kleuren
list-window = het venster { $window }
list-needs = vergt { $what }

# Op wat voor gegevens de band van een cijfer berust.
evidence-counted = geteld
evidence-surveyed = uit een enquête
evidence-derived = afgeleid
evidence-weak = zwak
