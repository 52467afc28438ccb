# Views that are passed on to somebody else: what the window shows, as one line of text.

## Commands in the Edit menu

# An address is a line that begins with “ibar:” and is opened in Ibar.
shared-copy-address = Copy the view as an address
    .about = Put dates, map, selection and filter on the clipboard as one line; whoever has the same file pastes it and sees the same
# For a terminal: the program's name with arguments.
shared-copy-command = Copy the view as a command
    .about = Put the same on the clipboard as a command for a terminal

# Said for a while in place of “Copied”.
shared-not-copied = Not copied: the filter is too long to be passed on

## Why a text is not shown as a view; without a full stop

# $most is a number of bytes.
shared-too-long = Longer than the { $most } bytes that a view can have
shared-no-view = Not a view: one begins with { "ibar:view?" } and has parts such as { "at=2023-09-24" }
# $part is a word of the address, the same in every language.
shared-unknown-part = This version of Ibar knows no part “{ $part }” of a view
shared-twice = “{ $part }” stands twice in the view
# $expected is an example, or several with commas between them, in the form of the address.
shared-bad-value = “{ $part }” cannot be “{ $value }”; expected as in { $expected }

## The notice about a view that does not suit the file that is open; without a full stop

shared-other-version = This view is of another version of the file; it is shown as far as both agree
# $missing is a list of the clauses below.
shared-other-version-without = This view is of another version of the file; in this one { $missing }
# $theirs and $own are titles of datasets.
shared-other-dataset = This view is of “{ $theirs }”, and “{ $own }” is open; it is shown as far as both agree
shared-other-dataset-without = This view is of “{ $theirs }”, and “{ $own }” is open; in this one { $missing }
shared-left-out = Not all of the view can be shown: in this file { $missing }

# Clauses of a list, in the middle of a sentence. $id is an identifier of the file.
shared-no-event = there is no event “{ $id }”
shared-no-claim = there is no claim “{ $id }”
shared-no-story = there is no story “{ $id }”
# $fault says what is wrong with the filter and where: “column 9: there is no speaker …”.
shared-no-filter = the filter does not apply ({ $fault })
