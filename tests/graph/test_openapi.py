"""A validator that finds nothing is worthless: it has to find each of these slips."""

import json

import pytest

from graph.standin import Recorded
from tests.far_end.openapi import RequestValidator, graph_validator

EVENTS = "/users/6e7f8a9b-1c2d-4e3f-8a9b-0c1d2e3f4a5b/events"


@pytest.fixture(scope="module")
def validator() -> RequestValidator:
    return graph_validator()


MAIL = "/users/forum@council.example/sendMail"
FILES = "/drives/b%21d/items/folder:/Brief%201.pdf:/content"


def a_file(path: str, kind: str = "application/octet-stream", query: str = "", content: bytes = b"%PDF") -> Recorded:
    return Recorded("PUT", path, query, {"Content-Type": kind} if content else {}, content)


def request(method: str, path: str, body: object = None, query: str = "") -> Recorded:
    sent = b"" if body is None else json.dumps(body).encode()
    return Recorded(method, path, query, {"Content-Type": "application/json"} if sent else {}, sent)


@pytest.mark.parametrize(
    "fine",
    [
        request("POST", EVENTS, {"@odata.type": "#microsoft.graph.event", "subject": None, "isOnlineMeeting": True}),
        request("GET", EVENTS, query="$select=id,transactionId&$orderby=createdDateTime%20desc&$top=50"),
        request("POST", f"{EVENTS}/AAk%2B/cancel", {"Comment": "Sorry"}),
        request("GET", "/teams/t/channels/19%3Ac%40thread.tacv2/filesFolder"),
        a_file(FILES),
        request(
            "POST", MAIL, {"Message": {"subject": "x", "singleValueExtendedProperties": [{"id": "x", "value": "y"}]}}
        ),
    ],
)
def test_what_fits_passes(validator: RequestValidator, fine: Recorded) -> None:
    assert validator.check([fine]) == 1


@pytest.mark.parametrize(
    ("slip", "named"),
    [
        (request("POST", EVENTS, {"subjct": "x"}), "subjct"),
        (request("POST", EVENTS, {"subject": 3}), "body.subject"),
        (request("POST", EVENTS, {"start": {"dateTim": "x"}}), "body.start"),
        (request("POST", EVENTS, {"body": {"contentType": "HTML"}}), "body.body"),
        (request("POST", EVENTS), "the body is missing"),
        (request("POST", f"{EVENTS}/AAk/cancel", {"comment": "Sorry"}), "comment"),
        (request("GET", EVENTS, query="$select=id,joinUrl"), "$select[1]"),
        (request("GET", EVENTS, query="$top=many"), "$top"),
        (request("GET", EVENTS, query="$filtr=x"), "no query option $filtr"),
        (request("GET", EVENTS, {}), "a body where none belongs"),
        (request("PUT", EVENTS, {}), "no such address or method"),
        (request("GET", "/teams/t/channels/c/filesFolder", query="$select=id"), "no query option $select"),
        (a_file(FILES.replace(":", "%3A")), "no such address or method"),
        (a_file(FILES, "application/json"), "the body is application/json"),
        (a_file(FILES, content=b""), "the body is missing"),
        (request("GET", "/me/events"), "no such address or method"),
        (request("POST", MAIL, {"Message": {"singleValueExtendedProperties": [{"name": "x"}]}}), "name"),
        (request("POST", MAIL, {"Message": {"listUnsubscribe": "x"}}), "listUnsubscribe"),
    ],
)
def test_a_slip_is_named(validator: RequestValidator, slip: Recorded, named: str) -> None:
    with pytest.raises(AssertionError) as found:
        validator.check([slip])
    assert named in str(found.value)
