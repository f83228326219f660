care-prefers = yn ffafrio: { $way }
care-prefers-through = drwy { $name } sydd orau
care-way-teams = yn Teams
care-way-phone = dros y ffôn
care-way-email = drwy ebost
care-way-in_person = wyneb yn wyneb
care-way-through = drwy rywun arall
