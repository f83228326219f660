papers-send = Send me the papers again
papers-keep = Keep it in the channel’s files
