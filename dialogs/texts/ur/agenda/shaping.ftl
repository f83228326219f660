action-line = { $owner }: { $text }، { $due } تک
action-line-no-date = { $owner }: { $text }
action-line-unnamed = { $text }، { $due } تک
