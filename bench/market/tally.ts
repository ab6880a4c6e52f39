// What the detectors make of markets whose truth is known.
import { detect } from '../../src/modules/integrity/detect'
import { attackKinds } from './attacks'
import { makeMarket } from './market'
import { graphOf } from './world'

export interface Share {
  found: number
  of: number
}

export interface Tally {
  readonly markets: number
  /** People in a case, by what they are in truth. */
  readonly honest: Map<string, Share>
  readonly attackers: Map<string, Share>
  /** Attacks with at least half of their accounts in one case. */
  readonly attacks: Map<string, Share>
}

const note = (shares: Map<string, Share>, key: string, found: boolean): void => {
  const share = shares.get(key) ?? { found: 0, of: 0 }
  shares.set(key, { found: share.found + Number(found), of: share.of + 1 })
}

export const kindsShown = attackKinds.flatMap((kind) => [`${kind}, open`, `${kind}, hidden`])

const tallyOne = (tally: Tally, seed: number): void => {
  const { world, attacks } = makeMarket(seed)
  const cases = detect(graphOf(world)).map(({ memberIds }) => new Set(memberIds))
  const inCase = (id: string): boolean => cases.some((people) => people.has(id))
  for (const { id, kind, attack } of world.people) if (attack === null) note(tally.honest, kind, inCase(id))
  for (const { kind, isHidden, people } of attacks) {
    const name = `${kind}, ${isHidden ? 'hidden' : 'open'}`
    for (const { id } of people) note(tally.attackers, name, inCase(id))
    const most = cases.map((found) => people.filter(({ id }) => found.has(id)).length)
    note(tally.attacks, name, Math.max(0, ...most) * 2 >= people.length)
  }
}

export const tallyOf = (seeds: readonly number[]): Tally => {
  const tally: Tally = { markets: seeds.length, honest: new Map(), attackers: new Map(), attacks: new Map() }
  for (const seed of seeds) tallyOne(tally, seed)
  return tally
}

export const total = (shares: Iterable<Share>): Share => {
  const sum = { found: 0, of: 0 }
  for (const { found, of } of shares) {
    sum.found += found
    sum.of += of
  }
  return sum
}

export const percent = ({ found, of }: Share): number => (of === 0 ? 0 : (found / of) * 100)
