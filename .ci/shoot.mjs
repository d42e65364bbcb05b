// Takes pictures of files in headless Chromium.
//
//     node .ci/shoot.mjs WIDTHxHEIGHT SCALE light|dark OUT FILE ...
//
// OUT is a folder, which gets NAME.png for each file: what a window of that size shows, in
// CSS pixels, SCALE pixels to each. A HEIGHT of 0 is all of the page.

import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { launch } from './axe.mjs'

const [size, scale, colorScheme, out, ...files] = process.argv.slice(2)
const [width, height] = size.split('x').map(Number)
const browser = await launch()
const page = await browser.newPage({ viewport: { width, height: height || 800 }, deviceScaleFactor: Number(scale), colorScheme })
for (const file of files) {
  await page.goto(pathToFileURL(path.resolve(file)).href)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: path.join(out, path.parse(file).name + '.png'), fullPage: height === 0 })
}
await browser.close()
