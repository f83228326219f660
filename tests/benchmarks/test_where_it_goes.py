"""A profile, told by package and by function."""

import cProfile
import json
from pathlib import Path

from benchmarks.where_it_goes import by_package, package_of, said
from forum.forums import Rhythm

ROOT = Path(__file__).parents[2]


def test_a_package_is_a_library_or_a_folder_of_ours() -> None:
    assert package_of(("/somewhere/site-packages/sqlalchemy/orm/session.py", 1, "f")) == "sqlalchemy"
    assert package_of(("/somewhere/site-packages/jwt.py", 1, "f")) == "jwt"
    assert package_of((str(ROOT / "storage/engine/line.py"), 1, "f")) == "storage/engine"
    assert package_of((str(ROOT / "forum/use_cases/agenda/x.py"), 1, "f")) == "forum/use_cases"
    assert package_of(("/usr/lib/python3.11/json/encoder.py", 1, "f")) == "Python: json"
    assert package_of(("/usr/lib/python3.11/uuid.py", 1, "f")) == "Python: uuid"
    assert package_of(("<sqlalchemy generated _go() wrapper>", 1, "f")) == "sqlalchemy"


def test_what_is_built_in_counts_for_its_caller() -> None:
    ours, theirs, built_in = ("/x/site-packages/a/b.py", 1, "f"), ("/x/site-packages/c/d.py", 1, "g"), ("~", 0, "len")
    known = {
        ours: (1, 2, 1.0, 4.0, {}),
        theirs: (1, 1, 2.0, 3.0, {}),
        built_in: (5, 5, 3.0, 3.0, {ours: (1, 1, 1.0, 1.0), theirs: (4, 4, 2.0, 2.0)}),
    }
    assert by_package(known) == {"a": (2.0, 3), "c": (4.0, 5)}


def test_a_real_profile_is_told(tmp_path: Path) -> None:
    profile = cProfile.Profile()
    profile.enable()
    json.dumps({"a": [1] * 1000}, indent=1)
    Rhythm(2, 2, 1)
    profile.disable()
    profile.dump_stats(tmp_path / "a.prof")
    told = said(tmp_path / "a.prof", 2)
    assert "2 answers" in told
    assert "Python: json" in told and "_iterencode" in told
    assert told.count("function") >= 1
