"""Lines of Teams' attendance report, as Microsoft Graph has them ("attendanceRecord resource type")."""

from typing import Any

from tests.far_end.places import User


def attended(name: str | None, email: str | None = None, seconds: int | None = 900, **identity: Any) -> dict[str, Any]:
    """Somebody was there under a name. `id` is an Entra id only for people who signed in."""
    said = {"displayName": name, **identity}
    return {"id": name, "emailAddress": email, "identity": said, "totalAttendanceInSeconds": seconds}


def signed_in(user: User) -> dict[str, Any]:
    return attended(user.name, id=user.entra_id)
