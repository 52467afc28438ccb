figure-map = Karta
figure-layer-land = Kopno
figure-layer-roads = Putevi
figure-layer-water = Reke i jezera
figure-layer-borders = Granice
figure-layer-density = Gustina
figure-layer-areas = Područja
figure-layer-forces = Snage
figure-layer-links = Linije
figure-layer-names = Nazivi
figure-layer-events = Događaji
figure-layer-edge = Izvan ivice
figure-sea = More
figure-locator = Mala karta
figure-north = Strelica severa

figure-map-words = Karta. { $dates }. { $sentence }.
figure-dates-known = { $dates }. Poznato do { $day }
figure-sources = Izvori: { $publishers }
figure-sources-more = { $count ->
    [one] { $list } i još { $count }
    [few] { $list } i još { $count }
   *[other] { $list } i još { $count }
}
figure-held-back = Prikazano: { $sentence }
figure-unlocated = { $count ->
    [one] { $count } od njih nema mesto na karti
    [few] { $count } od njih nemaju mesto na karti
   *[other] { $count } od njih nema mesto na karti
}

figure-file-fault = { $fault }: { $file }
figure-file-exists = već postoji datoteka s tim imenom; { "--force" } je zamenjuje
figure-file-no-folder = nema fascikle za ovu datoteku
figure-file-no-file = ovo je fascikla ili uređaj, a ne datoteka
figure-file-denied = nema dozvole za upis ove datoteke
figure-file-full = nema više mesta za upis ove datoteke
figure-file-broken = upis je prekinut ({ $why })

figure-size-form = veličina je širina, ili širina i visina, kao u { $examples }
figure-size-bounds = stranica je duga od { $least } do { $most } { "mm" }, odnosno od { $least_px } do { $most_px } piksela

figure-too-many-pixels = slika bi imala više od { $most } piksela po strani; tražite manju veličinu ili razmeru
figure-scale-bounds = razmera je broj od { $least } do { $most }

figure-no-page = stranica nije mogla da se napiše ({ $why })

figure-timeline = Vremenska osa
figure-layer-time = Datumi
figure-layer-lanes = Trake
figure-dates = Prikazani period
figure-timeline-words = Vremenska osa. { $dates }. { $sentence }.
figure-both-words = Karta i vremenska osa. { $dates }. { $sentence }.

figure-dates-clock = { $now } (prikazano: { $dates })
figure-stopped = zaustavljeno; ništa nije upisano

figure-layer-numbers = Brojevi
figure-layer-plot = Grafikon
figure-chart-words = { $chart }. { $dates }. { $sentence }.
figure-chart-more = { $count ->
    [one] i još { $count }
    [few] i još { $count }
   *[other] i još { $count }
}
figure-no-event = Nijedan događaj nije izabran
figure-beyond = Van karte:
figure-strengths = Trupe: { $forces }
figure-strength = { $force } { $figure } ({ $by })
figure-chart-none = Nije navedena brojnost nijednih snaga
