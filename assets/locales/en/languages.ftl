# Languages: what they are called, what a file lacks, and what is shown in another one.

# A note on a file. $missing counts the texts that it lacks in a language and $total those that it
# has by language. $in_language says which, as "in Albanian"; $tag is its BCP 47 tag.
languages-missing =
    { $total ->
        [one] { $missing } of { $total } text is missing { $in_language } ({ $tag })
       *[other] { $missing } of { $total } texts are missing { $in_language } ({ $tag })
    }

# A mistake in a file: its field "reviewed" names a language that its field "languages" lacks. $tag
# is a BCP 47 tag.
languages-unknown = “{ $tag }” is none of the languages of the file
    .help = add “{ $tag }” to { "languages" }

# A text of the file that it lacks in the language of the window. $text is the text, $in_language the
# language that it stands in, as "in English".
languages-told = { $text } ({ $in_language })

# Where the pointer rests on such a text. $in_language is as above.
languages-stand-in = The file lacks this text in the language of the window. It stands { $in_language }.
