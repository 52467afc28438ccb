sheets-opening = Otvara se { $file }
sheets-reading-again = Ponovo se čita { $file }
sheets-events = { $count ->
    [one] { $count } događaj
    [few] { $count } događaja
   *[other] { $count } događaja
}
sheets-fetching = učitavanje, { $bytes }
sheets-searching = traženje zapisa, { $bytes }
sheets-sorting = sređivanje po redu
sheets-megabytes = { $done } od { $total } { "MB" }
sheets-kilobytes = { $done } od { $total } { "kB" }
sheets-notice-kept = { $problems } u datoteci { $file }; sve je zadržano
sheets-notice-left-out = { $problems } u datoteci { $file }; prikazano je što je moglo da se pročita
sheets-notice-last-good = { $file } { $reason }; prikazano je poslednje ispravno stanje
sheets-notice-refused = { $file } { $reason }; ostaje otvorena datoteka { $open }
sheets-unreadable = ne može da se pročita
sheets-no-problems = bez problema
sheets-problems = { $count ->
    [one] { $count } problem
    [few] { $count } problema
   *[other] { $count } problema
}
sheets-notes = { $count ->
    [one] { $count } napomena
    [few] { $count } napomene
   *[other] { $count } napomena
}
sheets-errors = { $count ->
    [one] { $count } greška
    [few] { $count } greške
   *[other] { $count } grešaka
}
sheets-warnings = { $count ->
    [one] { $count } upozorenje
    [few] { $count } upozorenja
   *[other] { $count } upozorenja
}
sheets-sentence-unreadable = Datoteka { $file } ne može da se pročita: { $reason }
sheets-sentence-good = Datoteka { $file } je u redu: pročitana je cela
sheets-sentence-one = { $first } u datoteci { $file }
sheets-sentence-two = { $first } i { $second } u datoteci { $file }
sheets-sentence-three = { $first }, { $second } i { $third } u datoteci { $file }
sheets-weight-note = Napomena
sheets-weight-warning = Upozorenje
sheets-weight-error = Greška
sheets-ungraded = neocenjeno
