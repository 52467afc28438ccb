# Kopiranje i čuvanje: meniji tvrdnji i događaja, stavke menija i šta prozor tada kaže.

copy-done = Kopirano
copy-saved = Sačuvano: { $file }
copy-saved-unasked = Prozor za imenovanje datoteke nije mogao da se otvori, pa je sačuvano kao { $file }

copy-claim = Kopiraj šta kaže { $speaker }
copy-event = Kopiraj događaj i njegove izvore
copy-sentence = Kopiraj kao rečenicu sa izvorom
copy-figure = Kopiraj „{ $figure } { $unit }” kao rečenicu sa izvorom
copy-citation = Kopiraj kao navod izvora
copy-markdown = Kopiraj kao spisak u { "Markdown" }-u
copy-article = Kopiraj ceo događaj u { "Markdown" }-u
copy-address = Kopiraj adresu izvora { $source }

copy-selected-sentence = Kopiraj događaj kao rečenicu
    .about = Kopiraj naslov izabranog događaja, sa datumom, mestom i izvorima
copy-selected-article = Kopiraj događaj u { "Markdown" }-u
    .about = Kopiraj sve što okno kaže o izabranom događaju
copy-rows = Kopiraj spisak kao tekst
    .about = Kopiraj prikazane događaje, po rečenicu u redu, i šta je zadržano
copy-table = Kopiraj spisak kao tabelu
    .about = Kopiraj prikazane događaje kao { "CSV" }
copy-save-data = Sačuvaj podatke…
    .about = Sačuvaj prikazane događaje kao tabelu, za karte, za kalendare i u drugim formatima
copy-save-page = Sačuvaj stranicu…
    .about = Sačuvaj prikazani period kao jednu stranicu za veb, sa kartom i izvorima
