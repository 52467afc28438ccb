typed-before-data = Para të dhënave, shkon në fillimin e tyre
typed-after-data = Pas të dhënave, shkon në fundin e tyre

typed-range-moves = Pas fundit, prandaj intervali zhvendoset, deri më { $date }
typed-range-both = Të dy skajet, { $from } – { $to }
typed-range-starts = Nis më { $date }
typed-range-ends = Mbaron më { $date }
typed-compare = Krahaso: { $first } dhe { $second }
typed-view = Pamje e përcjellë
typed-view-of-date = Pamje e përcjellë: { $date }
