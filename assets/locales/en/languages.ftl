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
languages-unknown = “{ $tag }” is none of the languages of the file; it is left out
    .help = add “{ $tag }” to { "languages" }
