time-month-1 = janar
    .of = janarit
    .short = jan
time-month-2 = shkurt
    .of = shkurtit
    .short = shk
time-month-3 = mars
    .of = marsit
    .short = mar
time-month-4 = prill
    .of = prillit
    .short = pri
time-month-5 = maj
    .of = majit
    .short = maj
time-month-6 = qershor
    .of = qershorit
    .short = qer
time-month-7 = korrik
    .of = korrikut
    .short = korr
time-month-8 = gusht
    .of = gushtit
    .short = gush
time-month-9 = shtator
    .of = shtatorit
    .short = sht
time-month-10 = tetor
    .of = tetorit
    .short = tet
time-month-11 = nëntor
    .of = nëntorit
    .short = nën
time-month-12 = dhjetor
    .of = dhjetorit
    .short = dhj

time-weekday-1 = e hënë
    .start = E hënë
    .short = hën
time-weekday-2 = e martë
    .start = E martë
    .short = mar
time-weekday-3 = e mërkurë
    .start = E mërkurë
    .short = mër
time-weekday-4 = e enjte
    .start = E enjte
    .short = enj
time-weekday-5 = e premte
    .start = E premte
    .short = pre
time-weekday-6 = e shtunë
    .start = E shtunë
    .short = sht
time-weekday-7 = e diel
    .start = E diel
    .short = die

time-year = { $year }
    .of = vitit { $year }
time-year-before = { $year } p.e.s.
    .of = vitit { $year } p.e.s.
time-decade = vitet { $year }
    .of = viteve { $year }
time-century = { $first }–{ $last }
time-years = { $first }–{ $last }
time-years-before = { $first }–{ $last } p.e.s.
time-years-end = { $first }–{ $last }
time-years-end-before = { $first }–{ $last } p.e.s.

time-season-21 = pranverë { $year }
    .of = pranverës { $year }
time-season-22 = verë { $year }
    .of = verës { $year }
time-season-23 = vjeshtë { $year }
    .of = vjeshtës { $year }
time-winter-short = dimër { $from }–{ $to }
    .of = dimrit { $from }–{ $to }
time-winter = dimër { $from }–{ $to }
    .of = dimrit { $from }–{ $to }
time-season-29 = pranverë jugore { $year }
    .of = pranverës jugore { $year }
time-season-30 = verë jugore { $from }–{ $to }
    .of = verës jugore { $from }–{ $to }
time-season-31 = vjeshtë jugore { $year }
    .of = vjeshtës jugore { $year }
time-season-32 = dimër jugor { $year }
    .of = dimrit jugor { $year }
time-julian = { $date } (kalendari julian: { $julian })
time-julian-unit = { $date } (kalendari julian)

time-month-of-year = { $month } { $year }
time-day = { $day } { $month } { $year }
time-day-of-month = { $day } { $month }
time-at = { $date }, { $clock }
time-heading = { $weekday }, { $date }
time-month-unknown = një muaj i panjohur i { $year }
    .of = një muaji të panjohur të { $year }
time-day-unknown = një ditë e panjohur e { $date }
    .of = një dite të panjohur të { $date }
time-unknown = një datë e panjohur
    .of = një date të panjohur

time-about = rreth { OF($date) }
time-perhaps = ndoshta { $date }
    .of = ndoshta { OF($date) }
time-perhaps-about = ndoshta rreth { OF($date) }
time-range = { $start } – { $end }
time-range-days = { $start }–{ $end }
time-range-shared = { $start } – { $end }
time-range-clock = { $date }, { $start }–{ $end }
time-from = prej { OF($date) }
time-until = deri më { $date }
time-once-from = një herë në periudhën { $range }
time-once-later = një herë, { $date } ose më vonë
time-once-earlier = një herë, { $date } ose më herët

time-short-day = { $day } { $month } { $year }
time-short-day-of-month = { $day } { $month }
time-short-day-alone = { $day }
time-short-month = { $month } { $year }
time-short-weekday = { $weekday }, { $date }
time-short-at = { $date } { $clock }
time-flag = { $date }  { $clock }
time-short-range-tight = { $start }–{ $end }
time-short-range = { $start } – { $end }
time-short-from = nga { $date }
time-short-to = deri më { $date }
time-short-unknown = nuk dihet

time-tick-day = { $weekday } { $day }
time-tick-decade = vitet { $year }

time-length-year = { $count ->
    [one] { $count } vit
   *[other] { $count } vjet
}
time-length-month = { $count ->
    [one] { $count } muaj
   *[other] { $count } muaj
}
time-length-week = { $count ->
    [one] { $count } javë
   *[other] { $count } javë
}
time-length-day = { $count ->
    [one] { $count } ditë
   *[other] { $count } ditë
}
time-length-hour = { $count ->
    [one] { $count } orë
   *[other] { $count } orë
}
time-length-minute = { $count ->
    [one] { $count } minutë
   *[other] { $count } minuta
}
time-length-second = { $count ->
    [one] { $count } sekondë
   *[other] { $count } sekonda
}
time-length-millisecond = { $count ->
    [one] { $count } milisekondë
   *[other] { $count } milisekonda
}
time-length-two = { $first } e { $second }
time-short-length-year = { $count } vj.
time-short-length-month = { $count } muaj
time-short-length-day = { $count } d.
time-short-length-hour = { $count } orë
time-short-length-minute = { $count } min
time-short-length-two = { $first } { $second }

time-speed-year = { $count ->
    [one] { $count } vit/s
   *[other] { $count } vjet/s
}
time-speed-week = { $count ->
    [one] { $count } javë/s
   *[other] { $count } javë/s
}
time-speed-day = { $count ->
    [one] { $count } ditë/s
   *[other] { $count } ditë/s
}
time-speed-hour = { $count } h/s
time-speed-minute = { $count } min/s
time-speed-second = { $count } s/s
time-speed-millisecond = { $count } ms/s

time-typed-month-1 = janar, janarit, janari
time-typed-month-2 = shkurt, shkurtit, shkurti
time-typed-month-3 = mars, marsit, marsi, mar
time-typed-month-4 = prill, prillit, prilli
time-typed-month-5 = maj, majit, maji
time-typed-month-6 = qershor, qershorit, qershori
time-typed-month-7 = korrik, korrikut, korriku
time-typed-month-8 = gusht, gushtit, gushti
time-typed-month-9 = shtator, shtatorit, shtatori
time-typed-month-10 = tetor, tetorit, tetori
time-typed-month-11 = nëntor, nëntorit, nëntori
time-typed-month-12 = dhjetor, dhjetorit, dhjetori
time-typed-weekday-1 = e hënë, hënë, të hënën
time-typed-weekday-2 = e martë, martë, të martën
time-typed-weekday-3 = e mërkurë, mërkurë, të mërkurën
time-typed-weekday-4 = e enjte, enjte, të enjten
time-typed-weekday-5 = e premte, premte, të premten
time-typed-weekday-6 = e shtunë, shtunë, të shtunën
time-typed-weekday-7 = e diel, diel, të dielën
time-typed-season-21 = pranverë, pranverës, pranvera
time-typed-season-22 = verë, verës, vera
time-typed-season-23 = vjeshtë, vjeshtës, vjeshta
time-typed-season-24 = dimër, dimrit, dimri
time-typed-today = sot
time-typed-yesterday = dje
time-typed-tomorrow = nesër
time-typed-now = tani
time-typed-start = fillim, fillimi, i pari
time-typed-end = fund, fundi, i fundit
time-typed-at = në, më, t
time-typed-at-hour = në orën, ora, në ora
time-typed-article = më, në
time-typed-year = vitit, viti, vitin, në vitin
time-typed-decade-before = vitet, viteve, vitet e
time-typed-decade-after = { "" }
time-typed-of = e, i, të, së
time-typed-unknown-month = një muaj i panjohur i, një muaji të panjohur të, një muaj të panjohur të
time-typed-unknown-day = një ditë e panjohur e, një dite të panjohur të, një ditë të panjohur të
time-typed-unknown-date = një datë e panjohur, një date të panjohur, një datë të panjohur
time-typed-about = rreth, afërsisht, afro
time-typed-perhaps = ndoshta, mbase
time-typed-before = para
time-typed-after = pas, mbas, që nga
time-typed-from = prej, nga, në periudhën
time-typed-to = deri më, deri në, deri
time-typed-once-from = një herë në periudhën, një herë nga
time-typed-once = një herë
time-typed-or-later = ose më vonë
time-typed-or-earlier = ose më herët
time-typed-era-before = p.e.s., p.e.s, pes, para erës sonë, p.e.r., p.K.
time-typed-era-after = e.s., e.s, erës sonë
time-typed-noon = mesditë, në mesditë
time-typed-midnight = mesnatë, në mesnatë
time-typed-am = pd, e paradites, paradite
time-typed-pm = md, e pasdites, pasdite
time-typed-hours = h, orë
time-typed-utc = z, utc, gmt
time-typed-later = më vonë, pas
time-typed-earlier = më herët, para, mbrapa
time-typed-ago = më parë
time-typed-ago-before = para
time-typed-ahead-before = pas, për
time-typed-and = e, dhe
time-typed-or = ose, apo
time-typed-one = një
time-typed-count-2 = dy
time-typed-count-3 = tre, tri
time-typed-count-4 = katër
time-typed-count-5 = pesë
time-typed-count-6 = gjashtë
time-typed-count-7 = shtatë
time-typed-count-8 = tetë
time-typed-count-9 = nëntë
time-typed-count-10 = dhjetë
time-typed-half = gjysmë, gjysma
time-typed-unit-millisecond = ms, milisekondë, milisekonda
time-typed-unit-second = s, sek, sekondë, sekonda, sekondash
time-typed-unit-minute = m, min, minutë, minuta, minutash
time-typed-unit-hour = h, orë, ore, orësh
time-typed-unit-day = d, ditë, dite, ditësh
time-typed-unit-week = javë, jave, javësh
time-typed-unit-month = muaj, muajsh
time-typed-unit-year = v, vj, vit, vjet, viti, vite, vitesh, vjetësh
time-typed-per-second = në sekondë, për sekondë, çdo sekondë, /sekondë, /sek, /s

time-expected-date = Pritet një datë, një orë ose një hap si +3 ditë
time-expected-month-example = Pritet një muaj, si te 24 sht ose 24.9.
time-expected-month = Pritet një muaj
time-expected-month-number = Pritet një muaj nga 1 deri në 12
time-expected-day = Pritet një ditë
time-expected-day-or-month = Pritet një ditë ose një muaj
time-expected-day-or-year = Pritet një ditë, ose një vit me katër shifra
time-expected-day-apart = Dita dhe muaji nuk dallohen: shkruajini si 4.9. ose 4 sht
time-expected-year = Pritet një vit me katër shifra
time-expected-year-in-range = Pritet një vit nga 292 000 000 p.e.s. deri në 292 000 000
time-expected-winter = Pritet viti në të cilin mbaron ai dimër
time-expected-day-before-time = Pritet një ditë para orës
time-expected-nothing = Këtu nuk pritet asgjë më shumë
time-expected-weekday = Ajo ditë është { $weekday }
time-expected-time = Pritet një orë, si 02:46
time-expected-hour = Pritet një orë nga 0 deri në 23
time-expected-hour-of-half = Pritet një orë nga 1 deri në 12
time-expected-minutes = Priten minuta, si te 02:46
time-expected-minute = Pritet një minutë nga 00 deri në 59
time-expected-second = Pritet një sekondë nga 00 deri në 59
time-expected-thousandths = Priten të mijtat e sekondës, me tri shifra
time-expected-offset = Priten orët nga UTC, si +02:00
time-expected-length = Pritet një numër me njësi, si 3 ditë
time-expected-length-or-nothing = Pritet një numër me njësi, ose asgjë më shumë
time-expected-unit = Pritet një njësi: s, min, h, ditë, javë, muaj ose vjet
time-expected-number = Pritet një numër
time-expected-step = Pritet një shenjë përpara ose një fjalë pas, si +3 ditë ose 3 ditë më vonë
time-no-dates = Të dhënat nuk kanë data
