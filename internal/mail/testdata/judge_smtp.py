"""A mail server takes drafts from two clients, and must get them byte for byte.

    judge_smtp.py DRAFT.eml ...

The server is aiosmtpd (pip) on a free port of this machine; the clients are curl and
Python's smtplib. Prints "received N"."""

import socket
import smtplib
import subprocess
import sys

from aiosmtpd.controller import Controller


class Keep:
    def __init__(self):
        self.got = []

    async def handle_DATA(self, server, session, envelope):
        self.got.append((envelope.rcpt_tos, envelope.content))
        return "250 kept"


with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    port = s.getsockname()[1]
keep = Keep()
server = Controller(keep, hostname="127.0.0.1", port=port)
server.start()
try:
    for name in sys.argv[1:]:
        raw = open(name, "rb").read()
        subprocess.run(
            ["curl", "--silent", "--show-error", f"smtp://127.0.0.1:{port}", "--noproxy", "*",
             "--mail-from", "desk@example.org", "--mail-rcpt", "reader@example.org", "--upload-file", name],
            check=True, timeout=30)
        with smtplib.SMTP("127.0.0.1", port, timeout=30) as client:
            client.sendmail("desk@example.org", ["reader@example.org"], raw)
        for sent, client in zip(keep.got[-2:], ("curl", "smtplib"), strict=True):
            if sent != (["reader@example.org"], raw):
                sys.exit(f"{name}: the server got other bytes from {client}")
finally:
    server.stop()
print("received", len(keep.got))
