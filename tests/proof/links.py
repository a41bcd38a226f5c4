"""Links and fragments: by lychee, and that every address is relative, so that any sub-path works."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from proof.site import BuiltSite, Page

# Elements of the head that have to name the page's full address.
ABSOLUTE_RELATIONS = {"canonical", "alternate"}


def broken_links(site: BuiltSite) -> list[str]:
    """What lychee finds broken within the site, fragments included; other hosts are not asked."""
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert lychee, "lychee is not installed"
    options = ["--offline", "--include-fragments", "--index-files", "index.html", "--no-ignore", "--no-progress"]
    process = subprocess.run(
        # A page that is shown for any missing address names its links from the site's root.
        [lychee, *options, "--root-dir", site.folder, "--format", "json", site.folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    answer = json.loads(process.stdout)
    assert answer["total"] > 0, f"lychee saw no link: {process.stderr}"
    return [
        f"{Path(file).relative_to(site.folder).as_posix()}: {link['url']} {link['status']['text']}"
        for file, links in sorted({**answer["error_map"], **answer["timeout_map"]}.items())
        for link in links
    ]


def unmovable_links(site: BuiltSite) -> list[str]:
    """Links that a sub-path would break: absolute ones within the site, and relative ones that lead nowhere."""
    return [fault for page in site.pages if not page.is_not_found for fault in unmovable_links_of(site, page)]


def unmovable_links_of(site: BuiltSite, page: Page) -> list[str]:
    faults = []
    for element, link in page.links():
        target = page.resolve(link)
        if link.startswith(("/", site.address)) and element.get("rel") not in ABSOLUTE_RELATIONS:
            faults.append(f"{page.path}: {link} is absolute")
        elif target is not None and not (site.folder / target).is_file():
            faults.append(f"{page.path}: {link} leads to {target}, which does not exist")
        elif target is not None and climbs_out(page, link):
            faults.append(f"{page.path}: {link} climbs out of the site")
    return faults


def climbs_out(page: Page, link: str) -> bool:
    """Tell whether a relative link has more steps up than its page is deep; a browser would silently drop them."""
    steps = link.split("?")[0].split("#")[0].split("/")
    return steps.count("..") > page.path.count("/")
