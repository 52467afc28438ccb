check-note = napomena
check-warning = upozorenje
check-error = greška
check-help = pomoć
check-what-and-loss = { $what }; { $loss }
check-did-you-mean = da li ste mislili „{ $word }”?
check-did-you-mean-form = da li ste mislili { $form }?

check-actor-left-out = ovaj akter je izostavljen
check-source-left-out = ovaj izvor je izostavljen
check-place-left-out = ovo mesto je izostavljeno
check-event-left-out = ovaj događaj je izostavljen
check-force-left-out = ove snage su izostavljene
check-phase-left-out = ova faza je izostavljena
check-story-left-out = ova priča je izostavljena
check-claim-left-out = ova tvrdnja je izostavljena
check-dispute-left-out = ovaj spor je izostavljen
check-figure-left-out = ova brojka je izostavljena
check-presence-left-out = ovo prisustvo je izostavljeno
check-strength-left-out = ova brojnost je izostavljena
check-step-left-out = ovaj korak je izostavljen
check-opening-left-out = početak je izostavljen
check-location-left-out = lokacija je izostavljena
check-point-left-out = tačka je izostavljena
check-address-left-out = adresa je izostavljena
check-reference-left-out = upućivanje je izostavljeno
check-it-left-out = to je izostavljeno
check-this-left-out = ovo je izostavljeno
check-kept-without-that = zadržava se bez toga
check-actor-kept = akter se zadržava bez toga
check-claim-kept = tvrdnja se zadržava bez toga
check-figure-kept = brojka se zadržava bez toga
check-force-kept = snage se zadržavaju bez toga
check-strength-kept = brojnost se zadržava bez toga
check-event-kept-undated = događaj se zadržava bez datuma
check-claim-kept-undated = tvrdnja se zadržava bez datuma
check-source-kept-undated = izvor se zadržava bez datuma
check-place-kept-without-point = mesto se zadržava bez tačke
check-place-kept-without-position = mesto se zadržava bez podatka odakle je njegova tačka
check-place-fact-left-out = taj podatak je izostavljen
check-first-holds = važi prvo
check-no-side = ne uzima se nijedna strana
check-nothing-selected = ništa nije izabrano
check-step-selects-nothing = korak ne bira ništa
check-step-leaves-playhead = korak ne pomera kazaljku
check-map-opens-as-usual = karta se otvara kao obično

check-unknown-id = { $record ->
    [actor] nema aktera „{ $id }”
    [source] nema izvora „{ $id }”
    [place] nema mesta „{ $id }”
    [force] nema snaga „{ $id }”
    [phase] nema faze „{ $id }”
    [story] nema priče „{ $id }”
   *[event] nema događaja „{ $id }”
}
check-unknown-claim = nema tvrdnje „{ $id }”
check-duplicate-id = { $record ->
    [actor] drugi akter sa identifikatorom „{ $id }”
    [source] drugi izvor sa identifikatorom „{ $id }”
    [place] drugo mesto sa identifikatorom „{ $id }”
    [force] druge snage sa identifikatorom „{ $id }”
    [phase] druga faza sa identifikatorom „{ $id }”
    [story] druga priča sa identifikatorom „{ $id }”
   *[event] drugi događaj sa identifikatorom „{ $id }”
}
check-duplicate-claim = druga tvrdnja sa identifikatorom „{ $id }”
check-duplicate-id-help = prvi takav zapis je u redu { $line }; preimenujte jedan od njih
check-duplicate-claim-help = prva takva tvrdnja je u događaju u redu { $line }; preimenujte jednu od njih
check-id-empty = ovaj identifikator je prazan
check-id-with-space = ovaj identifikator sadrži razmak
check-id-help = koristite slova, cifre i podvlake, kao u „{ "s24_0240" }”
check-part-of-itself = „{ $id }” je deo samog sebe
check-disputes-itself = „{ $id }” protivreči sama sebi

check-empty-text = očekuje se tekst, a nema ga
check-text-empty = tekst za „{ $tag }” je prazan
check-second-text = drugi tekst za „{ $tag }”
check-name-empty = naziv za „{ $tag }” je prazan
check-second-name = drugi naziv za „{ $tag }”
check-no-name = očekuje se bar jedan naziv
check-no-name-help = napišite naziv bar na engleskom, kao u { $example }
check-name-long = od ovog naziva prikazuje se samo prvih { $most } slova
check-name-long-help = stavite u napomenu ili u sažetak ono što nije naziv
check-language-tag = „{ $tag }” nije oznaka jezika
check-language-tag-help = koristite oznake po { "BCP 47" } kao što su „{ "en" }”, „{ "sr-Latn" }”, „{ "sr-Cyrl" }”, „{ "sq" }”

check-number-range = očekuje se broj od { $from } do { $to }, a nađeno je { $found }
check-number-at-least-0 = očekuje se broj 0 ili veći, a nađeno je { $found }
check-height-range = očekuje se visina od 1 do 20000 { "km" }, a nađeno je { $found }
check-projection-by-events = projekcija se bira prema tome gde su događaji
check-parallels-range = očekuju se dve paralele s iste strane ekvatora, od 0,5° do 89°, a nađeno je { $found }
check-mercator-range = za Merkatorovu projekciju očekuje se širina od -80 do 80, a nađeno je { $found }
check-radius-range = očekuje se poluprečnik od 0 metara ili više, a nađeno je { $found }
check-rank-range = očekuje se rang od 1 do 5, a nađeno je { $found }
check-range-down = raspon ide naniže, od { $from } do { $to }
check-too-few-points = { $least ->
    [one] očekuje se najmanje { $least } tačka, a nađeno je { $found }
    [few] očekuju se najmanje { $least } tačke, a nađeno je { $found }
   *[other] očekuje se najmanje { $least } tačaka, a nađeno je { $found }
}
check-far-point = „{ $id }” leži daleko od svih drugih mesta
check-swapped-help = izgleda da su { "lat" } i { "lon" } zamenjeni: da li ste mislili { $meant }?
check-lost-point-help = izgleda da nedostaje decimalna tačka: da li ste mislili { $meant }?

check-unknown-day-part = nema dela dana „{ $word }”
check-day-parts = delovi dana su { $words }
check-bad-hours = očekuju se dva vremena na časovniku, a nađeno je „{ $found }”
check-bad-hours-help = napišite sate kao u „{ $example }”

check-summary = { $file }: { $contents }; { $issues }
check-counts = { $before }, { $next }
check-unreadable = ne može da se pročita
check-no-problems = bez problema
check-error-count = { $count ->
    [one] { $count } greška
    [few] { $count } greške
   *[other] { $count } grešaka
}
check-warning-count = { $count ->
    [one] { $count } upozorenje
    [few] { $count } upozorenja
   *[other] { $count } upozorenja
}
check-note-count = { $count ->
    [one] { $count } napomena
    [few] { $count } napomene
   *[other] { $count } napomena
}
check-event-count = { $count ->
    [one] { $count } događaj
    [few] { $count } događaja
   *[other] { $count } događaja
}
check-claim-count = { $count ->
    [one] { $count } tvrdnja
    [few] { $count } tvrdnje
   *[other] { $count } tvrdnji
}
check-dispute-count = { $count ->
    [one] { $count } spor
    [few] { $count } spora
   *[other] { $count } sporova
}
check-source-count = { $count ->
    [one] { $count } izvor
    [few] { $count } izvora
   *[other] { $count } izvora
}
check-place-count = { $count ->
    [one] { $count } mesto
    [few] { $count } mesta
   *[other] { $count } mesta
}
check-actor-count = { $count ->
    [one] { $count } akter
    [few] { $count } aktera
   *[other] { $count } aktera
}
check-force-count = { $count ->
    [one] { $count } grupacija snaga
    [few] { $count } grupacije snaga
   *[other] { $count } grupacija snaga
}
check-phase-count = { $count ->
    [one] { $count } faza
    [few] { $count } faze
   *[other] { $count } faza
}
check-story-count = { $count ->
    [one] { $count } priča
    [few] { $count } priče
   *[other] { $count } priča
}

# Characters of a string for which the reader's computer has no font. $count is their number,
# $characters lists the first by code point: “U+10380 and U+10381”.
check-no-font = { $count ->
    [one] nema fonta za { $count } znak: { $characters }
    [few] nema fonta za { $count } znaka: { $characters }
   *[other] nema fonta za { $count } znakova: { $characters }
}
# What comes of it: a box is drawn in place of each such character.
check-box = umesto svakog stoji kvadratić
# $script is the English name of a script, as it stands in the names of fonts: “Ugaritic”.
check-no-font-help = instalirajte font za to pismo, na primer { "Noto Sans" } { $script }
check-no-font-help-any = instalirajte font koji ima taj znak ili ga napišite drugačije
