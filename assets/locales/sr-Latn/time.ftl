time-month-1 = januar
    .of = januara
    .short = jan
time-month-2 = februar
    .of = februara
    .short = feb
time-month-3 = mart
    .of = marta
    .short = mar
time-month-4 = april
    .of = aprila
    .short = apr
time-month-5 = maj
    .of = maja
    .short = maj
time-month-6 = jun
    .of = juna
    .short = jun
time-month-7 = jul
    .of = jula
    .short = jul
time-month-8 = avgust
    .of = avgusta
    .short = avg
time-month-9 = septembar
    .of = septembra
    .short = sep
time-month-10 = oktobar
    .of = oktobra
    .short = okt
time-month-11 = novembar
    .of = novembra
    .short = nov
time-month-12 = decembar
    .of = decembra
    .short = dec

time-weekday-1 = ponedeljak
    .start = Ponedeljak
    .short = pon
time-weekday-2 = utorak
    .start = Utorak
    .short = uto
time-weekday-3 = sreda
    .start = Sreda
    .short = sre
time-weekday-4 = četvrtak
    .start = Četvrtak
    .short = čet
time-weekday-5 = petak
    .start = Petak
    .short = pet
time-weekday-6 = subota
    .start = Subota
    .short = sub
time-weekday-7 = nedelja
    .start = Nedelja
    .short = ned

time-year = { $year }.
    .of = { $year }. godine
time-year-before = { $year }. p. n. e.
    .of = { $year }. godine p. n. e.
time-decade = { $year }-e
    .of = { $year }-ih
time-century = { $first }–{ $last }.
time-years = { $first }–{ $last }
time-years-before = { $first }–{ $last }. p. n. e.
time-years-end = { $first }–{ $last }
time-years-end-before = { $first }–{ $last }. p. n. e.

time-season-21 = proleće { $year }
    .of = proleća { $year }
time-season-22 = leto { $year }
    .of = leta { $year }
time-season-23 = jesen { $year }
    .of = jeseni { $year }
time-winter-short = zima { $from }/{ $to }.
    .of = zime { $from }/{ $to }.
time-winter = zima { $from }/{ $to }
    .of = zime { $from }/{ $to }
time-season-29 = južno proleće { $year }
    .of = južnog proleća { $year }
time-season-30 = južno leto { $from }/{ $to }
    .of = južnog leta { $from }/{ $to }
time-season-31 = južna jesen { $year }
    .of = južne jeseni { $year }
time-season-32 = južna zima { $year }
    .of = južne zime { $year }
time-julian = { $date } (julijanski { $julian })
time-julian-unit = { $date } (julijanski)

time-month-of-year = { $month } { $year }
time-day = { $day }. { $month } { $year }
time-day-of-month = { $day }. { $month }
time-at = { $date } u { $clock }
time-heading = { $weekday }, { $date }
time-month-unknown = nepoznat mesec { $year }
    .of = nepoznatog meseca { $year }
time-day-unknown = nepoznat dan { $date }
    .of = nepoznatog dana { $date }
time-unknown = nepoznat datum
    .of = nepoznatog datuma

time-about = oko { OF($date) }
time-perhaps = možda { $date }
    .of = možda { OF($date) }
time-perhaps-about = možda oko { OF($date) }
time-range = od { OF($start) } do { OF($end) }
time-range-days = { $start }–{ $end }
time-range-shared = { $start } – { $end }
time-range-clock = { $date } od { $start } do { $end }
time-from = od { OF($date) }
time-until = do { OF($date) }
time-once-from = jednom u periodu { OF($range) }
time-once-later = jednom, { OF($date) } ili kasnije
time-once-earlier = jednom, { OF($date) } ili ranije

time-short-day = { $day }. { $month } { $year }
time-short-day-of-month = { $day }. { $month }
time-short-day-alone = { $day }.
time-short-month = { $month } { $year }
time-short-weekday = { $weekday }, { $date }
time-short-at = { $date } { $clock }
time-flag = { $date }  { $clock }
time-short-range-tight = { $start }–{ $end }
time-short-range = { $start } – { $end }
time-short-from = od { $date }
time-short-to = do { $date }
time-short-unknown = nije poznato

time-tick-day = { $weekday } { $day }.
time-tick-decade = { $year }-e

time-length-year = { $count ->
    [one] { $count } godina
    [few] { $count } godine
   *[other] { $count } godina
}
time-length-month = { $count ->
    [one] { $count } mesec
    [few] { $count } meseca
   *[other] { $count } meseci
}
time-length-week = { $count ->
    [one] { $count } sedmica
    [few] { $count } sedmice
   *[other] { $count } sedmica
}
time-length-day = { $count ->
    [one] { $count } dan
    [few] { $count } dana
   *[other] { $count } dana
}
time-length-hour = { $count ->
    [one] { $count } sat
    [few] { $count } sata
   *[other] { $count } sati
}
time-length-minute = { $count ->
    [one] { $count } minut
    [few] { $count } minuta
   *[other] { $count } minuta
}
time-length-second = { $count ->
    [one] { $count } sekunda
    [few] { $count } sekunde
   *[other] { $count } sekundi
}
time-length-millisecond = { $count ->
    [one] { $count } milisekunda
    [few] { $count } milisekunde
   *[other] { $count } milisekundi
}
time-length-two = { $first } i { $second }
time-short-length-year = { $count } god.
time-short-length-month = { $count } mes.
time-short-length-day = { $count } d.
time-short-length-hour = { $count } { "h" }
time-short-length-minute = { $count } { "min" }
time-short-length-two = { $first } { $second }

time-speed-year = { $count ->
    [one] { $count } godina{ "/s" }
    [few] { $count } godine{ "/s" }
   *[other] { $count } godina{ "/s" }
}
time-speed-week = { $count ->
    [one] { $count } sedmica{ "/s" }
    [few] { $count } sedmice{ "/s" }
   *[other] { $count } sedmica{ "/s" }
}
time-speed-day = { $count ->
    [one] { $count } dan{ "/s" }
    [few] { $count } dana{ "/s" }
   *[other] { $count } dana{ "/s" }
}
time-speed-hour = { $count } { "h/s" }
time-speed-minute = { $count } { "min/s" }
time-speed-second = { $count } { "s/s" }
time-speed-millisecond = { $count } { "ms/s" }

time-typed-month-1 = januar, januara, januaru
time-typed-month-2 = februar, februara, februaru
time-typed-month-3 = mart, marta, martu
time-typed-month-4 = april, aprila, aprilu
time-typed-month-5 = maj, maja, maju
time-typed-month-6 = jun, juna, junu, juni
time-typed-month-7 = jul, jula, julu, juli
time-typed-month-8 = avgust, avgusta, avgustu, august
time-typed-month-9 = septembar, septembra, septembru, sept
time-typed-month-10 = oktobar, oktobra, oktobru
time-typed-month-11 = novembar, novembra, novembru
time-typed-month-12 = decembar, decembra, decembru
time-typed-weekday-1 = ponedeljak, ponedeljka
time-typed-weekday-2 = utorak, utorka
time-typed-weekday-3 = sreda, srede, sredu
time-typed-weekday-4 = četvrtak, četvrtka
time-typed-weekday-5 = petak, petka
time-typed-weekday-6 = subota, subote, subotu
time-typed-weekday-7 = nedelja, nedelje, nedelju
time-typed-season-21 = proleće, proleća, u proleće
time-typed-season-22 = leto, leta, u leto
time-typed-season-23 = jesen, jeseni, u jesen
time-typed-season-24 = zima, zime, zimu, u zimu
time-typed-today = danas
time-typed-yesterday = juče
time-typed-tomorrow = sutra
time-typed-now = sada, sad
time-typed-start = početak, prvo, prvi
time-typed-end = kraj, poslednje, poslednji
time-typed-at = u, od, t
time-typed-at-hour = { "" }
time-typed-article = dana, u, tokom
time-typed-year = godina, godine, godini, god., god, g., g
time-typed-decade-before = { "" }
time-typed-decade-after = -e, -ih, -te, -tih, e, ih
time-typed-of = { "" }
time-typed-unknown-month = nepoznat mesec, nepoznatog meseca
time-typed-unknown-day = nepoznat dan, nepoznatog dana
time-typed-unknown-date = nepoznat datum, nepoznatog datuma
time-typed-about = oko, otprilike, cirka, ca
time-typed-perhaps = možda
time-typed-before = pre, prije
time-typed-after = posle, poslije, nakon
time-typed-from = od, u periodu
time-typed-to = do
time-typed-once-from = jednom u periodu, jednom od
time-typed-once = jednom
time-typed-or-later = ili kasnije
time-typed-or-earlier = ili ranije
time-typed-era-before = p. n. e., p. n. e, pne, pre nove ere
time-typed-era-after = n. e., n. e, nove ere
time-typed-noon = podne, u podne
time-typed-midnight = ponoć, u ponoć
time-typed-am = { "" }
time-typed-pm = { "" }
time-typed-hours = h, č, čas, časova, sat, sata, sati
time-typed-utc = z, utc, gmt
time-typed-later = kasnije, posle, dalje
time-typed-earlier = ranije, pre, nazad
time-typed-ago = { "" }
time-typed-ago-before = pre
time-typed-ahead-before = za, kroz
time-typed-and = i, a
time-typed-or = ili
time-typed-one = jedan, jedna, jednu, jedno
time-typed-count-2 = dva, dve, dvije
time-typed-count-3 = tri
time-typed-count-4 = četiri
time-typed-count-5 = pet
time-typed-count-6 = šest
time-typed-count-7 = sedam
time-typed-count-8 = osam
time-typed-count-9 = devet
time-typed-count-10 = deset
time-typed-half = pola
time-typed-unit-millisecond = ms, milisekunda, milisekunde, milisekundi, milisekundu
time-typed-unit-second = s, sek, sekunda, sekunde, sekundi, sekundu
time-typed-unit-minute = m, min, minut, minuta, minute, minuti
time-typed-unit-hour = h, č, sat, sata, sati, čas, časa, časova
time-typed-unit-day = d, dan, dana, dani
time-typed-unit-week = ned, nedelja, nedelje, nedelju, sedmica, sedmice, sedmicu
time-typed-unit-month = mes, mesec, meseca, meseci
time-typed-unit-year = god, godina, godine, godinu
time-typed-per-second = u sekundi, po sekundi, svake sekunde, /sekundi, /sek, /s

time-expected-date = Očekuje se datum, vreme ili korak kao što je +3 dana
time-expected-month-example = Očekuje se mesec, kao u 24. sep ili 24. 9.
time-expected-month = Očekuje se mesec
time-expected-month-number = Očekuje se mesec od 1 do 12
time-expected-day = Očekuje se dan
time-expected-day-or-month = Očekuje se dan ili mesec
time-expected-day-or-year = Očekuje se dan, ili godina od četiri cifre
time-expected-day-apart = Dan i mesec se ne razlikuju: pišite ih kao 4. 9. ili 4. sep
time-expected-year = Očekuje se godina od četiri cifre
time-expected-year-in-range = Očekuje se godina od 292.000.000. p. n. e. do 292.000.000.
time-expected-winter = Očekuje se godina u kojoj se ta zima završava
time-expected-day-before-time = Očekuje se dan ispred vremena
time-expected-nothing = Ovde se ne očekuje ništa više
time-expected-weekday = Taj dan je { $weekday }
time-expected-time = Očekuje se vreme, kao u 02:46
time-expected-hour = Očekuje se sat od 0 do 23
time-expected-hour-of-half = Očekuje se sat od 1 do 12
time-expected-minutes = Očekuju se minuti, kao u 02:46
time-expected-minute = Očekuje se minut od 00 do 59
time-expected-second = Očekuje se sekunda od 00 do 59
time-expected-thousandths = Očekuju se hiljaditi delovi sekunde, od tri cifre
time-expected-offset = Očekuju se sati u odnosu na {"UTC"}, kao u +02:00
time-expected-length = Očekuje se broj s jedinicom, kao u 3 dana
time-expected-length-or-nothing = Očekuje se broj s jedinicom, ili ništa više
time-expected-unit = Očekuje se jedinica: {"s"}, {"min"}, {"h"}, dani, sedmice, meseci ili godine
time-expected-number = Očekuje se broj
time-expected-step = Očekuje se znak ispred ili reč iza toga, kao u +3 dana ili 3 dana kasnije
time-no-dates = Podaci nemaju datume
