people-find = Find somebody: type a part of the name, then press “Find”
people-page = Page { $page } of { $pages }
people-page-found = Page { $page } of { $pages }, of those with “{ $find }” in their name
people-nobody-found = Nobody’s name has “{ $find }” in it. Try fewer letters, or leave the field empty to see everybody.
people-save = Save
people-next = Save, and next page
people-back = Save, and page before
young-remind = If they are under 18, please mark them as soon as they are on the list, even if they were marked before: write “under 18” to me in private. Until then I write to them as I do to everybody else.
# Members whom neither Teams nor email reaches.
by-hand-title = { $count ->
    [one] One person to ring or write to
   *[other] { $count } people to ring or write to
}
by-hand-how = They have no Teams, and I do not email them. Please note what they say with “answer for”.
by-hand-no-number = No number: somebody has to tell them in person
by-hand-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
by-hand-open = Words to copy
by-hand-copy = To copy into WhatsApp or a text message ({ $language })
by-hand-en = English
by-hand-cy = Cymraeg
by-hand-online = online
by-hand-message-open = Hello! { $forum } meets on { $when }, { $where }. Are you coming? Please tell { $name }. Thank you!
by-hand-message-circle = Hello! We meet on { $when }, { $where }. Are you coming? Please tell { $name }. Thank you!
my-data-name = Name
my-data-mail = Email address
my-data-no-mail = none
words-name-under-18 = This goes further than the forum, so it names nobody who is marked as under 18. Please take out: { $names }.
