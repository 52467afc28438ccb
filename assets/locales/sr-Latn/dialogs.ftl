dialogs-grades = O ocenama
dialogs-grades-intro = Ocena po admiralitetskom kodu ima dva dela: slovo kaže koliko je izvor pouzdan, a broj koliko je informacija verodostojna. Uz tvrdnju stoji najbolje slovo među njenim izvorima i njen broj. Događaj prolazi filter ako on ili neka tvrdnja o njemu ima oba dela i ako je svaki bar onoliko dobar koliko se traži; { "F" }, 6 i ono što nije ocenjeno nikad ne prolaze.
dialogs-grades-rule = Kako ova zbirka podataka ocenjuje
dialogs-grades-no-rule = To ne kaže
dialogs-grades-whole-file = Brojevi važe za celu datoteku, i kad se prikazuje samo ono što je bilo poznato do nekog dana
dialogs-reliability = Pouzdanost
    .counted = izvori
dialogs-credibility = Verodostojnost
    .counted = tvrdnje
dialogs-claims-by-grade = Tvrdnje po oceni
dialogs-events-by-grade = Događaji po oceni

dialogs-shortcuts = Prečice
dialogs-shortcuts-hint = Na vremenskoj osi i na karti okrenite točkić da približite ili udaljite mesto pod pokazivačem, a prevucite da pomerite prikaz. Prevucite skalu ili zastavicu da pomerite kazaljku. Na karti uz { "Shift" } razvucite pravougaonik da biste ga približili, dvaput kliknite da priđete bliže, a drugim dugmetom kliknite za koordinate i rastojanja

dialogs-cancel = Otkaži
    .tooltip = Prekini čitanje; isto čini i { "Esc" }
dialogs-open = Otvori…
    .tooltip = Otvori drugu zbirku podataka
dialogs-open-shipped = Otvori „Srbija–Kosovo 2023.”
    .tooltip = Otvori zbirku podataka koja dolazi uz Ibar
dialogs-show-problems = Prikaži probleme
    .tooltip = Navedi šta u datoteci nije u redu

dialogs-problems = Problemi
dialogs-edit = Otvori datoteku
    .tooltip = Otvori datoteku u svom uređivaču teksta
dialogs-copy-all = Kopiraj sve
    .tooltip = Stavi ceo spisak u ostavu
dialogs-more-problems = { $count ->
    [one] I još { $count }, koji nije naveden
    [few] I još { $count }, koja nisu navedena
   *[other] I još { $count }, koji nisu navedeni
}
dialogs-copy = Kopiraj
    .name = Kopiraj problem { $nth }
    .tooltip = Stavi ovaj problem u ostavu
dialogs-help = Pomoć  { $help }
