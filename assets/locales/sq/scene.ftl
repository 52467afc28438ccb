scene-undated = pa datë

scene-hour-day = ditë
scene-hour-days = ditë
scene-hour-month = muaj
scene-hour-months = muaj
scene-hour-year = vit
scene-hour-years = vite
scene-day-part = { $part ->
    [midnight] mesnatë
    [before-dawn] para agimit
    [dawn] agim
    [morning] mëngjes
    [midday] ≈mesditë
    [noon] mesditë
    [daytime] gjatë ditës
    [afternoon] pasdite
    [dusk] muzg
    [evening] mbrëmje
    [night] natë
   *[day] ditë
}

scene-list-comma = { ", " }
scene-list-semicolon = { "; " }
scene-either = { $first } ose { $second }

scene-figure = { $figure } { $unit }

scene-metres = { $number } m
scene-kilometres = { $number } km

scene-degrees = { $latitude }° { $north_south ->
    [south] J
   *[north] V
} { $longitude }° { $east_west ->
    [west] P
   *[east] L
}

scene-in-language = { $tag ->
    [ar] në arabisht
    [az] në azerbajxhanisht
    [be] në bjellorusisht
    [bg] në bullgarisht
    [bn] në bengalisht
    [bs] në boshnjakisht
    [ca] në katalonisht
    [cnr] në malazezisht
    [cs] në çekisht
    [cy] në uellsisht
    [da] në danisht
    [de] në gjermanisht
    [el] në greqisht
    [en] në anglisht
    [es] në spanjisht
    [et] në estonisht
    [eu] në baskisht
    [fa] në persisht
    [fi] në finlandisht
    [fr] në frëngjisht
    [ga] në irlandisht
    [gl] në galicisht
    [he] në hebraisht
    [hi] në gjuhën hindi
    [hr] në kroatisht
    [hu] në hungarisht
    [hy] në armenisht
    [id] në indonezisht
    [is] në islandisht
    [it] në italisht
    [ja] në japonisht
    [ka] në gjeorgjisht
    [kk] në kazakisht
    [ko] në koreanisht
    [ku] në kurdisht
    [la] në latinisht
    [lt] në lituanisht
    [lv] në letonisht
    [mk] në maqedonisht
    [ms] në malajisht
    [mt] në maltisht
    [nb] në norvegjisht
    [nl] në holandisht
    [nn] në norvegjisht
    [no] në norvegjisht
    [pl] në polonisht
    [ps] në pashtunisht
    [pt] në portugalisht
    [ro] në rumanisht
    [rom] në gjuhën rome
    [ru] në rusisht
    [sh] në serbokroatisht
    [sk] në sllovakisht
    [sl] në sllovenisht
    [so] në somalisht
    [sq] në shqip
    [sr] në serbisht
    [sv] në suedisht
    [sw] në suahilisht
    [ta] në tamilisht
    [th] në tajlandisht
    [tr] në turqisht
    [uk] në ukrainisht
    [ur] në gjuhën urdu
    [uz] në uzbekisht
    [vi] në vietnamisht
    [zh] në kinezisht
   *[other] në gjuhën { $name }
}
