forum-only-one = You belong to one forum: { $forum }. Everything you write to me here is about it.
forum-chosen = From now on we talk about { $forum }. To turn to another one, type “forums”.
forum-chosen-next = What would you like to do?
forum-chosen-said = You had written “{ $said }”. Please send that once more, and I will see to it.
