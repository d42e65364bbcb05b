// Looks at pages in headless Chromium with axe-core.
//
//     node .ci/axe.mjs [--except RULE,RULE] PAGE.html ...
//
// Each page is looked at light and dark, on a desk and on a phone, by all rules of axe-core
// but those excepted. Prints "N pages, no violations", or each violation with the elements
// it is about, and fails. Other scripts import launch and violations.

import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'

// .ci/tools installs both there; a script is run from anywhere.
const require = createRequire(new URL('../.tools/browser/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const axe = require.resolve('axe-core/axe.min.js')

// launch starts the machine's own Chromium; CHROMIUM names another.
export function launch() {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

// violations gives what axe-core finds in a page that is open, one line a violation.
// The context needs bypassCSP where the page has a policy of its own.
export async function violations(page, except = []) {
  if (!await page.evaluate(() => window.axe)) await page.addScriptTag({ path: axe })
  await page.evaluate(() => { // axe-core takes a ground that nobody sets for white, in the dark too
    const root = document.documentElement
    if (getComputedStyle(root).backgroundColor === 'rgba(0, 0, 0, 0)') root.style.backgroundColor = 'Canvas'
  })
  const rules = Object.fromEntries(except.map(id => [id, { enabled: false }]))
  const found = await page.evaluate(rules => window.axe.run(document, { rules, resultTypes: ['violations'] }), rules)
  return found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 5).map(n => n.html.slice(0, 120)).join(' | ')}`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  const args = process.argv.slice(2)
  const except = args[0] === '--except' ? args.splice(0, 2)[1].split(',') : []
  const browser = await launch()
  let failed = false
  const page = await browser.newPage({ bypassCSP: true })
  for (const file of args) {
    await page.goto(pathToFileURL(path.resolve(file)).href)
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [900, 320]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        for (const v of await violations(page, except)) {
          console.error(`${file}, ${colorScheme}, ${width} px: ${v}`)
          failed = true
        }
      }
    }
  }
  await browser.close()
  if (failed) process.exit(1)
  console.log(`${args.length} pages, no violations`)
}
