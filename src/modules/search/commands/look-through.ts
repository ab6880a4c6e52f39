import { earlier, maxDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import { searchFound } from '../events'
import { newHits } from '../queries'
import { hitDays, lastMorning, newHitsMax, overlapDays, searchOf } from '../saved'
import { lockSaved, putHits, setChecked } from '../store-saved'

/** Looks once a morning for what a kept search finds anew, as its member may see it, and tells of it once. */
export const lookThrough = async (tx: Tx, of: { searchId: string; at: Date }): Promise<void> => {
  const { searchId, at } = of
  const saved = await lockSaved(tx, searchId)
  if (!saved || saved.checkedAt >= lastMorning(at)) return
  const { memberId, tier } = saved
  const overlapped = earlier(saved.checkedAt, { days: overlapDays })
  // What was there when the search was kept is not new.
  const since = maxDate(overlapped, saved.createdAt)
  const found = await newHits(tx, searchOf(saved), { viewer: { memberId, tier }, at, since, max: newHitsMax })
  const own = saved.kind === 'freelancers' ? found.filter((id) => id !== memberId) : found
  const fresh = await putHits(tx, { searchId, subjectIds: own, at })
  await setChecked(tx, { searchId, at, forgetBefore: earlier(at, { days: hitDays }) })
  if (fresh.length > 0) await emit(tx, searchFound, { searchId, memberId, count: fresh.length, at })
}
