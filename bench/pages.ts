// Every page that a visitor's links lead to, at both widths (bar U1): what machines find at fault, and contact sheets for people in
// .cache/pictures/sheets. `npm run bench -- pages` takes some pages of each visitor; `--full` all of them in both languages and both
// colour schemes; `--visitor=client`, `--lang=en`, `--scheme=dark`, `--only=/proposals` (in the
// address) choose. `--pictures`: contact sheets alone, without what machines find.
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../test/browser/chromium'
import { axe, crushed, overflowing } from '../test/browser/looks'
import { type Row, report } from './bars/report'
import { root } from './bars/test-app'
import { openDemoSite } from './pages/demo-site'
import { type Shot, writeSheets } from './pages/sheet'
import { type Seat, seatOf, type VisitorName, visitors } from './pages/visitors'

const isFull = process.argv.includes('--full')
const isPictures = process.argv.includes('--pictures')
const fewPages = 12
const given = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const only = given('only')
const chosen = <Value extends string>(
  name: string,
  all: readonly Value[],
  few: readonly Value[],
): Value[] => {
  const one = given(name)
  return all.filter((value) => (one ? value === one : isFull || few.includes(value)))
}
const names = Object.keys(visitors) as VisitorName[]
const langs = chosen('lang', ['ja', 'en'], ['ja'])
const schemes = chosen('scheme', ['light', 'dark'], ['light'])
const widths = [1280, 360] as const
const dir = path.join(root, '.cache', 'pictures', 'sheets')

/** What machines find at fault on the page as it stands, at one width. */
const faultsAt = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 900 })
  const found = [...(await axe(page)), ...(await crushed(page))]
  if ((await overflowing(page, [width])).length > 0) found.push('can be pushed sideways')
  return found.map((fault) => `${width} px: ${fault}`)
}

const lookAt = async (page: Page, address: string): Promise<{ shot: Shot; faults: string[] }> => {
  const answer = await page.goto(address)
  const faults = answer?.status() === 200 ? [] : [`answered ${answer?.status()}`]
  const shots: Buffer[] = []
  for (const width of widths) {
    if (isPictures) await page.setViewportSize({ width, height: 900 })
    else faults.push(...(await faultsAt(page, width)))
    shots.push(await page.screenshot({ fullPage: true }))
  }
  const [wide, narrow] = shots as [Buffer, Buffer]
  return { shot: { path: address, wide, narrow }, faults: faults.map((fault) => `${address} ${fault}`) }
}

/** All pages of a visitor in one language and colour scheme. */
const lookRound = async (seat: Seat, of: { lang: 'ja' | 'en'; scheme: 'light' | 'dark'; name: string }) => {
  await seat.speak(of.lang)
  const page = await seat.context.newPage()
  await page.emulateMedia({ colorScheme: of.scheme, reducedMotion: 'reduce' })
  const shots: Shot[] = []
  const faults: string[] = []
  const asked = only ? seat.paths.filter((address) => address.includes(only)) : seat.paths
  for (const address of isFull || only ? asked : asked.slice(0, fewPages)) {
    const looked = await lookAt(page, address)
    shots.push(looked.shot)
    faults.push(...looked.faults.map((fault) => `${of.name} ${of.lang} ${of.scheme} ${fault}`))
  }
  await page.close()
  await writeSheets(path.join(dir, `${of.name}-${of.lang}-${of.scheme}`), shots)
  return { pages: shots.length, faults }
}

const measure = async (): Promise<Row[]> => {
  const { app, close } = await openDemoSite()
  const browser = await launchChromium()
  const rows: Row[] = []
  try {
    for (const name of chosen('visitor', names, names)) {
      const seat = await seatOf({ app, browser, visitor: name })
      for (const lang of langs)
        for (const scheme of schemes) {
          const { pages, faults } = await lookRound(seat, { lang, scheme, name })
          for (const fault of faults) console.log(fault)
          rows.push({
            what: `${name}, ${lang}, ${scheme}: faults`,
            ours: faults.length,
            bar: 0,
            note: `${pages} pages`,
          })
        }
      await seat.context.close()
    }
  } finally {
    await browser.close()
    await close()
  }
  return rows
}

fs.mkdirSync(dir, { recursive: true })
report(root, 'pages', await measure())
process.exit()
