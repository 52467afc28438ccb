view-language = Gjuha
view-text-size = Madhësia e tekstit

view-language-system = Si sistemi ({ $language })

view-text-size-percent = { $percent }%

view-larger-text = Tekst më i madh
    .about = E bën tekstin, dhe çfarë shkon me të, një shkallë më të madh
view-smaller-text = Tekst më i vogël
    .about = E bën tekstin, dhe çfarë shkon me të, një shkallë më të vogël
