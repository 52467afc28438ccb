model-kind-attack = Napad
model-kind-clash = Sukob
model-kind-explosion = Eksplozija
model-kind-protest = Protest
model-kind-deployment = Raspoređivanje
model-kind-peacekeepers = Mirovne snage
model-kind-crossing = Prelaz
model-kind-statement = Izjava
model-kind-decision = Odluka
model-kind-court = Policija i sud
model-kind-disaster = Nesreća
model-kind-mourning = Žalost
model-kind-other = Ostalo

model-reliability-a = potpuno pouzdan izvor
model-reliability-b = obično pouzdan izvor
model-reliability-c = prilično pouzdan izvor
model-reliability-d = obično nepouzdan izvor
model-reliability-e = nepouzdan izvor
model-reliability-f = pouzdanost se ne može oceniti

model-credibility-1 = potvrđeno iz drugih izvora
model-credibility-2 = verovatno tačno
model-credibility-3 = moguće tačno
model-credibility-4 = sumnjivo
model-credibility-5 = malo verovatno
model-credibility-6 = tačnost se ne može oceniti

model-ungraded = neocenjeno
model-source-ungraded = izvor neocenjen
model-information-ungraded = informacija neocenjena
model-grade-meaning = { $reliability }, { $credibility }
model-grade-in-words = { $signs }, { $meaning }

model-precision-millennium = milenijum
model-precision-century = vek
model-precision-decade = decenija
model-precision-year = godina
model-precision-season = godišnje doba
model-precision-month = mesec
model-precision-day = dan
model-precision-hour = sat
model-precision-minute = minut
model-precision-second = sekunda
model-precision-millisecond = milisekunda
