import type { ClientFacts, PlacedOrder, PostedJob } from '../../src/engine/facts/client-facts'
import type { ClientMetrics } from '../../src/engine/policy/client-metrics'
import { tokyo } from './freelancer-fixtures'

/*
 * A client for the tests, who is verified on 23 November 2026 at noon: each test says
 * only what is different about him.
 */
export const verifiedClient: ClientFacts['client'] = {
  hasName: true,
  hasIndustry: true,
  descriptionLength: 40,
  identityVerifiedAt: tokyo('2025-04-01'),
  phoneVerifiedAt: tokyo('2025-04-01'),
}

/** Half a year before the tests' noon: the far end of the window, itself excluded. */
export const halfYearAgo: Date = tokyo('2026-05-23 12:00')

interface History extends Partial<Omit<ClientFacts, 'client'>> {
  readonly client?: Partial<ClientFacts['client']>
}

export const clientFacts = ({
  client = {},
  jobs = [],
  orders = [],
  messages = [],
}: History = {}): ClientFacts => ({
  client: { ...verifiedClient, ...client },
  jobs,
  orders,
  messages,
})

/** A finished order of ¥30,000 from the job j1, agreed in August and rated 5 in September 2026. */
export const placed = (id: string, change: Partial<PlacedOrder> = {}): PlacedOrder => ({
  id,
  jobId: 'j1',
  freelancerId: `by-${id}`,
  agreedAt: tokyo('2026-08-01'),
  fundedAt: tokyo('2026-08-02'),
  endedAt: tokyo('2026-09-01'),
  outcome: 'completed',
  fault: null,
  expired: false,
  paidYen: 30_000n,
  review: { score: 5, priceUnfair: false, revealedAt: tokyo('2026-09-10') },
  ...change,
})

const open: Partial<PlacedOrder> = { endedAt: null, outcome: null, paidYen: 0n, review: null }
/** Changes that make an order one at work, waiting for its money, or broken off. */
export const atWork = open
export const unfunded: Partial<PlacedOrder> = { ...open, fundedAt: null }
export const brokenOffBy = (fault: NonNullable<PlacedOrder['fault']>): Partial<PlacedOrder> => ({
  ...open,
  endedAt: tokyo('2026-09-01'),
  outcome: 'cancelled',
  fault,
})
/** Changes that make an order one that the clock ended, because the money did not come. */
export const expired: Partial<PlacedOrder> = { ...brokenOffBy('client'), fundedAt: null, expired: true }

/** A job of July 2026 that was filled in August. */
export const posted = (id: string, change: Partial<PostedJob> = {}): PostedJob => ({
  id,
  postedAt: tokyo('2026-07-01'),
  until: tokyo('2026-07-31'),
  endedAt: tokyo('2026-08-01'),
  ...change,
})

/** A client who is certified on 23 November 2026 with nothing to spare in any of the conditions told in figures. */
export const certifiedFacts = (): ClientFacts => {
  const jobs = Array.from({ length: 10 }, (_, index) => posted(`j${index + 1}`))
  const orders = Array.from({ length: 20 }, (_, index) =>
    placed(`o${String(index + 1).padStart(2, '0')}`, {
      jobId: `j${(index % 7) + 1}`,
      paidYen: 15_000n,
      review: {
        score: index < 4 ? 4 : 5,
        priceUnfair: index === 0,
        revealedAt: tokyo('2026-09-10'),
      },
    }),
  )
  return clientFacts({ jobs, orders })
}

/** A measured figure as a short text: '9/10', '300', 'true'. */
export const clientFigure = (metrics: ClientMetrics, key: keyof ClientMetrics): string => {
  const measure = metrics[key]
  if (measure.kind === 'ratio') return `${measure.value.n}/${measure.value.d}`
  return measure.kind === 'top-share' ? '' : String(measure.value)
}
