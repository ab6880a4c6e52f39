// Letters leave each by itself: what one recipient's mail server refuses concerns nobody else (issue 11, row 3).
import { afterEach, expect, test, vi } from 'vitest'
import { inTransaction } from '../../src/platform/db'
import { startWorker, type Worker } from '../../src/platform/jobs'
import { sendMail } from '../../src/platform/mail'
import { stuckLetters } from '../../src/platform/stuck-letters'
import { useCommittedTestApp } from '../support/test-app'
import { misaki } from '../world'

const app = useCommittedTestApp()
let worker: Worker | undefined
afterEach(() => worker?.stop())

test('an address that is refused holds up no other letter, repeats none, and is shown alone', async () => {
  const sent: string[] = []
  const mailer = {
    canSend: true,
    deliver: async (_: unknown, { to }: { to: string }) => {
      if (to.startsWith('refused')) throw new Error('550 No such user here')
      sent.push(to)
    },
  }
  const people = ['one@example.jp', 'refused@example.jp', 'two@example.jp', 'three@example.jp']
  await inTransaction(app.db, async (tx) => {
    for (const to of people)
      await sendMail(tx, { to, lang: 'ja', subject: 'お知らせ', body: '届きましたか', at: app.clock.now() })
  })
  const { db, deps } = app
  worker = await startWorker(app.url, {
    db,
    now: app.clock.now,
    log: deps.log,
    services: { ...deps, mailer },
  })
  await vi.waitFor(async () => expect(await stuckLetters(db)).toHaveLength(1), {
    timeout: 10_000,
    interval: 100,
  })
  expect([...sent].sort()).toEqual(['one@example.jp', 'three@example.jp', 'two@example.jp'])
  const [stuck] = await stuckLetters(db)
  expect(stuck).toMatchObject({ to: 'refused@example.jp', tries: 1, reason: '550 No such user here' })
  expect(stuck?.nextAt?.getTime()).toBeGreaterThan(Date.now() + 10_000)
  const operator = await misaki(app)
  const page = await operator.get('/console')
  expect(page.html).toContain('r•••@example.jp')
  expect(page.html).toContain('550 No such user here')
})
