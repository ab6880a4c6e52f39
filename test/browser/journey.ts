// The main job (§1): from a stranger to Silver, in a real browser, as a newcomer lives it. One file each for the mouse, the
// keyboard alone, and no scripts (bar U2). The mouse does an order as a whole besides; the others take every form once.
import { expect, test } from 'vitest'
import {
  approve,
  askForConfirmations,
  expectFound,
  expectRank,
  fillProfile,
  signUp,
  signUpOperator,
  updateClientProfile,
} from './journey-people'
import {
  contractOf,
  deliverAndAccept,
  orderAndAgree,
  type Pair,
  pay,
  postJob,
  propose,
  rateEachOther,
  rateTogether,
  split,
} from './journey-work'
import { type Site, useSite } from './site'
import type { InputMode } from './visitor'

const phones: Record<InputMode, string> = {
  mouse: '090-1234-5671',
  keyboard: '090-1234-5672',
  'no-script': '090-1234-5673',
}

/** A newcomer becomes Regular, and is found from then on and not before. */
const becomeFound = async (site: Site, way: InputMode, name: string): Promise<Pair> => {
  const freelancer = await signUp(site, { email: `aoi-${way}@example.jp`, way })
  const client = await signUp(site, { email: `ken-${way}@example.jp`, way })
  const operator = await signUpOperator(site, { email: `misaki-${way}@example.jp`, way })
  await updateClientProfile(client, `健 ${way}`)
  const search = { words: '産地', name }
  await expectRank(site, freelancer, /レギュラーまで、あと/)
  await fillProfile(freelancer, name)
  await askForConfirmations(site, freelancer, phones[way])
  await expectRank(site, freelancer, /レギュラーまで、あと1つ/)
  await expectFound(site, client, { ...search, found: false })
  await approve(operator, name)
  await expectRank(site, freelancer, /ブロンズまで、あと1つ/)
  await expectFound(site, client, { ...search, found: true })
  // Drawn in software, an animated step takes longer than its page: so far they have been seen on a page of every kind.
  for (const { page } of [client, freelancer]) await page.emulateMedia({ reducedMotion: 'reduce' })
  return { client, freelancer }
}

/** A first project, to Silver. */
const workToSilver = async (site: Site, pair: Pair): Promise<void> => {
  const jobPath = await postJob(site, pair.client, 'オーガニック食品の商品説明文')
  const proposal = await propose(site, pair.freelancer, { jobPath, title: '商品説明文', priceYen: '30,000' })
  const orderPath = await orderAndAgree(site, pair, proposal)
  await expectRank(site, pair.freelancer, /シルバーまで、あと/)
  await pay(site, pair.client, orderPath)
  await deliverAndAccept(site, pair, orderPath)
  await rateEachOther(site, pair, orderPath)
  await expectRank(site, pair.freelancer, /認定ランサーまで、あと1つ/)
}

/** An order of three articles becomes three orders, each delivered, paid and rated: one by itself, the others together. */
const workInPieces = async (site: Site, pair: Pair): Promise<void> => {
  const jobPath = await postJob(site, pair.client, '産地を訪ねる記事 3本')
  const proposal = await propose(site, pair.freelancer, { jobPath, title: '記事 3本', priceYen: '50,000' })
  const orderPath = await orderAndAgree(site, pair, proposal)
  await pay(site, pair.client, orderPath)
  const pieces = await split(site, pair, { path: orderPath, into: 3 })
  expect(pieces).toHaveLength(3)
  for (const piece of pieces) await deliverAndAccept(site, pair, piece)
  await rateEachOther(site, pair, pieces[0] ?? '')
  const [contractId = ''] = await contractOf(site, orderPath)
  await rateTogether(site, pair.client, contractId)
  await rateTogether(site, pair.freelancer, contractId)
  await expectRank(site, pair.freelancer, /認定ランサーまで、あと1つ/)
}

const patienceMs = 600_000

/** Declares the journey of one file. */
export const testJourney = (way: InputMode): void => {
  const site = useSite()
  test(`a newcomer becomes Silver, and works in three pieces: ${way}`, { timeout: patienceMs }, async () => {
    const pair = await becomeFound(site, way, `葵 ${way}`)
    if (way === 'mouse') await workToSilver(site, pair)
    await workInPieces(site, pair)
    const escrow = await site.app.db
      .selectFrom('ledgerAccounts')
      .select('balanceYen')
      .where('id', 'like', 'escrow/%')
      .execute()
    expect(escrow.map(({ balanceYen }) => balanceYen).filter((yen) => yen !== 0n)).toEqual([])
  })
}
