import { dateOf, monthsLater } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/enqueue'
import { newId } from '../../platform/ids'
import { defineJob, type WorkContext } from '../../platform/jobs'
import { recordCase } from './commands/record-case'
import { investigate } from './investigate'
import { nightBefore, peopleChanged } from './queries-facts'
import { claimNight } from './store'

const lookJob = 'integrity.look'
/** People looked at by one job: their neighbourhoods are held in memory together. */
const batch = 200

/** Once a night: everybody whose facts changed since the last one, in jobs of some hundreds (§2.7). */
export const sweepIntegrity = ({ db, at }: WorkContext): Promise<void> =>
  inTransaction(db, async (tx) => {
    const night = dateOf(at)
    if (!(await claimNight(tx, { night, at }))) return
    const from = (await nightBefore(tx, night)) ?? monthsLater(at, -12)
    const changed = await peopleChanged(tx, { from, at })
    for (let first = 0; first < changed.length; first += batch)
      await enqueue(tx, lookJob, { memberIds: changed.slice(first, first + batch), at })
  })

/** Bears being run twice: what was seen already makes no second case. */
const look = async (
  { db }: WorkContext,
  asked: { memberIds: readonly string[]; at: Date },
): Promise<void> => {
  const { memberIds, at } = asked
  for (const suspicion of await investigate(db, memberIds, at))
    await inTransaction(db, (tx) => recordCase(tx, { id: newId(at), suspicion, at }))
}

export const lookingJob = defineJob(lookJob, look)
