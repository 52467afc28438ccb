view-language = Jezik
view-text-size = Veličina teksta
view-language-system = Kao sistem ({ $language })
view-text-size-percent = { $percent }%
view-larger-text = Veći tekst
    .about = Povećaj tekst, i ono što ide uz njega, za jedan korak
view-smaller-text = Manji tekst
    .about = Smanji tekst, i ono što ide uz njega, za jedan korak
