"""portal.py: every make target is one call of it, it speaks to any console, and it says what it cannot install."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import portal


def call(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, portal.ROOT / "portal.py", *words],
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def test_make_targets_are_the_commands(root: Path) -> None:
    makefile = (root / "Makefile").read_text("utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert targets is not None
    assert set(targets[1].split()) == set(portal.COMMANDS)
    recipes = [line for line in makefile.splitlines() if line.startswith("\t")]
    assert recipes == ["\t@$(PYTHON) portal.py $@ $(ARGS)$(if $(filter print,$@),$(GIVEN))"]


def test_words_of_a_call_of_make_come_out_as_written(root: Path) -> None:
    """Quotes, dollars and blanks too; a variable of the environment is none of them."""
    words = ["ONLY=zone=yongji,开发区=永济", "LANG=en", 'EDITION=it\'s $HOME $(x) `a` "b"']
    made = subprocess.run(
        ["make", "-s", "-f", root / "Makefile", "print", "PYTHON=printf '<%s>'", *words],
        # Whatever the make that may run these tests was given is not for this one.
        env={name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "ARGS")}
        | {"SORT": "stage"},
        capture_output=True,
        check=True,
    )
    given = sorted(made.stdout.decode("utf-8").strip("<>").split("><")[2:])
    assert given == sorted(words)


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
def test_help_comes_out_whole_on_any_console(encoding: str) -> None:
    process = call("help", PYTHONIOENCODING=encoding)
    assert process.returncode == 0
    lines = process.stdout.decode("utf-8").splitlines()
    assert [line.split()[1] for line in lines] == list(portal.COMMANDS)
    assert all(" · " in line for line in lines), "each command is explained in both languages"


def test_an_unknown_command_is_refused_in_both_languages() -> None:
    process = call("brochure")
    assert process.returncode == 3
    assert "没有这个命令：brochure\nThere is no such command: brochure" in process.stderr.decode("utf-8")


def test_who_may_not_install_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", {"apt-get": "apt-get"}.get)
    with pytest.raises(SystemExit, match="3"):
        portal.apt_install("python3.11-venv", "chromium")
    assert capsys.readouterr().err == (
        "需要管理员先执行：apt-get install python3.11-venv chromium\n"
        "An administrator has to run first: apt-get install python3.11-venv chromium\n"
    )


def test_a_changed_lock_is_installed_anew(tmp_path: Path) -> None:
    lock, stamp = tmp_path / "requirements.lock", tmp_path / "locks/stamp"
    lock.write_bytes(b"one==1\n")
    assert not portal.is_current(stamp, lock)
    portal.mark_current(stamp, lock)
    assert portal.is_current(stamp, lock)
    lock.write_bytes(b"one==1\r\n")
    assert portal.is_current(stamp, lock), "a checkout with CRLF is the same lock"
    lock.write_bytes(b"one==2\n")
    assert not portal.is_current(stamp, lock)


def test_a_program_that_does_not_exist_is_no_crash() -> None:
    assert portal.run("no-such-program-anywhere") == 127


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_ending_the_script_ends_what_it_started() -> None:
    """Else a preview keeps its port when whoever started it ends ``portal.py``."""
    program = "print(1, flush=True); import time; time.sleep(60)"
    code = f"import portal, sys; sys.exit(portal.run(sys.executable, '-c', {program!r}))"
    with subprocess.Popen([sys.executable, "-c", code], cwd=portal.ROOT, stdout=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == b"1\n"
        started.send_signal(signal.SIGTERM)
        # The pipe closes only when the one that prints into it is gone too.
        assert started.communicate(timeout=20)[0] == b""
