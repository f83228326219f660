# Personal links that no longer open.
refused-no-such-link = This link does not work. If we sent it to you, please use the link in our newest message.
refused-link-expired = This link is too old.
