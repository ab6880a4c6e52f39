import { expect, test } from 'vitest'
import { addOperator, makeAuth, passwordToken } from '../../src/modules/members'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { Refused } from '../../src/platform/refused'
import { useHouse } from '../house/house'
import { guest } from '../house/person'
import { aoi } from '../world'

const it = useHouse()

const made = (email: string): Promise<string> => {
  const at = it.house.clock.now()
  return inTransaction(it.house.db, (tx) => addOperator(tx, { id: newId(at), email, name: '岬', at }))
}

test('an operator made from the shell chooses a password by a link that works once, and is in the console', async () => {
  const memberId = await made('misaki@example.jp')
  expect(await made('misaki@example.jp')).toBe(memberId)
  const token = 'a-token-of-twenty-four-bytes-x'
  const path = await passwordToken(makeAuth(it.house.deps), { token, memberId, at: new Date() })
  const visitor = guest(it.house)
  expect((await visitor.get(path)).status).toBe(200)
  await visitor.does('/new-password', { token, password: 'ながい ことば です' })
  expect((await visitor.post('/new-password', { token, password: 'ほかの ことば です' })).status).toBe(410)
  await visitor.post('/sign-in', { email: 'misaki@example.jp', password: 'ながい ことば です' })
  expect((await visitor.get('/console')).status).toBe(200)
})

test('a member’s address never becomes an operator’s', async () => {
  const member = await aoi(it.house)
  await expect(made(member.email)).rejects.toThrow(Refused)
})
