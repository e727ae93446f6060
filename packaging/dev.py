#!/usr/bin/env python3
"""The one door to a checkout of Showroom: run, test, lint, bench, faults, shots.

Standard library only. The first call makes .venv from the pinned, hashed libraries and adds the
system libraries that Qt needs; later calls start at once. Older Pythons can still read this file,
to be told which ones will do.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
LOCK = ROOT / "packaging" / "requirements-dev.txt"
STAMP = VENV / "showroom-stamp"
UNFINISHED = "unfinished"

USAGE = """usage: python3 packaging/dev.py VERB [ARGUMENTS]

  run    open the window with the demo dealership; with arguments: the program as installed,
         such as `run --database sqlite:///my.db` or `run floor status`
  set-up make .venv with everything that is needed, and no more
  test   all tests, three at a time; arguments go to pytest: `test tests/domain -k skip`,
         `test --without-servers` leaves out the tests that need PostgreSQL
  lint   ruff, mypy and the import contracts; `lint --fix` repairs what can be repaired
  bench  speed against a yardstick of the same run
  faults kills, for longer than the tests have time: `faults twenty --rounds 20` kills twenty PCs
         and their server, `faults gone` lets the server go at the commit of every kind of act
  shots  pictures of every screen into a folder"""

# What Qt opens at run time for a window (X11 or Wayland) and for the windowless tests.
QT_PARTS = (
    "QtWidgets*.so",
    "QtSvg.*.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
)
# Debian and Ubuntu name the package after the library, with these exceptions.
DEBIAN_PACKAGES = {
    "libGLX.so.0": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}


def main() -> None:
    """Read the verb, see to the environment, hand over."""
    verb, arguments = (sys.argv[1:2] or ["--help"])[0], sys.argv[2:]
    if verb in ("-h", "--help", "help"):
        print(USAGE)
        return
    verbs = {"run": run, "test": test, "lint": lint, "set-up": set_up}
    verbs |= {"bench": bench, "faults": faults, "shots": shots}
    if verb not in verbs:
        fail(f"There is no verb {verb!r}.\n\n{USAGE}", status=2)
    prepare()
    verbs[verb](arguments)


def set_up(_arguments: list[str]) -> None:
    """Do what every verb does first, for who wants two of them at once afterwards."""


def run(arguments: list[str]) -> NoReturn:
    """Start the program; with no arguments its window with the demo dealership."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not arguments and not any(map(os.environ.get, screens)):
        fail(
            "Everything is installed, but there is no screen to open the window on: start this "
            "from a desktop session, over `ssh -X`, or under `xvfb-run`."
        )
    hand_over([PYTHON, "-m", "showroom_app", *(arguments or ["--demo"])])


def test(arguments: list[str]) -> NoReturn:
    """Run pytest: the whole suite three at a time, a chosen part of it in one process."""
    alone = ("-n", "-s", "--pdb", "--trace", "--collect-only", "--co", "--fixtures")
    whole = not any(a.startswith(alone) or (ROOT / a.split("::")[0]).exists() for a in arguments)
    see_to_firewall()
    # One more than the cores of a small machine: tests wait for servers and programs they start.
    spread = ["-n", "3", "--dist", "worksteal"] if whole else []
    hand_over([PYTHON, "-m", "pytest", *spread, *arguments], folder=ROOT, offscreen=True)


def lint(arguments: list[str]) -> None:
    """Run every check, also when an earlier one found something."""
    if arguments not in ([], ["--fix"]):
        fail("lint knows one argument: --fix", status=2)
    checks = [
        [str(BIN / "ruff"), "check", *arguments],
        [str(BIN / "ruff"), "format", *([] if arguments else ["--check"])],
        [PYTHON, "-m", "mypy"],
        [str(BIN / "lint-imports")],
    ]
    # import-linter reports in boxes and arrows, which a pipe in a C locale cannot carry.
    utf8 = {**os.environ, "PYTHONUTF8": "1"}
    found = [c for c in checks if subprocess.run(c, cwd=ROOT, env=utf8, check=False).returncode]
    if found:
        fail("Not clean: " + ", ".join(" ".join([Path(c[0]).name, *c[1:]]) for c in found))


def bench(arguments: list[str]) -> NoReturn:
    """Measure, each figure against its yardstick."""
    # Without byte code on disk every start would compile anew, and be slow for no fault of ours.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    hand_over([PYTHON, "-m", "tests.benchmarks", *arguments], folder=ROOT, offscreen=True)


def faults(arguments: list[str]) -> NoReturn:
    """Kill programs and their server over and over."""
    see_to_firewall()
    hand_over([PYTHON, "-m", "tests.faults", *arguments], folder=ROOT, offscreen=True)


def shots(arguments: list[str]) -> NoReturn:
    """Take the pictures."""
    hand_over([PYTHON, "-m", "tests.shots", *arguments], folder=ROOT, offscreen=True)


def prepare() -> None:
    """See to it that .venv holds exactly the pinned libraries and this checkout.

    The stamp tells the state: fitting (nothing to do), fitting but for the system's libraries,
    another one (the pins moved), `unfinished` (an earlier call was interrupted, so that nothing in
    the folder can be trusted), none (made by hand: completed, not thrown away).
    """
    digest = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    wanted = f"{digest.hexdigest()} {ROOT}"
    almost = f"{wanted} without system libraries"
    stamp = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if not Path(PYTHON).exists():
        stamp = UNFINISHED
    if stamp == wanted:
        return
    if stamp != almost:
        if stamp == UNFINISHED or not answers([PYTHON, "-m", "pip", "--version"]):
            make_venv()
        STAMP.write_text(UNFINISHED, encoding="utf-8")
        say("Installing the pinned libraries into .venv (some 200 MB the first time) ...")
        pip("--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(LOCK))
        pip("--no-build-isolation", "--no-deps", "-e", str(ROOT))
        STAMP.write_text(almost, encoding="utf-8")
    if sys.platform == "linux":
        see_to_qt_libraries()
    STAMP.write_text(wanted, encoding="utf-8")


def make_venv() -> None:
    """Make an empty .venv in place of whatever is left of one."""
    if not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        minor = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_system([f"python{minor}-venv"], f"Python {minor} cannot make virtual environments.")
    say(f"Making {VENV} with Python {sys.version.split()[0]} ...")
    VENV.mkdir(exist_ok=True)
    # Called from inside the folder that is about to be emptied, the Python beneath does the work.
    python: str = getattr(sys, "_base_executable", None) or sys.executable
    if subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        fail("The virtual environment could not be made; the lines above say why.")


def pip(*arguments: str) -> None:
    """Install with the pip of .venv, or say what failed."""
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, *arguments], check=False).returncode:
        fail("The libraries could not be installed (the lines above say why); try again later.")


def see_to_qt_libraries() -> None:
    """Ask the loader what Qt would miss on this machine, and install it or name it."""
    missing = missing_libraries()
    if not missing:
        return
    names = {DEBIAN_PACKAGES.get(library) or debian_package(library) for library in missing}
    install_system(sorted(names), "Qt needs system libraries: " + ", ".join(missing) + ".")
    missing = missing_libraries()
    if missing:
        fail("Qt still misses " + ", ".join(missing) + "; please install them by hand.")


def see_to_firewall() -> None:
    """Install what the tests cut a network with, where that can be done without asking.

    Without it they are left out, and say so.
    """
    tools = {"ip": "iproute2", "iptables": "iptables"}
    missing = sorted(package for tool, package in tools.items() if not shutil.which(tool))
    is_root_on_debian = shutil.which("apt-get") and os.geteuid() == 0
    if missing and is_root_on_debian and not installed(missing, "The tests cut a network."):
        say(f"Not installed: {', '.join(missing)}. The tests that cut a network are left out.")


def debian_package(library: str) -> str:
    """The package of a library: libxcb-icccm.so.4 is in libxcb-icccm4, libX11.so.6 in libx11-6."""
    name, _, version = library.lower().partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def missing_libraries() -> list[str]:
    """The file names of the shared libraries that a Qt window would not find, sorted."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return []
    folders = VENV.glob("lib/python*/site-packages/PySide6")
    parts = [part for folder in folders for name in QT_PARTS for part in folder.glob(name)]
    told = subprocess.run([ldd, *parts], capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in told.splitlines() if line.endswith("not found")})


def install_system(packages: list[str], why: str) -> None:
    """Install Debian packages as root; otherwise end with the line to type."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        fail(f"{why} Please install what provides them; on Debian that is: {' '.join(packages)}")
    if os.geteuid() != 0:
        # A machine that is new has no list of packages yet.
        both = f"sudo apt-get update && sudo {line}"
        fail(f"{why} Please type this, and then the same command again:\n  {both}")
    if not installed(packages, why):
        fail(f"They could not be installed (the lines above say why). The command was:\n  {line}")


def installed(packages: list[str], why: str) -> bool:
    """Install Debian packages as root; whether that went well."""
    say(f"{why} Installing {' '.join(packages)} ...")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # One dead source among many must not stop the rest: the install itself says what matters.
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    command += ["-qq", "-o", "DPkg::Lock::Timeout=120"]
    done = subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def answers(command: list[str]) -> bool:
    """Whether this command can be started and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def hand_over(command: list[str], folder: Path | None = None, offscreen: bool = False) -> NoReturn:
    """Become this command: its output, its signals and its exit status are ours."""
    if folder:
        os.chdir(folder)
    if offscreen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    # Windows cannot become another program. Ctrl-C is for the child, which needs time to clean up.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.run(command, check=False).returncode)


def say(words: str) -> None:
    """Tell what takes a while, without mixing into the output of the verb."""
    print(words, file=sys.stderr, flush=True)


def fail(words: str, status: int = 1) -> NoReturn:
    """End in words, never with a traceback."""
    say(words)
    sys.exit(status)


if __name__ == "__main__":
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        fail(
            f"Showroom needs Python 3.11 to 3.14 and this is {sys.version.split()[0]}; "
            "call packaging/dev.py with one of those, such as: python3.12 packaging/dev.py test"
        )
    try:
        main()
    except KeyboardInterrupt:
        fail("Stopped.", status=130)
