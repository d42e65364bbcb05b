"""A validator and a browser look at the HTML of drafts.

    judge_html.py VNU.jar CHROMIUM FOLDER DRAFT.eml ...

The Nu checker must find no error and no warning. In headless Chromium, at 600 and at
320 pixels, light and dark: nothing is wider than the window, the picture is there, and
each text has a contrast of 4.5 against what is behind it. Pages go to FOLDER, and
screenshots of them where SHOTS is set.
Prints "looked at N"."""

import base64
import email
import email.policy
import html
import json
import os
import re
import subprocess
import sys
import tempfile

LOOK = """
const widths = %s, said = [];
function light(c) {
  const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => { x /= 255; return x <= 0.03928 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4) });
  return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
}
addEventListener('load', () => {
  document.querySelectorAll('iframe').forEach((frame, i) => {
    const doc = frame.contentDocument, win = frame.contentWindow;
    const sample = doc.createElement('i');
    sample.style.backgroundColor = 'Canvas';
    doc.body.append(sample);
    const ground = win.getComputedStyle(sample).backgroundColor;
    sample.remove();
    let least = 21, texts = 0;
    const walk = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      if (!walk.currentNode.data.trim()) continue;
      texts++;
      let behind = ground;
      for (let e = walk.currentNode.parentElement; e; e = e.parentElement) {
        const c = win.getComputedStyle(e).backgroundColor;
        if (c !== 'rgba(0, 0, 0, 0)') { behind = c; break; }
      }
      const a = light(win.getComputedStyle(walk.currentNode.parentElement).color), b = light(behind);
      least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
    }
    const img = doc.images[0];
    said.push({width: win.innerWidth, scroll: doc.scrollingElement.scrollWidth, texts, least, ground: light(ground),
      picture: doc.images.length === 1 && img.naturalWidth > 0, shown: img ? img.getBoundingClientRect().width : 0});
  });
  const out = document.createElement('pre');
  out.id = 'said';
  out.textContent = JSON.stringify(said);
  document.body.append(out);
});
"""

jar, chromium, folder, *drafts = sys.argv[1:]
folder = os.path.abspath(folder)
widths = [600, 320]


def browse(page, *args):
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=" + home, *args, "file://" + page],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit(f"{chromium}: {done.stderr}")
    return done.stdout


pages = []
for name in drafts:
    m = email.message_from_bytes(open(name, "rb").read(), policy=email.policy.default)
    text = m.get_body(("html",)).get_content()
    pictures = [p for p in m.walk() if p.get_content_type() == "image/png"]
    for p in pictures:
        text = text.replace("cid:" + p["Content-ID"].strip("<>"), "data:image/png;base64," + base64.b64encode(p.get_content()).decode())
    page = os.path.join(folder, os.path.basename(name) + ".html")
    with open(page, "w", encoding="utf-8") as f:
        f.write(text)
    pages.append(page)
    for scheme, setting in (("light", 1), ("dark", 0)):
        mode = f"--blink-settings=preferredColorScheme={setting}"
        frames = "".join(f'<iframe style="border:0;height:600px;width:{w}px" srcdoc="{html.escape(text)}"></iframe>' for w in widths)
        look = os.path.join(folder, "look.html")
        with open(look, "w", encoding="utf-8") as f:
            f.write(f'<!DOCTYPE html><html style="color-scheme:light dark"><meta charset="utf-8"><body>{frames}<script>{LOOK % json.dumps(widths)}</script>')
        found = re.search(r'<pre id="said">(.*?)</pre>', browse(look, mode, "--virtual-time-budget=10000", "--dump-dom"), re.S)
        if not found:
            sys.exit(f"{name}: the browser said nothing")
        said = json.loads(html.unescape(found[1]))
        if [s["width"] for s in said] != widths:
            sys.exit(f"{name}: looked at {said}")
        for s in said:
            where = f"{name}, {scheme}, {s['width']} px: "
            if s["scroll"] > s["width"]:
                sys.exit(where + f"it is {s['scroll']} px wide")
            if s["texts"] < 10 or s["least"] < 4.5:
                sys.exit(where + f"of {s['texts']} texts one has a contrast of {s['least']:.2f}")
            if (s["ground"] < 0.1) != (scheme == "dark"):
                sys.exit(where + f"the ground has a lightness of {s['ground']:.2f}")
            if not s["picture"] or not s["width"] * 0.8 < s["shown"] <= s["width"]:
                sys.exit(where + f"the picture is {s['shown']} px wide")
        for w in widths if os.environ.get("SHOTS") else ():
            browse(page, mode, f"--window-size={w},3000", f"--screenshot={page}.{scheme}.{w}.png")

checked = subprocess.run(["java", "-jar", jar, "--format", "json", *pages], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
messages = json.loads(checked.stderr)["messages"]
if messages or checked.returncode:
    sys.exit("\n".join(f"{m['url']}: {m.get('type')}: {m['message']}" for m in messages) or checked.stderr)
print("looked at", len(pages))
