cli-error = greška: { $what }
cli-and-more = { $count ->
    [one] i još { $count }, koji ispisuje `{ "ibar check" }`
    [few] i još { $count }, koje ispisuje `{ "ibar check" }`
   *[other] i još { $count }, koje ispisuje `{ "ibar check" }`
}
cli-bad-zone = { $option }: { $fault }
cli-date = datum
cli-row-edtf = { "EDTF" }
cli-row-earliest = najranije
cli-row-latest = najkasnije
cli-row-precision = preciznost
cli-row-words = rečima
cli-bound-open = otvoreno
cli-bound-unknown = nepoznato

cli-about = Shematska karta povezana s vremenskom osom, u kojoj je svaka činjenica nečija tvrdnja sa izvorom
cli-usage = Upotreba:
cli-usage-options = [OPCIJE]
cli-value-address = ADRESA
cli-value-chart = GRAFIKON
cli-value-command = NAREDBA
cli-value-dataset = ZBIRKA
cli-value-file = DATOTEKA
cli-value-files = DATOTEKE
cli-value-format = FORMAT
cli-value-grade = OCENA
cli-value-language = JEZIK
cli-value-length = TRAJANJE
cli-value-line = RED
cli-value-name = IME
cli-value-number = BROJ
cli-value-out = IZLAZ
cli-value-rows = REDOVI
cli-value-size = VELIČINA
cli-value-text = TEKST
cli-value-theme = TEMA
cli-value-view = PRIKAZ
cli-value-what = ŠTA
cli-value-when = KADA
cli-heading-commands = Naredbe
cli-heading-arguments = Argumenti
cli-heading-options = Opcije
cli-default-value = [podrazumevano: { $value }]
cli-possible-values = [moguće vrednosti: { $values }]
    .heading = Moguće vrednosti:
    .item = { $value }: { $help }
cli-help-flag = Ispisuje pomoć
    .more = Ispisuje pomoć (više uz „{ "--help" }”)
    .less = Ispisuje pomoć (sažetak uz „{ "-h" }”)
cli-version-flag = Ispisuje verziju

cli-file = Zbirka podataka koja se otvara; ako se ne navede, ona koja dolazi uz Ibar. Velika se čita dok se prozor otvara, a on zatim prikazuje njene probleme
cli-at = Gde postaviti kazaljku: { "EDTF" } datum kao { "2023-09-24T02:46+02:00" }, ili onako kako ga ljudi pišu, kao „24. sep 2023 02:46”, „44. p. n. e.” ili početak
cli-known-by = Prikazuje samo ono što je bilo poznato do kraja tog datuma
cli-select = Identifikator događaja koji se bira
cli-filter = Prikaži samo ono što ispunjava ovaj red, kao u { "\"speaker:serbia about:troops\"" }
cli-names = Jezik naziva, jedan od onih koje zbirka ima, na primer { "uk" }; „{ "auto" }” je jezik prozora, a „{ "both" }” daje mesta u oba lokalna oblika
cli-not-a-language = „{ $tag }” nije oznaka jezika, kao što su { "en" } ili { "sr-Latn" }
cli-lang = Jezik prozora, i tekstova zbirke podataka ako ih ima na više jezika; ako se ne navede, jezik sistema
cli-verbose = Ispisuje na standardnom izlazu za greške šta ne uspeva i kako se zaobilazi; dvaput ili triput za više

cli-check = Traži probleme u zbirkama podataka; bez datoteke, u onoj koja dolazi uz Ibar
    .long =
        Ispisuje po jedan zbirni red za svaku datoteku na standardnom izlazu, a svaki problem na
        standardnom izlazu za greške. Završava se sa 0 ako ih nema, sa 1 ako ih ima, a sa 2 ako neka
        datoteka ne može da se pročita.

        Kao { "JSON" } ispisuje jedan niz na standardnom izlazu, i ništa drugo: po jedan objekat za
        svaki problem, sa „{ "file" }”, „{ "line" }”, „{ "column" }”, „{ "severity" }” („{ "error" }” ili „{ "warning" }”), „{ "code" }”,
        „{ "message" }” i „{ "help" }” ({ "null" } ako pomoći nema). Redovi i kolone broje se od jedan,
        kolone po znakovima. Datoteka koja ne može da se pročita ima jedan problem u redu 1, koloni 1.
cli-check-files = Datoteke koje se proveravaju
cli-check-format = Kako se problemi ispisuju
cli-check-fonts = Prijavi i slova za koja na ovom računaru nema fonta
cli-format-text = Za ljude
cli-format-json = Za programe

cli-when = Objašnjava datume: njihove granice, preciznost i kako se čitaju rečima
    .long =
        Datumi su { "EDTF" }, nivoa 0 i 1 i skupovi nivoa 2, a vreme može da stane na minutu:

        { "  2023-09-24, 2023-09-24T02:46+02:00, 2023-09~, 199X, 2023-09-29/2023-10-02, 1999-06-12/..," }
        { "  [2023-09-24..2023-09-26], {2023-10-01..2023-10-04,2023-10-20..2023-10-22}" }

        Čita se i datum kako ga ljudi pišu, i ispisuje se njegov { "EDTF" }: „24. sep 2023”, „44. p. n. e.”,
        „oko 1855”, „proleće 2018”, juče, „pre 2 dana”.

        „{ "earliest" }” je prvi trenutak koji datum može da znači, a „{ "latest" }” poslednji, oba uključena,
        u milisekundu: za { "2023-09-24" } to su 00:00:00 i 23:59:59.999 tog dana. Granice su { "RFC 3339" },
        s odstupanjem koje zona tada ima; godina pre 0000 ili posle 9999 proširuje se na predznak i šest
        ili više cifara, kao u { "-000043" } i { "+170000002" }, a godina 0000 je 1. p. n. e.

        Kao { "JSON" } ispisuje po jedan objekat u redu, sa „{ "text" }”, „{ "valid" }”, „{ "edtf" }”, „{ "earliest" }”, „{ "latest" }”,
        „{ "precision" }” i „{ "words" }”. „{ "valid" }” je { "true" } ako je sam tekst { "EDTF" }; „{ "edtf" }” je kako se to piše
        u zbirci podataka. Kraj koji je otvoren ili nepoznat je { "null" }, a tako i sve osim teksta i „{ "valid" }”
        kod teksta koji nije datum. Njegova greška se ispisuje na standardnom izlazu za greške.

        Završava se sa 0 ako su svi datumi, sa 1 ako neki nije, a sa 2 ako je neki argument pogrešan.
cli-when-texts = Datumi
cli-when-zone = Vremenska zona za vremena bez odstupanja i za granice, kao u { "Europe/Belgrade" }; kao kod zbirke podataka koja je ne navodi, { "UTC" } ako se ne zada
cli-when-format = Kako se datumi ispisuju

cli-schema = Ispisuje oblik zbirke podataka: primer sa svim poljima, objašnjenim
    .long = To što ispisuje i samo je zbirka podataka, od koje se može početi.

cli-help = Ispisuje ovu poruku ili pomoć za navedene naredbe
cli-help-command = Naredba koja se objašnjava

cli-unknown-command = nepoznata naredba „{ $command }”
cli-unknown-argument = neočekivan argument „{ $argument }”
cli-value-missing = za „{ $argument }” je potrebna vrednost, a nije data
cli-bad-value = neispravna vrednost „{ $value }” za „{ $argument }”
cli-bad-value-why = neispravna vrednost „{ $value }” za „{ $argument }”: { $why }
cli-value-too-many = neočekivana vrednost „{ $value }” za „{ $argument }”; više se ne očekuje
cli-arguments-missing =
    nisu dati sledeći obavezni argumenti:
    { "  " }{ $arguments }
cli-argument-twice = argument „{ $argument }” ne može da se navede više puta
cli-argument-conflict = argument „{ $argument }” ne može da se koristi uz „{ $other }”
cli-command-conflict = naredba „{ $command }” ne može da se koristi uz „{ $other }”
cli-similar = savet: postoji slično: „{ $similar }”
cli-try-help = Za više podataka probajte „{ $option }”.

cli-render = Pravi sliku karte, onakvu kakva je u prozoru
    .long =
        Format je nastavak imena datoteke: { ".svg" } (vektori u slojevima, za program za crtanje),
        { ".png" } ili { ".pdf" } (stranica). Naslov, legenda, datumi, izvori i ono što je izostavljeno stoje oko
        slike. Ne treba joj ekran, i ista je na svakom računaru.

        { "  ibar render attack.svg --from 2023-09-24 --to 2023-09-30 --size 85mm" }
        { "  ibar render day.png data.ron --at 2023-09-29 --size 1200x800 --theme dark" }
cli-render-out = Datoteka koja se piše; njen nastavak je format
cli-dataset = Zbirka podataka; ako se ne navede, ona koja dolazi uz Ibar
cli-from = Prvi datum prikazanog perioda; ako se ne navede, prvi u zbirci
cli-to = Poslednji datum prikazanog perioda, uključen; ako se ne navede, poslednji u zbirci
cli-render-what = Šta slika prikazuje
cli-render-map = Kartu
cli-render-size = Koliko je velika: širina kao { "85mm" } ili { "1200" }, ili širina i visina kao { "180mmx120mm" } ili { "1200x800" }; ako se ne navede, { "180mm" }
cli-render-scale = Koliko piksela rastera dolazi na jedan piksel slike; ako se ne navede, onoliko koliko treba štampi (300 po inču) za veličinu u { "mm" }, inače 1
cli-render-theme = Boje
cli-render-headline = Naslov; ako se ne navede, naslov zbirke; prazan za sliku bez naslova
cli-render-outlines = Crta reči kao oblike: izgledaju isto i gde nema fonta, ali više ne mogu da se menjaju
cli-force = Zamenjuje datoteku s tim imenom
cli-render-ending = nastavak imena „{ $file }” nije format slike: { $endings }

cli-render-timeline = Vremensku osu
cli-render-both = Kartu iznad vremenske ose

cli-render-seconds = Koliko sekundi traje pokretna slika ({ ".gif" }, { ".webp" } ili numerisane slike kao { "map-%04d.png" }); ako se ne navede, 10. Kazaljka prolazi kroz datume od { "--from" } do { "--to" }
cli-render-fps = Koliko kadrova pokretna slika ima u sekundi
cli-render-step = Koliko se kazaljka pomera od kadra do kadra, kao „{ "6 h" }” ili „{ "1 day" }”, umesto { "--seconds" }
cli-render-bad-step = to nije trajanje
cli-render-frame = kadar { $number } od { $all }
cli-view = Prikaži prikaz kopiran u prozoru; ostale opcije važe povrh njega
cli-address = Adresa takvog prikaza, koja počinje sa „{ "ibar:view?" }”; bez datoteke se prikazuje na zbirci podataka koja dolazi uz Ibar

cli-grade = Izostavlja događaje i tvrdnje koji nemaju tu ocenu ili bolju, na primer { "C3" }

cli-render-chart = Grafikon na vremenskoj osi
cli-render-panel = Izabrani događaj i ko šta kaže ({ "--select" })
cli-render-which-chart = Koji grafikon
cli-render-story = Priča koju stranica ili pokretna slika priča: njen identifikator, ili { "first" } za prvu; stranica priča prvu ako se ne traži deo zbirke
cli-render-no-story = { $option }: nema priče „{ $id }”; ima ih: { $known }
cli-render-no-event = nijedan događaj nije izabran; bira ga { $option }
