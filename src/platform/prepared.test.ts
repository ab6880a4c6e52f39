import type pg from 'pg'
import { expect, test } from 'vitest'
import { makeStatementNames, withPrepared } from './prepared'

const long = (text: string): string => text.padEnd(200)

test('a statement is given a name when it comes the tenth time, and keeps it', () => {
  const nameOf = makeStatementNames()
  const early = Array.from({ length: 9 }, () => nameOf(long('select 1')))
  expect(new Set(early)).toEqual(new Set([undefined]))
  expect([nameOf(long('select 1')), nameOf(long('select 1'))]).toEqual(['t0', 't0'])
})

test('a short statement is not worth it', () => {
  const nameOf = makeStatementNames()
  expect(new Set(Array.from({ length: 50 }, () => nameOf('select 1')))).toEqual(new Set([undefined]))
})

test('a statement whose plan depends on its values never is', () => {
  const nameOf = makeStatementNames()
  const names = Array.from({ length: 50 }, () => nameOf(long('select /* planned each time */ 1')))
  expect(names.every((name) => name === undefined)).toBe(true)
})

test('there are at most 120 names, however many statements come', () => {
  const nameOf = makeStatementNames()
  const named = new Set<string>()
  for (let text = 0; text < 400; text++)
    for (let times = 0; times < 12; times++) {
      const name = nameOf(long(`select ${text}`))
      if (name) named.add(name)
    }
  expect(named.size).toBe(120)
})

test('a connection is asked by name once a statement has come often, and released as the caller says', async () => {
  const asked: { name?: string; text: string }[] = []
  const released: unknown[] = []
  const client = {
    query: async (query: { text: string }) => asked.push(query),
    release: (isBroken?: boolean) => released.push(isBroken),
  }
  const pool = withPrepared({ connect: async () => client } as unknown as pg.Pool)
  const connection = await pool.connect()
  for (let times = 0; times < 11; times++) await connection.query(long('select $1'), [times])
  for (let times = 0; times < 11; times++) await connection.query('begin', [])
  ;(connection.release as (isBroken: boolean) => void)(true)
  expect(asked.map(({ name }) => name)).toEqual([...Array(9), 't0', 't0', ...Array(11)])
  expect(released).toEqual([true])
})
