// Payouts, refunds, appeals, reviews, and what time alone does in the world.
import { sweepCompetitions } from '../../src/modules/competitions/sweep'
import { sweepContracts } from '../../src/modules/contracts'
import { fileAppeal } from '../../src/modules/disputes/commands/file-appeal'
import { overturnDecision } from '../../src/modules/disputes/commands/overturn-decision'
import { proposeOverturn } from '../../src/modules/disputes/commands/propose-overturn'
import { takeAppeal } from '../../src/modules/disputes/commands/take-appeal'
import { upholdAppeal } from '../../src/modules/disputes/commands/uphold-appeal'
import { sweepDisputes } from '../../src/modules/disputes/sweep'
import { recordProviderPayout } from '../../src/modules/ledger/commands/record-provider-payout'
import { settleRefund } from '../../src/modules/ledger/commands/settle-refund'
import { sweepPayouts } from '../../src/modules/payouts'
import { approveRun } from '../../src/modules/payouts/commands/approve-run'
import { checkRun } from '../../src/modules/payouts/commands/check-run'
import { discardRun } from '../../src/modules/payouts/commands/discard-run'
import { returnLine } from '../../src/modules/payouts/commands/return-line'
import { sendRun } from '../../src/modules/payouts/commands/send-run'
import { sweepRetainers } from '../../src/modules/retainers'
import { writeReview } from '../../src/modules/reviews/commands/write-review'
import { revealDue } from '../../src/modules/reviews/sweeps'
import { sweepTasks } from '../../src/modules/tasks/sweep'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { does, mostly, some, type World, type WorldStep } from './world-scene'

/** A run on its way to the bank, by whichever verb comes next. */
const runVerbs = { prepared: 'check', checked: 'approve', approved: 'send' } as const
const forwardRun: WorldStep = (world) => {
  const { at, cast } = world
  const run = mostly(world, world.rows.runs, ({ status }) => status in runVerbs)
  if (!run) return null
  const verb = runVerbs[run.status as keyof typeof runVerbs] ?? 'check'
  const act = { runId: run.id, actorId: some(world, cast.operators) ?? null, as: 'operator' as const, at }
  const command = { check: checkRun, approve: approveRun, send: sendRun }[verb]
  return does(world, (tx) => command(tx, act))
}

const discarded: WorldStep = (world) => {
  const run = some(world, world.rows.runs)
  if (!run || world.pick(4) > 0) return null
  const act = { runId: run.id, actorId: world.cast.operators[0], as: 'operator' as const, at: world.at }
  return does(world, (tx) => discardRun(tx, { ...act, reason: '誤り' }))
}

const providerPays: WorldStep = async (world) => {
  const { at, cast, pick, rows } = world
  const held = rows.accounts.find(({ id }) => id === 'provider')?.balanceYen ?? 0
  const yen = 1 + pick(-held + 1000)
  await does(world, (tx) =>
    recordProviderPayout(tx, {
      id: newId(at),
      amountYen: BigInt(yen),
      feeYen: 0n,
      at,
      actorId: cast.operators[0],
    }),
  )
  world.paidOutYen += yen
}

const returned: WorldStep = (world) => {
  const { at, cast, rows } = world
  const line = mostly(world, rows.lines, ({ status }) => status === 'sent' || status === 'settled')
  if (!line || world.pick(3) > 0) return null
  return does(world, (tx) =>
    returnLine(tx, { lineId: line.id, reason: 'other', actorId: cast.operators[0], at }),
  )
}

const refunded: WorldStep = (world) => {
  const { at, rows } = world
  const due = rows.refunds.filter(({ status, notBefore }) => {
    return status === 'pending' && (notBefore === null || Date.parse(notBefore) <= at.getTime())
  })
  const refund = some(world, due)
  if (!refund) return null
  return does(world, (tx) => settleRefund(tx, { refundId: refund.id, status: 'succeeded', at }))
}

/** A decision is appealed against; another operator upholds it, or overturns it with a third one's word. */
const appealed: WorldStep = (world) => {
  const { at, cast, pick, rows } = world
  const dispute = mostly(world, rows.disputes, ({ status }) => status === 'decided')
  if (!dispute) return null
  const { id: disputeId, clientId, freelancerId, decidedBy, priceYen } = dispute
  const [reader = '', approver = ''] = cast.operators.filter((id) => id !== decidedBy)
  const act = { disputeId, actorId: reader, as: 'operator' as const, at }
  const reward = { rewardYen: BigInt(pick(priceYen + 1)), fault: 'client' as const, reason: '読みました。' }
  const isUpheld = pick(3) === 0
  const end = async (tx: Tx): Promise<unknown> => {
    const actorId = some(world, [clientId, freelancerId]) ?? ''
    await fileAppeal(tx, { id: newId(at), disputeId, actorId, at, body: '違います。' })
    await takeAppeal(tx, act)
    if (isUpheld) return upholdAppeal(tx, { ...act, answer: '読みました。' })
    await proposeOverturn(tx, { ...act, ...reward })
    return overturnDecision(tx, { ...act, actorId: approver })
  }
  return does(world, end)
}

const reviewed: WorldStep = (world) => {
  const { at, pick, rows } = world
  const order = mostly(world, rows.orders, ({ status }) => status === 'completed')
  if (!order) return null
  const authorId = pick(3) > 0 ? order.clientId : order.freelancerId
  const words = { score: 1 + pick(5), aspects: {}, comment: '' }
  return does(world, (tx) => writeReview(tx, { id: newId(at), orderId: order.id, authorId, ...words, at }))
}

/** Everything that is due by now, by the sweeps of the site. */
export const passTime = async ({ db, app, at }: World): Promise<void> => {
  const context = { db, at, services: app.deps }
  for (const sweep of [
    ...[sweepContracts, sweepRetainers, sweepCompetitions, sweepTasks],
    ...[sweepDisputes, revealDue, sweepPayouts],
  ])
    await sweep(context)
}

export const moneySteps: Record<string, WorldStep> = {
  'run goes on': forwardRun,
  'run is discarded': discarded,
  'provider pays out': providerPays,
  'transfer comes back': returned,
  'refund arrives': refunded,
  'decision is appealed against': appealed,
  review: reviewed,
}
