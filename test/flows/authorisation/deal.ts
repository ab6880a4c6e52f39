// One client, one freelancer, and one of every thing that can be between them, by the same forms that people use.
import { pay } from '../../../src/modules/contracts'
import { askPriceTalk } from '../../../src/modules/contracts/commands/ask-price-talk'
import { bankProvider } from '../../../src/modules/deposits'
import { putTransfer } from '../../../src/modules/deposits/store'
import type { ChargeNaming } from '../../../src/modules/ledger'
import { inTransaction } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
import { via } from '../../support/charges'
import { agreed, completed, delivered, type OfferedContract, offered, working } from '../../support/orders'
import type { Person } from '../../support/person'
import { sendAnyway } from '../../support/send-anyway'
import type { TestApp } from '../../support/test-app'
import type { Secrets } from './secrets'
import type { DealName, Roles } from './visitors'

/** Something that addresses name. */
export interface Resource {
  /** What stands in the path for `:id` and the others. */
  readonly params: Readonly<Record<string, string>>
  /** Who may know that it exists; anybody else is answered as if there were none. */
  readonly seenBy: Roles
  /** Who learns which step would show it, and no word of its text: guests alone, or everybody. */
  readonly hintedTo?: 'guests' | 'all'
}
export type Resources = Record<string, Resource>

export interface DealMaker {
  readonly app: TestApp
  readonly name: DealName
  readonly secrets: Secrets
  readonly client: Person
  readonly freelancer: Person
  readonly rival: Person
}

const parties = 'client|freelancer'

const onlyId = async (rows: Promise<{ id: string }[]>): Promise<string> => {
  const [row] = await rows
  if (!row) throw new Error('The test world lacks something')
  return row.id
}

/** Orders of which two weeks of silence have passed, and a cancellation that waits for the operators. */
export const silentOrder = async (maker: DealMaker): Promise<Resources> => {
  const { app, name, secrets, client } = maker
  const title = secrets.mark(name, 'silent', 'client|freelancer|operator')
  const { orderId } = await working(app, maker, [{ title, priceYen: 20_000n }])
  const note = secrets.mark(name, 'settle-note', 'client|freelancer|operator')
  await client.does(`/orders/${orderId}/settle`, { fault: 'mutual', rewardYen: '0', note })
  const request = app.db.selectFrom('orderRequests').select('id').where('orderId', '=', orderId).execute()
  return {
    silentOrder: { params: { id: orderId }, seenBy: parties },
    openRequest: { params: { id: await onlyId(request) }, seenBy: 'operator' },
  }
}

const marked = (maker: DealMaker, made: string, priceYen = 30_000n) => [
  { title: maker.secrets.mark(maker.name, made, 'client|freelancer|operator'), priceYen },
]

const orderThings = (name: string, made: OfferedContract): Resources => ({
  [`${name}Order`]: {
    params: { id: made.orderId, version: '1', mate: made.orderIds[1] ?? '' },
    seenBy: parties,
  },
  [`${name}Contract`]: { params: { id: made.contractId }, seenBy: parties },
})

/** A higher price that the freelancer asks for. */
const raisedRequest = async (maker: DealMaker): Promise<string> => {
  const { app, freelancer } = maker
  const { orderId } = await working(app, maker, marked(maker, 'raised'))
  const terms = { title: '見出し案', brief: '', priceYen: '40,000', dueOn: '2026-12-28', note: '' }
  await freelancer.does(`/orders/${orderId}/change`, terms)
  return onlyId(app.db.selectFrom('orderRequests').select('id').where('orderId', '=', orderId).execute())
}

const requestedOrder = async (maker: DealMaker): Promise<Resources> => {
  const { app, name, secrets, client } = maker
  const { orderId } = await working(app, maker, marked(maker, 'asked'))
  const note = secrets.mark(name, 'change-note', 'client|freelancer|operator')
  const terms = { title: '見出し案', brief: '', priceYen: '20,000', dueOn: '2026-12-28' }
  await client.does(`/orders/${orderId}/change`, { ...terms, note })
  const request = app.db.selectFrom('orderRequests').select('id').where('orderId', '=', orderId).execute()
  return {
    request: { params: { id: await onlyId(request) }, seenBy: parties },
    raise: { params: { id: await raisedRequest(maker) }, seenBy: parties },
  }
}

const charge = async (maker: DealMaker, status: 'created' | 'needs-action'): Promise<string> => {
  const { app, client } = maker
  const { contractId } = await agreed(app, maker, marked(maker, `till-${status}`))
  const at = app.clock.now()
  const chargeId = newId(at)
  const asked = { chargeId, clientId: client.memberId, of: { contractId }, via, at }
  const { payPath } = await inTransaction(app.db, (tx) => pay(tx, asked))
  if (status === 'needs-action')
    await client.does(payPath, { number: '4000 0000 0000 0309', expiry: '12/30', cvc: '123' })
  return payPath.split('/').at(-1) ?? ''
}

const elsewhere = async (maker: DealMaker, via: ChargeNaming): Promise<string> => {
  const { app, client } = maker
  const { contractId } = await agreed(app, maker, marked(maker, `till-${via.name}`))
  const at = app.clock.now()
  const asked = { chargeId: newId(at), clientId: client.memberId, of: { contractId }, via, at }
  const chargeId = (await inTransaction(app.db, (tx) => pay(tx, asked))).payPath.split('/').at(-1) ?? ''
  if (via.name === bankProvider.name)
    await inTransaction(app.db, (tx) => putTransfer(tx, { chargeId, sender: 'ﾀﾅｶ ｹﾝ', createdAt: at }))
  return chargeId
}

const priceTalk = async (maker: DealMaker): Promise<string> => {
  const { app, freelancer } = maker
  const { orderIds } = await offered(app, maker, marked(maker, 'talk'))
  const at = app.clock.now()
  const id = newId(at)
  const talk = {
    id,
    orderId: orderIds[0] ?? '',
    actorId: freelancer.memberId,
    reason: '工数',
    wantedYen: null,
    at,
  }
  await inTransaction(app.db, (tx) => askPriceTalk(tx, talk))
  return id
}

const stripeCharges: ChargeNaming = {
  name: 'stripe',
  charge: (id) => ({ ref: `stripe-${id}`, payPath: `/pay/stripe/${id}` }),
}

const retainers = async (maker: DealMaker): Promise<Resources> => {
  const { app, client, freelancer } = maker
  const made: Record<string, string> = {}
  for (const kind of ['retainer', 'noticedRetainer', 'askedRetainer']) {
    const [order] = marked(maker, kind, 20_000n)
    const { contractId } = await working(app, maker)
    const terms = { title: order?.title ?? '', brief: '', priceYen: '20,000', dueOn: '2026-12-28' }
    const { to } = await client.post(`/contracts/${contractId}/retainer`, {
      ...terms,
      secondOn: '2027-01-05',
    })
    const id = to.split('/').at(-1) ?? ''
    const { orderId } = await app.db
      .selectFrom('retainers')
      .select('orderId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await freelancer.does(`/orders/${orderId}/agree`)
    if (kind !== 'retainer') await client.does(`${to}/give-notice`, { reason: '' })
    if (kind === 'askedRetainer') await freelancer.does(`${to}/ask-reason`)
    made[kind] = id
  }
  return Object.fromEntries(
    Object.entries(made).map(([kind, id]) => [kind, { params: { id }, seenBy: parties }]),
  )
}

/** Orders in every state, their requests, payments and terms. */
export const orderThingsOf = async (maker: DealMaker): Promise<Resources> => {
  const { app } = maker
  const pair = [...marked(maker, 'working'), ...marked(maker, 'mate')]
  const busy = await working(app, maker, pair)
  return {
    ...orderThings('offered', await offered(app, maker, marked(maker, 'offered'))),
    ...orderThings('working', busy),
    ...orderThings('agreed', await agreed(app, maker, marked(maker, 'agreed'))),
    ...orderThings('delivered', await delivered(app, maker, marked(maker, 'delivered'))),
    ...orderThings('completed', await completed(app, maker, marked(maker, 'completed'))),
    ...(await requestedOrder(maker)),
    ...(await retainers(maker)),
    charge: { params: { id: await charge(maker, 'created') }, seenBy: 'client' },
    priceTalk: { params: { id: await priceTalk(maker) }, seenBy: parties },
    stripeCharge: { params: { id: await elsewhere(maker, stripeCharges) }, seenBy: 'client' },
    transfer: { params: { id: await elsewhere(maker, bankProvider) }, seenBy: 'client' },
    confirming: { params: { id: await charge(maker, 'needs-action') }, seenBy: 'client' },
  }
}

const reviewId = ({ app }: DealMaker, orderId: string, authorId: string): Promise<string> =>
  onlyId(
    app.db
      .selectFrom('reviews')
      .select('id')
      .where('orderId', '=', orderId)
      .where('authorId', '=', authorId)
      .execute(),
  )

/** A review that only its author has written, and one that both have. */
export const reviewThings = async (maker: DealMaker): Promise<Resources> => {
  const { app, name, secrets, client, freelancer } = maker
  const sealed = await completed(app, maker, marked(maker, 'sealed'))
  const comment = secrets.mark(name, 'sealed-comment', 'freelancer|operator')
  await freelancer.does(`/orders/${sealed.orderId}/review`, { score: '3', comment })
  const shown = await completed(app, maker, marked(maker, 'shown'))
  for (const author of [client, freelancer])
    await author.does(`/orders/${shown.orderId}/review`, { score: '5', comment: 'お世話になりました。' })
  const [sealedId, shownId] = [
    await reviewId(maker, sealed.orderId, freelancer.memberId),
    await reviewId(maker, shown.orderId, freelancer.memberId),
  ]
  return {
    sealedReview: { params: { id: sealedId }, seenBy: 'operator' },
    shownReview: { params: { id: shownId }, seenBy: 'client|operator' },
  }
}

/** What the two wrote to each other, and the client's own words about it. */
export const talkThings = async (maker: DealMaker, workingOrderId: string): Promise<Resources> => {
  const { app, name, secrets, client, freelancer } = maker
  const order = await app.db
    .selectFrom('orders as o')
    .innerJoin('contracts as c', 'c.id', 'o.contractId')
    .select('c.threadId')
    .where('o.id', '=', workingOrderId)
    .executeTakeFirstOrThrow()
  const threadId = order.threadId
  await client.does(`/messages/${threadId}`, { body: secrets.mark(name, 'message', parties) })
  const messageId = await onlyId(
    app.db
      .selectFrom('messages')
      .select('id')
      .where('threadId', '=', threadId)
      .where('senderId', '=', client.memberId)
      .execute(),
  )
  const held = secrets.mark(name, 'held', 'freelancer|operator')
  await sendAnyway(freelancer, `/messages/${threadId}`, { body: `${held} 電話は090-1234-5678です。` })
  const heldId = await onlyId(
    app.db.selectFrom('heldMessages').select('id').where('threadId', '=', threadId).execute(),
  )
  const disclosureId = newId(app.clock.now())
  await freelancer.does(`/messages/${threadId}/disclosures`, { _id: disclosureId })
  const text = secrets.mark(name, 'template', 'freelancer')
  const templateId = newId(app.clock.now())
  await freelancer.does('/messages/templates', { _id: templateId, title: text, text })
  const notices = app.db
    .selectFrom('notices')
    .select('id')
    .where('memberId', '=', freelancer.memberId)
    .orderBy('id')
    .execute()
  return {
    thread: { params: { threadId }, seenBy: parties },
    received: { params: { threadId, messageId }, seenBy: parties },
    held: { params: { threadId, heldId }, seenBy: 'freelancer|operator' },
    flagged: { params: { memberId: freelancer.memberId }, seenBy: 'operator' },
    disclosure: { params: { threadId, disclosureId }, seenBy: parties },
    template: { params: { templateId }, seenBy: 'freelancer' },
    notice: { params: { noticeId: await onlyId(notices) }, seenBy: 'freelancer' },
  }
}
