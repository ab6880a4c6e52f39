import type { Reader } from '../../../platform/db'
import { installCalendar } from './in-force'
import { publishedPolicies } from './queries-policies'

/**
 * Reads what is published into the memory of this process: at start, each minute, and when this process publishes. Late
 * by a minute is early enough, because a rule is published at least a day before it decides (decision 020).
 */
export const readCalendar = async (db: Reader): Promise<void> => {
  installCalendar(await publishedPolicies(db))
}
