model-kind-attack = Sulm
model-kind-clash = Përleshje
model-kind-explosion = Shpërthim
model-kind-protest = Protestë
model-kind-deployment = Dislokim
model-kind-peacekeepers = Paqeruajtës
model-kind-crossing = Vendkalim
model-kind-statement = Deklaratë
model-kind-decision = Vendim
model-kind-court = Polici dhe gjykata
model-kind-disaster = Fatkeqësi
model-kind-mourning = Zi
model-kind-other = Tjetër

model-reliability-a = plotësisht i besueshëm
model-reliability-b = zakonisht i besueshëm
model-reliability-c = mjaft i besueshëm
model-reliability-d = zakonisht jo i besueshëm
model-reliability-e = i pabesueshëm
model-reliability-f = besueshmëria nuk mund të gjykohet

model-credibility-1 = i konfirmuar nga burime të tjera
model-credibility-2 = me gjasë i vërtetë
model-credibility-3 = mundësisht i vërtetë
model-credibility-4 = i dyshimtë
model-credibility-5 = pak i mundshëm
model-credibility-6 = vërtetësia nuk mund të gjykohet

model-ungraded = pa vlerësim

model-source-ungraded = burim pa vlerësim
model-information-ungraded = informacion pa vlerësim

model-grade-meaning = { $reliability }, { $credibility }

model-grade-in-words = { $signs }, { $meaning }

model-precision-millennium = mijëvjeçar
model-precision-century = shekull
model-precision-decade = dhjetëvjeçar
model-precision-year = vit
model-precision-season = stinë
model-precision-month = muaj
model-precision-day = ditë
model-precision-hour = orë
model-precision-minute = minutë
model-precision-second = sekondë
model-precision-millisecond = milisekondë
