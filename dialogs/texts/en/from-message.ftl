suggest-with-link = A link to the message goes with your topic, for the chairs. If your name is not to be kept, the link is not kept either.
suggest-window-closes = Because your name is not kept, you can change or withdraw the topic only here, before you close this window. You can see what becomes of it in the published agenda.
action-with-link = A link to the message goes with it.
open-message = Open the message
