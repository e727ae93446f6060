"""An IMAP server as a process of its own: it says its port on stdout and serves until it is ended.

Mail lies in Maildir folders, so it outlives the process. Unlike pymap's own command this runs on
Windows as well, finds a free port by itself and speaks TLS from the first byte where told to.
"""

from __future__ import annotations

import argparse
import asyncio
import ssl
import sys
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import Any

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.maildir import MaildirBackend
from pymap.backend.maildir.mailbox import MailboxData
from pymap.backend.maildir.uidlist import UidList
from pymap.imap import IMAPServer, IMAPService


def make_haste() -> None:
    """Let pymap's time not grow with the square of the mails in a folder.

    It reads its list of numbers for every single mail, and looks through the folder for every mail
    that was moved away and still stands in the list.
    """
    read, move = UidList.file_read, MailboxData.move
    known: dict[str, tuple[tuple[int, int, int], UidList]] = {}

    def read_once(cls: type[UidList], path: str) -> UidList:
        with suppress(FileNotFoundError):
            found = Path(cls.get_file(path)).stat()
            version = (found.st_ino, found.st_mtime_ns, found.st_size)
            if path not in known or known[path][0] != version:
                known[path] = version, read(path)
            before = known[path][1]
            fresh = cls(path, before.uid_validity, before.next_uid, before.global_uid)
            fresh._records = dict(before._records)
            return fresh
        return read(path)

    async def move_whole(
        self: MailboxData, uid: int, destination: MailboxData, **said: Any
    ) -> int | None:
        moved = await move(self, uid, destination, **said)
        if moved is not None:
            async with UidList.with_write(self._path) as listed:
                listed.remove(uid)
        return moved

    hastened: tuple[tuple[type, str, object], ...] = (
        (UidList, "file_read", classmethod(read_once)),
        (MailboxData, "move", move_whole),
    )
    for kind, name, made in hastened:
        setattr(kind, name, made)


async def serve(folder: str, port: int, security: str, cert: str, key: str) -> None:
    """Serve the mail in a folder; never returns."""
    parser = argparse.ArgumentParser()
    IMAPService.add_arguments(parser)
    MaildirBackend.add_subparser("maildir", parser.add_subparsers())
    tls = ["--cert", cert, "--key", key] if security == "starttls" else ["--no-tls"]
    options = parser.parse_args([*tls, "maildir", folder, "--colon", "-"])
    options.debug, options.passlib_cfg = False, None
    backend, config = await MaildirBackend.init(options)
    config.apply_context()
    context = None
    if security == "tls":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(cert, key)
    async with AsyncExitStack() as stack:
        await backend.start(stack)
        answers = ProxyProtocolReader(config.proxy_protocol).get_callback(
            IMAPServer(backend.login, config)
        )
        server = await asyncio.start_server(answers, "127.0.0.1", port, ssl=context)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()


if __name__ == "__main__":
    where, number, how, certificate, private = sys.argv[1:]
    make_haste()
    asyncio.run(serve(where, int(number), how, certificate, private))
