# Parts that several views use: chips of kinds, menus of choices, links to events.

# Tooltip of a switch for a kind of events that is shown.
controls-kind-shown = Click to hide, double click to see it alone
# Tooltip of the same switch while its kind is hidden.
controls-kind-hidden = Click to show

# Name of a chip for screen readers: a kind of events, such as "attack", and how many of it there
# are. $count is written as a number.
controls-kind-count = { $kind }, { $count }

# Name of a menu for screen readers: what it chooses, such as "Theme", and the choice of now.
controls-choice = { $name }, { $choice }

# Name of a link for screen readers. $event is title, date and place of an event, parted by commas.
controls-go-to = Go to { $event }

# Tooltip of a link: title and date of an event.
controls-event-when = { $title }, { $when }

# Button in the corner of a window within the window, for screen readers.
controls-close-window = Close window
# Edge of a panel that can be dragged, for screen readers.
controls-resize-panel = Resize panel
