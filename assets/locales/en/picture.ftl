# Pictures to be saved or copied: the sheet with a preview, and the entries of menus that lead to it.

# Title of the sheet and of the dialog of files.
picture-title = Save picture
# Entries of menus. The first opens the sheet.
picture-save = Save picture…
    .about = Choose what a picture shows, see it, and save it as { "SVG" }, { "PNG" }, { "PDF" } or an animation
picture-copy-map = Copy a picture of the map
picture-copy-timeline = Copy a picture of the timeline
picture-copy-chart = Copy a picture of the chart
picture-copy-panel = Copy a picture of the event

# What the picture shows: a caption, and the choices after it.
picture-shows = Shows
picture-map = Map
picture-timeline = Timeline
picture-both = Map and timeline
picture-chart = Chart
picture-panel = Selected event

# What a format is good for, in a sentence below its name.
picture-format-svg = Shapes that a drawing program can edit
picture-format-png = Pixels, 300 to the inch for a size in { "mm" }
picture-format-pdf = A page for print, with its fonts
picture-webp = { "WebP" }
picture-format-moving = An animation

# Of an animation: what it goes through. The second is a choice: the playhead goes through the dates shown.
# Other choices are titles of stories.
picture-tells = Goes through
picture-playhead = The dates shown
picture-seconds = Seconds
picture-size = Size
    .tooltip = A width, or width and height, in { "mm" } or in pixels, as in { "180mm" } or { "1200x800" }
# Light, dark and so on.
picture-colours = Colours
# The language of the words on the picture. `.own`: a choice, the language that the window has.
picture-language = Language
    .own = As the window
picture-headline = Headline
    .tooltip = Empty for a picture without a headline

# Buttons.
picture-save-as = Save…
picture-copy = Copy
    .tooltip = Put it on the clipboard, in the colours and the language of the window
picture-drawing = Drawing…
# What a picture will measure. Numbers in millimetres, or in pixels.
picture-measure-mm = { $width } × { $height } { "mm" }
picture-measure-px = { $width } × { $height } pixels
picture-saving = Saving…
picture-stop = Stop; nothing is left of the file
# A question with two buttons. $file: the name of a file.
picture-exists = There is a file “{ $file }” already. Replace it?
picture-replace = Replace
picture-keep = Keep it
