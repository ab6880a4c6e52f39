import { expect, test } from 'vitest'
import { evaluateDocument } from './evaluate-document'

const order = (change: object = {}) => ({
  id: 'o1',
  mode: 'project',
  category: 'writing',
  agreedAt: '2026-04-01T10:00:00+09:00',
  dueOn: '2026-05-01',
  status: 'completed',
  fundedAt: '2026-04-02T10:00:00+09:00',
  endedAt: '2026-05-01T10:00:00+09:00',
  fault: null,
  rewardYen: 30000,
  rating: { score: 5, revealedAt: '2026-05-02T10:00:00+09:00' },
  ...change,
})

const freelancer = {
  displayName: '葵',
  profileImage: true,
  introduction: '文'.repeat(300),
  skills: 2,
  portfolioItems: 0,
  packages: 0,
  businessExperiences: [{ visibility: 'public' }],
  qualifications: 0,
  identityVerifiedAt: '2026-01-01T00:00:00+09:00',
  confidentialityConfirmedAt: '2026-01-01T00:00:00Z',
  phoneVerifiedAt: '2026-01-01T00:00:00+09:00',
  lastSeenAt: '2026-11-20T09:00:00+09:00',
  vacations: [{ from: '2026-08-01', until: '2026-08-20' }],
}

const message = {
  thread: 't1',
  from: 'client',
  at: '2026-11-23T10:00:00+09:00',
  tied: true,
  noReplyNeeded: false,
  system: false,
}

const document = (change: object = {}) => ({
  policy: 'classic-2020',
  at: '2026-11-23T12:00:00+09:00',
  freelancer,
  orders: [order()],
  messages: [message],
  cuts: { writing: 120000 },
  ...change,
})

const result = (change?: object) => {
  const answer = evaluateDocument(document(change))
  if (!answer.ok) throw new Error(`${answer.field} ${answer.message}`)
  return answer.result
}

test('of the profile only what a reader sees is counted', () => {
  const actual = (metric: string, change: object) =>
    result({ freelancer: { ...freelancer, ...change } }).conditions.find((each) => each.metric === metric)
      ?.actual
  expect(actual('display-name', { displayName: ' \u3000\u200b' })).toBe(false)
  expect(actual('introduction-length', { introduction: '文 '.repeat(300) })).toBe(300)
  expect(actual('introduction-length', { introduction: `${'文'.repeat(299)}${' '.repeat(99)}` })).toBe(299)
  const experiences = (visibility: string) => ({ businessExperiences: [{ visibility }] })
  expect(actual('background', experiences('private'))).toBe(0)
  expect(actual('background', experiences('members'))).toBe(1)
})

test('a silver freelancer is answered in full', () => {
  const { tier, conditions, next, forecast } = result()
  expect(tier).toBe('silver')
  expect(conditions.map(({ metric, met, required, actual }) => [metric, met, required, actual])).toEqual([
    ['display-name', true, true, true],
    ['profile-image', true, true, true],
    ['introduction-length', true, 300, 300],
    ['offering', true, 1, 2],
    ['background', true, 1, 1],
    ['identity', true, true, true],
    ['confidentiality', true, true, true],
    ['phone', true, true, true],
    ['last-login', true, true, true],
    ['orders-won', true, 1, 1],
    ['completion-rate', true, '9/10', '1/1'],
    ['mean-rating', true, '24/5', '5/1'],
    ['reply-rate', true, '4/5', null],
    ['earned-reward', false, 120000, 30000],
  ])
  expect(conditions.at(-4)).toEqual({
    tier: 'silver',
    metric: 'completion-rate',
    met: true,
    required: '9/10',
    actual: '1/1',
    evidence: ['o1'],
  })
  expect(next).toEqual([
    {
      tier: 'certified',
      metric: 'earned-reward',
      missing: 90000,
      unit: 'yen',
      action: 'earn-more',
      category: 'writing',
    },
  ])
  expect(forecast).toEqual([
    {
      at: '2026-11-24T10:00:00+09:00',
      tier: 'bronze',
      because: 'reply-rate: a reply is 24 hours late (t1)',
    },
    {
      at: '2026-12-20T09:00:00.001+09:00',
      tier: 'none',
      because: 'last-login: the last login is more than a month back',
    },
  ])
})

test('the answer survives JSON', () => {
  const answer = result()
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
})

test('a field that may be null may be left out', () => {
  const { fault: _, rating: __, ...bare } = order()
  expect(
    result({ orders: [bare] }).conditions.find(({ metric }) => metric === 'mean-rating')?.actual,
  ).toBeNull()
})

test('a cancellation without its time is taken as the document states it', () => {
  const cancelled = order({ status: 'cancelled', endedAt: null, fault: 'freelancer' })
  const { conditions } = result({ orders: [order({ id: 'o2' }), cancelled] })
  expect(conditions.find(({ metric }) => metric === 'completion-rate')?.actual).toBe('1/2')
})

const { cuts: _, ...withoutCuts } = document()

test.each([
  ['policy', document({ policy: 'classic-1999' })],
  ['policy', document({ policy: 7 })],
  ['at', document({ at: '2026-11-23T12:00:00' })],
  ['at', document({ at: null })],
  ['cuts', withoutCuts],
  ['cuts.writing', document({ cuts: { writing: -1 } })],
  ['note', document({ note: 'hello' })],
  ['freelancer.introduction', document({ freelancer: { ...freelancer, introduction: 300 } })],
  ['freelancer.skills', document({ freelancer: { ...freelancer, skills: -1 } })],
  ['freelancer.skills', document({ freelancer: { ...freelancer, skills: 1.5 } })],
  ['freelancer.phoneVerifiedAt', document({ freelancer: { ...freelancer, phoneVerifiedAt: 'yesterday' } })],
  [
    'freelancer.lastSeenAt',
    document({ freelancer: { ...freelancer, lastSeenAt: '2026-11-31T09:00:00+09:00' } }),
  ],
  [
    'freelancer.vacations[0].until',
    document({ freelancer: { ...freelancer, vacations: [{ from: '2026-08-02', until: '2026-08-01' }] } }),
  ],
  [
    'freelancer.vacations[0].from',
    document({ freelancer: { ...freelancer, vacations: [{ from: '2026-8-2', until: '2026-08-03' }] } }),
  ],
  [
    'freelancer.businessExperiences[0].visibility',
    document({ freelancer: { ...freelancer, businessExperiences: [{ visibility: 'secret' }] } }),
  ],
  ['orders[0].agreedAt', document({ orders: [order({ agreedAt: '2026-04-01' })] })],
  ['orders[0].rewardYen', document({ orders: [order({ rewardYen: -30000 })] })],
  ['orders[0].rewardYen', document({ orders: [order({ rewardYen: 0.5 })] })],
  ['orders[0].rewardYen', document({ orders: [order({ rewardYen: '30000' })] })],
  ['orders[0].dueOn', document({ orders: [order({ dueOn: '2026-02-29' })] })],
  ['orders[0].status', document({ orders: [order({ status: 'done' })] })],
  ['orders[0].endedAt', document({ orders: [order({ endedAt: null })] })],
  ['orders[0].endedAt', document({ orders: [order({ status: 'working' })] })],
  ['orders[0].fault', document({ orders: [order({ fault: 'nobody' })] })],
  ['orders[0].rating.score', document({ orders: [order({ rating: { score: 6, revealedAt: null } })] })],
  ['orders[0].reward', document({ orders: [order({ reward: 1 })] })],
  ['orders[1].id', document({ orders: [order(), order()] })],
  ['messages[0].from', document({ messages: [{ ...message, from: 'someone' }] })],
  ['messages[0].at', document({ messages: [{ ...message, at: 'soon' }] })],
  ['messages[0].tied', document({ messages: [{ ...message, tied: 'yes' }] })],
  ['', []],
  ['', null],
])('a fault in %j is named', (field, json) => {
  expect(evaluateDocument(json)).toMatchObject({ ok: false, field })
})

test.each([
  ['is missing', withoutCuts],
  ['must be true or false', document({ messages: [{ ...message, tied: 'yes' }] })],
  ['must be one of project, competition, task', document({ orders: [order({ mode: 'hourly' })] })],
  ['must lie in the years 1000 to 9997', document({ at: '9999-12-31T23:59:59Z' })],
  ['must lie in the years 1000 to 9997', document({ at: '0001-01-01T00:00:00Z' })],
])('an integrator reads that a field %s', (said, json) => {
  expect(evaluateDocument(json)).toMatchObject({ ok: false, message: said })
})

test('the years at the edges are judged like any other', () => {
  for (const at of ['1000-01-02T00:00:00Z', '9997-12-31T14:59:59.999Z'])
    expect(result({ at }).tier).toBe('none')
})

test('who earned in a category with a cut is told when that reward leaves, whatever the cuts elsewhere', () => {
  const seen = { ...freelancer, lastSeenAt: '2027-04-24T00:00:00Z' }
  const law = { id: 'o2', category: 'law', agreedAt: '2026-08-01T00:00:00Z', endedAt: '2026-09-01T00:00:00Z' }
  const year = {
    at: '2027-04-25T12:00:00+09:00',
    freelancer: seen,
    messages: [],
    orders: [order(), order(law)],
  }
  const elsewhere = { design: 1, music: 0 }
  expect(result({ ...year, cuts: { ...elsewhere, writing: 30000 } })).toMatchObject({
    tier: 'certified',
    forecast: [{ at: '2027-05-01T10:00:00+09:00', tier: 'silver' }, { tier: 'none' }],
  })
  expect(result({ ...year, cuts: elsewhere })).toMatchObject({ tier: 'silver', forecast: [{ tier: 'none' }] })
})

const robustly = (change: object = {}) => result({ policy: 'robust', messages: [], ...change })
const overdue = { ...order(), id: 'o2', status: 'working', endedAt: null, dueOn: '2026-08-01', rating: null }

test('a rule with memory judges without a past as if nothing was held, and with one as it was', () => {
  const orders = [order(), overdue, { ...overdue, id: 'o3' }, { ...overdue, id: 'o4' }]
  expect(robustly({ orders })).toMatchObject({ tier: 'bronze', warnings: [] })
  expect(robustly({ orders, past: { tier: 'silver' } })).toMatchObject({ tier: 'silver', warnings: [] })
  const more = [...orders, ...['o5', 'o6', 'o7', 'o8'].map((id) => ({ ...overdue, id }))]
  expect(robustly({ orders: more, past: { tier: 'silver' } })).toMatchObject({
    tier: 'silver',
    warnings: [{ tier: 'silver', at: '2026-11-23T12:00:00+09:00', fallsAt: '2026-12-23T12:00:00+09:00' }],
  })
  const warnings = [{ tier: 'silver', at: '2026-10-24T12:00:00+09:00' }]
  expect(robustly({ orders: more, past: { tier: 'silver', warnings } })).toMatchObject({ tier: 'bronze' })
})

test('rules without memory answer as ever, whatever past or contract is told', () => {
  const plain = result()
  expect(Object.keys(plain)).toEqual(['tier', 'conditions', 'next', 'forecast'])
  expect(Object.keys(plain.conditions[0] ?? {})).toEqual([
    ...['tier', 'metric', 'met', 'required', 'actual', 'evidence'],
  ])
  const told = { past: { tier: 'certified' }, orders: [order({ contract: 'c1', client: 'k1' })] }
  expect(result(told)).toEqual(plain)
})

test('an order that is accepted later counts as late or as delivered, as its deliveries say', () => {
  const at = '2026-07-02T12:00:00+09:00'
  const accepted = order({ id: 'o2', endedAt: '2026-07-05T10:00:00+09:00', rating: null })
  const rate = (deliveries?: object[]) =>
    result({ at, messages: [], orders: [order(), { ...accepted, deliveries }] }).conditions.find(
      ({ metric }) => metric === 'completion-rate',
    )?.actual
  const sentBack = { at: '2026-05-30T10:00:00+09:00', until: '2026-06-03T10:00:00+09:00' }
  expect(rate()).toBe('1/2')
  expect(rate([])).toBe('1/2')
  expect(rate([sentBack])).toBe('1/2')
  expect(rate([sentBack, { at: '2026-06-28T10:00:00+09:00' }])).toBe('1/1')
  expect(rate([sentBack, { at: '2026-07-02T12:00:00.001+09:00', until: null }])).toBe('1/2')
})

const lying = { at: '2026-05-30T10:00:00+09:00', until: null }
const over = { at: '2026-05-30T10:00:00+09:00', until: '2026-06-03T10:00:00+09:00' }
const open = { endedAt: null, rating: null }

test.each([
  ['orders[0].deliveries[0].at', { deliveries: [{ ...over, at: '2026-05-30' }] }],
  ['orders[0].deliveries[0].by', { deliveries: [{ ...over, by: 'client' }] }],
  ['orders[0].deliveries', { deliveries: [{ at: over.until, until: over.at }] }],
  ['orders[0].deliveries', { deliveries: [lying, over] }],
  ['orders[0].deliveries', { ...open, status: 'working', deliveries: [lying] }],
  ['orders[0].deliveries', { ...open, status: 'delivered', deliveries: [over] }],
  ['orders[0].deliveries', { ...open, status: 'agreed', deliveries: [over] }],
])('a fault in %s of what was delivered when is named', (field, change) => {
  expect(evaluateDocument(document({ orders: [order(change)] }))).toMatchObject({ ok: false, field })
})

test.each([
  ['past.tier', { past: { tier: 'gold' } }],
  [
    'past.warnings[0].tier',
    { past: { tier: 'silver', warnings: [{ tier: 'none', at: '2026-11-01T00:00:00Z' }] } },
  ],
  ['past.warnings[0].at', { past: { tier: 'silver', warnings: [{ tier: 'silver', at: 'once' }] } }],
  ['past.since', { past: { tier: 'silver', since: '2026-11-01T00:00:00Z' } }],
  ['orders[0].contract', { orders: [order({ contract: '' })] }],
])('a fault in %s of the past or a contract is named', (field, change) => {
  expect(evaluateDocument(document(change))).toMatchObject({ ok: false, field })
})

test.each([
  [1000, true],
  [1001, false],
])('%i vacations are read: %s', (length, ok) => {
  const vacations = Array.from({ length }, () => freelancer.vacations[0])
  expect(evaluateDocument(document({ freelancer: { ...freelancer, vacations } })).ok).toBe(ok)
})
