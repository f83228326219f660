# Personal links that no longer open.
refused-no-such-link = This link does not work. If you got it in an email, please use the link in the newest one.
refused-link-expired = This link is too old.
