scene-undated = bez datuma
scene-hour-day = dan
scene-hour-days = dani
scene-hour-month = mesec
scene-hour-months = meseci
scene-hour-year = godina
scene-hour-years = godine
scene-day-part = { $part ->
    [midnight] ponoć
    [before-dawn] pred zoru
    [dawn] zora
    [morning] jutro
    [midday] ≈podne
    [noon] podne
    [daytime] po danu
    [afternoon] popodne
    [dusk] sumrak
    [evening] veče
    [night] noć
   *[day] dan
}
scene-list-comma = { ", " }
scene-list-semicolon = { "; " }
scene-either = { $first } ili { $second }
scene-figure = { $figure } { $unit }
scene-metres = { $number } { "m" }
scene-kilometres = { $number } { "km" }
scene-degrees = { $latitude }° { $north_south ->
    [south] j. š.
   *[north] s. š.
} { $longitude }° { $east_west ->
    [west] z. d.
   *[east] i. d.
}
scene-in-language = { $tag ->
    [ar] na arapskom
    [az] na azerbejdžanskom
    [be] na beloruskom
    [bg] na bugarskom
    [bn] na bengalskom
    [bs] na bosanskom
    [ca] na katalonskom
    [cnr] na crnogorskom
    [cs] na češkom
    [cy] na velškom
    [da] na danskom
    [de] na nemačkom
    [el] na grčkom
    [en] na engleskom
    [es] na španskom
    [et] na estonskom
    [eu] na baskijskom
    [fa] na persijskom
    [fi] na finskom
    [fr] na francuskom
    [ga] na irskom
    [gl] na galicijskom
    [he] na hebrejskom
    [hi] na hindiju
    [hr] na hrvatskom
    [hu] na mađarskom
    [hy] na jermenskom
    [id] na indonežanskom
    [is] na islandskom
    [it] na italijanskom
    [ja] na japanskom
    [ka] na gruzijskom
    [kk] na kazaškom
    [ko] na korejskom
    [ku] na kurdskom
    [la] na latinskom
    [lt] na litvanskom
    [lv] na letonskom
    [mk] na makedonskom
    [ms] na malajskom
    [mt] na malteškom
    [nb] na norveškom
    [nl] na holandskom
    [nn] na norveškom
    [no] na norveškom
    [pl] na poljskom
    [ps] na paštunskom
    [pt] na portugalskom
    [ro] na rumunskom
    [rom] na romskom
    [ru] na ruskom
    [sh] na srpskohrvatskom
    [sk] na slovačkom
    [sl] na slovenačkom
    [so] na somalskom
    [sq] na albanskom
    [sr] na srpskom
    [sv] na švedskom
    [sw] na svahiliju
    [ta] na tamilskom
    [th] na tajlandskom
    [tr] na turskom
    [uk] na ukrajinskom
    [ur] na urdu jeziku
    [uz] na uzbečkom
    [vi] na vijetnamskom
    [zh] na kineskom
   *[other] na jeziku { $name }
}
