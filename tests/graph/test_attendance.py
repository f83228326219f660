from graph.attendance import merge
from tests.far_end.attendance import attended

AMINA = "0f8fad5b-d9cb-469f-a165-70867728950e"


def test_somebody_who_came_back_is_one_person() -> None:
    seen = merge(
        [
            [attended("Amina", seconds=60, id=AMINA)],
            [attended("Amina K.", "amina@mosque.example", 60, id=AMINA.upper())],
        ]
    )

    assert [(s.name, s.entra_id, s.seconds) for s in seen] == [("Amina", AMINA, 120)]


def test_an_address_is_the_same_in_capitals() -> None:
    assert len(merge([[attended("Tom", "tom@parish.example")], [attended("Tom", "Tom@Parish.example")]])) == 1


def test_two_guests_of_one_name_stay_two_and_come_back_as_two() -> None:
    guests = [attended("Sam", "", 10), attended("Sam", "", 20)]

    assert [s.seconds for s in merge([guests, guests])] == [20, 40]


def test_the_id_of_a_guest_is_not_an_object_id() -> None:
    guest = attended("Sam", id=AMINA)
    guest["identity"]["@odata.type"] = "#microsoft.graph.communicationsGuestIdentity"
    phone = attended("Unknown", id="+44 20 7946 0000")

    assert [s.entra_id for s in merge([[guest, phone]])] == [None, None]


def test_what_graph_leaves_out_is_left_out() -> None:
    nobody = {"identity": None, "emailAddress": None, "totalAttendanceInSeconds": None}

    [seen] = merge([[nobody]])
    assert (seen.name, seen.entra_id, seen.email, seen.seconds) == ("", None, None, 0)
