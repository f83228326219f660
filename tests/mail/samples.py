"""An email to be sent, and names that are hard to write in a header."""

from forum.keys import key_from
from forum.ports import Mail, WayOut

OURS = "forum@council.example"
TOKEN = "Zm9sa21vb3QtdGVzdC10b2tlbi1vZi00My1sZXR0ZXJzXw"
PAGE = f"https://forum.council.example/l/{TOKEN}"
HARD = {
    "Welsh": "Cyngor Sir Ddinbych – Llŷr ap Gwŷn",
    "Arabic": "مجلس المدينة للجاليات",
    "emoji": "Faith 👨‍👩‍👧 forum 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "quotes": 'O\'Hara, "Tom" <tom@parish.example>; (chair) \\ back',
    "line breaks": "Forum\r\nBcc: everybody@example.org\r\n\r\n<p>Hello</p>",
    "lone breaks": "Forum\nBcc: a@b.example\rX-Evil: 1\x0b\x0c\x85\u2028\u2029Y: 2",
    "nul and bell": "Forum\x00\x07\x1b[31m",
    "bidi": "Forum \u202egnp.exe\u202c \u2066x\u2069",
    "encoded word": "=?utf-8?q?Forum=0d=0aBcc:_a=40b.example?=",
    "very long": "Llŷr " * 400,
    "one long word": "x" * 3000,
    "blank": " \u200b ",
}


def a_mail(**changes: str) -> Mail:
    given = {
        "key": key_from("mail", "a test"),
        "to": "amina@mosque.example",
        "sender": "Example Council",
        "subject": "A meeting on 9 April",
        "text": f"Hello Amina,\n\nSay whether you are coming:\n{PAGE}\n\n.\n..two dots\nLlŷr\n",
        "html": f'<!doctype html><html lang="en"><body><p>Hello Amina</p><a href="{PAGE}">Say</a></body></html>',
        "language": "en-GB",
        "reply_to": "secretary@council.example",
    }
    page = changes.pop("page", PAGE)
    mailbox = changes.pop("mailbox", given["reply_to"])
    return Mail(**(given | changes), way_out=WayOut(page, f"{page}/at-once", mailbox))
