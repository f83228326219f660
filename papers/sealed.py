"""A PDF that opens with a password alone (ISO 32000-2, "Encryption", AES-256), with other files inside it.

Everything in it is encrypted: its pages, the files, their names and its title. It is made in memory, so nothing in the
clear is ever on a disk.
"""

import logging
from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader, PdfWriter

# What it says about a file may quote the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def sealed(pdf: bytes, inside: Mapping[str, bytes], password: str) -> bytes:
    """The same pages, with files by their names `inside`. Tags, for screen readers, stay."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for name, content in inside.items():
        writer.add_attachment(name, content)
    writer.encrypt(password, algorithm="AES-256")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
