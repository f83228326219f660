"""A third-party PDF/UA-1 checker: `page-validation`, which agrees with veraPDF's corpus and needs no Java."""

import pytest

NO_CHECKER = "page-validation, the independent checker of PDF/UA-1, is not installed"


def failed_rules(content: bytes) -> list[str]:
    """The rules that a PDF breaks. Skips the test, and says so, if the checker is not installed."""
    page = pytest.importorskip("page", reason=NO_CHECKER)
    return sorted({failure.rule_id for failure in page.validate_pdf_bytes(content, profile="ua1").failures})
