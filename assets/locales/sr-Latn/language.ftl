language-name = Srpski
number-group = .
number-decimal = ,
reviewed = no
systems-name = sr-Latn
