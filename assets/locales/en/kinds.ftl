# Kinds and tags of a dataset's own: what the check of a file says of them, as in check.ftl, and words
# in the window. A kind is a sort of event; a tag is a word by which a dataset sorts its events.

# What a problem costs: clauses after a semicolon.
kinds-kind-left-out = this kind is left out
kinds-tag-left-out = this tag is left out
# { "Other" } is the kind of an event that is of no other kind, as the file writes it.
kinds-kept-as-other = the event is kept as { "Other" }

# $word is a word of the file.
kinds-no-kind = there is no kind “{ $word }”
kinds-no-built-in = there is no built-in kind “{ $word }”
# Advice: $all are the words for all kinds, with commas between them.
kinds-all = the kinds are { $all }
# $nearest is the advice “did you mean …?”, $all as above.
kinds-nearest-of = { $nearest } The kinds are { $all }
# A warning: an event has a kind of that name, and the header of the file does not tell how to draw it.
kinds-undeclared = the kind “{ $word }” is not declared; its sign and its name are made up
kinds-undeclared-tag = the tag “{ $word }” is not declared
# Advice: $all are the declared tags, with commas between them.
kinds-all-tags = the tags are { $all }; declare it too, or write one of them
# $id is the identifier of a kind or a tag.
kinds-second-kind = there is already a kind “{ $id }”
kinds-second-tag = there is already a tag “{ $id }”
# $most is the most kinds that a file may have.
kinds-too-many = { $most ->
    [one] a file can have { $most } kind of its own at most
   *[other] a file can have { $most } kinds of its own at most
}
# Two kinds, $id and $other, are drawn alike.
kinds-same-sign = the kind “{ $id }” looks like “{ $other }”
kinds-same-sign-help = give it another shape or hue, or leave both out

# The name of a fact about an event in the panel, before its tags; a short word in a narrow column.
kinds-window-tags = Tags
