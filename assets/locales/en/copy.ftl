# Copying and saving: menus of claims and events, entries of the menus, and what the window says then.

# Said for a short while when something is on the clipboard.
copy-done = Copied
# The same of a file: $file is its name.
copy-saved = Saved: { $file }
# A notice, where the system has no dialog of files: $file is the whole path.
copy-saved-unasked = No window for naming a file could be opened, so it was saved as { $file }

# Name of the button with three dots beside a claim. $speaker is one name or several.
copy-claim = Copy what { $speaker } said
# Name of the button with three dots beside the sources of an event.
copy-event = Copy the event and its sources
# Entries of those menus.
copy-sentence = Copy as a sentence with its source
# $figure and $unit are as in "8,350 Serbian soldiers".
copy-figure = Copy “{ $figure } { $unit }” as a sentence with its source
copy-citation = Copy as a citation
copy-markdown = Copy as a Markdown list
copy-article = Copy the whole event as Markdown
# $source is a publisher with a date.
copy-address = Copy the address of { $source }

# Entries of the menus at the top, each with its effect in a sentence.
copy-selected-sentence = Copy the event as a sentence
    .about = Put the title of the selected event on the clipboard, with date, place and sources
copy-selected-article = Copy the event as Markdown
    .about = Put everything that the panel says of the selected event on the clipboard
copy-rows = Copy the list as text
    .about = Put the events shown on the clipboard, a sentence a line, and what is held back
copy-table = Copy the list as a table
    .about = Put the events shown on the clipboard as { "CSV" }
copy-save-data = Save data…
    .about = Save the events shown as a table, for maps, for calendars and in other formats
copy-save-page = Save page…
    .about = Save the dates shown as one page for the web, with its map and its sources
