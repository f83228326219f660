"""What files are called where people keep them."""

import re

# What OneDrive and Windows do not allow in a file name (Microsoft, "Restrictions and limitations in OneDrive").
NOT_IN_A_NAME = re.compile(r'["*:<>?/\\|#%~\x00-\x1f]+')


def file_name(words: str, kind: str) -> str:
    """E.g. "Faith Forum poster.pdf"."""
    return f"{NOT_IN_A_NAME.sub(' ', words).strip(' .')}.{kind}"
