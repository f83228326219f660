# What chairs read while they make the page for the web.
public-in-private = The page on the web is made in our private chat.
public-circle = A listening circle has no page on the web.
public-no-address = A page on the web needs an address that people outside can reach. Your IT team sets it up (PUBLIC_URL).
public-title = Page on the web: { $forum }
public-what = Anybody can read this page, without an account: what the forum is, when it meets next, and what became of what people said. It names nobody.
public-is-off = The page is not on the web.
public-about = What is the forum, in a sentence or two?
public-about-hint = For example: People from all faiths and the police talk about what matters in our town.
public-needs-about = Say in a sentence what the forum is.
public-about-long = What the forum is may have { $limit } letters at most.
public-joining = How can somebody take part? (optional)
public-joining-hint = For example: Everybody is welcome. Come along, or tell us below that you are interested.
public-joining-long = How to take part may have { $limit } letters at most.
public-town = Town or city, shown with the next meeting (optional)
public-where = The place
public-where-tick = Show where the next meeting is, with the name of the building
public-interest = People who are interested
public-interest-tick = Show a form where people can tell the chairs that they would like to take part
public-found = Search engines
public-found-tick = Let search engines list the page
public-look-first = Nothing is shown to anybody before you have seen the preview.
public-look = Show me the preview
public-preview-title = Preview: { $forum }
public-preview-what = This is what everybody will be able to read. Nobody sees it before you press the button.
public-named = Names of people in the forum appear in this: { $names }. Leave them in only if each of them has agreed.
public-lines = Untick anything that should not be on the page
public-with-form = Below that is the form for people who would like to take part. What they send comes to the chairs alone.
public-without-form = There is no form for people who would like to take part.
public-listed = Search engines may list the page.
public-not-listed = Search engines are asked not to list the page.
public-meanwhile = Another chair has changed the page in the meantime. This is how it is now.
public-put = Put it on the web
public-save = Save it
public-change = Change it
public-take-off = Take it off the web
public-is-put = Done: everybody can read it now.
public-is-taken-off = Done: nobody can read it any longer. Its address is kept for the next time.
public-leaves-out = Something that you wrote is not on the page, because it names a member who is marked as under 18. Please take the name out with “Change it”, or under “reschedule” if it is in the venue.
public-is-on = The page is on the web. Anybody who has this address can read it:
public-lines-shown = { $count ->
    [0] “You said, we did” is empty so far.
    [one] “You said, we did” has 1 line.
   *[other] “You said, we did” has { $count } lines.
}
public-lines-waiting = { $count ->
    [one] There is 1 new line. To look at it, press “{ public-change }”.
   *[other] There are { $count } new lines. To look at them, press “{ public-change }”.
}
public-news = There is more to tell on the forum’s page on the web. Nothing of it is shown there before you save it.
public-poster = Make a poster
public-poster-dated = Make a poster with the next date
public-poster-being-made = I am making the poster. It comes into this chat in a moment.
public-poster-file = The poster, as a PDF for A4 paper
public-poster-name = { $forum } poster
public-poster-local = On your own machine there is no Teams to put it among your files.
public-poster-declined = That is fine. You can have the poster made again at any time: type “public page”.
public-poster-not-made = The poster could not be made. Please try again; if it happens again, tell your IT team.
public-poster-no-font = The poster was not made, because the computer that makes it has no font for some of the letters. Your IT team can install one: “Noto” has most of the world’s scripts.
public-poster-not-there = The poster could not be put among your files. Type “public page” and have it made again.
