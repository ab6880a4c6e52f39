// The verbs that move money, each as it is done to a target: the column `money` of the lifecycles' tables (§3, §4.2).

import { choose } from '../../../src/modules/competitions'
import { refund } from '../../../src/modules/competitions/commands/refund'
import { share } from '../../../src/modules/competitions/commands/share'
import { withdraw } from '../../../src/modules/competitions/commands/withdraw'
import { accept, answer } from '../../../src/modules/contracts'
import { cancelFunded } from '../../../src/modules/contracts/commands/cancel-funded'
import { approve as approveDispute } from '../../../src/modules/disputes/commands/approve'
import { decide } from '../../../src/modules/disputes/commands/decide'
import { offer } from '../../../src/modules/disputes/commands/offer'
import { overturnDecision } from '../../../src/modules/disputes/commands/overturn-decision'
import { settleRefund } from '../../../src/modules/ledger/commands/settle-refund'
import { returnLine } from '../../../src/modules/payouts/commands/return-line'
import { sendRun } from '../../../src/modules/payouts/commands/send-run'
import { settleRun } from '../../../src/modules/payouts/commands/settle-run'
import { approve as approveWorks, overturn as overturnWorks } from '../../../src/modules/tasks'
import { complete as completeTask } from '../../../src/modules/tasks/commands/complete'
import { settled } from '../charges'
import type { Deed } from './actor'
import type { Target } from './orders'
import type { World } from './world'

export interface MoneyDeed {
  name: string
  /** The verbs that it does, each after what its lifecycle's title is about. */
  verbs: readonly string[]
  noun: Target['noun']
  /** The deed, where the target has what it needs. */
  on: (target: Target, world: World) => Deed | undefined
}

const paid =
  (n: number): MoneyDeed['on'] =>
  ({ chargeIds }, { at }) => {
    const id = chargeIds?.[n]
    return id === undefined ? undefined : (tx) => settled(tx, id, at)
  }

const ofOrders: MoneyDeed[] = [
  { name: 'pay', verbs: ['charge succeed', 'order fund', 'order change'], noun: 'order', on: paid(0) },
  { name: 'pay by another charge', verbs: [], noun: 'order', on: paid(1) },
  {
    name: 'accept',
    verbs: ['order accept'],
    noun: 'order',
    on:
      ({ id }, { at, clientId }) =>
      (tx) =>
        accept(tx, { orderId: id, actorId: clientId, at }),
  },
  {
    name: 'accept by time',
    verbs: ['order accept'],
    noun: 'order',
    on:
      ({ id }, { at }) =>
      (tx) =>
        accept(tx, { orderId: id, actorId: null, as: 'clock', at }),
  },
  {
    name: 'say yes to a request',
    verbs: ['order change', 'order split', 'order merge', 'order absorb', 'order cancel-funded'],
    noun: 'order',
    on: ({ requestId }, { at, clientId }) =>
      requestId === undefined
        ? undefined
        : (tx) => answer(tx, { requestId, actorId: clientId, at, answer: 'accept', note: '' }),
  },
  {
    name: 'cancel by time',
    verbs: ['order cancel-funded'],
    noun: 'order',
    on:
      ({ id }, { at }) =>
      (tx) => {
        const terms = { kind: 'cancel' as const, fault: 'mutual' as const, rewardYen: 0n }
        return cancelFunded(tx, { orderId: id, actorId: null, as: 'clock', at, terms, decidedBy: 'clock' })
      },
  },
  {
    name: 'offer that settles',
    verbs: ['dispute settle', 'order end-disputed'],
    noun: 'order',
    on: ({ disputeId }, { at, clientId }) =>
      disputeId === undefined
        ? undefined
        : (tx) => offer(tx, { disputeId, actorId: clientId, at, amountYen: 30_000n }),
  },
  {
    name: 'decide',
    verbs: ['dispute decide', 'order complete-disputed'],
    noun: 'order',
    on: ({ disputeId }, { at, operatorIds }) =>
      disputeId === undefined
        ? undefined
        : (tx) => {
            const words = { rewardYen: 50_000n, fault: 'client' as const, reason: '記録を読みました。' }
            return decide(tx, { disputeId, actorId: operatorIds[0], as: 'operator', at, ...words })
          },
  },
  {
    name: 'approve a decision',
    verbs: ['dispute approve', 'order end-disputed'],
    noun: 'order',
    on: ({ disputeId }, { at, operatorIds }) =>
      disputeId === undefined
        ? undefined
        : (tx) => approveDispute(tx, { disputeId, actorId: operatorIds[1], as: 'operator', at }),
  },
  {
    name: 'overturn a decision',
    verbs: ['appeal against the decision of a dispute overturn'],
    noun: 'order',
    on: ({ appealId, disputeId }, { at, operatorIds }) =>
      appealId === undefined || disputeId === undefined
        ? undefined
        : (tx) => overturnDecision(tx, { disputeId, actorId: operatorIds[0], as: 'operator', at }),
  },
  {
    name: 'refund answered',
    verbs: [],
    noun: 'order',
    on: ({ refundId }, { at }) =>
      refundId === undefined ? undefined : (tx) => settleRefund(tx, { refundId, status: 'succeeded', at }),
  },
]

const ofCompetitions: MoneyDeed[] = [
  { name: 'pay a competition', verbs: ['competition open'], noun: 'competition', on: paid(0) },
  {
    name: 'withdraw a competition',
    verbs: ['competition withdraw'],
    noun: 'competition',
    on:
      ({ id }, { at, clientId }) =>
      (tx) =>
        withdraw(tx, { competitionId: id, actorId: clientId, at }),
  },
  {
    name: 'choose',
    verbs: ['competition choose'],
    noun: 'competition',
    on:
      ({ id }, { at, clientId }) =>
      (tx) =>
        choose(tx, { competitionId: id, actorId: clientId, at, id: '0000000000chosen', number: 1 }),
  },
  {
    name: 'share',
    verbs: ['competition share'],
    noun: 'competition',
    on:
      ({ id }, { at }) =>
      (tx) =>
        share(tx, { competitionId: id, actorId: null, as: 'clock', at }),
  },
  {
    name: 'refund a competition',
    verbs: ['competition refund'],
    noun: 'competition',
    on:
      ({ id }, { at, clientId }) =>
      (tx) =>
        refund(tx, { competitionId: id, actorId: clientId, at }),
  },
]

const ofTasks: MoneyDeed[] = [
  { name: 'pay a task', verbs: ['task open', 'task grow'], noun: 'task', on: paid(0) },
  {
    name: 'complete a task',
    verbs: ['task complete'],
    noun: 'task',
    on:
      ({ id }, { at }) =>
      (tx) =>
        completeTask(tx, { taskId: id, actorId: null, as: 'clock', at }),
  },
  {
    name: 'approve a work',
    verbs: ['work approve'],
    noun: 'task',
    on: ({ id, submittedWorkId }, { at, clientId }) =>
      submittedWorkId === undefined
        ? undefined
        : (tx) => {
            const by = { as: 'client' as const, actorId: clientId, at }
            return approveWorks(tx, { taskId: id, workIds: [submittedWorkId], ...by })
          },
  },
  {
    name: 'overturn a rejection',
    verbs: ['work overturn'],
    noun: 'task',
    on: ({ id, appealedWorkId }, { at, operatorIds }) =>
      appealedWorkId === undefined
        ? undefined
        : (tx) => {
            const by = { as: 'operator' as const, actorId: operatorIds[0], at, note: '読みました。' }
            return overturnWorks(tx, { taskId: id, workIds: [appealedWorkId], ...by })
          },
  },
]

const ofPayouts: MoneyDeed[] = [
  {
    name: 'send a run',
    verbs: ['payout run send'],
    noun: 'payout',
    on:
      ({ id }, { at, operatorIds }) =>
      (tx) =>
        sendRun(tx, { runId: id, actorId: operatorIds[0], as: 'operator', at }),
  },
  {
    name: 'count a run as carried out',
    verbs: [],
    noun: 'payout',
    on:
      ({ id }, { at }) =>
      (tx) =>
        settleRun(tx, { runId: id, actorId: null, as: 'clock', at }),
  },
  {
    name: 'return a line',
    verbs: ['payout line return'],
    noun: 'payout',
    on: ({ lineId }, { at, operatorIds }) =>
      lineId === undefined
        ? undefined
        : (tx) => returnLine(tx, { lineId, reason: 'closed', actorId: operatorIds[0], at }),
  },
]

export const moneyDeeds: readonly MoneyDeed[] = [...ofOrders, ...ofCompetitions, ...ofTasks, ...ofPayouts]
