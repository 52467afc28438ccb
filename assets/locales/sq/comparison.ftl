comparison-only-a = Vetëm në A
comparison-only-b = Vetëm në B
comparison-both = Në të dyja

comparison-latest = Shifrat e fundit
comparison-same-figures = të njëjtat shifra
comparison-same-figure = e njëjta shifër
comparison-gone = u largua
comparison-new = e re
comparison-none-later = pa shifër më pas
comparison-none-before = pa shifër më parë
comparison-no-change = pa ndryshim
comparison-range = { $from } deri { $to }
comparison-at-least = { $least } ose më shumë
comparison-at-most = { $most } ose më pak
