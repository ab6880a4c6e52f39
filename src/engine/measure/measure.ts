import { asOf } from '../facts/fact-history'
import type { Facts } from '../facts/facts'
import type { Metrics } from '../policy/metrics'
import { measureOrdersWon, measureRatio, measureReward } from './measure-orders'
import { measureLogin, measureProfile } from './measure-profile'
import { measureReplies, obligationsOf } from './measure-replies'
import { momentOf } from './moment'

/**
 * Every metric of §2.2 at `at`, from the facts up to `at` alone. This is the reference: whatever computes the
 * same figures faster must agree with it.
 */
export const measure = (known: Facts, at: Date): Metrics => {
  const facts = asOf(known, at)
  const moment = momentOf(at)
  return {
    ...measureProfile(facts.freelancer),
    'last-login': measureLogin(facts.freelancer, moment),
    'orders-won': measureOrdersWon(facts),
    'completion-rate': measureRatio('completion-rate', facts, moment),
    'mean-rating': measureRatio('mean-rating', facts, moment),
    'reply-rate': measureReplies(obligationsOf(facts.messages), moment),
    'earned-reward': measureReward(facts, moment),
    'satisfied-share': measureRatio('satisfied-share', facts, moment),
    'task-approval': measureRatio('task-approval', facts, moment),
  }
}
