comparison-only-a = Samo u { "A" }
comparison-only-b = Samo u { "B" }
comparison-both = U oba
comparison-latest = Najnovije brojke
comparison-same-figures = iste brojke
comparison-same-figure = ista brojka
comparison-gone = nema više
comparison-new = novo
comparison-none-later = bez kasnije brojke
comparison-none-before = bez ranije brojke
comparison-no-change = bez promene
comparison-range = { $from } do { $to }
comparison-at-least = { $least } ili više
comparison-at-most = { $most } ili manje
comparison-maps-two = Dve karte
    .about = Prikaži { "A" } i { "B" } jedno pored drugog; obe karte se pomeraju zajedno
comparison-maps-swipe = Prevlačenje
    .about = Prikaži { "A" } levo i { "B" } desno od ručke na jednoj karti
comparison-maps-one = Jedna karta
    .about = Prikaži događaje iz { "A" } i { "B" } na jednoj karti
comparison-handle = Ručka između { "A" } i { "B" }
comparison-map-of = Karta za { $side }, { $dates }
comparison-map-count = { $count ->
    [one] { $count } događaj, samo ovde { $only }
    [few] { $count } događaja, samo ovde { $only }
   *[other] { $count } događaja, samo ovde { $only }
}
comparison-map-caption = { $side }, { $dates }: { $count }
