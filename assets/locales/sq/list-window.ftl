list-window-search = Gjej ngjarje, vend ose emër
    .name = Gjej ngjarje

list-window-only-on-map = Vetëm në hartë
# Switch: a search finds nothing outside the dates shown.
list-window-only-in-dates = Vetëm në këto data
    .tooltip = Kërkimi nuk tregon asgjë nga ajo që është jashtë datave të shfaqura

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
