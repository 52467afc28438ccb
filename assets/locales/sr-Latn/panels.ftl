panels-grade-example = Primer
panels-grade-example-claim = Ocenu { $grade } ima ova tvrdnja: { $statement }
panels-grade-example-letter = { $letter }: od izvora koji je prenose, najbolje je ocenjen „{ $source }”: { $meaning }.
panels-grade-example-number = { $number }: koliko je sama tvrdnja verodostojna: { $meaning }.
panels-theme-high-contrast-dark = Visok kontrast, tamna
panels-drawer-open = Otvori okno sa izabranim događajem
panels-drawer-close = Zatvori okno sa izabranim događajem
panels-recent = Skorašnje datoteke
panels-no-date = ovo nije datum
panels-no-length = Ovo nije dužina vremena, kao što je „3 dana”; prikazani period ostaje kakav jeste
panels-bookmarks-copy = Kopiraj za datoteku
    .about = Stavi sve obeleživače u ostavu kao faze u obliku {"RON"}, za spisak faza u datoteci zbirke podataka
panels-docks-folded = { $count ->
    [one] { $count } mesto van karte
    [few] { $count } mesta van karte
   *[other] { $count } mesta van karte
}
