# Figurat që ruhen ose kopjohen.

picture-title = Ruajtja e figurës
picture-save = Ruaj figurën…
    .about = Zgjidh çfarë tregon figura, shihe dhe ruaje si { "SVG" }, { "PNG" }, { "PDF" } ose animacion
picture-copy-map = Kopjo figurën e hartës
picture-copy-timeline = Kopjo figurën e boshtit kohor
picture-copy-chart = Kopjo figurën e grafikut
picture-copy-panel = Kopjo figurën e ngjarjes

picture-shows = Tregon
picture-map = Hartën
picture-timeline = Boshtin kohor
picture-both = Hartën dhe boshtin kohor
picture-chart = Grafikun
picture-panel = Ngjarjen e zgjedhur

picture-format-svg = Forma që një program vizatimi mund t’i ndryshojë
picture-format-png = Pikselë, 300 për inç për një madhësi në { "mm" }
picture-format-pdf = Faqe për shtyp, me fontet e veta
picture-webp = { "WebP" }
picture-format-moving = Animacion

picture-tells = Kalon nëpër
picture-playhead = Datat e shfaqura
picture-seconds = Sekonda
picture-size = Madhësia
    .tooltip = Një gjerësi, ose gjerësi dhe lartësi, në { "mm" } ose në pikselë, si { "180mm" } ose { "1200x800" }
picture-colours = Ngjyrat
picture-language = Gjuha
    .own = Si dritarja
picture-headline = Titulli
    .tooltip = Bosh për figurë pa titull

picture-save-as = Ruaj…
picture-copy = Kopjo
    .tooltip = E vë në kujtesën e fragmenteve, në ngjyrat dhe gjuhën e dritares
picture-drawing = Po vizatohet…
picture-measure-mm = { $width } × { $height } { "mm" }
picture-measure-px = { $width } × { $height } pikselë
picture-saving = Po ruhet…
picture-stop = E ndal; nga skedari nuk mbetet asgjë
picture-exists = Skedari “{ $file }” ekziston tashmë. Të zëvendësohet?
picture-replace = Zëvendëso
picture-keep = Mbaje
