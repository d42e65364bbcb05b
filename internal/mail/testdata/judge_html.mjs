// A browser looks at the previews of drafts.
//
//     node judge_html.mjs FOLDER PREVIEW.html ...
//
// In headless Chromium, 600 and 320 pixels wide, light and dark, with and without the
// style sheet, with and without pictures: nothing is wider than the window, text is as
// large and as far apart as it must be, and has a contrast of 4.5 to what is behind it;
// without pictures the same words are there. axe-core asks for nothing but the landmarks of
// a website, which would stand among those of the mail program that shows the letter.
// Screenshots go to FOLDER where SHOTS is set. Prints "looked at N".

import fs from 'node:fs'
import path from 'node:path'
import { launch, violations } from '../../../.ci/axe.mjs'

const [folder, ...previews] = process.argv.slice(2)
const faults = []

// look runs in the page.
function look() {
  const light = c => {
    const v = c.match(/[\d.]+/g).slice(0, 3).map(x => { x /= 255; return x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4 })
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]
  }
  const sample = document.createElement('i')
  sample.style.backgroundColor = 'Canvas'
  document.body.append(sample)
  const canvas = getComputedStyle(sample).backgroundColor
  sample.remove()
  const said = []
  const words = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim()
    if (!text) continue
    words.push(text)
    const element = walk.currentNode.parentElement, style = getComputedStyle(element)
    let ground = canvas
    for (let e = element; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor
      if (c !== 'rgba(0, 0, 0, 0)') { ground = c; break }
    }
    const a = light(style.color), b = light(ground), contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    const size = parseFloat(style.fontSize), leading = parseFloat(style.lineHeight)
    if (contrast < 4.5) said.push(`${text.slice(0, 40)}: a contrast of ${contrast.toFixed(2)}`)
    if (size < (style.display === 'inline-block' ? 13 : 14)) said.push(`${text.slice(0, 40)}: ${size} px`)
    if (size < 19 && element.closest('p, li, td') && leading < size * 1.38) said.push(`${text.slice(0, 40)}: lines ${leading} px apart at ${size} px`)
    if (['center', 'justify'].includes(style.textAlign)) said.push(`${text.slice(0, 40)}: ${style.textAlign}`)
  }
  for (const a of document.querySelectorAll('a')) {
    if (!getComputedStyle(a).textDecorationLine.includes('underline')) said.push(`${a.textContent}: a link that is not underlined`)
  }
  const root = document.scrollingElement
  if (root.scrollWidth > innerWidth) said.push(`it is ${root.scrollWidth} px wide`)
  return { said, words, pictures: [...document.images].filter(i => i.naturalWidth > 0).length, dark: light(canvas) < 0.1 }
}

const browser = await launch()
for (const preview of previews) {
  const whole = fs.readFileSync(preview, 'utf8')
  const page = await browser.newPage({ bypassCSP: true })
  let words
  for (const [how, html] of Object.entries({
    whole,
    'without style': whole.replace(/<style>[^]*?<\/style>/, ''),
    'without pictures': whole.replace(/data:image\/png;base64,[^"]*/g, 'data:,'),
  })) {
    for (const colorScheme of ['light', 'dark']) {
      if (how === 'without style' && colorScheme === 'dark') continue // the program's own colours are as they are
      await page.emulateMedia({ colorScheme })
      for (const width of [600, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.setContent(html)
        const where = `${path.basename(preview)}, ${how}, ${colorScheme}, ${width} px: `
        const seen = await page.evaluate(look)
        words ??= seen.words.join('\n')
        if (seen.words.length < 10 || seen.words.join('\n') !== words) faults.push(where + 'other words are there')
        if ((seen.pictures > 0) !== (how !== 'without pictures')) faults.push(where + `${seen.pictures} pictures`)
        if (seen.dark !== (colorScheme === 'dark')) faults.push(where + 'the ground is of the wrong lightness')
        faults.push(...seen.said.map(s => where + s))
        if (process.env.SHOTS) await page.screenshot({ path: path.join(folder, `${path.basename(preview, '.html')}.${how.replace(' ', '-')}.${colorScheme}.${width}.png`), fullPage: true })
        if (how === 'whole') {
          for (const v of await violations(page, ['region', 'landmark-one-main'])) faults.push(where + v)
        }
      }
    }
  }
  await page.close()
}
await browser.close()
if (faults.length) {
  console.error(faults.slice(0, 40).join('\n'))
  process.exit(1)
}
console.log('looked at', previews.length)
