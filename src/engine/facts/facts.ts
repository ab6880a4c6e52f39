import type { CivilDate } from '../../platform/calendar'
import type { Tier, WonTier } from '../policy/tiers'

/** That a tier will be lost, and when this was said (§2.7). */
export interface Warning {
  readonly tier: WonTier
  readonly at: Date
}

/** What was recorded before a judgement: the tier held, and of each tier in danger the warning that stands. */
export interface Past {
  readonly tier: Tier
  readonly warnings: readonly Warning[]
}

export type Mode = 'project' | 'competition' | 'task'
export type OrderStatus = 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
export type Fault = 'client' | 'freelancer' | 'mutual' | 'platform' | 'force-majeure'

export interface FreelancerFacts {
  /** A display name that a reader can see. */
  readonly hasName: boolean
  readonly profileImage: boolean
  /** Characters of the introduction that a reader can see (§2.2). */
  readonly introductionLength: number
  readonly skills: number
  readonly portfolioItems: number
  readonly packages: number
  /** Business experiences that are not private. */
  readonly experiencesShown: number
  readonly qualifications: number
  readonly identityVerifiedAt: Date | null
  readonly confidentialityConfirmedAt: Date | null
  readonly phoneVerifiedAt: Date | null
  readonly lastSeenAt: Date | null
  readonly vacations: readonly { readonly from: CivilDate; readonly until: CivilDate }[]
}

/** A due date that was in force until an instant, and not at it. */
export interface EarlierDueDate {
  readonly dueOn: CivilDate | null
  readonly until: Date
}

/** Interval [at, until) awaiting acceptance, ended by withdrawal or a request for revision; null = still pending. */
export interface Delivery {
  readonly at: Date
  readonly until: Date | null
}

/** One order as it stood when the facts were taken. */
export interface OrderFact {
  readonly id: string
  /** The contract it belongs to; absent where it is one by itself. */
  readonly contract?: string
  readonly mode: Mode
  readonly category: string
  /** How many works of a task it stands for: those that were decided on together. Absent where it is one. */
  readonly works?: number
  readonly agreedAt: Date
  readonly dueOn: CivilDate | null
  /** Before it was agreed to change it, to split or to merge the order: the oldest first. Absent where there was none. */
  readonly earlierDueDates?: readonly EarlierDueDate[]
  readonly status: OrderStatus
  /**
   * The oldest first. Absent where nothing hangs on them: then an order that is open has stood as it does since it was
   * paid, and one that has ended was in work until then.
   */
  readonly deliveries?: readonly Delivery[]
  readonly fundedAt: Date | null
  /** Set for completed and cancelled orders, null for open ones. */
  readonly endedAt: Date | null
  readonly fault: Fault | null
  /** Yen released to the freelancer at the end, before fees, tax included; 0 while the order is open. */
  readonly releasedYen: bigint
  readonly rating: { readonly score: number; readonly revealedAt: Date } | null
}

export interface MessageFact {
  readonly thread: string
  readonly from: 'client' | 'freelancer'
  readonly at: Date
  readonly tied: boolean
  readonly noReplyNeeded: boolean
  /** From the site, or an automatic text: starts no obligation and answers none. */
  readonly system: boolean
  /** The sender was sanctioned for this thread. */
  readonly sanctioned: boolean
}

/** All that a rank is judged from (§2.9). `cuts` holds, per category, the amount from which on one is in the rule's top share. */
export interface Facts {
  readonly freelancer: FreelancerFacts
  readonly orders: readonly OrderFact[]
  /** A proposal, delivery, acceptance or decline of the freelancer stands here as a message of theirs. */
  readonly messages: readonly MessageFact[]
  readonly cuts: ReadonlyMap<string, bigint>
  /** When each of the cuts was computed; absent where nobody says. Decides nothing: it names the cut (§2.4). */
  readonly cutDates?: ReadonlyMap<string, Date>
  /** What was held before, and the warnings that stand; absent where nothing was. Only some policies ask (§2.7). */
  readonly past?: Past
}
