"""Everything outside the database that jobs reach, in one place."""

from dataclasses import dataclass

from forum.ports import Calendar, ChannelFiles, Invitations, Messenger, Outlook, Papers, Schedules, Uploads


@dataclass(frozen=True)
class Outside:
    """Teams, Microsoft's calendar and files, and the maker of papers. Each implements its protocol from
    `forum.ports`.
    """

    messenger: Messenger
    uploads: Uploads
    calendar: Calendar
    invitations: Invitations
    outlook: Outlook
    schedules: Schedules
    channel_files: ChannelFiles
    papers: Papers
