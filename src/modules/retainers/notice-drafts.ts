import type { CivilDate } from '../../platform/clock'
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

/** Both sides are told of a day that is near. */
export const dayDrafts =
  <Kind extends string>(kind: Kind) =>
  async (tx: Tx, { retainerId, on, at }: RetainerNews & { on: CivilDate }): Promise<NoticeDraft<Kind>[]> => {
    const pair = await retainerInNotice(tx, retainerId)
    if (!pair) return []
    const about = { kind, note: on, href: `/retainers/${retainerId}`, at }
    return (['client', 'freelancer'] as const).map((side) => pairDraft(pair, side, about))
  }
