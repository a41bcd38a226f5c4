"""``python -m zoneportal check``: read everything, say what is wrong, build nothing; ``print``: make what is printed.

Exit status 0 where nothing is an error, 1 where something is, 2 for a call that cannot be understood.
"""

import argparse
import sys
from pathlib import Path

from zoneportal import loading, settings, wording
from zoneportal.problems import Level, Report, printable
from zoneportal.problems.report import Languages
from zoneportal.workspace import Workspace


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    options = _parser().parse_args(arguments)
    return _print(options) if options.command == "print" else _check(options)


def _check(options: argparse.Namespace) -> int:
    workspace = Workspace.at(options.root.resolve(), *options.overlay)
    report = check(workspace)
    text = report.json() if options.json else _told(report, options.lang, full=options.notes)
    print(printable(text, sys.stdout.encoding), end="")
    return 1 if report.errors else 0


def _print(options: argparse.Namespace) -> int:
    from zoneportal.print.command import print_documents  # checking needs no press

    try:
        found = settings.read(options.config)
    except (OSError, ValueError) as error:
        print(
            printable(f"读不出网站配置 · cannot read the site's configuration: {error}", sys.stderr.encoding),
            file=sys.stderr,
        )
        return 2
    return print_documents(found, options.words, options.out)


def check(workspace: Workspace) -> Report:
    """Everything that is wrong with a workspace's records and words, in one report."""
    found = loading.load(workspace).report
    _, words = wording.load(workspace)
    return Report((*found.problems, *words.problems), workspace.root)


def _told(report: Report, lang: Languages, *, full: bool) -> str:
    """The report for people: what must be mended in full; where nothing must, the notes, a line each.

    Notes beside an error would only be in the way of it; they are counted all the same.
    """
    if full:
        return report.text(lang)
    notes = Report((problem for problem in report if problem.level is Level.NOTE), report.root)
    rest = Report((problem for problem in report if problem.level is not Level.NOTE), report.root)
    body = rest.text(lang).removesuffix(rest.closing(lang) + "\n")
    told = "" if report.errors or not notes else notes.brief("en" if lang == "en" else "zh") + "\n"
    return f"{told}{body}{report.closing(lang)}\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("zoneportal", description="检查记录，印刷 / Check the records, print")
    commands = parser.add_subparsers(required=True, dest="command", metavar="check | print")
    command = commands.add_parser("check", help="检查记录和用词，不生成网站 / check records and words, build nothing")
    command.add_argument("--json", action="store_true", help="给程序读的结果 / the report for programs")
    command.add_argument("--notes", action="store_true", help="提示也写全 / notes in full too")
    languages = ("both", "zh", "en")
    command.add_argument("--lang", choices=languages, default="both", help="报告语言 / language of the report")
    command.add_argument("--root", type=Path, default=Path(), help="项目文件夹 / the project's folder")
    command.add_argument("--overlay", action="append", default=[], help="叠加的文件夹 / a folder laid over it")
    command = commands.add_parser("print", help="只印刷，放在 site-print/ / print alone, into site-print/")
    command.add_argument("words", nargs="*", help="印什么，如 zone=yongji / what to print, such as zone=yongji")
    command.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="网站配置 / the site's configuration")
    command.add_argument("--out", type=Path, default=Path("site-print"), help="放在哪里 / where to")
    return parser


if __name__ == "__main__":
    sys.exit(main())
