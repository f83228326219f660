"""No column that tells of somebody is without a fate, and no fate is one that the database does not allow."""

from sqlalchemy import Text
from sqlalchemy.sql.sqltypes import LargeBinary

from forum.erasing.fates import FATES, REASONS, Fate
from forum.retention.columns import TABLES
from storage.columns import ItemList, Lines
from storage.confided import Confided
from storage.erasing.papers import MADE_OF
from storage.erasing.ways import leading_to_people, of_forums
from storage.paper_column import PaperText
from storage.tables import metadata

LED = {Fate.ROW_GOES, Fate.TAKEN_OUT, Fate.FORMER, Fate.OWN_RULE}


def test_every_column_that_tells_of_somebody_has_its_fate() -> None:
    said = {name: sorted(FATES.get(name, {})) for name in TABLES}
    assert said == {name: sorted(columns.telling) for name, columns in TABLES.items()}


def test_whatever_leads_to_a_person_leads_to_them_no_longer() -> None:
    for table in metadata.sorted_tables:
        for name in leading_to_people(table):
            assert FATES[table.name][name] in LED, f"{table.name}.{name}"


def test_only_what_may_be_empty_is_emptied_and_only_ids_are_replaced() -> None:
    for name, fates in FATES.items():
        for column, fate in fates.items():
            there = metadata.tables[name].c[column]
            if fate is Fate.TAKEN_OUT:
                assert there.nullable, f"{name}.{column}"
            if fate is Fate.FORMER:
                assert not there.primary_key, f"{name}.{column}: two of them would be one"
                assert of_forums(metadata.tables[name], ["x"]) is not None, f"{name} has no language"
            if fate in (Fate.NAME, Fate.WORDS):
                assert isinstance(there.type, (Text, Confided, ItemList, Lines, PaperText)), f"{name}.{column}"
                assert of_forums(metadata.tables[name], ["x"]) is not None, f"{name} belongs to no forum"
            if fate is Fate.FILE:
                assert isinstance(there.type, LargeBinary)


def test_what_goes_with_its_row_has_a_row_that_goes() -> None:
    for name, fates in FATES.items():
        if Fate.WITH_ROW in fates.values():
            assert {Fate.ROW_GOES, Fate.OWN_RULE} & set(fates.values()), name


def test_whatever_stays_has_a_reason_and_every_reason_something_that_stays() -> None:
    stays = {(name, column) for name, fates in FATES.items() for column, fate in fates.items() if fate is Fate.STAYS}
    told = {(name, column) for name, column in stays if name in REASONS or f"{name}.{column}" in REASONS}
    assert stays == told
    assert set(REASONS) == {one for name, column in stays for one in (name, f"{name}.{column}") if one in REASONS}


def test_words_of_which_files_are_made_are_known_to_be() -> None:
    of_papers = {name for name in FATES if name.startswith(("minutes", "board_briefs", "board_points", "board_pages"))}
    assert of_papers - {"minutes_papers"} == set(MADE_OF)
