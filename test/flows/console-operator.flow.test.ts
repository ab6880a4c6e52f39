import { expect, test } from 'vitest'
import { addOperator, makeAuth, passwordToken, totpCode } from '../../src/modules/members'
import { inTransaction } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'
import { newId } from '../../src/platform/ids'
import { guest } from '../support/person'
import { keyOn } from '../support/signed-up'
import { useTestApp } from '../support/test-app'
import { aoi } from '../world'

const app = useTestApp()

const made = (email: string): Promise<string> => {
  const at = app.clock.now()
  return inTransaction(app.db, (tx) => addOperator(tx, { id: newId(at), email, name: '岬', at }))
}

test('an operator made from the shell chooses a password by a link that works once, sets up the second factor, and is in the console', async () => {
  const memberId = await made('misaki@example.jp')
  expect(await made('misaki@example.jp')).toBe(memberId)
  const token = 'a-token-of-twenty-four-bytes-x'
  const path = await passwordToken(makeAuth(app.deps), { token, memberId, at: new Date() })
  const visitor = guest(app)
  expect((await visitor.get(path)).status).toBe(200)
  await visitor.does('/new-password', { token, password: 'ながい ことば です' })
  expect((await visitor.post('/new-password', { token, password: 'ほかの ことば です' })).status).toBe(410)
  await visitor.post('/sign-in', { email: 'misaki@example.jp', password: 'ながい ことば です' })
  expect((await visitor.get('/console')).to).toBe('/settings/two-step')
  const page = await visitor.does('/settings/two-step/begin')
  await visitor.does('/settings/two-step/confirm', { code: totpCode(keyOn(page.html), app.clock.now()) })
  expect((await visitor.get('/console')).status).toBe(200)
})

test('a member’s address never becomes an operator’s', async () => {
  const member = await aoi(app)
  await expect(made(member.email)).rejects.toThrow(DomainError)
})
