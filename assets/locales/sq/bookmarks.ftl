bookmarks-list = Faqerojtësit
bookmarks-none = Ende pa faqerojtës
bookmarks-add-instant = Shto këtë çast
    .about = Ku ndodhet treguesi ({ "B" })
bookmarks-add-window = Shto periudhën
    .about = Periudha e shfaqur

bookmarks-go = Shko
    .name = Shko te { $name }
bookmarks-remove = Hiq
    .name = Hiq { $name }
bookmarks-name = Emri i faqerojtësit, { $date }
bookmarks-name-and-date = { $name }, { $date }
bookmarks-flag = Faqerojtësi { $bookmark }
bookmarks-from-to = { $from } – { $to }
