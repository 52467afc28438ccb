# Every message is made from the Latin one, letter by letter.
made-from = sr-Latn

language-name = Српски
number-group = .
number-decimal = ,
number-ordinal = .
reviewed = no
systems-name = sr
