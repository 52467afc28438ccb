# Words of the interface in Serbian, one word one meaning. Commands speak to the program (Otvori,
# Prikaži), advice speaks to the reader (Kliknite, Upišite). Quotation marks are „…”. Units, keys,
# formats and the letters of grades and compared windows stand in braces and stay Latin in Cyrillic.
#
# dataset – zbirka podataka; file – datoteka; record in a file – zapis; field – polje
# event – događaj; claim – tvrdnja; source – izvor; actor – akter; place – mesto; location – lokacija
# speaker – govornik; account – iskaz; statement – izjava; stance – stav
# dispute, disputed – spor, sporno; contradict – protivrečiti; deny – poricati; admit – priznati
# grade – ocena; reliability – pouzdanost; credibility – verodostojnost; ungraded – neocenjeno
# figure – brojka; strength – brojnost; killed – ubijen; hurt – povređen; casualties – stradali
# force – snage (counted: grupacija snaga); troops – trupe; peacekeepers – mirovne snage;
#   reinforcement – pojačanje; camp – kamp; base – baza; forward – isturen; as claimed – prema tvrdnji
# map – karta; key – legenda; ruler – lenjir; locator – mala karta; view – prikaz; seat – sedište
# timeline – vremenska osa, osa; playhead – kazaljka; instant – trenutak; tick – podeok
# window of time, dates shown – period; in force – važeći; range – raspon; stretch – odsek vremena;
#   all of time – celo razdoblje; in sight – vidljivo; window of the program – prozor
# lane – traka; gap – praznina; fold – sažeti; fan out – raširiti; collapse – skupiti; phase – faza
# as known on, known by – poznato do; not yet reported – još nepoznato; undated – bez datuma
# certain, possible – sigurno, možda; doubted – nesigurno
# week – sedmica where "nedelja" could be read as Sunday
# undo, redo – opozovi, ponovi; zoom – približi, udalji; fit – uklopi; fly – preleti
# play – pusti; bookmark – obeleživač, obeležiti; comparison – poređenje; problem – problem

bars-known-on = Poznato do
    .name = Poznato do nekog dana
    .tooltip = Sakrij sve što je rečeno kasnije, kao da je taj dan
bars-known-today = danas
bars-known-by = Poznato do { $day }
bars-known-field = Prikaži šta je bilo poznato do kraja dana
    .name = Poznato do kraja dana
bars-known-playhead = Trenutak kazaljke

bars-counts =
    { $events ->
        [one] { $events } događaj
        [few] { $events } događaja
       *[other] { $events } događaja
    } · { $claims ->
        [one] { $claims } tvrdnja
        [few] { $claims } tvrdnje
       *[other] { $claims } tvrdnji
    } · { $sources ->
        [one] { $sources } izvor
        [few] { $sources } izvora
       *[other] { $sources } izvora
    }

bars-settings = Podešavanja
bars-menu = Meni
bars-theme = Tema
    .tooltip = Boje prozora
bars-language = Jezik
    .tooltip = Jezik prozora
bars-as-language = Kao prozor
bars-texts = Tekstovi
    .name = Jezik tekstova
    .tooltip = Jezik naslova, izjava i napomena
bars-names = Nazivi
    .name = Nazivi mesta
    .tooltip = Jezik naziva mesta. Naziv koji na njemu ne postoji prikazuje se drugim pismom istog jezika, ako ni tako ne postoji na engleskom, a inače na prvom jeziku na kom postoji
bars-close = Zatvori
    .name = Zatvori obaveštenje
    .tooltip = Sakrij ovaj red
bars-problems = Prikaži probleme
    .tooltip = Navedi šta u datoteci nije u redu
bars-status-known = Poznato do { $day }
bars-status-known-later = Traži se šta je bilo poznato do { $day }…
bars-status-known-and = Poznato do { $day }. { $sentence }