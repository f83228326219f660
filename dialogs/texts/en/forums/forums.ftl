refused-not-set-up = No forum has been set up here yet. Add me to your team in Teams, then type “settings” in the team’s channel (with @) to begin.
refused-many-forums = You belong to more than one forum. Which one is this about?
