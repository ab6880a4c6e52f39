import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { isRegion } from '../regions'
import { rememberFacts } from '../remember-facts'
import type { Availability } from '../rules'
import * as store from '../store'

interface Change {
  memberId: string
  availability: Availability
  hoursPerWeek: number | null
  /** A code of `regions`. */
  region: string | null
  at: Date
}

/** Says whether one takes on work now, for how many hours a week, and from where. */
export const setAvailability = async (tx: Tx, { at, ...change }: Change): Promise<void> => {
  if (change.region !== null && !isRegion(change.region)) throw refuse('unknown-region', 'region')
  await store.lockProfile(tx, change.memberId, at)
  await store.setAvailability(tx, change)
  await rememberFacts(tx, change.memberId, at)
}
