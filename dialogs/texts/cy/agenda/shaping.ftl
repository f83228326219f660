action-line = { $owner }: { $text }, erbyn { $due }
action-line-no-date = { $owner }: { $text }
action-line-unnamed = { $text }, erbyn { $due }
