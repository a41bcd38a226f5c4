"""The preview over HTTP, and what changes on disk."""

import http.client
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from zoneportal.preview.follower import Follower
from zoneportal.preview.server import PreviewServer

PATIENCE = 10.0


class Shown:
    """Stands in for a preview of two pages."""

    mount = "/invest/"
    paths: tuple[Path, ...] = ()

    def __init__(self) -> None:
        self.followed: list[frozenset[Path]] = []
        self.caught_up = False
        self.files = {
            "index.html": "首页".encode(),
            "en/404.html": b"lost",
            "zones/index.html": b"zones",
            "a b.svg": b"<svg/>",
            "assets/a.js": b"a()",
        }

    def follow(self, touched: frozenset[Path]) -> None:
        self.followed.append(touched)

    def catch_up(self) -> None:
        self.caught_up = True

    def file(self, path: str) -> bytes | None:
        if path == "broken.svg":
            raise ZeroDivisionError
        return self.files.get(path)

    def is_another(self, path: str, digest: str, seconds: float) -> bool:
        assert seconds > 1
        return (path, digest) == ("zones/index.html", "old")


def until(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < end:
        time.sleep(0.005)
    return true()


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    shown = Shown()
    (tmp_path / "content").mkdir()
    shown.paths = (tmp_path / "content",)
    return shown


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def server(shown: Shown, said: list[str]) -> Iterator[PreviewServer]:
    served = PreviewServer(shown, "127.0.0.1", 0, said.append)  # type: ignore[arg-type]  # what it asks of a preview
    thread = threading.Thread(target=served.serve)
    thread.start()
    assert until(lambda: bool(said))
    yield served
    served.shutdown()
    thread.join()


def ask(server: PreviewServer, path: str, method: str = "GET") -> tuple[int, bytes, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=PATIENCE)
    with closing(connection):
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers


@pytest.mark.parametrize(
    ("path", "status", "body", "kind"),
    [
        ("/invest/", 200, "首页", "text/html; charset=utf-8"),
        ("/invest/zones/", 200, "zones", "text/html; charset=utf-8"),
        ("/invest/a%20b.svg", 200, "<svg/>", "image/svg+xml"),
        ("/invest/assets/a.js?v=1", 200, "a()", "text/javascript; charset=utf-8"),
        ("/invest/en/nowhere/", 404, "lost", "text/html; charset=utf-8"),
        ("/invest/nowhere.svg", 404, "", "text/html; charset=utf-8"),
        ("/invest/broken.svg", 500, "", None),
        ("/invest/_preview/another?page=zones/index.html&digest=old", 205, "", None),
        ("/invest/_preview/another?page=zones/index.html&digest=new", 204, "", None),
        ("/invest/_preview/another", 204, "", None),
    ],
)
def test_answers(server: PreviewServer, path: str, status: int, body: str, kind: str | None) -> None:
    found = ask(server, path)
    assert (found[0], found[1].decode(), found[2]["Content-Type"]) == (status, body, kind)
    assert ask(server, path, "HEAD")[:2] == (status, b"")


@pytest.mark.parametrize(
    ("path", "to"), [("/", "/invest/"), ("/other/", "/invest/"), ("/invest/zones", "/invest/zones/")]
)
def test_leads_on(server: PreviewServer, path: str, to: str) -> None:
    status, _, headers = ask(server, path)
    assert (status, headers["Location"]) == (302, to)


def test_what_goes_wrong_is_told(server: PreviewServer, said: list[str]) -> None:
    ask(server, "/invest/broken.svg")
    assert any("ZeroDivisionError" in line for line in said)


def test_what_changes_is_followed(server: PreviewServer, shown: Shown) -> None:
    assert server.address.endswith(shown.mount)
    (file,) = (shown.paths[0] / "a.yaml",)
    assert until(lambda: shown.caught_up), "what changed before is taken in first"
    file.write_text("a", "utf-8")
    assert until(lambda: frozenset({file}) in shown.followed)


@pytest.fixture
def changes() -> list[frozenset[Path]]:
    return []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "zones" / "a").mkdir(parents=True)
    (folder / "zones" / "a" / "zone.yaml").write_text("name: a\n", "utf-8")
    (tmp_path / "zones.yaml").write_text("zones: []\n", "utf-8")
    return folder


@pytest.fixture
def following(folder: Path, changes: list[frozenset[Path]]) -> Iterator[Path]:
    paths = (folder, folder / "zones", folder.parent / "zones.yaml", folder / "nowhere")
    follower = Follower(paths, changes.append)
    follower.start()
    yield folder
    follower.stop()


def seen(changes: list[frozenset[Path]]) -> set[Path]:
    return {path for some in changes for path in some}


def test_every_change_is_told(following: Path, changes: list[frozenset[Path]]) -> None:
    zone = following / "zones" / "a"
    steps: dict[Path, Callable[[], object]] = {
        zone / "zone.yaml": lambda: (zone / "zone.yaml").write_text("name: b\n", "utf-8"),
        zone / "new.yaml": lambda: (zone / "new.yaml").write_text("name: c\n", "utf-8"),
        zone / "moved.yaml": lambda: (zone / "new.yaml").rename(zone / "moved.yaml"),
        zone / "parks": (zone / "parks").mkdir,
        following.parent / "zones.yaml": lambda: (following.parent / "zones.yaml").write_text("zones: [a]\n", "utf-8"),
    }
    for path, step in steps.items():
        changes.clear()
        step()
        assert until(lambda path=path: path in seen(changes)), path  # type: ignore[misc]
    changes.clear()
    (zone / "moved.yaml").unlink()
    assert until(lambda: zone / "moved.yaml" in seen(changes))


def test_a_file_that_is_replaced_is_still_followed(following: Path, changes: list[frozenset[Path]]) -> None:
    register = following.parent / "zones.yaml"
    for text in ("zones: [b]\n", "zones: [c]\n"):
        changes.clear()
        aside = register.with_suffix(".new")
        aside.write_text(text, "utf-8")
        aside.replace(register)
        assert until(lambda: register in seen(changes))
        assert register.with_suffix(".new") not in seen(changes)


def test_reading_is_no_change(following: Path, changes: list[frozenset[Path]]) -> None:
    for _ in range(3):
        (following / "zones" / "a" / "zone.yaml").read_text("utf-8")
        list((following / "zones").iterdir())
    marker = following / "marker"
    marker.write_text("x", "utf-8")
    assert until(lambda: marker in seen(changes))
    assert seen(changes) == {marker}


def test_a_save_in_several_steps_is_one_change(following: Path, changes: list[frozenset[Path]]) -> None:
    file = following / "zones" / "a" / "zone.yaml"
    for _ in range(5):
        file.write_text("", "utf-8")
        file.write_text("name: c\n", "utf-8")
    assert until(lambda: bool(changes))
    time.sleep(0.1)
    assert len(changes) <= 2
