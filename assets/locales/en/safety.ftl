# What keeps a file from harming whoever opens it.

# A text of the file holds a character without a shape. $code is as Unicode writes it, "U+0000";
# $symbol is the sign that is shown in its place, "␀".
safety-control-character = { $code } is a control character; “{ $symbol }” is shown in its place
    .help = remove it: no font has a shape for it

# $text is what stands in the file where the address of a page on the web should be. In the part
# "character", $code is as Unicode writes it, "U+0020".
safety-bad-address = “{ $text }” is no web address
    .scheme = a web address starts with https:// or http://
    .character = no web address holds the character { $code }
    .host = behind https:// the name of a host has to stand, as in https://example.org/
    .port = a port is a number from 1 to 65535
    .user = leave out the user’s name and the password before the host
    .length = an address has at most 8,192 bytes

# The parts of a notice under the toolbar: nothing could be started.
# $address is a web address. $tried is a list of names of programs.
safety-page-not-opened = No program could be started for { $address }. Tried: { $tried }
# $file is the name of a file. $tried is a list of names of programs.
safety-file-not-edited = No editor could be started for { $file }. Tried: { $tried }
# The same where there was no program to try.
safety-page-without-program = No program could be started for { $address }: the system names none
safety-file-without-program = No editor could be started for { $file }: set {"VISUAL"} or {"EDITOR"}

# A notice: the system has no window for choosing a file.
safety-no-chooser = No window for choosing a file could be opened: drop the file on this window, or start Ibar with its name
# A notice: the open file is written to without a pause, so Ibar leaves it alone for a while.
# $file is its name.
safety-file-rests = { $file } changes all the time; it is read again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}, and what was read last is shown

# A notice: where the window stands cannot be saved, so the next start does not begin there. $path is
# a file, $error is what the system says.
safety-not-kept = The next start will not find what you do here: { $path } cannot be written ({ $error })

# Printed on a terminal when the program breaks down. $path is the file of the report, $error is
# what the system says.
safety-crash-report = Ibar broke down, and has saved what was done. A report is in { $path }; it holds nothing of the dataset
safety-crash-no-report = Ibar broke down, and has saved what was done. No report could be written: { $error }

# A notice at the next start.
safety-crashed = Ibar broke down the last time. A report says where in the program; it holds nothing of the dataset
# What opens that report in an editor.
safety-open-report = Open the report
    .tooltip = Shows the report in your editor, so that you can send it
