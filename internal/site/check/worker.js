// The program runs here, so that the page stays alive and can stop it: a file is a
// stranger's, and the worker that reads it is thrown away when it takes too long.
importScripts("wasm_exec.js");

let ready; // the program, fetched with the first file

// packed names the smallest form of the program that this browser unpacks by itself, so
// that any server of files will do.
function packed() {
  try {
    return ["factsheet.wasm.br", new DecompressionStream("brotli")];
  } catch {
    return ["factsheet.wasm.gz", new DecompressionStream("gzip")];
  }
}

async function start() {
  const [name, unpack] = packed();
  const answer = await fetch(name);
  if (!answer.ok) throw new Error("the program could not be fetched (" + answer.status + ")");
  const served = answer.headers.has("Content-Encoding"); // the server said so, and the browser unpacks
  const total = served ? 0 : Number(answer.headers.get("Content-Length"));
  let got = 0;
  const counted = answer.body.pipeThrough(new TransformStream({
    transform(part, next) {
      got += part.length;
      postMessage({ fetched: got, total });
      next.enqueue(part);
    },
  }));
  const plain = served ? counted : counted.pipeThrough(unpack);
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(new Response(plain, { headers: { "Content-Type": "application/wasm" } }), go.importObject);
  go.run(instance); // sets factsheet, and waits
  return self.factsheet;
}

onmessage = async ({ data }) => {
  try {
    const program = await (ready ??= start());
    if (data.taken) {
      postMessage({ name: data.name, bytes: program.taken(data.taken) });
    } else if (data.rebuilt) {
      postMessage({ name: data.name, bytes: program.rebuilt() });
    } else {
      const found = JSON.parse(program.examine(new Uint8Array(data.file), data.keys, data.faces.map((f) => new Uint8Array(f)), data.width));
      postMessage({ found, picture: found.about ? program.picture() : null });
    }
  } catch (e) {
    postMessage({ failed: String(e && e.message || e) });
  }
};
