// Disputes of the demo world, one in each main state, by the real commands, on orders that are in work or delivered by then.
import { decide } from '../../../src/modules/disputes/commands/decide'
import { escalate } from '../../../src/modules/disputes/commands/escalate'
import { fileAppeal } from '../../../src/modules/disputes/commands/file-appeal'
import { offer } from '../../../src/modules/disputes/commands/offer'
import { open } from '../../../src/modules/disputes/commands/open'
import { overturnDecision } from '../../../src/modules/disputes/commands/overturn-decision'
import { proposeOverturn } from '../../../src/modules/disputes/commands/propose-overturn'
import { replyToAppeal } from '../../../src/modules/disputes/commands/reply-to-appeal'
import { state } from '../../../src/modules/disputes/commands/state'
import { takeAppeal } from '../../../src/modules/disputes/commands/take-appeal'
import { withdraw } from '../../../src/modules/disputes/commands/withdraw'
import { needsSecond } from '../../../src/modules/disputes/rules'
import { earlier, later } from '../../../src/platform/clock'
import type { Tx } from '../../../src/platform/db'
import {
  appealOfDecision,
  disputeCases,
  disputeDecision,
  overturnWords,
  replyToAppealWords,
} from '../texts/disputes'
import { deed, newId, type SeedContext } from './kit'

interface Order {
  id: string
  clientId: string
  freelancerId: string
  priceYen: bigint
  at: Date
}
type Told = Order & { kit: SeedContext; disputeId: string; openedAt: Date; opener: string }

/** Orders that can be disputed, and whose last step is three to twelve days old: those of the printed logins are left alone. */
const disputable = (kit: SeedContext): Promise<Order[]> =>
  kit.db
    .selectFrom('orders as o')
    .innerJoin('members as c', 'c.id', 'o.clientId')
    .innerJoin('members as f', 'f.id', 'o.freelancerId')
    .select(({ fn }) => [
      'o.id',
      'o.clientId',
      'o.freelancerId',
      'o.priceYen',
      fn.coalesce('o.deliveredAt', 'o.fundedAt').$notNull().as('at'),
    ])
    .where('o.status', 'in', ['working', 'delivered'])
    .where('o.mode', '=', 'project')
    .where('o.disputedAt', 'is', null)
    .where((eb) =>
      eb.between(
        eb.fn.coalesce('o.deliveredAt', 'o.fundedAt'),
        earlier(kit.now, { days: 12 }),
        earlier(kit.now, { days: 3 }),
      ),
    )
    .where('c.email', 'like', 'client-%')
    .where('f.email', 'like', 'freelancer-%')
    .orderBy('o.id')
    .limit(40)
    .execute()

const step = (told: Told, hours: number, run: (tx: Tx, at: Date) => Promise<unknown>): Promise<void> => {
  const at = later(told.openedAt, { hours })
  return deed(told.kit, at, async (tx) => void (await run(tx, at)))
}

const statement = (at: Date, body: string) => ({ id: newId(at), body, links: [], fileIds: [] })

/** Opened by one side, answered by the other. */
const begin = async (kit: SeedContext, order: Order, n: number): Promise<Told> => {
  const words = disputeCases[n % disputeCases.length] as (typeof disputeCases)[number]
  const openedAt = later(order.at, { hours: 5 })
  const disputeId = newId(openedAt)
  const sides = [order.clientId, order.freelancerId] as const
  const [actorId, otherId] = words.reason === 'not-as-agreed' ? sides : ([sides[1], sides[0]] as const)
  const told = { ...order, kit, disputeId, openedAt, opener: actorId }
  const opening = { id: disputeId, orderId: order.id, actorId, reason: words.reason }
  await step(told, 0, (tx, at) => open(tx, { ...opening, at, statement: statement(at, words.first) }))
  await step(told, 4, (tx, at) =>
    state(tx, { disputeId, actorId: otherId, at, statement: statement(at, words.second) }),
  )
  return told
}

const share = ({ priceYen }: Order, percent: bigint): bigint => (priceYen * percent) / 100n

const offered = (told: Told, given: { by: 'clientId' | 'freelancerId'; percent: bigint; hours: number }) =>
  step(told, given.hours, (tx, at) =>
    offer(tx, {
      ...{ disputeId: told.disputeId, actorId: told[given.by], at },
      amountYen: share(told, given.percent),
    }),
  )

const handedOver = (told: Told) =>
  step(told, 10, (tx, at) => escalate(tx, { disputeId: told.disputeId, actorId: told.freelancerId, at }))

const decidedBy = async (told: Told, operatorId: string): Promise<void> => {
  await handedOver(told)
  await step(told, 20, (tx, at) =>
    decide(tx, {
      ...{ disputeId: told.disputeId, actorId: operatorId, as: 'operator', at },
      ...{ rewardYen: share(told, 40n), fault: 'mutual', reason: disputeDecision },
    }),
  )
}

const appealed = async (told: Told): Promise<void> => {
  const { disputeId } = told
  await step(told, 30, (tx, at) =>
    fileAppeal(tx, { id: newId(at), disputeId, actorId: told.freelancerId, at, body: appealOfDecision }),
  )
  await step(told, 36, (tx, at) =>
    replyToAppeal(tx, { disputeId, actorId: told.clientId, at, reply: replyToAppealWords }),
  )
}

type Operators = readonly [string, string]

/** The appeal is read by the second operator, and the first approves. */
const overturned = async (told: Told, [first, second]: Operators): Promise<void> => {
  const act = (actorId: string, at: Date) => ({
    ...{ disputeId: told.disputeId, actorId, as: 'operator' as const, at },
  })
  await step(told, 44, (tx, at) => takeAppeal(tx, act(second, at)))
  const change = { rewardYen: share(told, 70n), fault: 'client' as const, reason: overturnWords }
  await step(told, 45, (tx, at) => proposeOverturn(tx, { ...act(second, at), ...change }))
  await step(told, 50, (tx, at) => overturnDecision(tx, act(first, at)))
}

interface Story {
  /** On an escrow that two operators decide. */
  isLarge?: true
  tell: (told: Told, operators: Operators) => Promise<void>
}

/** Talked about, before the operators, before a second one, settled, appealed, overturned, withdrawn. */
const stories: readonly Story[] = [
  { tell: (told) => offered(told, { by: 'clientId', percent: 50n, hours: 8 }) },
  { tell: handedOver },
  { isLarge: true, tell: (told, [, second]) => decidedBy(told, second) },
  {
    tell: async (told) => {
      await offered(told, { by: 'clientId', percent: 60n, hours: 8 })
      await offered(told, { by: 'freelancerId', percent: 50n, hours: 9 })
    },
  },
  {
    tell: async (told, [, second]) => {
      await decidedBy(told, second)
      await appealed(told)
    },
  },
  {
    tell: async (told, operators) => {
      await decidedBy(told, operators[0])
      await appealed(told)
      await overturned(told, operators)
    },
  },
  {
    tell: (told) =>
      step(told, 12, (tx, at) => withdraw(tx, { disputeId: told.disputeId, actorId: told.opener, at })),
  },
]

/** One step: each story on an order of its own, as far as there are such orders. */
export const disputeStories = (
  kit: SeedContext,
  { operatorIds }: { operatorIds: Operators },
): (() => Promise<void>)[] => [
  async () => {
    const orders = await disputable(kit)
    for (const [n, { isLarge = false, tell }] of stories.entries()) {
      const place = orders.findIndex(({ priceYen }) => needsSecond(priceYen) === isLarge)
      const [order] = place < 0 ? [] : orders.splice(place, 1)
      if (order) await tell(await begin(kit, order, n), operatorIds)
    }
  },
]
