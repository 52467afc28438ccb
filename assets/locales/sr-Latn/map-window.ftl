map-window-name = Karta
map-window-fly = Preleti do izabranog događaja
map-window-opening-view = Vrati se na početni prikaz
map-window-zoom-out = Udalji kartu
map-window-zoom-in = Približi kartu
map-window-ruler-button = Lenjir
    .tooltip = Meri rastojanja na karti
map-window-next-view = Sledeći prikaz karte
    .tooltip = Idi na prikaz koji je bio posle ovog
map-window-previous-view = Prethodni prikaz karte
    .tooltip = Vrati se na prikaz pre ovog
map-window-widen = Vidi i { $place } i ono što je sada u prikazu

map-window-key = Legenda
    .fold = Skupi legendu
    .unfold = Otvori legendu
    .all-kinds = Ponovo prikaži sve vrste
map-window-key-line = Legenda: { $meaning }
map-window-compared = { $which }, { $count }

map-window-north = S
map-window-locator = Mala karta, { $place }
    .tooltip = Kliknite ili prevucite da tamo pomerite kartu

map-window-unlocated = { $count ->
    [one] { $count } događaj bez mesta
    [few] { $count } događaja bez mesta
   *[other] { $count } događaja bez mesta
}

map-window-ruler = Lenjir na karti
map-window-ruler-says = Lenjir: { $words }
map-window-ruler-first = Kliknite gde put počinje
map-window-ruler-next = Kliknite gde se put nastavlja
map-window-ruler-parts = { $count ->
    [one] { $length } u { $count } delu
    [few] { $length } u { $count } dela
   *[other] { $length } u { $count } delova
}
map-window-ruler-selected = Do izabranog
    .tooltip = Nastavi do mesta izabranog događaja
map-window-ruler-back = Vrati
    .tooltip = Ukloni poslednju tačku
map-window-ruler-clear = Obriši
    .tooltip = Ukloni sve tačke
map-window-ruler-done = Gotovo
    .tooltip = Skloni lenjir; isto čini i { "Esc" }
map-window-ruler-box = Samo događaji u ovom pravougaoniku
map-window-ruler-area = Samo događaji u ovom obrisu
    .tooltip = Dve tačke su uglovi pravougaonika, više njih obris; on postaje deo filtera

map-window-copy = Kopiraj { $coordinates }
map-window-measure = Meri odavde
map-window-centre = Postavi ovo u sredinu

map-window-also-at = Takođe: { $place }
map-window-also-at-event = Takođe: { $place }; { $event }
map-window-beyond = { $place }, { $distance } dalje ka { $direction }
map-window-beyond-events = { $place }: { $events }
map-window-events-here = { $count ->
    [one] { $count } događaj ovde: { $events }
    [few] { $count } događaja ovde: { $events }
   *[other] { $count } događaja ovde: { $events }
}
map-window-nth-mark = { $mark } ({ $nth } od { $of })
map-window-more = i još { $count }

map-window-fan-apart = Kliknite da ih raširite, dvaput da ih vidite razdvojene
map-window-fan-widen = Kliknite da ih raširite, dvaput da proširite prikaz
map-window-fan-far = Kliknite da ih raširite; karta ne seže tako daleko
map-window-far = Karta ne seže tako daleko
map-window-next = Kliknite ponovo za sledeći

map-window-when-where = { $when }, { $place }
map-window-camp = { $camp }. { $note }

map-window-square-events = { $count ->
    [one] { $count } događaj
    [few] { $count } događaja
   *[other] { $count } događaja
}
map-window-square-line = { $kind }: { $count }
map-window-square-part = { $kind }: { $count }
map-window-square = { $count ->
    [one] { $count } događaj u ovom kvadratu: { $kinds }
    [few] { $count } događaja u ovom kvadratu: { $kinds }
   *[other] { $count } događaja u ovom kvadratu: { $kinds }
}
map-window-empty-square = Nema događaja u ovom kvadratu

# Imena na karti, za čitače ekrana: svako je veza.
map-window-place = { $place }, mesto
map-window-figure = Brojka: { $force }
map-window-events-at = { $count ->
    [0] Ovde nema događaja
    [one] { $count } događaj ovde
    [few] { $count } događaja ovde
   *[other] { $count } događaja ovde
}

# The area that is drawn on the map. The name of its button, for screen readers.
map-window-area-button = Područje
    .tooltip = Nacrtajte pravougaonik ili obris: prikazuju se samo događaji u njemu
map-window-area = Područje na karti
# What to do next; $count is the number of corners so far.
map-window-area-first = Prevucite pravougaonik ili kliknite uglove obrisa
map-window-area-corners = { $count ->
    [one] { $count } ugao: kliknite dalje
    [few] { $count } ugla: { "Enter" } ili dvoklik zatvara
   *[other] { $count } uglova: { "Enter" } ili dvoklik zatvara
}
# Buttons on its plate.
map-window-area-close = Samo događaji u njemu
    .tooltip = Zatvori obris; dva ugla su uglovi pravougaonika
map-window-area-back = Vrati
    .tooltip = Ukloni poslednji ugao
map-window-area-leave = Prekini
    .tooltip = Prekini bez područja; isto čini i { "Esc" }
