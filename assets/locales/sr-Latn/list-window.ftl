list-window-search = Nađi događaj, mesto ili ime
    .name = Nađi događaj
list-window-only-on-map = Samo na karti
# Switch: a search finds nothing outside the dates shown.
list-window-only-in-dates = Samo u ovom periodu
    .tooltip = Pretraga ne kaže ništa o onome što je izvan prikazanog perioda
list-window-grade = Ocena
list-window-any-grade = Sve
    .tooltip = I ono što uopšte nije ocenjeno
list-window-or-better = { $grade } ili bolje
    .tooltip = Najmanje: { $meaning }, uz oba dela ocene
list-window-about-grades = O ocenama
list-window-count = { $count ->
    [one] { $count } događaj
    [few] { $count } događaja
   *[other] { $count } događaja
}
