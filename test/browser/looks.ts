// What a machine can say about the look of a page: accessibility, overflow, crushed columns; and pictures for people.
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

const root = path.resolve(import.meta.dirname, '../..')

const shots = path.join(root, '.cache', 'pictures')

/** With PICTURES=1: the page at 360 and 1280 px, light and dark, in .cache/pictures/. */
export const pictures = async (page: Page, name: string): Promise<void> => {
  if (process.env['PICTURES'] !== '1') return
  fs.mkdirSync(shots, { recursive: true })
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: path.join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}

const axeSource = fs.readFileSync(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What axe finds on the page as it stands, one line per element at fault; [] is well (bar U1). `rules`: only these. */
export const axe = async (page: Page, rules?: string[]): Promise<string[]> => {
  // Evaluated by the debugger, not by the page: its content policy stays as it is for visitors. Once per document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe
    const { violations } = await run(runOnly ? { runOnly } : {})
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} — ${rule.help}`))
  }, rules)
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[]
}

/** What can be right in one colour scheme and wrong in the other. */
const colourRules = ['color-contrast', 'link-in-text-block']

const findCrushed = fs.readFileSync(path.join(import.meta.dirname, 'crushed.js'), 'utf8')

/** Texts with one glyph per line or in a column narrower than four characters; [] is well. */
export const crushed = (page: Page): Promise<string[]> => page.evaluate<string[]>(findCrushed)

/** axe at both widths in both colour schemes; each finding named with where it was seen. */
export const axeEverywhere = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  const before = page.viewportSize()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const path = new URL(page.url()).pathname
      for (const fault of await axe(page, colorScheme === 'dark' ? colourRules : undefined))
        found.push(`${path} ${width}px ${colorScheme} ${fault}`)
    }
    for (const fault of await crushed(page)) found.push(`${new URL(page.url()).pathname} ${width}px ${fault}`)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
  return found
}

/** Widths at which the page can be pushed sideways; [] is well. */
export const overflowing = async (page: Page, widths = [360, 768, 1280]): Promise<number[]> => {
  const before = page.viewportSize()
  const found: number[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    if (wider) found.push(width)
  }
  if (before) await page.setViewportSize(before)
  return found
}
