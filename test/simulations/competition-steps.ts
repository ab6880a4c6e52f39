// What people and time can do to a competition, fitting or not, by the real commands.
import {
  choose,
  chooseAnother,
  discard,
  enter,
  extend,
  markUnserious,
  pay,
  refund,
  saveDraft,
  withdraw,
  withdrawEntry,
} from '../../src/modules/competitions'
import { appeal } from '../../src/modules/competitions/commands/appeal'
import { close } from '../../src/modules/competitions/commands/close'
import { decideAppeal } from '../../src/modules/competitions/commands/decide-appeal'
import { refund as refundByClock } from '../../src/modules/competitions/commands/refund'
import { share } from '../../src/modules/competitions/commands/share'
import { competitionsPastChoice, competitionsPastEnd } from '../../src/modules/competitions/queries-due'
import { accept, cancel, deliver } from '../../src/modules/contracts'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { settled, via } from '../support/charges'

/** Who takes part: the client, two who enter, and an operator. */
export interface CompetitionCast {
  clientId: string
  authors: readonly string[]
  operatorId: string
}

export interface CompetitionMoment {
  competitionId: string
  cast: CompetitionCast
  at: Date
  pick: (n: number) => number
}
type Step = (tx: Tx, moment: CompetitionMoment) => Promise<unknown>

/** An order that came out of the competition; undefined before there is one. */
const someOrder = async (tx: Tx, { competitionId, pick }: CompetitionMoment) => {
  const rows = await tx
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .select(['o.id', 'k.freelancerId'])
    .where('k.originId', '=', competitionId)
    .orderBy('o.id')
    .execute()
  return rows[pick(rows.length || 1)]
}

const byClient = ({ competitionId, cast: { clientId }, at }: CompetitionMoment) => ({
  competitionId,
  clientId,
  actorId: clientId,
  at,
})
const someEntry = (moment: CompetitionMoment) => ({ ...byClient(moment), number: 1 + moment.pick(7) })
const someAuthor = ({ cast, pick }: CompetitionMoment) => cast.authors[pick(cast.authors.length)] as string

/** Everything that people and time can do, fitting or not. */
export const competitionSteps: Record<string, Step> = {
  pay: async (tx, moment) => {
    const { payPath } = await pay(tx, { ...byClient(moment), chargeId: newId(moment.at), via })
    if (moment.pick(5) > 0) await settled(tx, payPath.split('/').at(-1) ?? '', moment.at)
  },
  discard: (tx, moment) => discard(tx, byClient(moment)),
  enter: (tx, moment) =>
    enter(tx, {
      ...{ id: newId(moment.at), competitionId: moment.competitionId, authorId: someAuthor(moment) },
      ...{ fields: { body: '案', comment: '', aiUse: 'none', aiTool: '' }, files: [] },
      ...{ acceptsRights: true, isOperator: false, at: moment.at },
    }),
  leave: (tx, moment) => withdrawEntry(tx, { ...someEntry(moment), authorId: someAuthor(moment) }),
  extend: (tx, moment) => extend(tx, { ...byClient(moment), byDays: 1 + moment.pick(7) }),
  withdraw: (tx, moment) => withdraw(tx, byClient(moment)),
  refund: (tx, moment) => refund(tx, byClient(moment)),
  mark: (tx, moment) => markUnserious(tx, { ...someEntry(moment), reason: moment.pick(4) ? '無関係' : null }),
  appeal: (tx, moment) =>
    appeal(tx, {
      ...someEntry(moment),
      id: newId(moment.at),
      authorId: someAuthor(moment),
      body: '関係あり',
    }),
  decide: async (tx, { cast: { operatorId }, at, pick }) => {
    const open = await tx
      .selectFrom('competitionAppeals')
      .select('id')
      .where('decision', 'is', null)
      .executeTakeFirst()
    const decision = pick(2) ? ('upheld' as const) : ('overturned' as const)
    if (open) await decideAppeal(tx, { appealId: open.id, operatorId, decision, answer: '見ました', at })
  },
  choose: (tx, moment) => choose(tx, { ...someEntry(moment), id: newId(moment.at) }),
  'choose another': (tx, moment) => chooseAnother(tx, { ...someEntry(moment), id: newId(moment.at) }),
  deliver: async (tx, moment) => {
    const order = await someOrder(tx, moment)
    const delivery = { id: newId(moment.at), message: '納品', links: [], fileIds: [] }
    if (order) await deliver(tx, { orderId: order.id, actorId: order.freelancerId, at: moment.at, delivery })
  },
  accept: async (tx, moment) => {
    const order = await someOrder(tx, moment)
    if (order) await accept(tx, { orderId: order.id, actorId: moment.cast.clientId, at: moment.at })
  },
  cancel: async (tx, moment) => {
    const order = await someOrder(tx, moment)
    if (order)
      await cancel(tx, { orderId: order.id, actorId: moment.cast.clientId, at: moment.at, reason: '' })
  },
  time: async (tx, { competitionId, at }) => {
    if ((await competitionsPastEnd(tx, at)).includes(competitionId)) await close(tx, { competitionId, at })
    const late = (await competitionsPastChoice(tx, at)).find(({ id }) => id === competitionId)
    const act = { competitionId, actorId: null, as: 'clock' as const, at }
    if (late) await (late.serious > 0 ? share : refundByClock)(tx, act)
  },
}

/** Of a prize of any amount, with or without rewards for taking part. */
export const competitionDrafted = async (
  tx: Tx,
  { clientId, at, pick }: { clientId: string; at: Date; pick: (n: number) => number },
): Promise<string> => {
  const competitionId = newId(at)
  const rewarded = pick(2) === 0
  await saveDraft(tx, {
    competitionId,
    clientId,
    fields: {
      ...{ categorySlug: 'logo', title: 'ロゴ', brief: '看板', prizeYen: BigInt(3_000 + pick(90_000)) },
      ...{ rewardYen: rewarded ? 777n : 0n, rewardCount: rewarded ? 2 : 0, guaranteedEntries: pick(4) },
    },
    at,
  })
  return competitionId
}
