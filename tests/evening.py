"""The meeting that most tests are about: Tuesday 9 April 2030, 18:00 to 19:30 in London (summer time).

`Town.schedule` and `Hall.meet` put it there unless a test says otherwise.
"""

from datetime import UTC, datetime

CUT_OFF = datetime(2030, 3, 30, 10, tzinfo=UTC)
"""Topics for the meeting are taken until then."""
DAY_BEFORE = datetime(2030, 4, 8, 9, tzinfo=UTC)
BEGIN = datetime(2030, 4, 9, 17, tzinfo=UTC)
DURING = datetime(2030, 4, 9, 17, 30, tzinfo=UTC)
MORNING_AFTER = datetime(2030, 4, 10, 9, tzinfo=UTC)
"""The facilitator has heard who was missing."""
AFTER_THE_MEETING = datetime(2030, 4, 11, 9, tzinfo=UTC)
"""The chairs have been asked about outcomes."""
