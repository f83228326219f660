# The agenda is published.
agenda-subject = Mae’r agenda’n barod: { $day }
agenda-subject-open = { $forum }: mae’r agenda’n barod ({ $day })
agenda-letter-text = Mae’r agenda ar gyfer y cyfarfod nesaf yn barod. Os bydd unrhyw beth arni’n newid, fe’i gwelwch ar y dudalen.
agenda-letter-item = { $title } ({ $minutes })
