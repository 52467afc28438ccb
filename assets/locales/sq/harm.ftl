# Të vrarë e të lënduar: grafiku që i numëron sipas palëve dhe fushat që i lexon.
harm-schema = Nëse njerëzit e numëruar u vranë apo u lënduan: i numëron grafiku i të vrarëve dhe të lënduarve.
    .killed = U vranë.
    .hurt = U lënduan.
harm-schema-side = Identifikuesi i aktorit, njerëzit e të cilit ishin; lihet jashtë kur numërohen njerëzit e të gjitha palëve.
harm-killed = { $side }, të vrarë
harm-hurt = { $side }, të lënduar
harm-line = { $line }: { $count } deri te treguesi
harm-none = S’ka shifra për të vrarë a të lënduar në pamje
