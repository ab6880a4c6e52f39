import { asOf } from '../facts/fact-history'
import type { Facts } from '../facts/facts'
import type { Metrics } from '../policy/metrics'
import { measureOrdersWon, measureRatio, measureReward } from './measure-orders'
import { measureLogin, measureProfile } from './measure-profile'
import { measureReplies, type Obligation, obligationsOf } from './measure-replies'
import { momentOf } from './moment'

/** Facts as of one moment, with all that later moments leave unchanged worked out once: a forecast asks many times. */
export interface PreparedFacts {
  readonly facts: Facts
  readonly profile: ReturnType<typeof measureProfile>
  readonly obligations: readonly Obligation[]
}

export const knownAt = (facts: Facts, at: Date): PreparedFacts => {
  const known = asOf(facts, at)
  return {
    facts: known,
    profile: measureProfile(known.freelancer),
    obligations: obligationsOf(known.messages),
  }
}

/** All metrics at `at`, no earlier than the moment of `known`, if nothing happens in between. */
export const measureKnown = ({ facts, profile, obligations }: PreparedFacts, at: Date): Metrics => {
  const moment = momentOf(at)
  return {
    ...profile,
    'last-login': measureLogin(facts.freelancer, moment),
    'orders-won': measureOrdersWon(facts),
    'completion-rate': measureRatio('completion-rate', facts, moment),
    'mean-rating': measureRatio('mean-rating', facts, moment),
    'reply-rate': measureReplies(obligations, moment),
    'earned-reward': measureReward(facts, moment),
    'satisfied-share': measureRatio('satisfied-share', facts, moment),
    'task-approval': measureRatio('task-approval', facts, moment),
  }
}

/**
 * Every metric of §2.2 at `at`, from the facts up to `at` alone. This is the reference: whatever computes the
 * same figures faster must agree with it.
 */
export const measure = (facts: Facts, at: Date): Metrics => measureKnown(knownAt(facts, at), at)
