# The page on which the adult answers for a member under 18.
page-speak-what = A chair of the forum has named you as the adult for { $name }. What you answer here is noted as given by you.
page-speak-question = Is { $name } coming?
page-speak-hint = If { $name } has answered already, your answer takes the place of theirs. You can change it later.
page-speak-coming-in_person = Yes, in person
page-speak-coming-online = Yes, online
page-speak-coming-no = No, they cannot come
page-speak-coming-unsure = Not sure yet
page-speak-dates-question = Which dates suit { $name }?
page-speak-dates-send = Save the dates
page-speak-dates-kind-chairs = Only the chairs can see who said what. Everybody sees the numbers. If { $name } has answered already, your answer takes the place of theirs. It can be changed until the poll closes.
page-speak-dates-kind-nobody = Nobody is shown who said what, not even the chairs. The answer is kept with both your names until the poll closes, so that it can be changed. Then the names are deleted, and only the numbers stay. Until then, the people who run the computer could look it up. If { $name } has answered already, your answer takes the place of theirs.
page-speak-none = There is nothing to answer at the moment. When there is, it will be on this page.
page-speak-rest = For anything else, please speak to a chair of the forum. If you are not the adult for { $name }, please tell a chair.
