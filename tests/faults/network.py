"""A network of two namespaces that the tests make: a server in one, a PC in the other.

A thread enters a namespace, and what it starts from there is inside too: threads and programs.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

SERVER = "10.213.7.1"
PC = "10.213.7.2"
ROAD = "10.213.7.0/24"

_NEW_NETWORK = 0x40000000
_numbers = count(1)


class Cut(StrEnum):
    """How the network goes."""

    DROPPED = "dropped"
    """A firewall swallows every packet, and says nothing."""
    UNPLUGGED = "unplugged"
    """The server's cable is pulled."""


class NoNetwork(Exception):
    """Here no network can be made or cut; the message says why."""


@dataclass(frozen=True, slots=True)
class Network:
    """Two namespaces with a cable between them."""

    server: str
    pc: str

    def cut(self, how: Cut) -> None:
        """Let nothing through any more."""
        if how is Cut.UNPLUGGED:
            _call("ip", "-n", self.server, "link", "set", "cable", "down")
            return
        for chain in ("INPUT", "OUTPUT"):
            _call("ip", "netns", "exec", self.pc, "iptables", "-A", chain, "-j", "DROP")

    def mend(self, how: Cut) -> None:
        """Let everything through again."""
        if how is Cut.UNPLUGGED:
            _call("ip", "-n", self.server, "link", "set", "cable", "up")
        else:
            _call("ip", "netns", "exec", self.pc, "iptables", "-F")


@contextmanager
def made_network() -> Iterator[Network]:
    """Make such a network, and take it away at the end; raises NoNetwork."""
    if sys.platform != "linux" or os.geteuid() != 0:
        raise NoNetwork("only root can make network namespaces, and only on Linux")
    missing = [name for name in ("ip", "iptables") if shutil.which(name) is None]
    if missing:
        raise NoNetwork(f"not on this machine: {', '.join(missing)}")
    name = f"showroom-{os.getpid()}-{next(_numbers)}"
    made = Network(f"{name}-server", f"{name}-pc")
    try:
        for each in (made.server, made.pc):
            _call("ip", "netns", "add", each)
            _call("ip", "-n", each, "link", "set", "lo", "up")
        ends = ("cable", "type", "veth", "peer", "name", "cable", "netns", made.pc)
        _call("ip", "-n", made.server, "link", "add", *ends)
        for each, address in ((made.server, SERVER), (made.pc, PC)):
            _call("ip", "-n", each, "address", "add", f"{address}/24", "dev", "cable")
            _call("ip", "-n", each, "link", "set", "cable", "up")
        # What the kernel was built without is found out here, and not by a test that fails.
        _call("ip", "netns", "exec", made.pc, "iptables", "-L", "-n")
        yield made
    finally:
        for each in (made.server, made.pc):
            subprocess.run(["ip", "netns", "delete", each], check=False, capture_output=True)


@contextmanager
def inside(namespace: str) -> Iterator[None]:
    """Put this thread, and what it starts, into a namespace."""
    here = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    there = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    try:
        _enter(there)
        yield
    finally:
        _enter(here)
        os.close(there)
        os.close(here)


def _enter(namespace: int) -> None:
    # The standard library has it from Python 3.12 on.
    if ctypes.CDLL(None, use_errno=True).setns(namespace, _NEW_NETWORK):
        raise OSError(ctypes.get_errno(), "cannot enter the namespace")


def _call(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise NoNetwork(f"{' '.join(command)}: {done.stderr.strip()}")
