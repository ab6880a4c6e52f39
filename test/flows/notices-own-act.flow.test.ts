// Nobody is told of their own act (issue 11, point 24): who did what, and who is told of it, for every event with notices.
import { beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app'
import { inTransaction } from '../../src/platform/db'
import type { Payload } from '../../src/platform/events'
import type { NoticeSource } from '../../src/platform/notices'
import { entered, opened } from '../support/competitions'
import { working } from '../support/orders'
import { openedTask, submittedWork } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'
import { opened as disputed } from './disputes.help'
import { postedJob } from './jobs.help'
import { proposed } from './proposals.help'
import { offeredRetainer, retainerRow } from './retainers.help'

const app = useTestApp()

const makeScene = async () => {
  const [client, freelancer] = [await ken(app), await regularFreelancer(app)]
  const [clientId, freelancerId] = [client.memberId, freelancer.memberId]
  await offeredRetainer(client, freelancer)
  const retainerId = (await retainerRow(app)).id
  const jobId = await postedJob(app, client)
  const proposalId = await proposed(freelancer, jobId)
  const { orderId, contractId } = await working(app, { client, freelancer })
  const disputeId = await disputed(freelancer, orderId)
  const noticeId = 'an end notice'
  const pair = { contractId, clientId, freelancerId, categorySlug: 'product-description' }
  const days = {
    runsSince: '2026-05-01',
    noticeOn: '2026-11-23',
    endsOn: '2026-12-31',
    givenAt: app.clock.now(),
  }
  await app.db
    .insertInto('endNotices')
    .values({ id: noticeId, ...pair, ...days, status: 'given' })
    .execute()
  const competitionId = await opened(app, client)
  const entryId = await entered(app, freelancer, competitionId)
  const taskId = await openedTask(app, client)
  const workIds = [await submittedWork(app, freelancer, taskId)]
  return {
    ...{ clientId, freelancerId, jobId, proposalId, orderId, disputeId, retainerId, noticeId },
    ...{ competitionId, entryId, authorId: freelancerId, taskId, workIds, workerIds: [freelancerId] },
    ...{ questionId: 'q', threadId: 't', operatorId: 'an operator' },
  }
}
type Scene = Awaited<ReturnType<typeof makeScene>>

/** Who acts, what the payload says beside the ids of the scene, and who is told. */
interface Act {
  by: string
  says?: Payload
  told: string[]
}
/** The acts behind an event; or, where no member acts, who or what does. */
type Row = string | ((scene: Scene) => Act[])

const ofClient: Row = (s) => [{ by: s.clientId, says: { byClient: true }, told: [s.freelancerId] }]
const ofFreelancer: Row = (s) => [{ by: s.freelancerId, told: [s.clientId] }]
const ofEitherSide: Row = (s) => [
  { by: s.clientId, says: { by: 'client', aboutId: s.freelancerId }, told: [s.freelancerId] },
  { by: s.freelancerId, says: { by: 'freelancer', aboutId: s.clientId }, told: [s.clientId] },
]
const ofAsker: Row = (s) => [
  { by: s.clientId, says: { askerId: s.clientId, answererId: s.freelancerId }, told: [s.freelancerId] },
  { by: s.freelancerId, says: { askerId: s.freelancerId, answererId: s.clientId }, told: [s.clientId] },
]
const ofAnswerer: Row = (s) =>
  [s.clientId, s.freelancerId].map((by) => {
    const askerId = by === s.clientId ? s.freelancerId : s.clientId
    return { by, says: { askerId, answererId: by, outcome: 'accepted' }, told: [askerId] }
  })
const both = (s: Scene): string[] => [s.clientId, s.freelancerId]
const ofOperator =
  (told: (s: Scene) => string[], says: Payload = {}): Row =>
  (s) => [{ by: s.operatorId, says: { by: 'operator', memberId: s.freelancerId, ...says }, told: told(s) }]
const freelancerOf = (s: Scene): string[] => [s.freelancerId]

const each = (row: Row, names: readonly string[]): Record<string, Row> =>
  Object.fromEntries(names.map((name) => [name, row]))
const named = (noun: string, names: string): string[] => names.split(' ').map((name) => `${noun}.${name}`)

const orderVerbs =
  'offered countered agreed declined funded delivered delivery-withdrawn revision-asked completed cancelled changed split merged request-made request-answered price-talk-asked price-talk-answered reminded'

const rows: Record<string, Row> = {
  ...each(ofEitherSide, named('order', orderVerbs)),
  ...each(ofEitherSide, named('dispute', 'opened stated offered settled withdrawn escalated')),
  ...each(ofEitherSide, named('dispute', 'appealed appeal-answered')),
  ...each(ofOperator(both), named('dispute', 'decided upheld overturned')),
  ...each(ofEitherSide, named('end-notice', 'given taken-back reason-asked reason-given')),
  ...each(ofEitherSide, named('retainer', 'notice-given notice-taken-back reason-asked reason-given')),
  ...each('the clock', named('retainer', 'repeated opening notice-due ended')),
  ...each('the clock', ['order.due-soon', 'task.ending', 'works.due', 'task.completed', 'search.found']),
  ...each('the clock', ['competition.closed', 'competition.shared']),
  ...each('money that arrived, or did not', ['competition.opened', 'task.opened', 'charge.failed']),
  ...each(ofClient, ['competition.extended', 'competition.decided', 'competition.refunded']),
  ...each(ofClient, ['entry.rewarded', 'entry.marked', 'entry.answered', 'entry.won']),
  ...each(ofFreelancer, ['entry.submitted', 'works.appealed']),
  'appeal.decided': ofOperator(freelancerOf),
  ...each(ofClient, named('works', 'approved rejected returned referred')),
  ...each(ofOperator(both), ['works.overturned', 'works.upheld']),
  'task.closed': (s) => [
    { by: s.clientId, says: { byClient: true }, told: [] },
    { by: 'the clock', told: [s.clientId] },
  ],
  ...each(ofClient, ['job.changed', 'job.ended', 'freelancer.invited', 'proposal.declined']),
  ...each(ofFreelancer, ['question.asked', 'proposal.sent', 'proposal.changed', 'proposal.withdrawn']),
  'question.answered': (s) => [{ by: s.clientId, says: { askerId: s.freelancerId }, told: [s.freelancerId] }],
  'disclosure.requested': ofAsker,
  'disclosure.decided': ofAnswerer,
  'message.held-decided': (s) => [
    {
      by: s.operatorId,
      says: { senderId: s.clientId, outcome: 'released', reason: null },
      told: [s.clientId],
    },
  ],
  'verification.changed': (s) => [
    ...['submitted', 'confirmed'].map((outcome) => ({
      ...{ by: s.freelancerId, says: { memberId: s.freelancerId, kind: 'identity', outcome }, told: [] },
    })),
    ...['approved', 'rejected'].map((outcome) => ({
      by: s.operatorId,
      says: { memberId: s.freelancerId, kind: 'identity', outcome },
      told: [s.freelancerId],
    })),
  ],
  'review.written': ofEitherSide,
  'review.revealed': 'the clock or the later review: what the other side wrote is news to both',
  ...each('the engine', ['tier.changed', 'rank.warned', 'client-tier.changed']),
  ...each(ofOperator(freelancerOf, { effectiveFrom: '2027-01-01' }), [
    'policy.announced',
    'policy.withdrawn',
  ]),
  ...each('operators and the bank', ['payout.sent', 'payout.returned']),
  'paper.to-confirm': 'the site issues it',
  ...each('operators, who decide about others', ['report.decided', 'appeal.upheld', 'appeal.overturned']),
  ...each('operators and the clock', ['sanction.imposed', 'sanction.ended']),
}

/** How the notices of each event are drafted, over all modules. */
const sources = new Map<string, NoticeSource<Payload>[]>()
beforeAll(() => {
  for (const { event, reactions } of modules.flatMap((module) => module.subscriptions ?? []))
    for (const one of reactions)
      if (one.kind === 'notice')
        sources.set(event, [...(sources.get(event) ?? []), one.source as unknown as NoticeSource<Payload>])
})

test('of every event with notices it is said who acts', () => {
  expect(Object.keys(rows).sort()).toEqual([...sources.keys()].sort())
})

/** Who is told when `act` has led to `event`. */
const toldOf = (scene: Scene, event: string, { says }: Act): Promise<string[]> =>
  inTransaction(app.db, async (tx) => {
    const told: string[] = []
    for (const { draft } of sources.get(event) ?? [])
      for (const { memberId } of await draft(tx, { ...scene, at: app.clock.now(), ...says } as Payload))
        told.push(memberId)
    return told.sort()
  })

test('the others are told, and never whoever acted', async () => {
  const scene = await makeScene()
  const wrong: object[] = []
  for (const [event, row] of Object.entries(rows)) {
    if (typeof row === 'string') continue
    for (const act of row(scene)) {
      const told = await toldOf(scene, event, act)
      const isRight = told.join() === [...act.told].sort().join() && !told.includes(act.by)
      if (!isRight) wrong.push({ event, by: act.by, told, right: act.told })
    }
  }
  expect(wrong).toEqual([])
})

test('what the clients’ money opened is told to them, since it may arrive days later', async () => {
  const { clientId } = await makeScene()
  await app.drain()
  const kept = await app.db
    .selectFrom('notices')
    .select('kind')
    .where('memberId', '=', clientId)
    .where('kind', 'in', ['competition.opened', 'task.opened'])
    .orderBy('kind')
    .execute()
  expect(kept.map(({ kind }) => kind)).toEqual(['competition.opened', 'task.opened'])
})
