"""Nothing internal is in any byte of the output."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from proof.canaries import escaped, planted
from proof.site import BuiltSite


def test_no_canary_escapes(demo_site: BuiltSite, root: Path) -> None:
    assert len(planted(root / "tests/demo")) >= 10, "the demo's internal fields have to be full of canaries"
    for lang in ("zh", "en"):
        assert f"assets/records/{lang}/zones/sample.js" in demo_site.files, "what scripts are given is looked at too"
    assert escaped(demo_site) == []


@pytest.mark.parametrize(
    "file", ["en/index.html", "search/index.json", "assets/records/zh/common.js", "sitemap.xml.gz", "CANARY-FILE.txt"]
)
def test_an_escaped_canary_is_found(sample: BuiltSite, file: str) -> None:
    assert escaped(sample) == []
    path = sample.folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    text = b"CANARY-TARGET-ENTERPRISE"
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    assert escaped(BuiltSite(sample.folder)) == [file]
