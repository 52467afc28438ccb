forces-no-number = bez broja
forces-target = treba da bude { $figure }
forces-change = promena za { $figure }
forces-wider = { $figure } u širem sastavu
forces-for = stanje { OF($date) }
forces-speaker-for = { $speaker }, stanje { OF($date) }
forces-said = izjavljeno { OF($date) }
forces-sources = { $count ->
    [1] Izvor: { $publishers }
    [one] Izvori: { $publishers }
    [few] Izvori: { $publishers }
   *[other] Izvori: { $publishers }
}
forces-present = { $force }, prisustvo
forces-headquarters = { $force }, štab
forces-camps = { $count ->
    [one] { $force }, kamp
    [few] { $force }, kampovi
   *[other] { $force }, kampovi
}
forces-forward = { $count ->
    [one] { $force }, istureni položaj, prema tvrdnji
    [few] { $force }, istureni položaji, prema tvrdnji
   *[other] { $force }, istureni položaji, prema tvrdnji
}
forces-origin = { $force }, odakle su jedinice došle, prema tvrdnji
forces-at-places = { $what }: { $places }
forces-disputed = Sporno: iskazi o tome se razlikuju
forces-at-playhead = Kod kazaljke: { $strength }, prema poslednjoj izjavi
forces-range = { $low } do { $high }
forces-commander = Komanduje: { $who }
forces-none-in-sight = Za prikazano vreme nema brojki o snagama
