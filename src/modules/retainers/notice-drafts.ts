import type { Tx } from '../../platform/db'
import type { NoticeDraft } from '../../platform/notices'
import { pairDraft } from '../proposals'
import type { RetainerNews } from './events'
import { retainerInNotice } from './queries'

/** Whoever acted knows: the other side is told; what the clock did, both are told. */
export const retainerDrafts =
  <Kind extends string>(kind: Kind) =>
  async (tx: Tx, { retainerId, by, at }: RetainerNews): Promise<NoticeDraft<Kind>[]> => {
    const pair = await retainerInNotice(tx, retainerId)
    if (!pair) return []
    const sides = (['client', 'freelancer'] as const).filter((side) => side !== by)
    return sides.map((side) =>
      pairDraft(pair, side, { kind, note: side, href: `/retainers/${retainerId}`, at }),
    )
  }
