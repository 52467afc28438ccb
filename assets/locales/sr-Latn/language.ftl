language-name = Srpski
number-group = .
number-decimal = ,
number-ordinal = .
reviewed = no
systems-name = sr-Latn
