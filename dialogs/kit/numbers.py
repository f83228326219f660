"""Telephone numbers as people write them."""

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, ValidationResult


def phone_of(text: str, region: str) -> str:
    """A telephone number in E.164, however it is written; "" for anything else. `region` is the country (ISO 3166-1)
    whose numbers are written without a code.
    """
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    if number.extension or not (_is_possible(number) or phonenumbers.is_valid_number(number)):
        return ""
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _is_possible(number: phonenumbers.PhoneNumber) -> bool:
    """By its length. Numbers are given out faster than lists of them are; but a zero that stays in front of one means
    that a digit is missing.
    """
    fits = phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    return fits and not number.italian_leading_zero


def is_mobile(phone: str) -> bool:
    """Whether texts can be sent to a number in E.164. Where a country's numbers do not tell, they are taken to be able
    to.

    Those that Ofcom keeps for drama count: GOV.UK Notify takes them, and nobody is ever reached by trying one out.
    """
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return False
    return phone.startswith(_FOR_DRAMA) or phonenumbers.number_type(number) in _MOBILE


_MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
_FOR_DRAMA = "+447700900"


def as_written(phone: str) -> str:
    """A number in E.164, in groups that can be read and dialled, "+44 7700 900123"."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(phone), PhoneNumberFormat.INTERNATIONAL)
    except phonenumbers.NumberParseException:
        return phone
