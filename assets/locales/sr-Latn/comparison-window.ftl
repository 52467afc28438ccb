comparison-window-title = Poređenje
comparison-window-close = Zatvori
    .about = Završi poređenje
comparison-window-swap = Zameni
    .about = Neka { "A" } i { "B" } zamene mesta
comparison-window-back = Nazad na poređenje
    .about = Vrati se sa izabranog događaja
comparison-window-dates = Datumi perioda { $side }
    .hint = 17–24. sep 2023.
    .fault = Očekuju se dva datuma, kao u 17–24. sep 2023.
comparison-window-take = Uzmi period
    .about = Uporedi važeći period
    .name = Uzmi period kao { $side }
comparison-window-count = { $words }, { $count }
comparison-window-by-kind = Događaji po vrsti
comparison-window-by-actor = Događaji po akteru
comparison-window-row = { $name }, { "A" } { $a }, { "B" } { $b }
comparison-window-more-actors = { $count ->
    [one] i još { $count } akter
    [few] i još { $count } aktera
   *[other] i još { $count } aktera
}
comparison-window-forces = Snage
comparison-window-at-ends = Na kraju perioda { "A" }, { $a }, i perioda { "B" }, { $b }
comparison-window-not-at-end-of-a = na kraju perioda { "A" } nisu tu
comparison-window-not-at-end-of-b = na kraju perioda { "B" } nisu tu
comparison-window-not-there = nisu tu
comparison-window-no-figure = Niko ne navodi brojku
comparison-window-change = Promena
comparison-window-figure-for = stanje { OF($date) }
