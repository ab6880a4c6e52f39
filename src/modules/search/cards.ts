import type { Tier } from '../members'
import type { FreelancerPart, JobPart, PackagePart } from './score'

// What a card of a list shows. Kept in the index as JSON, so that a page of hits is one statement;
// hence numbers for yen, and ISO texts for instants.

export interface FreelancerCard {
  memberId: string
  name: string
  headline: string
  excerpt: string
  pictureFileId: string | null
  tier: Tier
  categories: string[]
  skills: string[]
  availability: 'open' | 'limited' | 'closed'
  priceYen: number | null
  /** Whether the price is the lowest of the packages; otherwise the middle one of past orders. */
  priceFromPackage: boolean
  /** Beside the orders, so that one contract cut into many does not look like many clients (§2.7). */
  orders: number
  contracts: number
  clients: number
  ratingSum: number
  ratingCount: number
  repliesMet: number
  repliesDue: number
  parts: FreelancerPart[]
}

/** A job in a list: what it shows comes from the jobs module, why it stands there from here. */
export interface JobListing {
  jobId: string
  /** Absent: a project. */
  mode?: 'competition' | 'task'
  parts: JobPart[]
}

/** A package in a list: what it shows comes from the packages module, why it stands there from here. */
export interface PackageListing {
  packageId: string
  parts: PackagePart[]
}
