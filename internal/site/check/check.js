// "Check a sheet": a PDF is given to the program in a worker, and its report is shown.
// Nothing leaves this device.

const largest = 20 << 20; // bytes of a file
const patience = 60_000; // milliseconds until the worker is stopped
const $ = (id) => document.getElementById(id);

// element makes an element; what it holds is text, never markup.
function element(name, of = {}, ...kids) {
  const e = document.createElement(name);
  for (const [k, v] of Object.entries(of)) k === "class" ? (e.className = v) : k.startsWith("on") ? (e[k] = v) : e.setAttribute(k, v);
  e.append(...kids.filter((k) => k != null));
  return e;
}

// icon draws one of the signs. Each verdict has its own shape too, not only its colour.
const shapes = {
  tick: ["0 0 16 16", '<path d="M2.8 8.6 6.4 12 13.2 4.4"/>'],
  dash: ["0 0 16 16", '<path d="M3.5 8h9"/>'],
  matches: ["0 0 36 36", '<circle cx="18" cy="18" r="17" fill="currentColor" stroke="none"/><path d="m10.5 18.6 5 5 10-11" stroke="var(--surface)" stroke-width="3.2"/>'],
  altered: ["0 0 36 36", '<path d="M11 1h14l10 10v14L25 35H11L1 25V11z" fill="currentColor" stroke="none"/><path d="M10 14.5h16M10 21.5h16M22 9l-8 18" stroke="var(--surface)" stroke-width="3"/>'],
  unsaid: ["0 0 36 36", '<circle cx="18" cy="18" r="16" stroke-width="2.4" stroke-dasharray="4 3.4"/><path d="M11 18h14" stroke-width="3"/>'],
};
function icon(name) {
  const t = document.createElement("template");
  t.innerHTML = `<svg viewBox="${shapes[name][0]}" aria-hidden="true">${shapes[name][1]}</svg>`;
  return t.content.firstChild;
}

const number = (n) => n.toLocaleString("en");
const bytes = (n) => (n < 1e6 ? `${Math.max(1, Math.round(n / 1000))} kB` : `${(n / 1e6).toFixed(1)} MB`);
const places = (n) => (n === 1 ? "1 place is not as its own data give it." : `${number(n)} places are not as its own data give them.`);

let worker, timer, file, found, picture, urls = [];

// program gives the worker, a new one where the last was stopped.
function program() {
  if (!worker) {
    worker = new Worker("worker.js");
    worker.onmessage = ({ data }) => received(data);
    worker.onerror = (e) => (e.preventDefault(), received({ failed: e.message || "the program stopped" }));
  }
  return worker;
}

function stop() {
  clearTimeout(timer);
  worker?.terminate();
  worker = null;
}

function received(data) {
  if (data.fetched) return loading(data.fetched, data.total);
  if (data.bytes) return save(data.name, data.bytes);
  clearTimeout(timer);
  if (data.failed) {
    stop();
    return unsaid(`The program stopped: ${data.failed}.`, ["Load this page anew and try again. If it stops again, the file is not like those that factsheet makes."]);
  }
  if (data.found) {
    ({ found } = data);
    picture = data.picture && keep(new Blob([data.picture], { type: "image/png" }));
    report();
  }
}

// keep gives an address for what the page holds itself, until the next file.
function keep(blob) {
  urls.push(URL.createObjectURL(blob));
  return urls.at(-1);
}

function save(name, content) {
  element("a", { href: keep(new Blob([content])), download: name }).click();
}

// check looks at a file. faces are files of typefaces that the program does not have.
async function check(given, faces = []) {
  if (!given) return;
  file = given;
  found = picture = null;
  urls.splice(0).forEach((u) => URL.revokeObjectURL(u));
  $("choose").hidden = true;
  $("result").hidden = false;
  $("name").textContent = given.name;
  $("size").textContent = bytes(given.size);
  $("verdict").className = "";
  $("verdict").replaceChildren();
  $("details").replaceChildren();
  if (given.size > largest) {
    return unsaid(`The file has ${bytes(given.size)}; this page looks at 20 MB at most.`, ["A sheet that factsheet makes is far smaller. The command factsheet verify takes files up to 64 MB."]);
  }
  let content, letters;
  try {
    content = await given.arrayBuffer();
    letters = await Promise.all([...faces].filter((f) => f.size <= largest).map((f) => f.arrayBuffer()));
  } catch {
    return unsaid("This is not a file that can be read: a folder, or one that is gone.", ["Choose the PDF itself."]);
  }
  if (given !== file) return; // another was chosen meanwhile
  const waiting = setTimeout(() => file === given && !found && verdict("waiting", "unsaid", "Checking", "", [element("button", { class: "button small", type: "button", onclick: stopped }, "Stop")]), 300);
  clearTimeout(timer);
  timer = setTimeout(() => (clearTimeout(waiting), stopped()), patience);
  program().postMessage({ file: content, keys: $("keys").value.trim(), faces: letters, width: 860 }, [content]);
}

function stopped() {
  stop();
  unsaid("The check was stopped before it ended.", ["Nothing was seen to be amiss, and nothing was shown to hold."]);
}

function loading(got, total) {
  if (found || !file) return;
  const done = total ? element("progress", { max: total, value: got, "aria-label": "Fetching the program" }) : null;
  verdict("waiting", "unsaid", "Fetching the program", `${(got / 1e6).toFixed(1)}${total ? ` of ${(total / 1e6).toFixed(1)}` : ""} MB. Once; afterwards it works without a network.`, [done]);
}

function verdict(kind, shape, title, says, more = []) {
  const v = $("verdict");
  const before = v.querySelector("h2")?.textContent;
  if (before === title && kind === "waiting") { // say it once to those who listen
    v.querySelector("p").textContent = says;
    v.querySelector("progress")?.setAttribute("value", more[0]?.value ?? 0);
    return;
  }
  v.className = "verdict " + kind;
  v.replaceChildren(icon(shape), element("h2", {}, title), element("p", {}, says), ...more.filter(Boolean));
  if (kind !== "waiting") {
    document.title = `${title} · factsheet`;
    v.focus();
  }
}

function unsaid(why, advice) {
  verdict("unsaid", "unsaid", "This cannot be said", why);
  $("details").replaceChildren(
    element("h2", {}, "What you can do"),
    element("ul", { class: "shows" }, ...advice.map((a) => element("li", {}, icon("dash"), element("span", {}, a)))),
    ...(found?.lines ? actions(false) : []),
  );
}

// sentence makes one of what the program says; its own name stays small.
function sentence(s) {
  if (!s.startsWith("factsheet ")) s = s.charAt(0).toUpperCase() + s.slice(1);
  return /[.!?]$/.test(s) ? s : s + ".";
}

function report() {
  const r = found.report;
  if (found.keys) return unsaid(`The key cannot be read: ${found.keys}.`, ["Paste the whole line of the signer's .pub file, or leave it out to check only whether the file was altered."]);
  switch (r.verdict) {
    case "matches":
      return matches(r);
    case "differs":
      return altered(r);
  }
  const missing = r.typefaces?.filter((f) => !f.found).map((f) => f.name) ?? [];
  if (missing.length) {
    unsaid(`It is set in ${missing.join(", ")}, of its brand, which this page does not have.`, ["Ask the publisher for the files of these typefaces, and choose them: they stay on this device too."]);
    return $("details").append(element("div", { class: "next" }, element("button", { class: "button primary", type: "button", onclick: () => $("faces").click() }, "Choose the typefaces")));
  }
  const other = r.version && r.version !== found.program;
  unsaid(sentence(r.because), [
    other
      ? `Ask the page of factsheet ${r.version}; this one is of ${found.program}.`
      : "Ask for the file as it was made: an e-mail attachment, not a print, scan or “Save as PDF”.",
  ]);
}

function matches(r) {
  const s = r.signature, whose = s.state === "holds" && s.known;
  const all = r["not-rebuilt"] ? `${number(r.rebuilt - r["not-rebuilt"])} of ${number(r.bytes)}` : `All ${number(r.bytes)}`;
  verdict("matches", "matches", whose ? "It matches, signed" : "It matches",
    `${all} bytes are as factsheet ${r.version} builds them from the data inside${r["not-rebuilt"] ? "; the others are the signature" : ""}.`);
  const yes = (...kids) => element("li", { class: "yes" }, icon("tick"), element("span", {}, ...kids));
  const no = (...kids) => element("li", {}, icon("dash"), element("span", {}, ...kids));
  const small = (t) => element("small", {}, t);
  $("details").replaceChildren(
    element("h2", {}, "What this shows"),
    element("ul", { class: "shows" },
      yes("Nothing was altered after it was built."),
      yes("Each figure stands with the source and caveats that its data give."),
      whose
        ? yes(element("b", {}, `Signed by ${s.name || "the key that you gave"}. `), "The holder of that key signed these bytes.", small(s.key))
        : s.state === "holds"
          ? no(element("b", {}, "Signed, and you must know by whom. "), "The signature holds, with the key ", element("code", {}, s.key), ".", small("Whose key it is you must know from elsewhere: check again with the signer's public key."))
          : no(element("b", {}, "Not who made it. "), "The sheet is not signed.", small("Anyone can build a new sheet with other figures, and that one matches too. Ask the publisher for the same file."))),
    ...sheet(),
    ...actions(false),
  );
}

const titles = {
  page: "Text of the page", figure: "The text that stands for a figure", language: "The language of a part", abbreviation: "How an abbreviation is read",
  tag: "What a part of the page is", link: "A link", metadata: "A property of the file", attachment: "A file inside", drawing: "The look of the page", file: "How the file is stored",
};

function title(d, place) {
  if (place?.label) return `A figure: ${place.label}`;
  if (d.part === "metadata" && d.name) return d.name.charAt(0).toUpperCase() + d.name.slice(1);
  if (d.part === "attachment" && d.name) return `${titles.attachment}: ${d.name}`;
  return titles[d.part];
}

// apart gives both texts with what differs between them marked, by whole words.
function apart(a, b) {
  const x = a.split(/(\s+)/), y = b.split(/(\s+)/);
  let from = 0, end = 0;
  while (from < Math.min(x.length, y.length) && x[from] === y[from]) from++;
  while (end < Math.min(x.length, y.length) - from && x.at(-1 - end) === y.at(-1 - end)) end++;
  const show = (w) => [w.slice(0, from).join(""), element("mark", {}, w.slice(from, w.length - end).join("") || "nothing"), w.slice(w.length - end).join("")];
  return [show(x), show(y)];
}

function difference(d, i) {
  const place = found.places?.[i];
  const head = element("h3", {}, element("span", { class: "number", "aria-hidden": "true" }, String(i + 1)), title(d, place));
  if (!d.given && !d.built) return element("li", { class: "card" }, head, element("p", { class: "says" }, sentence(d.says)));
  const [given, built] = d.given && d.built ? apart(d.given, d.built) : [[element("mark", {}, d.given || "missing")], [element("mark", {}, d.built || "no such text")]];
  return element("li", { class: "card" }, head,
    element("dl", {}, element("dt", {}, "This file"), element("dd", { class: "given" }, ...given), element("dt", {}, "Its own data"), element("dd", { class: "built" }, ...built)));
}

// crop shows the part of the page that has the first places.
function crop() {
  const marked = (found.places ?? []).map((p, i) => p && { ...p, n: i + 1 }).filter(Boolean);
  if (!picture || !marked.length) return null;
  const { width, height } = found.about, first = marked[0];
  const w = Math.min(width, 260), h = w / 2.5; // points of the page that are seen
  const left = Math.max(0, Math.min(width - w, first.x + first.w / 2 - w / 2)), top = Math.max(0, Math.min(height - h, first.y + first.h / 2 - h / 2));
  const seen = marked.filter((p) => p.x < left + w && p.x + p.w > left && p.y < top + h && p.y + p.h > top);
  const percent = (v, of) => `${(100 * v / of).toFixed(2)}%`;
  const box = element("div", { class: "crop" });
  box.style.aspectRatio = "2.5";
  const img = element("img", { src: picture, alt: "Part of the page as its own data give it: " + seen.map((p) => p.text).join(", ") });
  img.style.width = percent(width, w);
  img.style.left = percent(-left, w);
  img.style.top = percent(-top, h);
  box.append(img, ...seen.map((p) => {
    const i = element("i", {}, element("b", { "aria-hidden": "true" }, String(p.n)));
    Object.assign(i.style, { left: percent(p.x - left - 2, w), top: percent(p.y - top - 2, h), width: percent(p.w + 4, w), height: percent(p.h + 4, h) });
    return i;
  }));
  return element("figure", { class: "card" }, box, element("figcaption", {}, "The page as its own data give it"));
}

function altered(r) {
  const all = r.differences ?? [], n = all.length + (r["more-differences"] ?? 0);
  const signature = r.checks.find((c) => c.check === "signature" && !c.holds);
  const only = n === 0 && signature && r.checks.every((c) => c.holds || c === signature);
  verdict("altered", "altered", only && r.signature.state !== "wrong" ? "It is not signed as you ask" : "It was altered",
    only ? sentence(signature.says) : n ? places(n) : sentence(r.checks.find((c) => !c.holds)?.says ?? r.because));
  $("details").replaceChildren(
    ...(n ? [element("h2", {}, "What was altered")] : []),
    ...[crop()].filter(Boolean),
    element("ul", {}, ...all.map(difference)),
    ...(signature && !only ? [element("p", { class: "after" }, sentence(signature.says))] : []),
    element("p", { class: "after" }, r["more-differences"] ? `And ${number(r["more-differences"])} more. ` : "",
      only ? "Apart from that, the file is as its data give it." : "Who altered it, and whether the data are true, this does not show."),
    ...actions(true),
    ...sheet(),
  );
}

function sheet() {
  const a = found.about;
  if (!a) return [];
  const says = `${[a.date, a.place].filter(Boolean).join(", ")}. ` + (a.publisher ? `It names “${a.publisher}” as its publisher; anyone can write that.` : "It names no publisher.");
  return [
    element("h2", {}, "The sheet"),
    element("div", { class: "sheet" }, picture ? element("img", { src: picture, alt: "", width: 104, height: Math.round(104 * a.height / a.width) }) : element("span"), element("div", {}, element("b", { lang: a.language, dir: "auto" }, a.title), element("p", {}, says))),
  ];
}

// actions are the buttons under a report.
function actions(changed) {
  const button = (text, onclick, kind = "") => element("button", { class: "button " + kind, type: "button", onclick }, text);
  const base = file.name.replace(/\.pdf$/i, "");
  const take = (taken, name) => () => program().postMessage({ taken, name });
  const list = [];
  if (found?.about && changed) list.push(button("Save the sheet as its data give it", () => program().postMessage({ rebuilt: true, name: base + "-as-its-data-give-it.pdf" }), "primary"));
  if (found?.files?.includes("claims.csv")) list.push(button("Save the figures as a table (CSV)", take("claims.csv", base + "-claims.csv")));
  if (found?.files?.includes("brief.yaml")) list.push(button("Save the brief inside it", take("brief.yaml", base + ".yaml")));
  list.push(button("Copy this report", copy));
  return [element("div", { class: "next" }, ...list)];
}

async function copy({ target }) {
  const text = [`${file.name}, ${number(file.size)} bytes, looked at with factsheet ${found.program}`, ...found.lines].join("\n");
  try {
    await navigator.clipboard.writeText(text);
    target.textContent = "Copied";
  } catch { // no clipboard: show it, to be copied by hand
    document.querySelector(".report")?.remove();
    target.parentElement.after(element("pre", { class: "report", tabindex: "0" }, text));
  }
}

function another() {
  stop();
  file = found = picture = null;
  $("result").hidden = true;
  $("choose").hidden = false;
  document.title = "Check a sheet · factsheet";
  $("file").value = "";
  $("pick").focus();
}

$("pick").onclick = () => $("file").click();
$("file").onchange = (e) => check(e.target.files[0]);
$("faces").onchange = (e) => check(file, e.target.files);
$("another").onclick = another;
$("pub").onclick = () => $("pubfile").click();
$("pubfile").onchange = async (e) => {
  const f = e.target.files[0];
  if (f && f.size < 1 << 20) $("keys").value = (await f.text()).trim();
};
addEventListener("dragover", (e) => (e.preventDefault(), $("drop").classList.add("over")));
addEventListener("dragleave", () => $("drop").classList.remove("over"));
addEventListener("drop", (e) => {
  e.preventDefault();
  $("drop").classList.remove("over");
  check(e.dataTransfer.files[0]);
});
navigator.serviceWorker?.register("offline.js").catch(() => {}); // without it the page needs a network
