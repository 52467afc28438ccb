map-window-name = Harta

map-window-fly = Fluturon te ngjarja e zgjedhur
map-window-opening-view = Kthehet te pamja e hapjes
map-window-zoom-out = Zvogëlon hartën
map-window-zoom-in = Zmadhon hartën
map-window-ruler-button = Vizorja
    .tooltip = Mat largësitë në hartë
map-window-next-view = Pamja tjetër e hartës
    .tooltip = Shkon te pamja prej së cilës u kthyet
map-window-previous-view = Pamja e mëparshme e hartës
    .tooltip = Kthehet te pamja para kësaj
map-window-widen = Zgjeron pamjen që të duket edhe { $place }

map-window-key = Legjenda
    .fold = Palos legjendën
    .unfold = Shpalos legjendën
    .all-kinds = Shfaq sërish të gjitha llojet
map-window-key-line = Legjenda: { $meaning }
map-window-compared = { $which }, { $count }

map-window-north = V
map-window-locator = Harta e vogël, { $place }
    .tooltip = Klikoni ose tërhiqni për ta çuar hartën atje

map-window-unlocated = { $count ->
    [one] { $count } ngjarje pa vend
   *[other] { $count } ngjarje pa vend
}

map-window-ruler = Vizorja në hartë
map-window-ruler-says = Vizorja: { $words }
map-window-ruler-first = Klikoni ku nis rruga
map-window-ruler-next = Klikoni ku vazhdon rruga
map-window-ruler-parts = { $count ->
    [one] { $length } në { $count } pjesë
   *[other] { $length } në { $count } pjesë
}
map-window-ruler-selected = Te e zgjedhura
    .tooltip = Vazhdon deri ku ndodhet ngjarja e zgjedhur
map-window-ruler-back = Hiq pikën
    .tooltip = Heq pikën e fundit
map-window-ruler-clear = Pastro
    .tooltip = Heq të gjitha pikat
map-window-ruler-done = U krye
    .tooltip = E heq vizoren; këtë e bën edhe Escape
map-window-ruler-box = Vetëm ngjarjet në këtë drejtkëndësh
map-window-ruler-area = Vetëm ngjarjet në këtë skicë
    .tooltip = Dy pika janë qoshet e një drejtkëndëshi, më shumë janë një skicë; ajo bëhet pjesë e filtrit

map-window-copy = Kopjo { $coordinates }
map-window-measure = Mat prej këtu
map-window-centre = Vendose në mes

map-window-also-at = Edhe: { $place }
map-window-also-at-event = Edhe: { $place }; { $event }

map-window-beyond = { $place }, { $distance } larg në { $direction }

map-window-beyond-events = { $place }: { $events }
map-window-events-here = { $count ->
    [one] { $count } ngjarje këtu: { $events }
   *[other] { $count } ngjarje këtu: { $events }
}
map-window-nth-mark = { $mark } ({ $nth } nga { $of })
map-window-more = { $count ->
    [one] edhe { $count } tjetër
   *[other] edhe { $count } të tjera
}

map-window-fan-apart = Klikoni për t’i hapur si freskore, dy herë për t’i parë veç e veç
map-window-fan-widen = Klikoni për t’i hapur si freskore, dy herë për të zgjeruar pamjen
map-window-fan-far = Klikoni për t’i hapur si freskore; harta nuk arrin aq larg
map-window-far = Harta nuk arrin aq larg
map-window-next = Klikoni sërish për tjetrën

map-window-when-where = { $when }, { $place }
map-window-camp = { $camp }. { $note }

map-window-square-events = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
}
map-window-square-line = { $kind }: { $count }
map-window-square-part = { $kind } { $count }
map-window-square = { $count ->
    [one] { $count } ngjarje në këtë katror: { $kinds }
   *[other] { $count } ngjarje në këtë katror: { $kinds }
}
map-window-empty-square = Asnjë ngjarje në këtë katror

# Emrat në hartë, për lexuesit e ekranit: secili është lidhje.
map-window-place = { $place }, vend
map-window-figure = Shifra: { $force }
map-window-events-at = { $count ->
    [0] Këtu nuk ka ngjarje
    [one] { $count } ngjarje këtu
   *[other] { $count } ngjarje këtu
}

# The area that is drawn on the map. The name of its button, for screen readers.
map-window-area-button = Zona
    .tooltip = Vizatoni një drejtkëndësh ose një skicë: shfaqen vetëm ngjarjet brenda saj
map-window-area = Zona në hartë
# What to do next; $count is the number of corners so far.
map-window-area-first = Tërhiqni një drejtkëndësh ose klikoni cepat e skicës
map-window-area-corners = { $count ->
    [one] { $count } cep: klikoni tjetrin
   *[other] { $count } cepa: Enter ose klikimi i dyfishtë e mbyll
}
# Buttons on its plate.
map-window-area-close = Vetëm ngjarjet brenda
    .tooltip = Mbyll skicën; dy cepa janë ata të një drejtkëndëshi
map-window-area-back = Hiq cepin
    .tooltip = Hiq cepin e fundit
map-window-area-leave = Ndërprit
    .tooltip = Ndërprit pa zonë; këtë e bën edhe Escape
