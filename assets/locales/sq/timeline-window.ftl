timeline-window-go-to = Shko te koha
    .about = Shkruani një datë, një orë, një hap ose një ngjarje ({ "G" })
    .enter = { "Enter" } shkon atje
timeline-window-range-start = Ku nis intervali: shkruani një datë, një orë, një hap ose një ngjarje
timeline-window-range-end = Ku mbaron intervali: shkruani një datë, një orë, një hap ose një ngjarje
timeline-window-range-enter = { "Enter" } e cakton
timeline-window-range-to = –
timeline-window-length = Gjatësia e periudhës
    .about = Sa e gjatë është periudha, si 3 ditë ose 36 orë
timeline-window-usual-lengths = Gjatësi të zakonshme
    .about = Sa e gjatë është periudha
timeline-window-dates = Datat e shfaqura
timeline-window-compare = Krahaso
    .about = Shfaq çfarë ka në një periudhë, në një tjetër dhe në të dyja ({ "V" })
timeline-window-undated = { $count ->
    [one] { $count } pa datë
   *[other] { $count } pa datë
}
    .name = { $count ->
        [one] { $count } ngjarje pa datë
       *[other] { $count } ngjarje pa datë
    }
timeline-window-fit = Të gjitha të dhënat

timeline-window-phases = Fazat
timeline-window-fold-gaps = Shfaq si ndërprerje kohët e gjata në të cilat asgjë nuk ka datë
timeline-window-zone = Zona kohore
timeline-window-zone-city = Ora: { $city }
    .about = Zona kohore në të cilën janë dhënë datat e të dhënave
timeline-window-zone-utc = { "UTC" }
    .about = Koha universale e koordinuar, për etiketat dhe për vijat e ditëve

timeline-window-playhead = Treguesi i kohës
timeline-window-known-by = Dihej deri më
timeline-window-known = dihej deri më { $by }
timeline-window-start = Fillimi i periudhës
timeline-window-end = Fundi i periudhës
timeline-window-range = Intervali
timeline-window-brush = Tërhiqni për të caktuar një interval
timeline-window-from-to = { $from } – { $to }
timeline-window-side = Periudha { $side }
timeline-window-side-start = Fillimi i periudhës { $side }
timeline-window-side-end = Fundi i periudhës { $side }

timeline-window-empty-lanes = Korsitë e zbrazëta
    .about = Shfaq edhe korsitë pa asnjë ngjarje të dukshme
timeline-window-collapse-all = Tkurr të gjitha
timeline-window-open-all = Hap të gjitha
timeline-window-usual-order = Radha e zakonshme
timeline-window-lane-open = { $count ->
    [one] { $lane }, korsi, { $count } ngjarje, e hapur
   *[other] { $lane }, korsi, { $count } ngjarje, e hapur
}
    .hint = Klikoni për ta tkurrur, tërhiqeni ose shtypni { "Alt" } dhe një shigjetë për ta lëvizur
timeline-window-lane-collapsed = { $count ->
    [one] { $lane }, korsi, { $count } ngjarje, e tkurrur
   *[other] { $lane }, korsi, { $count } ngjarje, e tkurrur
}
    .hint = Klikoni për ta hapur, tërhiqeni ose shtypni { "Alt" } dhe një shigjetë për ta lëvizur
timeline-window-ridge = { $count ->
    [one] { $lane }, { $count } ngjarje, e shumta { $most } njëherësh
   *[other] { $lane }, { $count } ngjarje, e shumta { $most } njëherësh
}
timeline-window-stack = { $count ->
    [one] { $count } ngjarje, e para { $first }
   *[other] { $count } ngjarje, e para { $first }
}
    .hint = Klikoni sërish për tjetrën, klikoni dy herë për t’i parë veç e veç
timeline-window-position = { $nth } nga { $count } të dukshme
timeline-window-events = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
}
timeline-window-more = edhe { $count } të tjera
timeline-window-title-and-date = { $title }, { $date }
timeline-window-earlier = { $count ->
    [one] { $count } më herët, { $lane }
   *[other] { $count } më herët, { $lane }
}
    .hint = { $count ->
        [one] { $count } ngjarje më herët
       *[other] { $count } ngjarje më herët
    }
timeline-window-later = { $count ->
    [one] { $count } më vonë, { $lane }
   *[other] { $count } më vonë, { $lane }
}
    .hint = { $count ->
        [one] { $count } ngjarje më vonë
       *[other] { $count } ngjarje më vonë
    }
timeline-window-go-to-nearest = Klikoni për të shkuar te më e afërta
timeline-window-lanes-above = { $count } sipër
    .name = { $count ->
        [one] { $count } korsi sipër
       *[other] { $count } korsi sipër
    }
timeline-window-lanes-below = { $count } poshtë
    .name = { $count ->
        [one] { $count } korsi poshtë
       *[other] { $count } korsi poshtë
    }
timeline-window-kind-in-sight = { $count ->
    [one] { $kind }, { $count } ngjarje e dukshme
   *[other] { $kind }, { $count } ngjarje të dukshme
}
timeline-window-kind-from = { $kind }, nga { $from }

timeline-window-at-playhead = Te treguesi
timeline-window-vague = Nisja më pak e saktë
timeline-window-events-of = { $count ->
    [one] { $dates }: { $count } ngjarje
   *[other] { $dates }: { $count } ngjarje
}
timeline-window-read-claim = Klikoni për të lexuar pohimin

timeline-window-whole-record = Të gjitha të dhënat
timeline-window-overview = Pamja e gjithë kohës
timeline-window-shown-start = Fillimi i asaj që shfaqet
timeline-window-shown-end = Fundi i asaj që shfaqet
