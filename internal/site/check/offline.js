// Keeps the page for use without a network. The version is of what the folder holds;
// another one replaces all of it.
const version = "VERSION";
const page = ["./", "index.html", "check.css", "check.js", "worker.js", "wasm_exec.js", "icon.svg", "FONTS"];

addEventListener("install", (e) => e.waitUntil(caches.open(version).then((c) => c.addAll(page)).then(() => skipWaiting())));
addEventListener("activate", (e) => e.waitUntil(
  caches.keys().then((names) => Promise.all(names.filter((n) => n !== version).map((n) => caches.delete(n)))).then(() => clients.claim())));

// The program itself is kept when the first file asks for it.
addEventListener("fetch", (e) => {
  if (e.request.method !== "GET" || new URL(e.request.url).origin !== location.origin) return;
  e.respondWith(caches.match(e.request, { cacheName: version, ignoreSearch: true }).then((kept) => kept ?? fetch(e.request).then((answer) => {
    if (answer.ok && e.request.url.includes("/factsheet.wasm.")) {
      const copy = answer.clone();
      e.waitUntil(caches.open(version).then((c) => c.put(e.request, copy)));
    }
    return answer;
  })));
});
