safety-control-character = { $code } je kontrolni znak; na njegovom mestu je prikazano „{ $symbol }”
    .help = uklonite ga: nijedan font nema oblik za njega
safety-bad-address = „{ $text }” nije veb-adresa
    .scheme = veb-adresa počinje sa { "http://" } ili { "https://" }
    .character = veb-adresa ne sadrži znak { $code }
    .host = iza { "https://" } treba da stoji naziv servera, kao u { "https://example.org/" }
    .port = port je broj od 1 do 65535
    .user = izostavite korisničko ime i lozinku ispred naziva servera
    .length = adresa ima najviše 8.192 bajta
safety-page-not-opened = Nijedan program nije mogao da se pokrene za { $address }. Pokušano: { $tried }
safety-file-not-edited = Nijedan uređivač teksta nije mogao da se pokrene za { $file }. Pokušano: { $tried }
safety-page-without-program = Nijedan program nije mogao da se pokrene za { $address }: sistem ne navodi nijedan
safety-file-without-program = Nijedan uređivač teksta nije mogao da se pokrene za { $file }: postavite { "VISUAL" } ili { "EDITOR" }

safety-no-chooser = Prozor za izbor datoteke nije mogao da se otvori: prevucite datoteku na ovaj prozor ili pokrenite Ibar s njenim imenom
safety-file-rests = { $file } se stalno menja; ponovo se čita za { $seconds ->
    [one] { $seconds } sekundu
    [few] { $seconds } sekunde
   *[other] { $seconds } sekundi
}, a prikazano je što je poslednje pročitano
safety-not-kept = Sledeće pokretanje neće zateći ovo što radite: { $path } ne može da se zapiše ({ $error })
safety-crash-report = Ibar se srušio; sačuvano je što je urađeno. Izveštaj je u { $path }; ne sadrži ništa iz zbirke podataka
safety-crash-no-report = Ibar se srušio; sačuvano je što je urađeno. Izveštaj nije mogao da se zapiše: { $error }
safety-crashed = Ibar se prošli put srušio. Izveštaj kaže gde u programu; ne sadrži ništa iz zbirke podataka
safety-open-report = Otvori izveštaj
    .tooltip = Prikaži izveštaj u uređivaču teksta, da biste mogli da ga pošaljete
