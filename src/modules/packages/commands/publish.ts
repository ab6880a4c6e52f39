import type { Tx } from '../../../platform/db'
import { checkFree } from '../../members'
import { rememberFacts } from '../../profiles'
import { type Act, advance } from '../advance'

/** Puts a package on sale, for the first time or again (§3.6). It counts as an offering of the profile from now on (§2.2). */
export const publish = async (tx: Tx, act: Act): Promise<void> => {
  const { memberId } = await advance(tx, { verb: 'publish', act }, async (row) => {
    await checkFree(tx, { memberId: row.memberId, wanted: 'selling', at: act.at })
    return { set: { publishedAt: row.publishedAt ?? act.at } }
  })
  await rememberFacts(tx, memberId, act.at)
}
