"""An IMAP server as a process of its own: it says its port on stdout and serves until it is ended.

Mail lies in Maildir folders, so it outlives the process. Unlike pymap's own command this runs on
Windows as well, finds a free port by itself and speaks TLS from the first byte where told to.
"""

from __future__ import annotations

import argparse
import asyncio
import ssl
import sys
from contextlib import AsyncExitStack

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.maildir import MaildirBackend
from pymap.imap import IMAPServer, IMAPService


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
    asyncio.run(serve(where, int(number), how, certificate, private))
