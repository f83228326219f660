suggest-with-link = A link to the message goes with your topic, for the chairs. If your name is not to be kept, the link is not kept either.
suggest-window-closes = Please copy the code before you close this window: because your name is not kept, it is the only way back to the topic. Write “my topics” and the code to me in our own chat to change it, to withdraw it, or to see what became of it.
action-with-link = A link to the message goes with it.
open-message = Open the message
