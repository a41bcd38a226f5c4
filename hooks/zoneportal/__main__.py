"""``python -m zoneportal check``: read everything, say what is wrong, build nothing.

Exit status 0 where nothing is an error, 1 where something is, 2 for a call that cannot be understood.
"""

import argparse
import sys
from pathlib import Path

from zoneportal import loading, wording
from zoneportal.problems import Level, Report, printable
from zoneportal.problems.report import Languages
from zoneportal.workspace import Workspace


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    options = _parser().parse_args(arguments)
    workspace = Workspace.at(options.root.resolve(), *options.overlay)
    report = check(workspace)
    text = report.json() if options.json else _told(report, options.lang, full=options.notes)
    print(printable(text, sys.stdout.encoding), end="")
    return 1 if report.errors else 0


def check(workspace: Workspace) -> Report:
    """Everything that is wrong with a workspace's records and words, in one report."""
    found = loading.load(workspace).report
    _, words = wording.load(workspace)
    return Report((*found.problems, *words.problems), workspace.root)


def _told(report: Report, lang: Languages, *, full: bool) -> str:
    """The report for people: notes first, a line each, so that what must be mended is the last thing on the screen."""
    if full:
        return report.text(lang)
    notes = Report((problem for problem in report if problem.level is Level.NOTE), report.root)
    rest = Report((problem for problem in report if problem.level is not Level.NOTE), report.root)
    body = rest.text(lang).removesuffix(rest.closing(lang) + "\n")
    return (
        f"{notes.brief('en' if lang == 'en' else 'zh')}\n{body}{report.closing(lang)}\n" if notes else report.text(lang)
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("zoneportal", description="检查记录 / Check the records")
    commands = parser.add_subparsers(required=True, metavar="check")
    command = commands.add_parser("check", help="检查记录和用词，不生成网站 / check records and words, build nothing")
    command.add_argument("--json", action="store_true", help="给程序读的结果 / the report for programs")
    command.add_argument("--notes", action="store_true", help="提示也写全 / notes in full too")
    languages = ("both", "zh", "en")
    command.add_argument("--lang", choices=languages, default="both", help="报告语言 / language of the report")
    command.add_argument("--root", type=Path, default=Path(), help="项目文件夹 / the project's folder")
    command.add_argument("--overlay", action="append", default=[], help="叠加的文件夹 / a folder laid over it")
    return parser


if __name__ == "__main__":
    sys.exit(main())
