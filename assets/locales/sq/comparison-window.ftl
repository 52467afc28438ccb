comparison-window-title = Krahasimi
comparison-window-close = Mbyll
    .about = Mbyll krahasimin
comparison-window-swap = Ndërro
    .about = { "A" } dhe { "B" } ndërrojnë vendet
comparison-window-back = Kthehu te krahasimi
    .about = Kthehet nga ngjarja e zgjedhur

comparison-window-dates = Datat e periudhës { $side }
    .hint = 17–24 sht 2023
    .fault = Priten dy data, si 17–24 sht 2023
comparison-window-take = Merr periudhën
    .about = Krahason periudhën e shfaqur
    .name = Merr periudhën si { $side }

comparison-window-count = { $words }, { $count }
comparison-window-by-kind = Ngjarjet sipas llojit
comparison-window-by-actor = Ngjarjet sipas aktorit
comparison-window-row = { $name }, { "A" } { $a }, { "B" } { $b }
comparison-window-more-actors = { $count ->
    [one] edhe { $count } aktor
   *[other] edhe { $count } aktorë
}

comparison-window-forces = Forcat
comparison-window-at-ends = Në fund të { "A" }, { $a }, dhe të { "B" }, { $b }
comparison-window-not-at-end-of-a = nuk ishte aty në fund të { "A" }
comparison-window-not-at-end-of-b = nuk ishte aty në fund të { "B" }
comparison-window-not-there = nuk ishte aty
comparison-window-no-figure = Askush nuk jep shifër
comparison-window-change = Ndryshimi
comparison-window-figure-for = për { $date }
