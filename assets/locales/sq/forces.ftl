forces-no-number = pa numër
forces-target = synohet { $figure }
forces-change = ndryshim prej { $figure }
forces-wider = { $figure } të një formacioni më të gjerë
forces-for = për { $date }
forces-speaker-for = { $speaker }, për { $date }
forces-said = thënë më { $date }
forces-sources = { $count ->
    [one] Burimi: { $publishers }
   *[other] Burimet: { $publishers }
}

forces-present = { $force }, prani
forces-headquarters = { $force }, selia
forces-camps = { $count ->
    [one] { $force }, kamp
   *[other] { $force }, kampe
}
forces-forward = { $count ->
    [one] { $force }, pozicion i avancuar, sipas pohimit
   *[other] { $force }, pozicione të avancuara, sipas pohimit
}
forces-origin = { $force }, prej nga erdhën njësi, sipas pohimit
forces-at-places = { $what }: { $places }
forces-disputed = Kontestohet: versionet ndryshojnë
forces-at-playhead = Te treguesi { $strength }, sipas shifrës së fundit
forces-range = nga { $low } deri në { $high }
forces-commander = Komanda: { $who }
forces-none-in-sight = Asnjë shifër për forcat në kohën e shfaqur
