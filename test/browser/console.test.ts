// What an operator looks at: a suspicion with its picture, the lab with a draft. No machine finds fault with it, and
// nothing is pushed sideways at 360 px.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { recordCase } from '../../src/modules/integrity/commands/record-case'
import { investigate } from '../../src/modules/integrity/investigate'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { accounts, payRound } from '../flows/integrity.help'
import { startDraft } from '../flows/rank-lab.help'
import { misaki } from '../world'
import { axeEverywhere, overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()

/** What the detectors see in four people who pay each other round, one with a name that fits nowhere. */
const suspicion = async (): Promise<string> => {
  const { app } = site
  const names = ['佐久間 翼', '株式会社ひだまり企画室', 'Marigold Whitfield-Ashworth', '星 美咲']
  const ring = await accounts(app, names)
  await payRound(app, ring)
  const at = app.clock.now()
  const ids = ring.map(({ memberId }) => memberId)
  const [seen] = await investigate(app.db, ids, at)
  if (!seen) throw new Error('Nobody is suspected')
  const id = newId(at)
  await inTransaction(app.db, (tx) => recordCase(tx, { id, suspicion: seen, at }))
  return id
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** How many names there are in the picture of a suspicion, and how many of them are cut off by its rim. */
const namesIn = async (page: Page): Promise<{ all: number; cut: number }> => {
  const boxes = await page
    .locator('.case-picture svg, .case-name')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box))
  const [rim, ...names] = boxes
  if (!rim) throw new Error('There is no picture')
  const cut = names.filter(
    ({ left, right, top, bottom }) =>
      left < rim.left || right > rim.right || top < rim.top || bottom > rim.bottom,
  )
  return { all: names.length, cut: cut.length }
}

test('an operator is kept out of nothing, on a telephone neither', async () => {
  const operator = await misaki(site.app)
  const place = `/console/integrity/${await suspicion()}`
  const draft = await startDraft(operator, 'satisfaction-2022')
  const page = await site.windowOf(operator)
  const faults: string[] = []
  for (const path of [place, '/console/integrity', '/console/lab', `/console/lab/${draft}`]) {
    await page.goto(path)
    faults.push(...(await axeEverywhere(page)))
    for (const width of await overflowing(page)) faults.push(`${path} can be pushed sideways at ${width} px`)
    await pictures(page, `operator-${path.split('/').slice(2, 3)}-${path.split('/').length}`)
  }
  expect(faults).toEqual([])
  await page.goto(place)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await namesIn(page)).toEqual({ all: 4, cut: 0 })
  }
})
