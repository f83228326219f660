"""The keys with which what was confided is encrypted in the database: from a setting, a file, or Azure Key Vault.

They are never made by themselves and never kept beside the database: whoever loses them loses what they encrypt.
"""

import asyncio
from collections.abc import Mapping

import aiohttp

from bot.proxies import proxy_for
from bot.settings import BadSettings, DatabaseSettings, ServeSettings
from bot.start import CannotStart
from storage.engine.database import Database
from storage.engine.keyring import NOT_A_KEY, KeyRing, keys_in
from storage.keys_in_use import keys_in_use

VAULT_SCOPE = "https://vault.azure.net/.default"
VAULT_VERSION = "7.4"
VAULT_SECONDS = 15.0
ONE_PLACE = "the keys are in one place only: keep one of DATA_KEYS, DATA_KEYS_FILE and DATA_KEYS_VAULT"


async def ring_of(settings: DatabaseSettings) -> KeyRing:
    """The keys, the newest first; none if none are set. Raises BadSettings, and CannotStart if a vault says no."""
    given = [name for name in ("data_keys", "data_keys_file", "data_keys_vault") if getattr(settings, name)]
    if len(given) > 1:
        raise BadSettings([ONE_PLACE])
    if not given:
        return KeyRing()
    text = await _text(settings)
    try:
        keys = keys_in(text)
    except ValueError as wrong:
        raise BadSettings([f"{given[0].upper()} is not usable: {wrong}"]) from None
    if not keys:
        raise BadSettings([f"{given[0].upper()} is not usable: {NOT_A_KEY}"])
    return KeyRing(keys)


async def _text(settings: DatabaseSettings) -> str:
    if settings.data_keys:
        return settings.data_keys.get_secret_value()
    if (file := settings.data_keys_file) is not None:
        try:
            return await asyncio.to_thread(file.read_text, encoding="ascii")
        except (OSError, UnicodeDecodeError):
            raise BadSettings([f"DATA_KEYS_FILE cannot be read by this user, or {NOT_A_KEY}"]) from None
    if not isinstance(settings, ServeSettings):
        raise BadSettings(["DATA_KEYS_VAULT needs the settings with which the bot signs in"])
    return await _from_vault(settings, str(settings.data_keys_vault))


async def _from_vault(settings: ServeSettings, secret: str) -> str:
    """Azure Key Vault's "Get Secret" (REST API)."""
    from azure.core.exceptions import AzureError

    from bot.credentials import make_credential

    patience = aiohttp.ClientTimeout(total=VAULT_SECONDS)
    try:
        async with make_credential(settings) as credential, aiohttp.ClientSession(timeout=patience) as client:
            token = await credential.get_token(VAULT_SCOPE)
            request = client.get(
                secret,
                params={"api-version": VAULT_VERSION},
                headers={"Authorization": f"Bearer {token.token}"},
                proxy=proxy_for(secret),
                allow_redirects=False,
            )
            async with request as answer:
                return _value(answer.status, await answer.json(content_type=None) if answer.ok else {})
    except (aiohttp.ClientError, AzureError, TimeoutError, ValueError) as error:
        raise CannotStart(f"the keys cannot be read from DATA_KEYS_VAULT ({type(error).__name__})") from None


def _value(status: int, said: Mapping[str, object]) -> str:
    if isinstance(value := said.get("value"), str):
        return value
    remedy = "give the bot the role Key Vault Secrets User on it" if status == 403 else "check the address"
    raise CannotStart(f"the keys cannot be read from DATA_KEYS_VAULT (status {status}): {remedy}")


async def keys_fit(database: Database) -> None:
    """Raises CannotStart if something in the database is encrypted with a key that is not there."""
    if missing := sorted(set(await keys_in_use(database)) - {"", *database.keys.names}):
        raise CannotStart(
            f"the database is encrypted with a key that is missing ({', '.join(missing)}):"
            " put it back behind the others in DATA_KEYS"
        )
