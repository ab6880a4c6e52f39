// A survey of two hundred works by thirty people, from the first start to the money that goes back (§3.5).
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { exportHead, exportRow } from '../../src/modules/tasks/export'
import { clientTask } from '../../src/modules/tasks/queries-client'
import { exportedWorks } from '../../src/modules/tasks/queries-export'
import { xlsxOf } from '../../src/platform/sheets'
import { balance } from '../support/orders'
import {
  crowdLike,
  openedTask,
  statusesIn,
  submittedWork,
  taskRow,
  usualQuestions,
  workRow,
} from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
const [people, works, perPerson] = [30, 200, 7]

/** The workbook as it is sent. */
const workbookOf = async (id: string): Promise<Uint8Array> => {
  const rows = (async function* () {
    for await (const work of exportedWorks(app.db, id)) yield exportRow(usualQuestions, work, 'ja')
  })()
  const written = xlsxOf({ head: exportHead(usualQuestions, 'ja'), rows }, '回答')
  return new Uint8Array(await new Response(written).arrayBuffer())
}

const refundedYen = async (taskId: string): Promise<string> => {
  const row = await app.db
    .selectFrom('refunds')
    .select((of) => of.fn.sum<string>('amountYen').as('yen'))
    .where('orderId', '=', taskId)
    .executeTakeFirstOrThrow()
  return row.yen
}

test('is decided on by pages, appealed against once, exported and opened again, and paid to the yen', async () => {
  const [client, worker, operator] = [await ken(app), await aoi(app), await misaki(app)]
  const id = await openedTask(app, client, { worksCount: works, perPerson })
  const workers = await crowdLike(app, worker, people)
  const handed: string[] = []
  for (let n = 0; n < works; n++) {
    app.clock.forward({ seconds: 30 })
    handed.push(await submittedWork(app, workers[n % people] ?? worker, id))
  }
  const full = await worker.post(`/tasks/${id}/start`)
  expect(full.html).toContain('今は空きがありません')

  const grid = `/my/tasks/${id}/works`
  const decide = (fields: Record<string, string | string[]>) =>
    client.does(grid, { reason: '', comment: '', tab: 'waiting', mark: '', ...fields })
  const wrong = handed.slice(0, 12)
  const why = { reason: 'careless', comment: '設問を読まずに答えています。' }
  await decide({ verb: 'reject', 'workIds[]': wrong, ...why })
  await worker.does(`/my/works/${wrong[0]}/appeal`, { text: '二問とも読んで答えました。' })
  await operator.does(`/console/task-appeals/${wrong[0]}/overturn`, { note: '回答は妥当です。' })
  expect((await workRow(app, wrong[0] ?? '')).status).toBe('approved')
  await decide({ verb: 'approve', everything: 'on', until: app.clock.now().toISOString() })
  const counts = await clientTask(app.db, client as never, { id, at: app.clock.now() })
  expect(counts).toMatchObject({ approved: works - 11, submitted: 0, rejections: 11 })

  expect(await statusesIn(await workbookOf(id))).toEqual({ 承認: works - 11, 非承認: 11 })

  // Three days later the rejections are final: eleven places are open again, and the other works can be done.
  app.clock.forward({ days: 3 })
  await app.sweep()
  const page = await worker.get(`/tasks/${id}`)
  expect(page.html).toContain('11')
  const again = await submittedWork(app, workers[25] ?? worker, id)
  app.clock.forward({ days: 7 })
  await app.sweep()
  expect((await workRow(app, again)).status).toBe('approved')
  app.clock.forward({ days: 5 })
  await app.sweep()
  await app.sweep()
  const { status } = await taskRow(app, id)
  expect(status).toBe('completed')
  expect(await balance(app, `escrow/${id}`)).toBe(0n)
  const paid = await Promise.all(workers.map(({ memberId }) => balance(app, `freelancer/${memberId}`)))
  expect(paid.reduce((sum, yen) => sum + yen, 0n)).toBe(BigInt(works - 11 + 1) * 84n)
  expect(await refundedYen(id)).toBe(String(10 * 105))
  expect((await verifyLedger(app.db)).faults).toEqual([])
})
