refused-not-set-up = No forum has been set up here yet. Add me to your team in Teams, then type “settings” in the team’s channel (with @) to begin.
refused-many-forums = You belong to more than one forum. Which one is this about?
forum-only-one = You belong to one forum: { $forum }. Everything you write to me here is about it.
forum-chosen = From now on we talk about { $forum }. To turn to another one, type “forums”.
forum-chosen-next = What would you like to do?
forum-chosen-said = You had written “{ $said }”. Please send that once more, and I will see to it.
