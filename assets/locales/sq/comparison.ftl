comparison-only-a = Vetëm në A
comparison-only-b = Vetëm në B
comparison-both = Në të dyja

comparison-latest = Shifrat e fundit
comparison-same-figures = të njëjtat shifra
comparison-same-figure = e njëjta shifër
comparison-gone = u largua
comparison-new = e re
comparison-none-later = pa shifër më pas
comparison-none-before = pa shifër më parë
comparison-no-change = pa ndryshim
comparison-range = { $from } deri { $to }
comparison-at-least = { $least } ose më shumë
comparison-at-most = { $most } ose më pak
comparison-maps-two = Dy harta
    .about = Shfaq { "A" } dhe { "B" } krah për krah; të dy hartat lëvizin bashkë
comparison-maps-swipe = Rrëshqitje
    .about = Shfaq { "A" } majtas dhe { "B" } djathtas një doreze në një hartë
comparison-maps-one = Një hartë
    .about = Shfaq ngjarjet e { "A" } dhe { "B" } në një hartë
comparison-handle = Dorezë midis { "A" } dhe { "B" }
comparison-map-of = Harta e { $side }, { $dates }
comparison-map-count = { $count ->
    [one] { $count } ngjarje, vetëm këtu { $only }
   *[other] { $count } ngjarje, vetëm këtu { $only }
}
comparison-map-caption = { $side }, { $dates }: { $count }
