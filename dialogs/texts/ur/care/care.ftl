care-prefers = ترجیح: { $way }
care-prefers-through = { $name } کے ذریعے بہتر ہے
care-way-teams = Teams میں
care-way-phone = فون پر
care-way-email = ای میل سے
care-way-in_person = آمنے سامنے
care-way-through = کسی اور کے ذریعے
