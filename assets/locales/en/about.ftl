# Page about the program and the open file, in the Help menu.

# Title of the page, and its entry in the Help menu.
# .about: where the pointer rests on the entry.
about-title = About Ibar
    .about = Show or hide version, licences and languages

# The program with its version. $version is a number such as "0.1.0".
about-version = Ibar { $version }

about-purpose = A map and a timeline, in which every fact is somebody’s claim with a source.

about-licence = Licensed under either of the Apache License 2.0 and the MIT license, at your option. The type is Noto Sans, under the SIL Open Font License 1.1.

# Heading above the languages of the window.
about-languages = Languages of the window

# $language is what the language calls itself. A native editor speaks it from childhood.
about-language-reviewed = { $language }: read by a native editor
about-language-unread = { $language }: not yet read by a native editor

# assets/locales is a folder and stays as it is.
about-correction = Each language is a folder of text files in assets/locales. Send a correction as a change of these files, or write down the sentence as it stands and as it should be, to the place where you have Ibar from.

# Heading above what is said of the open file. Its title stands below.
about-file = The open file

# A file whose texts are in one language only.
about-file-plain = Its texts are in one language, which the file does not name.

# Two kinds of lines on a language of the file. $language is what it calls itself, $total counts the
# texts that the file has by language and $missing those that it lacks in this one.
about-file-complete =
    { $total ->
        [one] { $language }: its { $total } text
       *[other] { $language }: all { $total } texts
    }
about-file-lack =
    { $total ->
        [one] { $language }: { $missing } of { $total } text missing
       *[other] { $language }: { $missing } of { $total } texts missing
    }

# The file says of no language that a native editor has read it.
about-file-unread = The file names no language that a native editor has read.

# What is shown where a text lacks the language of the window.
about-file-order = A text that lacks the language of the window is shown in the other script of that language, else in the first language of the file, else in any that it has. A mark beside it tells which.
