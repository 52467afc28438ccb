list-window-search = Gjej ngjarje, vend ose emër
    .name = Gjej ngjarje

list-window-only-on-map = Vetëm në hartë

list-window-grade = Vlerësimi

list-window-any-grade = Çfarëdo
    .tooltip = Edhe çfarë nuk është vlerësuar fare

list-window-or-better = { $grade } ose më mirë
    .tooltip = Së paku { $meaning }, me të dyja pjesët të vlerësuara

list-window-about-grades = Për vlerësimet

list-window-count = { $count ->
    [one] { $count } ngjarje
   *[other] { $count } ngjarje
}
