question-closes = Ar agor tan { $day }, { $clock }.
