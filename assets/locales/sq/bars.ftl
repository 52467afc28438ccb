# Words of the interface, one meaning each:
#   event ngjarje · claim pohim · source burim · speaker folës · actor aktor · account version
#   asserts pohon · denies mohon · admits pranon · calls for kërkon · contradict kundërshtoj
#   dispute kontestim, disputed kontestohet · as claimed sipas pohimit
#   grade vlerësim, graded vlerësuar · letter shkronjë · reliability besueshmëri · credibility vërtetësi
#   dataset të dhënat, skedar të dhënash · file skedar · folder dosje · problem problem
#   error gabim · warning paralajmërim · note (of the check) vërejtje · note (in the data) shënim
#   window of the program dritare · dates shown (window of time) periudhë · range interval
#   playhead treguesi (i kohës) · pointer of the mouse kursori · instant çast · timeline boshti kohor
#   scale shkallë · tick ndarje · lane korsi · chart grafik · phase fazë · break, gap boshllëk
#   known by dihej deri më · held back fshehur · certain i sigurt · possible ndoshta
#   map harta · view pamje · key legjendë · ruler vizore · locator harta e vogël · place vend
#   crossing vendkalim · line vijë · position pozicion · forward i avancuar · camp kamp · seat seli
#   force forcë · strength efektiv · figure shifër · killed i vrarë · hurt i lënduar
#   open hap · close mbyll · undo zhbëj · redo ribëj · zoom in zmadho · zoom out zvogëlo · fit përshtat
#   fold palos · unfold shpalos · collapse tkurr · fan out hap si freskore · drag tërhiq
#   bookmark faqerojtës · theme temë · shortcut shkurtore · story rrëfim · step hap, hapi
# Buttons and menus have the imperative (Hap, Shfaq), tooltips the present of what they do (Fsheh,
# Kthen), advice to the reader the polite plural (Klikoni). Quotation marks: “…”.

bars-known-on = Dihej deri më
    .name = Çfarë dihej deri në një ditë
    .tooltip = Fsheh gjithçka që u tha më vonë, sikur të ishte ajo ditë

bars-known-today = sot

bars-known-by = Dihej deri më { $day }

bars-known-field = Shfaq çfarë dihej deri në fund të datës
    .name = Dihej deri në fund të datës

bars-known-playhead = Çasti i treguesit

bars-counts =
    { $events ->
        [one] { $events } ngjarje
       *[other] { $events } ngjarje
    } · { $claims ->
        [one] { $claims } pohim
       *[other] { $claims } pohime
    } · { $sources ->
        [one] { $sources } burim
       *[other] { $sources } burime
    }

bars-settings = Cilësimet

bars-menu = Menyja

bars-theme = Tema
    .tooltip = Ngjyrat e dritares

bars-language = Gjuha
    .tooltip = Gjuha e dritares

bars-as-language = Si dritarja

bars-texts = Tekstet
    .name = Gjuha e teksteve
    .tooltip = Gjuha e titujve, e pohimeve dhe e shënimeve

bars-names = Emrat
    .name = Emrat e vendeve
    .tooltip = Gjuha e emrave të vendeve. Emri që mungon në të jepet në një shkrim tjetër të së njëjtës gjuhë, përndryshe në anglisht, përndryshe në gjuhën e parë që e ka

bars-close = Mbyll
    .name = Mbyll njoftimin
    .tooltip = Fsheh këtë rresht

bars-problems = Shfaq problemet
    .tooltip = Rendit çfarë nuk është në rregull në skedar

bars-status-known = Çfarë dihej deri më { $day }

bars-status-known-later = Po kërkohet çfarë dihej deri më { $day }…

bars-status-known-and = Çfarë dihej deri më { $day }. { $sentence }
