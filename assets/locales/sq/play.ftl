play-speed = Shpejtësia
    .about = Si lëviz vetë treguesi

play-by-time = Sipas kohës
    .about = Çdo sekondë qëndron për të njëjtën kohë
play-by-event = Sipas ngjarjes
    .about = Çdo ngjarje ka të njëjtin numër sekondash
play-by-reading = Sipas leximit
    .about = Çdo ngjarje zgjat sa duhet për ta lexuar

play-pace-event = { $seconds } s për ngjarje
play-pace-reading = { $words } fjalë/min
play-seconds-an-event = Sekonda për ngjarje
play-words-a-minute = Fjalë në minutë
play-typed-speed = Shpejtësia e shkruar
    .hint = Ose shkruani, si 45 min në sekondë
    .fault = Pritet një gjatësi kohe, si 3 ditë ose 45 min në sekondë

play-reverse = Mbrapsht
    .about = Drejt kohëve më të hershme
play-repeat = Nga e para
    .about = Nis nga e para kur mbaron
play-in-range = Vetëm intervali
    .about = Mbetet brenda intervalit të caktuar me dorë
play-dwell = Më ngadalë ku ndodh shumë
    .about = Ecën më ngadalë kur ngjarjet pasojnë shpejt njëra-tjetrën
play-follow = Boshti kohor e ndjek
    .about = Kthen faqen kur treguesi del prej saj
play-reduced-motion = Kalon menjëherë atje ku do të rrëshqiste ose fluturonte
