import { addDays, type CivilDate, dateOf } from '../../platform/clock'
import { reaches, type Tier } from '../members'
import type { JobStatus } from './lifecycle'

export const visibilities = ['public', 'members', 'confidential'] as const
export type Visibility = (typeof visibilities)[number]

export const closeReasons = ['found-elsewhere', 'plans-changed', 'no-fit', 'budget', 'other'] as const
export type CloseReason = (typeof closeReasons)[number]

/** Features a client can mark on a job; their names stand in the texts. */
export const featureTags = [
  'continuing',
  'newcomer',
  'urgent',
  'experienced',
  'portfolio',
  'bulk',
  'per-piece',
  'remote',
  'long',
] as const
export type FeatureTag = (typeof featureTags)[number]

/** Budget bands offered by the post wizard, in yen. */
export const budgetBands = [
  [5_000n, 10_000n],
  [10_000n, 30_000n],
  [30_000n, 50_000n],
  [50_000n, 100_000n],
  [100_000n, 300_000n],
  [300_000n, 500_000n],
  [500_000n, 1_000_000n],
] as const

export const bandKey = (min: bigint | null, max: bigint | null): string => {
  if (min === null || max === null) return 'negotiable'
  return budgetBands.some(([low, high]) => low === min && high === max) ? `${min}-${max}` : 'own'
}

/** The longest that a job takes proposals, counted from now (§3.3). */
export const proposalsWithinDays = 90
/** The days that a deadline may be set to: from tomorrow to 90 days from today, both included. */
export const firstDeadlineOn = (at: Date): CivilDate => addDays(dateOf(at), 1)
export const lastDeadlineOn = (at: Date): CivilDate => addDays(dateOf(at), proposalsWithinDays)

/** A client's first three posts carry a mark (§3.3), until they have posted a fourth: then nothing of theirs is a beginning. */
export const beginnerPosts = 3
export const isBeginnerPost = (postNumber: number | null, client: { posted: number }): boolean =>
  postNumber !== null && postNumber <= beginnerPosts && client.posted <= beginnerPosts

/** What a job and a proposal need to know of the person who looks. */
export interface PersonFacts {
  memberId: string
  operator: boolean
  tier: Tier
  identity: boolean
  confidentiality: boolean
  phone: boolean
}

export interface JobTerms {
  clientId: string
  status: JobStatus
  proposalsUntil: Date | null
  visibility: Visibility
  minTier: Tier
  needsIdentity: boolean
  needsConfidentiality: boolean
  invitedOnly: boolean
}

/** Whether the job asks something of people, beyond a good proposal. */
export const hasRequirements = (
  job: Pick<JobTerms, 'minTier' | 'needsIdentity' | 'needsConfidentiality' | 'invitedOnly'>,
): boolean => job.minTier !== 'none' || job.needsIdentity || job.needsConfidentiality || job.invitedOnly

/** Requirements are for clients who have shown who they are themselves: identity and phone confirmed (§3.3). */
export const maySetRequirements = (person: Pick<PersonFacts, 'identity' | 'phone'>): boolean =>
  person.identity && person.phone

export type JobVisibility = 'whole' | 'sign-in' | 'confidentiality' | 'nothing'

/** How much of a job a person may see: all, a way to be let in, or nothing. `known`: invited, or has proposed. */
export const sightOf = (job: JobTerms, person: PersonFacts | null, known: boolean): JobVisibility => {
  if (person && (person.memberId === job.clientId || person.operator))
    return job.status === 'draft' && person.memberId !== job.clientId ? 'nothing' : 'whole'
  if (job.status === 'draft') return 'nothing'
  if (job.invitedOnly) {
    if (!person) return 'sign-in'
    return known ? 'whole' : 'nothing'
  }
  if (job.visibility === 'public' || known) return 'whole'
  if (!person) return 'sign-in'
  return job.visibility === 'members' || person.confidentiality ? 'whole' : 'confidentiality'
}

export const obstacles = [
  'guest',
  'operator',
  'own-job',
  'already-proposed',
  'not-taking-proposals',
  'deadline-passed',
  'invited-only',
  'tier-too-low',
  'identity-needed',
  'confidentiality-needed',
] as const
export type Obstacle = (typeof obstacles)[number]

interface Bidder {
  person: PersonFacts | null
  invited: boolean
  proposed: boolean
  at: Date
}

/**
 * The first thing that keeps somebody from proposing, or null (§3.3). The job page shows it with its cure, and the
 * command refuses with it: the two cannot disagree. An invitation lifts the tier, never a confirmation.
 */
export const obstacleTo = (job: JobTerms, { person, invited, proposed, at }: Bidder): Obstacle | null => {
  if (job.status !== 'open') return 'not-taking-proposals'
  if (job.proposalsUntil && at >= job.proposalsUntil) return 'deadline-passed'
  if (!person) return 'guest'
  if (person.operator) return 'operator'
  if (person.memberId === job.clientId) return 'own-job'
  if (proposed) return 'already-proposed'
  if (job.invitedOnly && !invited) return 'invited-only'
  if (!invited && !reaches(person.tier, job.minTier)) return 'tier-too-low'
  if (job.needsIdentity && !person.identity) return 'identity-needed'
  const secret = job.needsConfidentiality || job.visibility === 'confidential'
  return secret && !person.confidentiality ? 'confidentiality-needed' : null
}
