import type { MessageFact } from '../../engine/facts/facts'
import type { ClientFigures, UsualPrices } from '../jobs'
import type { Tier } from '../members'

/** What one freelancer's place in search is made from, as one statement reads it. */
export interface FreelancerFacts {
  memberId: string
  name: string
  tier: Tier
  emailVerified: boolean
  listedAt: Date
  lastSeenAt: Date | null
  headline: string
  introduction: string
  introductionLength: number
  pictureFileId: string | null
  availability: 'open' | 'limited' | 'closed'
  categories: string[]
  skills: string[]
  works: string[]
  packages: string[]
  qualifications: string[]
  experiences: string[]
  planYen: bigint | null
  medianYen: bigint | null
  ordersOfYear: number
  orders: number
  contracts: number
  clients: number
  ratingSum: number
  ratingCount: number
  /** The first moment at which a counted order or rating leaves the year. */
  leavesAt: Date | null
}

/** What one job's place in search is made from. */
export interface JobFacts {
  jobId: string
  clientId: string
  status: string
  mode: 'project' | 'competition' | 'task'
  visibility: 'public' | 'members' | 'confidential'
  invitedOnly: boolean
  minTier: Tier
  needsIdentity: boolean
  needsConfidentiality: boolean
  categorySlug: string
  title: string
  brief: string
  tags: string[]
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  postedAt: Date
  untilAt: Date
  proposals: number
  client: ClientFigures
  usual: UsualPrices
}

export interface Replies {
  repliesMet: number
  repliesDue: number
}

export type { MessageFact }
