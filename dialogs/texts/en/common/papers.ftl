papers-send = Send me the papers again
papers-keep = Put into the channel’s files
