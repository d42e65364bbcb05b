// Uses the site in headless Chromium as people would: node .ci/site.mjs SITE CASES.json SHOTS
//
// CASES is a list of files to check, and what the page must answer: see site_test.go.
// Every state is looked at by axe-core, light and dark, on a phone and on a desk; pictures
// of them are left in the folder SHOTS. Prints what it did, or each fault, and fails.

import { createServer } from 'node:http'
import { mkdirSync, readFileSync, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { launch, violations } from './axe.mjs'

const [site, list, shots] = process.argv.slice(2)
const cases = JSON.parse(readFileSync(list))
mkdirSync(shots, { recursive: true })

// A server of files, as simple as any host's.
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.pdf': 'application/pdf', '.txt': 'text/plain; charset=utf-8', '.yaml': 'text/plain; charset=utf-8' }
const asked = []
const server = createServer((request, answer) => {
  const name = path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
  asked.push(name)
  let file = path.join(site, name)
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html')
  if (!existsSync(file)) return answer.writeHead(404).end()
  const body = readFileSync(file)
  answer.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Content-Length': body.length }).end(body)
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const home = `http://127.0.0.1:${server.address().port}/`

const faults = []
const fault = text => { faults.push(text); console.error(text) }
const want = (what, got, wanted) => { if (got !== wanted) fault(`${what}: ${JSON.stringify(got)}, want ${JSON.stringify(wanted)}`) }

const browser = await launch()
const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'allow', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
context.setDefaultTimeout(120_000) // a machine may be busy
const page = await context.newPage()
const outside = []
page.on('request', r => { if (!r.url().startsWith(home) && !/^(blob|data):/.test(r.url())) outside.push(r.url()) })
page.on('pageerror', e => fault(`a script failed: ${e}`))
page.on('console', m => { if (m.type() === 'error') fault(`the console says: ${m.text()}`) })

const phone = { width: 390, height: 844 }, desk = { width: 1366, height: 768 }

// look asks axe-core in each surrounding, and keeps a picture of the first and last.
async function look(state) {
  for (const [size, colorScheme] of [[phone, 'light'], [phone, 'dark'], [desk, 'light'], [desk, 'dark']]) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    for (const v of await violations(page)) fault(`${state}, ${size.width} px, ${colorScheme}: ${v}`)
    await page.screenshot({ path: path.join(shots, `${state}-${size.width}-${colorScheme}.png`), fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 700 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > 320) fault(`${state} is ${wide} px wide at 320`)
  await page.setViewportSize(phone)
}

const verdict = () => page.waitForFunction(() => {
  const v = document.getElementById('verdict')
  return v.classList.contains('verdict') && !v.classList.contains('waiting') && v.querySelector('h2')?.textContent
}, null, { timeout: 120_000 }).then(h => h.jsonValue())

const begin = async () => {
  if (await page.locator('#another').isVisible()) await page.click('#another')
}

// check chooses a file and gives the verdict.
async function check(file, keys = '') {
  await begin()
  await page.evaluate(keys => { document.getElementById('keys').value = keys }, keys)
  await page.setInputFiles('#file', file)
  return verdict()
}

const taken = async name => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.next button:has-text("${name}")`)])
  return readFileSync(await download.path())
}

// The first look: nothing of the program is fetched yet.
await page.goto(home + 'check/index.html')
await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true))
await look('idle')
if (asked.some(n => n.includes('.wasm'))) fault('the program is fetched before there is a file')

for (const c of cases) {
  want(c.name, await check(c.file, c.keys), c.title)
  const said = (await page.locator('#result').innerText()).replace(/\s+/g, ' ')
  for (const s of c.says ?? []) if (!said.includes(s)) fault(`${c.name}: nothing says ${JSON.stringify(s)}:\n${said}`)
  if (await page.evaluate(() => document.activeElement.id) !== 'verdict') fault(`${c.name}: the verdict has not the focus`)
  if (c.look) await look(c.name)
  if (c.faces) {
    await page.setInputFiles('#faces', c.faces)
    want(c.name + ', with its typefaces', await verdict(), 'It matches')
  }
  if (c.rebuilt && Buffer.compare(await taken('Save the sheet as its data give it'), readFileSync(c.rebuilt)) !== 0) fault(`${c.name}: what is rebuilt here has other bytes than elsewhere`)
  if (c.table && Buffer.compare(await taken('Save the figures as a table (CSV)'), readFileSync(c.table)) !== 0) fault(`${c.name}: the table is another than is attached`)
  if (c.copied) {
    await page.click('text=Copy this report')
    await page.waitForSelector('text=Copied')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    if (!text.includes(c.copied)) fault(`${c.name}: the report that is copied does not say ${c.copied}: ${text}`)
  }
}

// By keyboard alone.
await page.goto(home + 'check/index.html')
await page.keyboard.press('Tab')
want('the first stop of Tab', await page.evaluate(() => document.activeElement.textContent), 'Skip to the result')
const stops = []
for (let i = 0; i < 4; i++) {
  await page.keyboard.press('Tab')
  stops.push(await page.evaluate(() => document.activeElement.textContent.trim()))
}
want('the stops of Tab', stops.join(', '), 'factsheet, Check a sheet, Choose a PDF, Who should have signed it?')
await page.focus('#pick')
const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
await chooser.setFiles(cases[0].file)
want('by keyboard', await verdict(), cases[0].title)

// Stopped: a worker that never answers stands for a file that takes long.
await page.reload()
await page.evaluate(() => { window.Worker = class { postMessage() {} terminate() { window.terminated = true } } })
await page.setInputFiles('#file', cases[0].file)
await page.click('text=Stop')
want('stopped', await verdict(), 'This cannot be said')
want('the worker', await page.evaluate(() => window.terminated), true)
await look('stopped')

// Without a network, also after the page is loaded anew.
await context.setOffline(true)
await page.reload()
want('offline', await check(cases[0].file), cases[0].title)
await context.setOffline(false)

// The pages beside it.
for (const name of ['index.html', 'docs/language.html']) {
  await page.goto(home + name)
  await look(name.replace(/\W/g, '-'))
  for (const link of await page.$$eval('a[href]', all => all.map(a => a.href))) {
    if (link.startsWith(home) && !existsSync(path.join(site, decodeURIComponent(new URL(link).pathname)))) fault(`${name}: no ${link}`)
  }
}

if (outside.length) fault('asked of others: ' + outside.join(' '))
await browser.close()
server.close()
if (faults.length) process.exit(1)
console.log(`${cases.length} files checked in the browser, no faults`)
