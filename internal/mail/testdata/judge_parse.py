"""Two parsers that are not ours read drafts and must agree with what they were made of.

    judge_parse.py DRAFT.eml WANT.json ...

Python's own email package, strict: any defect is an error. mail-parser (pip), which
goes its own way through the parts. Prints "agreed N"."""

import base64
import email
import email.policy
import json
import sys

import mailparser


def tree(part):
    if part.is_multipart():
        return [part.get_content_type()] + [tree(p) for p in part.iter_parts()]
    return part.get_content_type()


def same(what, got, want):
    if got != want:
        sys.exit(f"{sys.argv[at]}: {what}: got {got!r}, want {want!r}")


def lines(text):
    return text.replace("\r\n", "\n")


agreed = 0
for at in range(1, len(sys.argv), 2):
    raw = open(sys.argv[at], "rb").read()
    want = json.load(open(sys.argv[at + 1], encoding="utf-8"))
    pdf, pictures = base64.b64decode(want["pdf"]), [base64.b64decode(p) for p in want["pictures"]]

    policy = email.policy.SMTP.clone(raise_on_defect=True)
    m = email.message_from_bytes(raw, policy=policy)
    for header in m.items():
        same("defects of " + header[0], list(header[1].defects), [])
    same("fields", sorted(k.lower() for k in m.keys()), want["fields"])
    same("subject", m["Subject"], want["subject"])
    same("X-Unsent", m["X-Unsent"], "1")
    if want["address"]:
        (to,) = m["To"].addresses
        same("address", to.addr_spec, want["address"])
        # CPython before 3.11.10 leaves a space between two encoded words of a name.
        same("name", to.display_name.replace(" ", ""), want["name"].replace(" ", ""))
    same("structure", tree(m), want["tree"])
    for part in m.walk():
        same("defects", part.defects, [])
        for header in part.items():
            same("defects of " + header[0], list(header[1].defects), [])
    same("text", lines(m.get_body(("plain",)).get_content()), want["text"])
    same("HTML", lines(m.get_body(("html",)).get_content()), want["html"])
    leaves = [p for p in m.walk() if not p.is_multipart()]
    images, attached = leaves[2:-1], leaves[-1]
    same("pictures", [i.get_content() for i in images], pictures)
    for image in images:
        same("picture's place", image.get_content_disposition(), "inline")
        cid = image["Content-ID"].strip("<>")
        same("cid in the HTML", want["html"].count('src="cid:' + cid + '"'), 1)
    same("attachment", attached.get_content(), pdf)
    same("attachment's place", attached.get_content_disposition(), "attachment")
    same("attachment's name", attached.get_filename(), want["file"])

    o = mailparser.parse_from_bytes(raw)
    same("mail-parser: defects", [o.defects, o.has_defects], [[], False])
    same("mail-parser: subject", o.subject, want["subject"])
    same("mail-parser: to", [list(x) for x in o.to], [[want["name"], want["address"]]] if want["address"] else [])
    same("mail-parser: text", [lines(t) for t in o.text_plain], [want["text"]])
    same("mail-parser: HTML", [lines(t) for t in o.text_html], [want["html"]])
    same("mail-parser: kinds", sorted(a["mail_content_type"] for a in o.attachments), ["application/pdf"] + ["image/png"] * len(pictures))
    (found,) = [a for a in o.attachments if a["mail_content_type"] == "application/pdf"]
    same("mail-parser: PDF", base64.b64decode(found["payload"]), pdf)
    same("mail-parser: name", found["filename"], want["file"])
    images = [a for a in o.attachments if a["mail_content_type"] == "image/png"]
    same("mail-parser: pictures", [base64.b64decode(a["payload"]) for a in images], pictures)
    for a in images:
        same("mail-parser: cid", want["html"].count('src="cid:' + a["content-id"].strip("<>") + '"'), 1)
    agreed += 1
print("agreed", agreed)
