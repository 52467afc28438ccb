# Slike koje se čuvaju ili kopiraju.

picture-title = Čuvanje slike
picture-save = Sačuvaj sliku…
    .about = Izaberi šta slika prikazuje, pogledaj je i sačuvaj kao { "SVG" }, { "PNG" }, { "PDF" } ili animaciju
picture-copy-map = Kopiraj sliku karte
picture-copy-timeline = Kopiraj sliku vremenske ose
picture-copy-chart = Kopiraj sliku grafikona
picture-copy-panel = Kopiraj sliku događaja

picture-shows = Prikazuje
picture-map = Kartu
picture-timeline = Vremensku osu
picture-both = Kartu i vremensku osu
picture-chart = Grafikon
picture-panel = Izabrani događaj

picture-format-svg = Oblici koje program za crtanje može da menja
picture-format-png = Pikseli, 300 po inču za veličinu u { "mm" }
picture-format-pdf = Stranica za štampu, sa svojim fontovima
picture-webp = { "WebP" }
picture-format-moving = Animacija

picture-tells = Prolazi kroz
picture-playhead = Prikazani period
picture-seconds = Sekunde
picture-size = Veličina
    .tooltip = Širina, ili širina i visina, u { "mm" } ili u pikselima, na primer { "180mm" } ili { "1200x800" }
picture-colours = Boje
picture-language = Jezik
    .own = Kao prozor
picture-headline = Naslov
    .tooltip = Prazno za sliku bez naslova

picture-save-as = Sačuvaj…
picture-copy = Kopiraj
    .tooltip = Stavlja sliku u ostavu, u bojama i na jeziku prozora
picture-drawing = Crtanje…
picture-measure-mm = { $width } × { $height } { "mm" }
picture-measure-px = { $width } × { $height } piksela
picture-saving = Čuvanje…
picture-stop = Zaustavlja; od datoteke ne ostaje ništa
picture-exists = Datoteka „{ $file }” već postoji. Zameniti je?
picture-replace = Zameni
picture-keep = Zadrži je
