// Three people who pay each other in a round for nothing, so that the operators' queue of suspicions has a case to
// show: the detectors find it themselves, in the first night of the site.
import { accept, agree, deliver, orderFromProposal } from '../../../src/modules/contracts'
import { markRead } from '../../../src/modules/proposals/commands/mark-read'
import { writeReview } from '../../../src/modules/reviews'
import { addDays, dateOf, later } from '../../../src/platform/clock'
import { job } from '../texts/jobs'
import { aspectScores, reviewComment } from '../texts/talk'
import { declareDemoBusiness } from './businesses'
import { payNow } from './course'
import { daysAgo, deed, newId, type SeedContext } from './kit'
import { signUp } from './members'
import { orderTitle, postJob, propose } from './stories'

interface Friend {
  n: number
  id: string
  name: string
  category: string
  subcategory: string
  joinedAt: Date
}

/**
 * Each in a trade of their own that none of the people whose logins are printed has, and where one who earned this
 * little more leaves the cut of the top fifth where it was.
 */
const people = [
  { name: '戸川 慎一', category: 'marketing', subcategory: 'market-research' },
  { name: '三枝 由美', category: 'web', subcategory: 'site-maintenance' },
  { name: '宇野 拓也', category: 'media', subcategory: 'video-editing' },
]
const titles = [
  'ホームページの更新',
  '動画の字幕入れ',
  '競合の調査',
  'お問い合わせ欄の修正',
  '紹介動画の編集',
  '聞き取り調査のまとめ',
]
const priceYen = 50_000n

/** They never show who they are: no rank, no place in any search, nothing on the first page. */
const planCircle = (kit: SeedContext): Friend[] =>
  people.map((person, n) => {
    const joinedAt = daysAgo(kit, 62 - n, 9000 + n)
    return { ...person, n, id: newId(joinedAt), joinedAt }
  })

const join = ({ n, id, name, joinedAt: at }: Friend, kit: SeedContext): Promise<void> =>
  deed(kit, at, async (tx) => {
    await signUp(tx, { id, email: `circle-${n + 1}@example.jp`, name, side: 'client', at })
    const business = { id, name, kind: 'individual' as const, representative: name, isClient: false }
    await declareDemoBusiness(tx, business, { i: 9000 + n, at })
  })

interface Favour {
  n: number
  client: Friend
  freelancer: Friend
  startAt: Date
}

/** A job, its only proposal and the order, within minutes. Answers the order's id. */
const hire = async (kit: SeedContext, { n, client, freelancer, startAt }: Favour): Promise<string> => {
  const title = titles[n] ?? ''
  const { category, subcategory } = freelancer
  const budget = { budgetMinYen: Number(priceYen), budgetMaxYen: Number(priceYen), days: 7 }
  const text = {
    ...job(n),
    category,
    subcategory,
    ...budget,
    title,
    brief: `${title}をお願いします。`,
    tags: [],
    questions: [],
  }
  const plan = { n, id: newId(startAt), text, client, postedAt: startAt, openDays: 7 }
  await postJob(kit, plan)
  const sentAt = later(startAt, { minutes: 6 })
  const proposalId = newId(sentAt)
  await propose(kit, plan, { id: proposalId, freelancer, pricesYen: [priceYen], days: 7, at: sentAt })
  const at = later(startAt, { minutes: 9 })
  const orderId = newId(at)
  const dueOn = addDays(dateOf(at), 7)
  const rows = [{ id: orderId, title: orderTitle(plan, 0, 1), brief: '', priceYen, dueOn }]
  const party = { id: newId(at), threadId: newId(at), proposalId, clientId: client.id }
  await deed(kit, at, async (tx) => {
    await markRead(tx, { proposalId, at })
    await orderFromProposal(tx, { ...party, rows, revisions: 0, rights: 'transfer', at })
  })
  const agreedAt = later(at, { minutes: 2 })
  await deed(kit, agreedAt, (tx) => agree(tx, { orderId, actorId: freelancer.id, at: agreedAt }))
  await payNow(kit, { contractId: party.id, clientId: client.id }, later(at, { minutes: 5 }))
  return orderId
}

/** Delivered, accepted and praised at once: no work would leave room for that. */
const favour = async (kit: SeedContext, told: Favour): Promise<void> => {
  const { n, client, freelancer, startAt } = told
  const orderId = await hire(kit, told)
  const at = later(startAt, { minutes: 31 })
  const delivery = { id: newId(at), message: '納品します。', links: [], fileIds: [] }
  await deed(kit, at, (tx) => deliver(tx, { orderId, actorId: freelancer.id, at, delivery }))
  const doneAt = later(at, { minutes: 3 })
  await deed(kit, doneAt, (tx) => accept(tx, { orderId, actorId: client.id, at: doneAt }))
  const [quality, communication, timeliness, again] = aspectScores(5, n)
  const aspects = { quality, communication, timeliness, again }
  for (const [i, side] of (['client', 'freelancer'] as const).entries()) {
    const wroteAt = later(doneAt, { minutes: 2 + i })
    const authorId = side === 'client' ? client.id : freelancer.id
    const words = { score: 5, aspects, comment: reviewComment(side, 5, n), at: wroteAt }
    await deed(kit, wroteAt, (tx) => writeReview(tx, { id: newId(wroteAt), orderId, authorId, ...words }))
  }
}

/** The whole story: they sign up within days of each other and pay each other round, twice. */
export const tellCircle = async (kit: SeedContext): Promise<void> => {
  const friends = planCircle(kit)
  for (const friend of friends) await join(friend, kit)
  for (let n = 0; n < friends.length * 2; n++) {
    const client = friends[n % friends.length] as Friend
    const freelancer = friends[(n + 1) % friends.length] as Friend
    await favour(kit, { n, client, freelancer, startAt: daysAgo(kit, 46 - n * 4, 9100 + n) })
  }
}
