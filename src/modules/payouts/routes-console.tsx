// The operators' side of payouts: runs, their approvals and file, what came back, and the account that pays.
import { z } from 'zod'
import { openFormAddress } from '../../platform/http/form-addresses'
import { field } from '../../platform/http/forms'
import { page } from '../../platform/http/page'
import { pageAsked } from '../../platform/http/paging'
import { get, noFields, post, type Routes, type Show, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { recordProviderPayout } from '../ledger'
import type { Act } from './advance'
import { bankPlace } from './banks'
import { approveRun } from './commands/approve-run'
import { checkRun } from './commands/check-run'
import { discardRun } from './commands/discard-run'
import { openFile } from './commands/open-file'
import { returnLine } from './commands/return-line'
import { sendRun } from './commands/send-run'
import { setPayer } from './commands/set-payer'
import { showFile } from './download'
import { returnReasons } from './lifecycle'
import { PayerPage } from './pages/payer-page'
import { RunListPage } from './pages/run-list-page'
import { RunPage } from './pages/run-page'
import { chosenPlace, placeInput } from './place-input'
import { holdings, lineOfRun, payer, runLines, runList, runPage } from './queries-console'
import { refuse } from './refusals'
import { texts } from './texts'

const here = '/console/payouts'
const who = 'operator:money' as const
const idOf = (c: Ctx): string => c.req.param('id') ?? ''

const showRuns: Show = async (c) => {
  const { db } = c.var.deps
  const [runs, money, paying] = [await runList(db), await holdings(db), await payer(db)]
  const place = paying && (await bankPlace(paying.bankCode, paying.branchCode))
  return page(c, <RunListPage runs={runs} holdings={money} payer={paying} place={place} />)
}

const showRun: Show = async (c) => {
  const { db } = c.var.deps
  const word = (c.req.query('q') ?? '').trim().slice(0, 60)
  const number = pageAsked(c)
  const found = await runPage(db, idOf(c))
  const lines = found ? await runLines(db, { runId: found.id, page: number, word }) : []
  const viewerId = viewerOf(c).memberId
  return show(c, found, (run) => (
    <RunPage run={run} lines={lines} page={number} word={word} viewerId={viewerId} />
  ))
}

const showPayer: Show = async (c) => {
  const paying = await payer(c.var.deps.db)
  return page(c, <PayerPage payer={paying} chosen={await chosenPlace(c)} />)
}

interface Step {
  c: Ctx
  at: Date
  viewer: { memberId: string }
}
const actOf = ({ c, at, viewer }: Step): Act => ({
  runId: idOf(c),
  actorId: viewer.memberId,
  as: 'operator',
  at,
})
const backTo = (c: Ctx, flash: string) => ({ to: `${here}/${idOf(c)}`, flash })

const runRoutes = (app: Routes): void => {
  post(app, `${here}/:id/check`, {
    who,
    input: noFields,
    run: async (tx, act) => {
      await checkRun(tx, actOf(act))
      return backTo(act.c, texts[act.c.var.lang].run.checked)
    },
    rerender: showRun,
  })
  post(app, `${here}/:id/approve`, {
    who,
    input: noFields,
    run: async (tx, act) => {
      await approveRun(tx, actOf(act))
      return backTo(act.c, texts[act.c.var.lang].run.approved)
    },
    rerender: showRun,
  })
  post(app, `${here}/:id/discard`, {
    who,
    input: z.object({ discardReason: field.line(200) }),
    run: async (tx, act) => {
      await discardRun(tx, { ...actOf(act), reason: act.input.discardReason })
      return backTo(act.c, texts[act.c.var.lang].run.discarded)
    },
    rerender: showRun,
  })
  post(app, `${here}/:id/send`, {
    who,
    input: noFields,
    run: async (tx, act) => {
      await sendRun(tx, actOf(act))
      return backTo(act.c, texts[act.c.var.lang].run.sent)
    },
    rerender: showRun,
  })
}

const bankRoutes = (app: Routes): void => {
  post(app, `${here}/:id/open-file`, {
    who,
    input: z.object({ reason: field.optionalLine(200) }),
    run: async (tx, { c, at, viewer, input }) => {
      await openFile(tx, { runId: idOf(c), actorId: viewer.memberId, reason: input.reason, at })
      return backTo(c, texts[c.var.lang].run.fileOpened)
    },
    rerender: showRun,
  })
  get(app, `${here}/:id/file`, { who, show: showFile })
  post(app, `${here}/:id/returns`, {
    who,
    input: z.object({ reference: field.whole(1, 999_999_999), returnReason: field.oneOf(returnReasons) }),
    run: async (tx, { c, at, viewer, input }) => {
      const lineId = await lineOfRun(tx, { runId: idOf(c), reference: input.reference })
      if (lineId === undefined) throw refuse('line-not-found', 'reference')
      await returnLine(tx, { lineId, reason: input.returnReason, actorId: viewer.memberId, at })
      return backTo(c, texts[c.var.lang].run.returned)
    },
    rerender: showRun,
  })
}

export const payoutConsoleRoutes = (app: Routes): void => {
  get(app, here, { who, show: showRuns })
  openFormAddress(app, { path: `${here}/provider-payouts`, who, show: showRuns })
  post(app, `${here}/provider-payouts`, {
    who,
    input: z.object({
      amountYen: field.yen(1n, 1_000_000_000_000n),
      feeYen: field.optionalYen(1_000_000_000n),
    }),
    run: async (tx, { c, id, at, viewer, input }) => {
      const { amountYen, feeYen } = input
      await recordProviderPayout(tx, { id, amountYen, feeYen, at, actorId: viewer.memberId })
      return { to: here, flash: texts[c.var.lang].console.recorded }
    },
    rerender: showRuns,
  })
  get(app, `${here}/payer`, { who, confirmed: true, show: showPayer })
  post(app, `${here}/payer`, {
    who,
    confirmed: true,
    input: z.object({ ...placeInput, customerCode: field.digits(10), name: field.line(60) }),
    run: async (tx, { c, at, viewer, input }) => {
      await setPayer(tx, { ...input, actorId: viewer.memberId, at })
      return { to: here, flash: texts[c.var.lang].console.payerDone }
    },
    rerender: showPayer,
  })
  get(app, `${here}/:id`, { who, show: showRun })
  runRoutes(app)
  bankRoutes(app)
}
