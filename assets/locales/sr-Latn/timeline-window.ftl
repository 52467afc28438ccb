timeline-window-go-to = Idi na vreme
    .about = Upišite datum, vreme, korak ili događaj ({ "G" })
    .enter = { "Enter" } vodi tamo
timeline-window-range-start = Gde raspon počinje: upišite datum, vreme, korak ili događaj
timeline-window-range-end = Gde se raspon završava: upišite datum, vreme, korak ili događaj
timeline-window-range-enter = { "Enter" } ga postavlja
timeline-window-range-to = –
timeline-window-length = Dužina perioda
    .about = Koliko je period dug, na primer 3 dana ili 36 sati
timeline-window-usual-lengths = Uobičajene dužine
    .about = Koliko je period dug
timeline-window-dates = Prikazani period
timeline-window-compare = Uporedi
    .about = Prikaži šta je u jednom odseku vremena, šta u drugom, a šta u oba ({ "V" })
timeline-window-undated = { $count } bez datuma
    .name = { $count ->
        [one] { $count } događaj bez datuma
        [few] { $count } događaja bez datuma
       *[other] { $count } događaja bez datuma
    }
timeline-window-fit = Celo razdoblje

timeline-window-phases = Faze
timeline-window-fold-gaps = Prikaži kao prekid duge odseke vremena u kojima nema datuma
timeline-window-zone = Vremenska zona
timeline-window-zone-city = Vreme: { $city }
    .about = Zona po kojoj se računaju datumi zbirke podataka
timeline-window-zone-utc = { "UTC" }
    .about = Koordinisano univerzalno vreme, i za natpise i za granice dana

timeline-window-playhead = Kazaljka
timeline-window-known-by = Poznato do
timeline-window-known = poznato do { $by }
timeline-window-start = Početak perioda
timeline-window-end = Kraj perioda
timeline-window-range = Raspon
timeline-window-brush = Prevucite da postavite raspon
timeline-window-from-to = od { OF($from) } do { OF($to) }
timeline-window-side = Period { $side }
timeline-window-side-start = Početak perioda { $side }
timeline-window-side-end = Kraj perioda { $side }

timeline-window-empty-lanes = Prazne trake
    .about = Prikaži i trake bez vidljivog događaja
timeline-window-collapse-all = Skupi sve
timeline-window-open-all = Otvori sve
timeline-window-usual-order = Uobičajeni redosled
timeline-window-lane-open = { $count ->
    [one] { $lane }, traka, { $count } događaj, otvorena
    [few] { $lane }, traka, { $count } događaja, otvorena
   *[other] { $lane }, traka, { $count } događaja, otvorena
}
    .hint = Kliknite da skupite; prevucite, ili { "Alt" } i strelica, da pomerite
timeline-window-lane-collapsed = { $count ->
    [one] { $lane }, traka, { $count } događaj, skupljena
    [few] { $lane }, traka, { $count } događaja, skupljena
   *[other] { $lane }, traka, { $count } događaja, skupljena
}
    .hint = Kliknite da otvorite; prevucite, ili { "Alt" } i strelica, da pomerite
timeline-window-ridge = { $count ->
    [one] { $lane }, { $count } događaj, najviše { $most } zajedno
    [few] { $lane }, { $count } događaja, najviše { $most } zajedno
   *[other] { $lane }, { $count } događaja, najviše { $most } zajedno
}
timeline-window-stack = { $count ->
    [one] { $count } događaj, prvi: { $first }
    [few] { $count } događaja, prvi: { $first }
   *[other] { $count } događaja, prvi: { $first }
}
    .hint = Kliknite ponovo za sledeći, dvaput da ih vidite razdvojene
timeline-window-position = { $nth } od { $count } vidljivih
timeline-window-events = { $count ->
    [one] { $count } događaj
    [few] { $count } događaja
   *[other] { $count } događaja
}
timeline-window-more = i još { $count }
timeline-window-title-and-date = { $title }, { $date }
timeline-window-earlier = { $count } ranije, { $lane }
    .hint = { $count ->
        [one] { $count } raniji događaj
        [few] { $count } ranija događaja
       *[other] { $count } ranijih događaja
    }
timeline-window-later = { $count } kasnije, { $lane }
    .hint = { $count ->
        [one] { $count } kasniji događaj
        [few] { $count } kasnija događaja
       *[other] { $count } kasnijih događaja
    }
timeline-window-go-to-nearest = Kliknite da odete na najbliži
timeline-window-lanes-above = { $count } iznad
    .name = { $count ->
        [one] { $count } traka iznad
        [few] { $count } trake iznad
       *[other] { $count } traka iznad
    }
timeline-window-lanes-below = { $count } ispod
    .name = { $count ->
        [one] { $count } traka ispod
        [few] { $count } trake ispod
       *[other] { $count } traka ispod
    }
timeline-window-kind-in-sight = { $count ->
    [one] { $kind }, { $count } vidljiv događaj
    [few] { $kind }, { $count } vidljiva događaja
   *[other] { $kind }, { $count } vidljivih događaja
}
timeline-window-kind-from = { $kind }, od { OF($from) }

timeline-window-at-playhead = Kod kazaljke
timeline-window-vague = Početak manje poznat
timeline-window-events-of = { $count ->
    [one] { $dates }: { $count } događaj
    [few] { $dates }: { $count } događaja
   *[other] { $dates }: { $count } događaja
}
timeline-window-read-claim = Kliknite da pročitate tvrdnju

timeline-window-whole-record = Celo razdoblje
timeline-window-overview = Pregled celog razdoblja
timeline-window-shown-start = Početak prikazanog
timeline-window-shown-end = Kraj prikazanog
