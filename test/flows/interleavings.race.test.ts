// Pairs of money verbs in every order of their statements (bar R2): each day the first orders of another few; `bin/bench interleavings` runs all.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app'
import type { Outcome } from '../support/interleavings/actor'
import { moneyDeeds } from '../support/interleavings/deeds'
import { allRaces, type Course, endsAlone, openCourse, raceOf } from '../support/interleavings/races'
import { makeWorld, type World } from '../support/interleavings/world'
import { cloneDatabase } from '../support/test-app'

const pairsADay = 2
const ordersOfAPair = 12
const dayMs = 86_400_000

let world: World
let course: Course
let ends: Map<string, Outcome>
let close: () => Promise<void>
beforeAll(async () => {
  const { url, drop } = await cloneDatabase()
  world = await makeWorld(url)
  const opened = await openCourse(url)
  course = opened.course
  close = () => opened.close().then(drop)
  ends = await endsAlone(world, course)
}, 300_000)
afterAll(() => close())

test('every verb that moves money is raced', () => {
  const verbs = modules
    .flatMap(({ lifecycles = [] }) => lifecycles)
    .flatMap(({ lifecycle: { title, table } }) =>
      Object.entries(table)
        .filter(([, { money = 'none' }]) => money !== 'none')
        .map(([verb]) => `${title.replace(/^The life of an? /, '')} ${verb}`),
    )
  expect(new Set(moneyDeeds.flatMap((deed) => deed.verbs))).toEqual(new Set(verbs))
})

test('each deed is done somewhere, and none ends with a failure', () => {
  const done = [...ends].filter(([, outcome]) => outcome === 'done').map(([name]) => name.split(' / ')[0])
  expect(moneyDeeds.map(({ name }) => name).filter((name) => !done.includes(name))).toEqual([])
  expect([...ends].filter(([, outcome]) => outcome.startsWith('failed'))).toEqual([])
})

test('of two at once, whatever the order, what is left is what one after the other leaves', async () => {
  const races = allRaces(world, ends)
  const first = Math.floor(Date.now() / dayMs) * pairsADay
  const violations: string[] = []
  for (let i = 0; i < pairsADay; i++) {
    const race = races[(first + i) % races.length]
    if (race) violations.push(...(await raceOf(race, course, ordersOfAPair)).violations)
  }
  expect(violations).toEqual([])
}, 300_000)
