map-button-selected = Izabrano
map-button-all = Cela karta
map-widen = Proširi prikaz

map-key-seat = Gde je govornik bio
map-key-placeholder = Mesto nije poznato
map-key-further = Takođe obuhvaćeno
map-key-by-strength = { $force }, po brojnosti
map-key-peacekeepers = Mirovne snage
map-key-troops = Trupe
map-key-band = Trupe, najmanje i najviše
map-key-forward = Istureno, prema tvrdnji
map-key-announced = Najavljene trupe
map-key-arrived = Pristigle trupe
map-key-came-from = Došlo odatle, prema tvrdnji
map-key-order = Ovim redom
map-key-radius = Negde u ovom krugu
map-key-area = Negde na ovom području
map-key-line = Duž ovog pravca
map-key-contested-line = Sporna granica, linija primirja
map-key-claim-limit = Granica zahteva ili zone
map-key-claimed-area = Više država polaže pravo
map-key-disputed = Sporno
map-key-count = Događaji ovde, po vrsti
map-key-density = Vrlo mnogo događaja: jače gde ih je više
map-key-all-kinds = Prikaži sve vrste
map-key-age = Davnije

map-credits = Zasluge
map-credits-schematic = Reke i putevi shematski
map-credits-accuracy = Reke i putevi shematski, ±{ $accuracy }
map-credits-base = Izrađeno uz { "Natural Earth" }.
map-credits-world = Obale i granice ±{ $accuracy }
map-credits-positions = Položaji: { $publisher }.
map-credits-positions-and-others = Položaji: { $publisher } i drugi.
map-credits-positions-by-hand = Položaji uneti ručno.

map-without-place = { $count } bez mesta
map-events-here = { $count ->
    [one] { $count } događaj ovde
    [few] { $count } događaja ovde
   *[other] { $count } događaja ovde
}
map-events-beyond = { $count ->
    [one] { $count } događaj ovde, { $beyond } izvan ivice
    [few] { $count } događaja ovde, { $beyond } izvan ivice
   *[other] { $count } događaja ovde, { $beyond } izvan ivice
}
map-ruler-leg = { $distance }, { $bearing }°
map-dock-from = od { $distance }
map-dock-more = { $count ->
    [one] još { $count } mesto
    [few] još { $count } mesta
   *[other] još { $count } mesta
}
map-compass-north = severu
map-compass-north-east = severoistoku
map-compass-east = istoku
map-compass-south-east = jugoistoku
map-compass-south = jugu
map-compass-south-west = jugozapadu
map-compass-west = zapadu
map-compass-north-west = severozapadu

map-arrow-announced = Najavljeno pojačanje: { $event }
map-arrow-arrived = Pristiglo pojačanje: { $event }
map-unshown-event = { $event }: nije među prikazanim događajima
map-arrow-came-from = { $force }: jedinice došle iz mesta { $place }, prema tvrdnji
map-camp-forward = { $place }, { $force }, istureno, prema tvrdnji
map-camp-known = { $place }, { $force }, tačnost { $radius }
map-strength-unknown = brojnost nije navedena
map-force-figure = { $force } { $figure }
map-line-usage = { $term } ({ $by })

map-claimed = Pravo polažu: { $claimants }
map-governed-claimed = Uprava: { $by }. Pravo polažu: { $claimants }
map-own-claimed = Samouprava. Pravo polažu: { $claimants }
map-disputed-border = Sporna granica
map-control-line = Linija primirja

map-speaker-word = { $stance ->
    [denies] poriče
    [admits] priznaje
    [calls-for] traži
   *[asserts] tvrdi
}
map-speaker-seat-word = { $stance ->
    [denies] { $seat } poriče
    [admits] { $seat } priznaje
    [calls-for] { $seat } traži
   *[asserts] { $seat } tvrdi
}
map-speaker-line = { $stance ->
    [denies] { $seat } poriče: { $speakers }
    [admits] { $seat } priznaje: { $speakers }
    [calls-for] { $seat } traži: { $speakers }
   *[asserts] { $seat } tvrdi: { $speakers }
}
map-speakers = { $count ->
    [one] O ovome govori { $count }: { $lines }
    [few] O ovome govore { $count }: { $lines }
   *[other] O ovome govori { $count }: { $lines }
}

map-place-fact-since = { $fact } od { $date }
map-place-fact-of = { $fact }, { $when } ({ $publishers })
map-place-fact-when = { $fact }, { $when }
