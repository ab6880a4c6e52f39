// How orders come about in the world, from every origin, and what becomes of them.
import { agree, counter, orderFromProposal, requestDirectly, withdraw } from '../../src/modules/contracts'
import { post } from '../../src/modules/jobs/commands/post'
import { saveDraft } from '../../src/modules/jobs/commands/save-draft'
import { buy, consult, offerCustom } from '../../src/modules/packages'
import { send } from '../../src/modules/proposals'
import { giveNotice, offer as offerRetainer } from '../../src/modules/retainers'
import { takeBack } from '../../src/modules/retainers/commands/take-back'
import { addDays, dateOf, later } from '../../src/platform/clock'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { settled } from '../support/charges'
import { payBegun, raiseBegun, takeOrderStep } from './contract-steps'
import { deeds, type OrderAction } from './model'
import type { OrderSeen } from './world-rows'
import { does, mostly, packagePriceYen, some, type World, type WorldStep } from './world-scene'

/** A client and a freelancer, and the terms of one order between them. */
const terms = (world: World) => {
  const { cast, at, pick } = world
  const clientId = some(world, cast.clients) ?? ''
  const freelancerId = some(world, cast.freelancers) ?? ''
  const priceYen = BigInt(500 + pick(120_000))
  const row = {
    id: newId(at),
    title: `発注 ${pick(1000)}`,
    brief: '',
    priceYen,
    dueOn: addDays(dateOf(at), 3 + pick(20)),
  }
  const contract = { id: newId(at), threadId: newId(at), clientId, freelancerId, at }
  return { ...contract, row, revisions: 2, rights: 'transfer' as const }
}
const direct = (world: World) => ({ ...terms(world), categorySlug: 'article' })

/** A job, a proposal for it, and an order on its terms. */
const fromProposal = async (tx: Tx, world: World): Promise<void> => {
  const { row, freelancerId, ...contract } = terms(world)
  const { clientId, at } = contract
  const [jobId, proposalId] = [newId(at), newId(at)]
  const fields = {
    categorySlug: 'article',
    title: '記事',
    brief: '3本',
    hires: 1,
    proposalsUntil: later(at, { days: 9 }),
  }
  await saveDraft(tx, { jobId, clientId, fields, at })
  await post(tx, { jobId, clientId, at })
  const { title, priceYen, dueOn } = row
  const offer = {
    message: '書きます。',
    validUntil: dueOn,
    rows: [{ title, priceYen, dueOn }],
    extras: [],
    pickIds: [],
    fileIds: [],
  }
  await send(tx, { id: proposalId, threadId: newId(at), jobId, freelancerId, offer, at })
  await orderFromProposal(tx, { ...contract, proposalId, rows: [row] })
}

const bought = (world: World) => {
  const { at } = world
  const { row, id, threadId, clientId } = terms(world)
  const packageId = some(world, world.cast.packageIds) ?? ''
  const chosen = { planKind: 'basic' as const, options: [], priceYen: packagePriceYen, note: '' }
  return { id, orderId: row.id, threadId, packageId, clientId, ...chosen, at }
}

/** Asked about a package first; then an offer of other terms. */
const consulted = async (tx: Tx, world: World): Promise<void> => {
  const { cast, at, pick } = world
  const which = pick(cast.packageIds.length)
  const [packageId = '', freelancerId = ''] = [cast.packageIds[which], cast.freelancers[which]]
  const made = { ...terms(world), freelancerId }
  const { clientId } = made
  await consult(tx, { id: newId(at), threadId: newId(at), packageId, clientId, body: '相談です', at })
  await offerCustom(tx, { ...made, packageId })
}

const countered = (world: World, order: OrderSeen) => {
  const actorId = awaited(order)
  const priceYen = BigInt(500 + world.pick(90_000))
  const changed = { title: '別の条件', brief: '', priceYen, dueOn: addDays(dateOf(world.at), 9) }
  return { orderId: order.id, actorId, at: world.at, terms: changed }
}
const awaited = ({ offeredBy, clientId, freelancerId }: OrderSeen): string =>
  offeredBy === 'client' ? freelancerId : clientId
const offering = ({ offeredBy, clientId, freelancerId }: OrderSeen): string =>
  offeredBy === 'client' ? clientId : freelancerId

/** In which status an order is chosen for a step more often than not. */
const fits: Record<OrderAction, readonly OrderSeen['status'][]> = {
  ...{ agree: ['offered'], decline: ['offered'], cancel: ['agreed'], pay: ['agreed'] },
  ...{ deliver: ['working'], 'take-back': ['delivered'], revise: ['delivered'] },
  ...{ accept: ['delivered'], 'auto-accept': ['delivered'], raise: ['working'], lower: ['working'] },
  ...{ 'cancel-funded': ['working', 'delivered'], split: ['working'], merge: ['working'] },
  ...{ dispute: ['working', 'delivered'], 'withdraw-dispute': ['working', 'delivered'] },
  ...{ 'settle-dispute': ['working', 'delivered'], 'decide-dispute': ['working', 'delivered'] },
}

const isFit = (order: OrderSeen, deed: OrderAction): boolean =>
  fits[deed].includes(order.status) &&
  (order.disputedAt !== null) === (deed.endsWith('-dispute') && deed !== 'dispute') &&
  (deed !== 'agree' || order.offeredBy === 'client')

const isPart = (deed: OrderAction): boolean => ['raise', 'lower', 'split', 'merge'].includes(deed)

/** A step of somebody with one order, by the commands that the contracts' own simulation takes. */
const withOrder =
  (deed: OrderAction): WorldStep =>
  (world) => {
    const { cast, at, pick, rows, touched } = world
    const order = mostly(world, rows.orders, (one) => isFit(one, deed))
    if (!order) return null
    const { id, clientId, freelancerId } = order
    const priceYen = BigInt(order.priceYen)
    const others = rows.orders.filter((one) => one.contractId === order.contractId && one.id !== id)
    const mate = mostly(world, others, ({ status }) => status === 'working')
    const pieceIds: [string, string] = [newId(at), newId(at)]
    if (isPart(deed)) for (const one of [id, ...pieceIds]) touched.add(one)
    const sides = { client: { memberId: clientId }, freelancer: { memberId: freelancerId } }
    const [first, second] = cast.operators
    const deciders = { first: { memberId: first }, second: { memberId: second } }
    const rewardYen = BigInt(pick(order.priceYen + 1))
    const step = { order: { id, priceYen }, deed, at, rewardYen, pieceIds, mate: mate && { id: mate.id } }
    // Money is sometimes on its way for days: other things happen before it comes.
    const isLate = pick(5) === 0
    if (isLate && deed === 'pay') return does(world, (tx) => payBegun(tx, { orderId: id, clientId, at }))
    if (isLate && deed === 'raise') return does(world, (tx) => raiseBegun(tx, sides, step))
    return does(world, (tx) => takeOrderStep(tx, { ...sides, ...deciders }, step))
  }

export const orderSteps: Record<string, WorldStep> = {
  ...Object.fromEntries(
    deeds.filter((deed) => deed !== 'auto-accept').map((deed) => [deed, withOrder(deed)]),
  ),
  'order from a proposal': (world) => does(world, (tx) => fromProposal(tx, world)),
  'request directly': (world) => does(world, (tx) => requestDirectly(tx, direct(world))),
  'buy a package': (world) => does(world, (tx) => buy(tx, bought(world))),
  'consult and offer': (world) => does(world, (tx) => consulted(tx, world)),
  'offer a retainer': (world) => {
    const first = direct(world)
    const made = { id: newId(world.at), secondOn: addDays(dateOf(world.at), 5 + world.pick(20)), first }
    return does(world, (tx) => offerRetainer(tx, made))
  },
  'agree to an offer of the other side': (world) => {
    const order = mostly(world, world.rows.orders, (one) => one.status === 'offered')
    if (!order) return null
    return does(world, (tx) => agree(tx, { orderId: order.id, actorId: awaited(order), at: world.at }))
  },
  counter: (world) => {
    const order = mostly(world, world.rows.orders, ({ status }) => status === 'offered')
    return order ? does(world, (tx) => counter(tx, countered(world, order))) : null
  },
  withdraw: (world) => {
    const order = mostly(world, world.rows.orders, ({ status }) => status === 'offered')
    if (!order || world.pick(3) > 0) return null
    return does(world, (tx) => withdraw(tx, { orderId: order.id, actorId: offering(order), at: world.at }))
  },
  'give notice': (world) => {
    const found = mostly(world, world.rows.retainers, ({ status, endsOn }) => status === 'running' && !endsOn)
    if (!found) return null
    const actorId = some(world, [found.clientId, found.freelancerId]) ?? null
    const act = { retainerId: found.id, actorId, at: world.at }
    return does(world, (tx) => giveNotice(tx, { ...act, reason: '' }))
  },
  'take notice back': (world) => {
    const found = mostly(world, world.rows.retainers, ({ endsOn }) => endsOn !== null)
    if (!found) return null
    const actorId = some(world, [found.clientId, found.freelancerId]) ?? null
    return does(world, (tx) => takeBack(tx, { retainerId: found.id, actorId, at: world.at }))
  },
  'late money': (world) => {
    const charge = some(
      world,
      world.rows.charges.filter(({ status }) => status === 'pending'),
    )
    return charge ? does(world, (tx) => settled(tx, charge.id, world.at)) : null
  },
}
