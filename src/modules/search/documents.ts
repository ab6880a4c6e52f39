import type { MessageFact } from '../../engine/facts/facts'
import { obligationsOf } from '../../engine/measure/measure-replies'
import { countAsked } from '../../engine/policy/policy-parts'
import { later } from '../../platform/clock'
import { excerpt } from '../../platform/markdown'
import { catalogue } from '../categories'
import { hasUsualPrices } from '../jobs'
import { reaches } from '../members'
import { policyInForce } from '../ranks'
import type { FreelancerCard, JobListing } from './cards'
import type { FreelancerFacts, JobFacts, Replies } from './facts'
import { fold, foldAll, mark, textTokens } from './rules'
import { freelancerScore, jobScore, ratingMilli, totalOf } from './score'

/** A row of the index but for its band. */
export interface Document<Card> {
  id: string
  score: number
  body: string
  tokens: string[]
  facets: string[]
  card: Card
  dueAt: Date
}
export type FreelancerDocument = Document<FreelancerCard> & {
  listedAt: Date
  ratingMilli: number
  orders: number
  priceYen: bigint | null
}
export type JobDocument = Document<JobListing> & { postedAt: Date; untilAt: Date; priceYen: bigint | null }

/** Lowest price of each band of the filter, in yen. */
export const priceSteps = [0, 5_000, 10_000, 30_000, 100_000] as const
/** "From … yen" steps of the job filter. */
export const budgetSteps = [5_000, 10_000, 30_000, 100_000, 300_000] as const

/** A category stands for its parent too. */
export const categoryLine = (slug: string): string[] => {
  const parent = catalogue.find((top) => top.children.some((child) => child.slug === slug))
  return parent ? [parent.slug, slug] : [slug]
}
export const categoryWords = (slugs: readonly string[]): string[] =>
  catalogue
    .flatMap((top) => [top, ...top.children])
    .filter((category) => slugs.includes(category.slug))
    .map((category) => `${category.ja} ${category.en}`)

/** Obligations to reply of the past year: due ones, and those met within a day (§2.2). */
export const repliesOf = (messages: readonly MessageFact[], span: { yearAgo: Date; at: Date }): Replies => {
  const due = obligationsOf(messages).filter(
    ({ startedAt, answeredAt, dueAt }) =>
      startedAt > span.yearAgo && (answeredAt !== null || dueAt <= span.at),
  )
  const met = due.filter(({ answeredAt, dueAt }) => answeredAt !== null && answeredAt <= dueAt)
  return { repliesMet: met.length, repliesDue: due.length }
}

const profileParts = (facts: FreelancerFacts, at: Date): number =>
  [
    facts.pictureFileId !== null,
    facts.headline !== '',
    facts.introductionLength >= countAsked(policyInForce(at), 'introduction-length'),
    facts.categories.length > 0,
    facts.skills.length >= 3,
    facts.works.length > 0,
    facts.packages.length > 0,
    facts.qualifications.length + facts.experiences.length > 0,
  ].filter(Boolean).length

const priceBand = (yen: bigint): string => String(priceSteps.findLastIndex((step) => yen >= BigInt(step)) + 1)

const freelancerCard = (facts: FreelancerFacts, replies: Replies, at: Date): FreelancerCard => {
  const priceYen = facts.planYen ?? facts.medianYen
  return {
    memberId: facts.memberId,
    name: facts.name,
    headline: facts.headline,
    excerpt: excerpt(facts.introduction, 90),
    pictureFileId: facts.pictureFileId,
    tier: facts.tier,
    categories: facts.categories.slice(0, 4),
    skills: facts.skills.slice(0, 6),
    availability: facts.availability,
    priceYen: priceYen === null ? null : Number(priceYen),
    priceFromPackage: facts.planYen !== null,
    orders: facts.orders,
    contracts: facts.contracts,
    clients: facts.clients,
    ratingSum: facts.ratingSum,
    ratingCount: facts.ratingCount,
    ...replies,
    parts: freelancerScore({ ...facts, ...replies, profileParts: profileParts(facts, at) }, at),
  }
}

/** Next moment at which only time has passed and yet the points differ. */
const freelancerDueAt = (facts: FreelancerFacts, at: Date): Date => {
  const ageing = [7, 14, 31].flatMap((days) => (facts.lastSeenAt ? [later(facts.lastSeenAt, { days })] : []))
  const ahead = [...ageing, ...(facts.leavesAt ? [facts.leavesAt] : [])].filter((due) => due > at)
  return new Date(Math.min(...[...ahead, later(at, { days: 30 })].map(Number)))
}

/** The freelancer's row; undefined for whoever must not be found (§2.1: only regular and above). */
export const freelancerDocument = (
  facts: FreelancerFacts,
  replies: Replies,
  at: Date,
): FreelancerDocument | undefined => {
  if (!facts.emailVerified || !reaches(facts.tier, 'regular')) return undefined
  const card = freelancerCard(facts, replies, at)
  const priceYen = facts.planYen ?? facts.medianYen
  const body = foldAll([
    facts.name,
    facts.headline,
    facts.introduction,
    ...facts.skills,
    ...facts.works,
    ...facts.packages,
    ...facts.qualifications,
    ...facts.experiences,
    ...categoryWords(facts.categories),
  ])
  const facets = [
    mark('tier', facts.tier),
    mark('avail', facts.availability),
    ...(priceYen === null ? [] : [mark('price', priceBand(priceYen))]),
    ...[...new Set(facts.categories.flatMap(categoryLine))].map((slug) => mark('cat', slug)),
    ...facts.skills.slice(0, 5).map((skill) => mark('skill', skill)),
  ]
  return {
    id: facts.memberId,
    score: totalOf(card.parts),
    body,
    tokens: [...textTokens(body), ...facets, ...facts.skills.map((skill) => mark('skill', fold(skill)))],
    facets,
    card,
    dueAt: freelancerDueAt(facts, at),
    listedAt: facts.listedAt,
    ratingMilli: ratingMilli(facts.ratingSum, facts.ratingCount),
    orders: facts.orders,
    priceYen,
  }
}

const needsOf = (facts: JobFacts): string => {
  const secret = facts.needsConfidentiality || facts.visibility === 'confidential'
  if (facts.needsIdentity) return secret ? 'both' : 'identity'
  return secret ? 'confidentiality' : 'none'
}

const jobListing = (facts: JobFacts, at: Date): JobListing => {
  const priceYen = facts.budgetMaxYen ?? facts.budgetMinYen
  const signs = {
    postedAt: facts.postedAt,
    orderRatePermille: facts.client.orderRatePermille,
    priceYen,
    usual: hasUsualPrices(facts.usual) ? facts.usual : null,
    briefLength: facts.brief.length,
    proposals: facts.proposals,
  }
  return { jobId: facts.jobId, parts: jobScore(signs, at) }
}

const jobFilters = (facts: JobFacts): string[] => {
  const price = facts.budgetMaxYen ?? facts.budgetMinYen ?? 0n
  return [
    mark('vis', facts.visibility),
    mark('min', facts.minTier),
    mark('needs', needsOf(facts)),
    mark('by', facts.clientId),
    ...budgetSteps.filter((step) => price >= BigInt(step)).map((step) => mark('budget', String(step))),
  ]
}

/** The job's row; undefined unless it is open and meant to be found. */
export const jobDocument = (facts: JobFacts, at: Date): JobDocument | undefined => {
  if (facts.status !== 'open' || facts.invitedOnly || facts.untilAt <= at) return undefined
  const card = jobListing(facts, at)
  const slugs = categoryLine(facts.categorySlug)
  const body = foldAll([facts.title, facts.brief, ...categoryWords(slugs)])
  const facets = [
    mark('mode', facts.mode),
    ...slugs.map((slug) => mark('cat', slug)),
    ...facts.tags.map((tag) => mark('tag', tag)),
    ...(facts.proposals === 0 ? [mark('room', 'empty')] : []),
    ...((facts.client.orderRatePermille ?? 0) >= 800 ? [mark('rate', '80')] : []),
  ]
  return {
    id: facts.jobId,
    score: totalOf(card.parts),
    body,
    tokens: [...textTokens(body), ...facets, ...jobFilters(facts)],
    facets,
    card,
    dueAt: later(at, { days: 1 }),
    postedAt: facts.postedAt,
    untilAt: facts.untilAt,
    priceYen: facts.budgetMaxYen ?? facts.budgetMinYen,
  }
}
