// One world in which everything goes on at once: its people, what they have prepared, and what a step of its history knows.
import { createHash } from 'node:crypto'
import { syncCatalogue } from '../../src/modules/categories'
import { holdTier } from '../../src/modules/members'
import { publish, save } from '../../src/modules/packages'
import { setBankAccount } from '../../src/modules/payouts/commands/set-bank-account'
import { setPayer } from '../../src/modules/payouts/commands/set-payer'
import { type Db, inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { newcomer } from '../support/person'
import { type TestApp, worldBegins } from '../support/test-app'
import type { Rows } from './world-rows'

export interface Cast {
  clients: readonly string[]
  freelancers: readonly string[]
  operators: readonly [string, string, string]
  /** One package of each freelancer. */
  packageIds: readonly string[]
}

export interface World {
  db: Db
  app: TestApp
  cast: Cast
  at: Date
  pick: (n: number) => number
  /** As the last step left it. */
  rows: Rows
  /** Orders whose price was changed, split or merged: their fees are of more than one rounding. */
  touched: Set<string>
  /** What the provider has paid out to the bank. */
  paidOutYen: number
}

/** Something that somebody does in the world; null where there is nothing to do it with. */
export type WorldStep = (world: World) => Promise<unknown> | null

/** A date for an order, so many days ahead. */
export const packagePriceYen = 12_000n

const account = { bankCode: '0001', branchCode: '105', kind: 'ordinary' as const }

const sellsPackage = async (tx: Tx, app: TestApp, memberId: string): Promise<string> => {
  const packageId = newId(worldBegins)
  const act = { packageId, memberId, at: worldBegins }
  const fields = {
    title: '記事1本',
    description: '2000字',
    categorySlug: 'article',
    places: 3,
    rights: 'transfer' as const,
  }
  const plan = { kind: 'basic' as const, title: '標準', includes: '2000字', days: 7, revisions: 2 }
  const parts = { plans: [{ ...plan, priceYen: packagePriceYen }], options: [], questions: [] }
  await save(tx, { ...act, fields, ...parts, added: [], dropped: [], files: app.deps.files })
  await publish(tx, { ...act, actorId: memberId })
  return packageId
}

const holderOf = (memberId: string) => {
  const number = createHash('sha256').update(memberId).digest().readUInt32BE() % 10_000_000
  return { number: String(number).padStart(7, '0'), holder: 'サエキ　アオイ', seen: 'ｻｴｷ ｱｵｲ' }
}

/** Freelancers can be found, are paid into accounts, and sell a package each. */
const settleIn = async (tx: Tx, app: TestApp, memberId: string): Promise<string> => {
  const at = worldBegins
  const key = app.deps.keys.documents
  await setBankAccount(tx, { id: newId(at), memberId, ...account, ...holderOf(memberId), key, at })
  return sellsPackage(tx, app, memberId)
}

const people = async (app: TestApp, names: readonly string[], operator = false): Promise<string[]> => {
  const made: string[] = []
  for (const [i, name] of names.entries()) {
    const email = `${operator ? 'operator' : 'person'}-${i}-${name.codePointAt(0)}@example.jp`
    made.push((await newcomer(app, { name, email, operator })).memberId)
  }
  return made
}

/** Two clients, three freelancers, three operators; the site has an account that pays. */
export const makeCast = async (app: TestApp): Promise<Cast> => {
  const clients = await people(app, ['健', '司'])
  const freelancers = await people(app, ['葵', '海', '楓'])
  const [a = '', b = '', c = ''] = await people(app, ['岬', '凪', '要'], true)
  const packageIds = await inTransaction(app.db, async (tx) => {
    await syncCatalogue(tx)
    const payer = { ...account, number: '1111111', customerCode: '1234567890', name: 'カ）タノミ' }
    await setPayer(tx, { ...payer, actorId: a, at: worldBegins })
    const ids: string[] = []
    for (const memberId of freelancers) ids.push(await settleIn(tx, app, memberId))
    // Whoever is judged by these few facts has no tier: it is held after them.
    for (const memberId of freelancers) await holdTier(tx, { memberId, tier: 'regular', at: worldBegins })
    return ids
  })
  return { clients, freelancers, operators: [a, b, c], packageIds }
}

export const some = <T>(world: World, among: readonly T[]): T | undefined =>
  among[world.pick(among.length || 1)]

/** One that fits, so that histories get somewhere; now and then any, so that refusals are tried too. */
export const mostly = <T>(world: World, among: readonly T[], fits: (one: T) => boolean): T | undefined => {
  if (world.pick(8) === 0) return some(world, among)
  return some(world, among.filter(fits))
}

/** Runs a command in a transaction of its own. */
export const does = <T>({ db }: World, run: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, run)
