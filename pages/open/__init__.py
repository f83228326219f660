"""Pages that anybody may read, without a link of their own: at "/f/"."""
