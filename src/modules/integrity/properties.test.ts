import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack, attackKinds } from '../../../bench/market/attacks'
import { hidden } from '../../../bench/market/camouflage'
import { emptyWorld, graphOf, someone } from '../../../bench/market/world'
import { detect, type Suspicion, suspicionsOf } from './detect'
import type { Graph } from './facts'

/** A few attacks of any kind among a few strangers, as chance has it. */
const anyGraph = (seed: number): Graph => {
  const world = emptyWorld(seed)
  for (let n = 0; n < 12; n++) someone(world, { kind: 'stranger' })
  for (let n = 0; n < 3; n++) {
    const kind = world.luck.pick(attackKinds)
    const size = world.luck.whole(2, 5)
    attack(world, { kind, attack: n, camouflage: hidden(world.luck), size })
  }
  return graphOf(world)
}

const renamed = (graph: Graph, name: (id: string) => string): Graph => ({
  people: graph.people.map((one) => ({ ...one, id: name(one.id), places: one.places.map(name) })),
  orders: graph.orders.map((one) => ({
    ...one,
    id: name(one.id),
    contractId: name(one.contractId),
    clientId: name(one.clientId),
    freelancerId: name(one.freelancerId),
  })),
  climbs: graph.climbs.map((one) => ({ ...one, memberId: name(one.memberId) })),
})

/** What a suspicion says, whoever is named first and whichever of equal bursts is shown. */
const gist = (list: readonly Suspicion[]): string[] =>
  list
    .map(({ memberIds, score, signals }) =>
      JSON.stringify([[...memberIds].sort(), score, signals.map(({ kind, points }) => [kind, points])]),
    )
    .sort()

/** Names in another order of the alphabet. */
const mirrored = (id: string): string =>
  [...id].map((letter) => (/\d/.test(letter) ? String(9 - Number(letter)) : letter)).join('')

describe('detection depends on what people did', () => {
  test('not on their names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const graph = anyGraph(seed)
        const back = suspicionsOf(renamed(graph, mirrored)).map((one) => ({
          ...one,
          memberIds: one.memberIds.map(mirrored),
        }))
        expect(gist(back)).toEqual(gist(suspicionsOf(graph)))
      }),
      { numRuns: 60 },
    )
  })

  test('not on the order in which facts are read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const graph = anyGraph(seed)
        const turned = { ...graph, people: [...graph.people].reverse(), orders: [...graph.orders].reverse() }
        expect(gist(suspicionsOf(turned))).toEqual(gist(suspicionsOf(graph)))
      }),
      { numRuns: 60 },
    )
  })

  test('not on people who have nothing to do with them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const [one, other] = [anyGraph(seed), renamed(anyGraph(seed + 1), (id) => `x${id}`)]
        const both = {
          people: [...other.people, ...one.people],
          orders: [...one.orders, ...other.orders],
          climbs: [...one.climbs, ...other.climbs],
        }
        expect(gist(detect(both))).toEqual(gist([...detect(one), ...detect(other)]))
      }),
      { numRuns: 60 },
    )
  })
})

/** Every source of a module, tests aside. */
const sourcesOf = (module: string): string[] => {
  const dir = path.resolve(import.meta.dirname, '..', module)
  return fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(path.join(dir, file), 'utf8'))
}

test('no path leads from here to a tier: nothing of ranks is called, and ranks read nothing of this', () => {
  for (const source of sourcesOf('integrity')) {
    expect(source).not.toMatch(/from '\.\.\/(\.\.\/)?ranks'/)
    expect(source).not.toMatch(/holdTier|reevaluate|updateTable\('members'\)|update members/i)
  }
  for (const source of sourcesOf('ranks'))
    expect(source).not.toMatch(/integrity_|integrity[A-Z]\w*'|'\.\.\/integrity/)
})
