# The pages on which somebody without Teams finds what a member in the channel has: agenda and comments, topics,
# actions, what came of it, the numbers of polls, and what is theirs.
page-ways = Mwy gan y grŵp hwn
page-way-topics = Dweud pa bynciau yr hoffech eu trafod
page-way-suggest = Cynnig pwnc
page-way-opportunities = Gweld pa gyfleoedd sydd, a’u rhannu
page-way-agenda = Darllen yr agenda, a beth ddaeth ohoni
page-way-comment = Anfon sylw am yr agenda at y cadeiryddion
page-way-actions = Gweld beth sy’n cael ei wneud
page-way-you-said = Darllen “Dywedoch chi, gwnaethom ni”
page-way-questions = Gweld beth ddaeth o’r cwestiynau i bawb
page-topics-page-title = Pynciau
page-topics-empty = Does dim wedi’i gynnig eto. Am beth hoffech chi siarad?
page-topics-whole = Pam y maent yn bwysig, yn llawn
page-topics-left = { $count ->
    [zero] Nid oes rhagor o bynciau.
    [one] Mae 1 pwnc arall, â llai o bobl yn gofyn amdano.
    [two] Mae 2 bwnc arall, â llai o bobl yn gofyn amdanynt.
    [few] Mae 3 phwnc arall, â llai o bobl yn gofyn amdanynt.
    [many] Mae 6 phwnc arall, â llai o bobl yn gofyn amdanynt.
   *[other] Mae { $count } o bynciau eraill, â llai o bobl yn gofyn amdanynt.
}
page-similar-title = Mae rhywbeth tebyg iawn wedi’i gynnig eisoes
page-similar-there = Yno eisoes
page-similar-yours = Eich un chi
page-similar-not-sent = Nid yw eich un chi wedi’i anfon eto. Gallwch ofyn am yr un sydd yno, fel ei fod yn cyfrif am fwy, neu anfon eich un chi hefyd.
page-similar-support = Cefnogi’r un hwnnw yn lle hynny
page-similar-send = Anfon fy un i yr un fath
page-topic-change = Ei newid neu ei dynnu’n ôl
page-change-topic-title = Newid eich pwnc
page-topic-back = Tynnu’r pwnc hwn yn ôl
page-topic-back-what = Os byddwch yn ei dynnu’n ôl, ni fydd ar y rhestr o bynciau mwyach. Gallwch ei gynnig eto unrhyw bryd.
page-comment-title = Rhoi sylw ar yr agenda
page-comment-text = Gallwch gael eich clywed hyd yn oed os na allwch ddod. Mae’r cadeiryddion yn cael yr hyn a ysgrifennwch cyn y cyfarfod, wrth ochr yr eitem dan sylw. Nid oes neb arall yn ei weld. Gallwch anfon cynifer o sylwadau ag y mynnwch nes i’r cyfarfod ddechrau.
page-comment-for = Dyma’r agenda ar gyfer { $day }.
page-comment-about = Am beth y mae?
page-comment-words = Beth hoffech chi ei ddweud?
page-comment-send = Anfon at y cadeiryddion
page-comment-none = Nid yw agenda’r cyfarfod nesaf allan eto. Pan fydd, gallwch roi sylw arni yma. Gallwch gynnig pwnc unrhyw bryd.
page-comment-begun = Mae’r cyfarfod wedi dechrau, felly mae’r sylwadau wedi cau. Gallwch gynnig pwnc ar gyfer yr un nesaf.
page-comment-sent-title = Diolch, mae eich sylw gyda’r cadeiryddion
page-comment-next = Bydd ganddynt o’u blaen pan ddaw’r eitem, a nhw sy’n penderfynu a ddylid ei ddarllen yn uchel. Ni fyddwn yn ysgrifennu atoch amdano eto, felly gofynnwch iddynt os hoffech glywed beth a ddywedwyd.
page-comment-kept = Rydym yn ei gadw dan eich enw tan 90 diwrnod ar ôl y cyfarfod. Tan hynny gallwch ei dynnu’n ôl: nawr gyda’r botwm hwn, yn nes ymlaen dan “Yr hyn sy’n eiddo i chi”.
page-comment-kept-unattributed = Ni chedwir eich enw gydag ef. Dim ond nawr, gyda’r botwm hwn, y gallwch ei dynnu’n ôl: ar ôl ichi adael y dudalen hon, ni all neb ei ganfod eto i chi. Byddwn yn ei ddileu 90 diwrnod ar ôl y cyfarfod.
page-comment-back = Ei dynnu’n ôl
page-comment-another = Anfon sylw arall
page-comment-gone-title = Mae eich sylw wedi’i dynnu’n ôl
page-comment-gone = Nid ydym yn cadw dim ohono, ac ni all y cadeiryddion ei weld mwyach. Efallai eu bod wedi’i ddarllen eisoes.
page-mine-comments = Tynnu sylw ar agenda yn ôl
page-my-comments-title = Eich sylwadau
page-my-comments-none = Nid ydych wedi rhoi eich enw wrth sylw, neu mae wedi’i ddileu.
page-my-comments-which = Pa un hoffech chi ei dynnu’n ôl?
page-my-comments-unattributed = Nid yw’r sylwadau a anfonoch yn “Dienw” yma, am nad yw eich enw’n cael ei gadw gyda nhw.
page-actions-title = Beth sy’n cael ei wneud
page-actions-own = Yr hyn yr ydych wedi ymgymryd ag ef
page-actions-own-how = Dilynwch un i ddweud pa mor bell y mae wedi mynd.
page-actions-others = Yr hyn y mae eraill wedi ymgymryd ag ef
page-actions-done = Beth a wnaed
page-actions-none = Does dim ar ôl i’w wneud.
page-actions-more = { $count ->
    [zero] Nid oes rhagor.
    [one] Mae 1 arall, â dyddiad diweddarach.
    [two] Mae 2 arall, â dyddiadau diweddarach.
    [few] Mae 3 arall, â dyddiadau diweddarach.
    [many] Mae 6 arall, â dyddiadau diweddarach.
   *[other] Mae { $count } arall, â dyddiadau diweddarach.
}
page-action-title = Pa mor bell y mae wedi mynd?
page-action-progress = Pa mor bell y mae wedi mynd?
page-action-topic = Daeth o’r pwnc “{ $topic }”.
page-results-title = Cwestiynau i bawb
page-results-none = Nid oes neb wedi gofyn cwestiwn i bawb eto.
page-results-own = Eich ateb: { $answer }
page-results-answer = Ei ateb, neu newid eich ateb
page-you-said-title = Dywedoch chi, gwnaethom ni
page-you-said-text = Dyma’r hyn y gallai pawb yn y grŵp ei ddarllen ddiwethaf.
page-you-said-none = Does dim wedi’i bostio eto. Ar ôl cyfarfod, gallwch ddarllen yma beth ddaeth ohono.
page-data-file = Lawrlwytho’r cyfan fel ffeil
page-data-notes = Pan na allai rhywun ddod, efallai y bydd hwylusydd yn cadw nodyn byr am hynny. Dim ond hwyluswyr sy’n gweld nodiadau o’r fath, a chânt eu dileu ar ôl rhai misoedd.
page-data-unattributed = Nid yw’r pynciau a’r sylwadau a anfonoch yn “Dienw” yma: maent yn cael eu cadw heb enw, felly ni all neb, ddim hyd yn oed ni, ganfod mai eich rhai chi oeddent.
page-way-language = Dewis iaith
page-language-title = Dewis iaith
page-language-which = Ym mha iaith yr hoffech gael ein tudalennau a’n negeseuon ebost?
page-language-stays = Rydym yn cadw eich dewis ar gyfer pob grŵp yr ydych yn perthyn iddo yma. Gallwch ei newid unrhyw bryd.
