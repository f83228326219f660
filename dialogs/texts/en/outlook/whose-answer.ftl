whose-shared-title = Whose answer to { $forum } is this?
whose-shared-accepted = { $names } share an email address. Somebody accepted the invitation from it in Outlook.
whose-shared-tentative = { $names } share an email address. Somebody answered the invitation from it with “Tentative” in Outlook.
whose-shared-declined = { $names } share an email address. Somebody declined the invitation from it in Outlook.
whose-shared-ask = I cannot tell who it was, so it does not count for anybody yet. If you are not sure, ask them, or leave it as it is: each of them can also answer here in Teams.
whose-title = Somebody answered { $forum } in Outlook. Do you know who it is?
whose-called = “{ $name }”
whose-nameless = Somebody without a name
whose-accepted = { $name } accepted the invitation in Outlook.
whose-tentative = { $name } answered the invitation with “Tentative” in Outlook.
whose-declined = { $name } declined the invitation in Outlook.
whose-ask = { $count ->
    [one] I am not sure who this is, so it does not count for anybody yet. Is it this person?
   *[other] I am not sure who this is, so it does not count for anybody yet. Is it one of these people?
}
whose-many = There are too many people to list here. If you know who it is, type “answer for” and their name.
whose-who = Who is it?
whose-choose = Choose somebody first, or press “None of them”.
whose-save = Save
whose-all = { $count ->
    [2] Both of them
   *[other] All of them
}
whose-none = { $count ->
    [1] No, somebody else
    [2] Neither of them
   *[other] None of them
}
whose-put-down = Thank you. This now counts as the answer of { $names }, unless they have said something else since.
whose-nobody = Thank you. It counts for nobody.
whose-said = Thank you. Somebody has already said whose answer this is.
whose-in-private = This has names in it. Please press it in our private chat.
