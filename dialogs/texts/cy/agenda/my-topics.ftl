topic-news-line = { $day }: { $said }.
topic-news-called-off = Cafodd y cyfarfod hwnnw ei ganslo.
topic-news-reason = Dywedodd y cadeiryddion: “{ $reason }”
topic-news-since = Ers hynny: { $state }
