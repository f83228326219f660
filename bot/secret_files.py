"""Settings that are files, one for each, so that what is secret is in no environment and in no `.env`.

systemd puts them into a folder of its own and names it in CREDENTIALS_DIRECTORY ("System and Service Credentials" in
its documentation); containers have them in /run/secrets ("Manage sensitive data with Docker secrets"). A file has the
name of its setting, in capitals or not, and holds the value alone. The environment and `.env` win.
"""

import os
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

IN_CONTAINERS = "/run/secrets"


def folders() -> list[str]:
    """Those that are there and may be read; if both have a setting, systemd's counts."""
    places = (IN_CONTAINERS, os.environ.get("CREDENTIALS_DIRECTORY", ""))
    return [place for place in places if Path(place).is_dir() and os.access(place, os.R_OK | os.X_OK) and place]


class Unreadable(Exception):
    """The file with a secret is there and cannot be read. `setting` is its name."""

    def __init__(self, setting: str) -> None:
        super().__init__(setting)
        self.setting = setting


class _SecretFiles(SecretsSettingsSource):
    def __call__(self) -> dict[str, Any]:
        """An empty file counts as not set, as an empty variable does. Raises Unreadable."""
        try:
            return {name: value for name, value in super().__call__().items() if value != ""}
        except SettingsError as error:
            raise error.__cause__ or error from None

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """What is in the file of one setting."""
        try:
            return super().get_field_value(field, field_name)
        except (OSError, UnicodeDecodeError):
            raise Unreadable(field_name.upper()) from None


class FromOutside(BaseSettings):
    """Settings from the environment, `.env` and files of secrets, in this order."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  ours is in its place
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Where values come from, the first one wins."""
        return init_settings, env_settings, dotenv_settings, _SecretFiles(settings_cls, folders())
