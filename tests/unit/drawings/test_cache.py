from pathlib import Path

import pytest

from zoneportal.drawings.cache import cached


class Maker:
    """Makes the same content each time and counts how often."""

    def __init__(self, content: bytes = b"content") -> None:
        self.content = content
        self.made = 0

    def __call__(self) -> bytes:
        self.made += 1
        return self.content


def test_the_second_time_nothing_is_made(tmp_path: Path) -> None:
    maker = Maker(b"first line\nsecond line")
    folder = tmp_path / "new" / "folder"
    assert [cached(folder, "key", maker) for _ in range(3)] == [maker.content] * 3
    assert maker.made == 1


def test_another_key_is_another_content(tmp_path: Path) -> None:
    assert cached(tmp_path, "a", Maker(b"a")) == b"a"
    assert cached(tmp_path, "b", Maker(b"b")) == b"b"


@pytest.mark.parametrize("damage", [b"", b"cut", b"0" * 64 + b"\ncontent", b"\xff\xfe\n\n"])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    maker = Maker()
    cached(tmp_path, "key", maker)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert cached(tmp_path, "key", maker) == maker.content
    assert cached(tmp_path, "key", maker) == maker.content
    assert maker.made == 2


def test_what_fails_is_not_kept(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise RuntimeError("no picture")

    with pytest.raises(RuntimeError, match="no picture"):
        cached(tmp_path, "key", fail)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    maker = Maker()
    assert cached(tmp_path / "file" / "folder", "key", maker) == maker.content


def test_a_file_that_cannot_be_replaced_leaves_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.replace", refuse)
    assert cached(tmp_path, "key", Maker()) == b"content"
    assert not list(tmp_path.iterdir())
