import type { Tx } from '../../../../platform/db'
import { yearBefore } from '../../engine/civil'
import { makeDue } from '../../store-due'
import { lockWindow, setBatchSettings } from '../store-tallies'
import { moveOn } from './move-on'

const hourMs = 3_600_000

/**
 * The work of an hour (decision 024): the sums are moved to `at`, and for whom a condition turned is due to be judged. So a
 * night has an hour to fold, not a day. Nothing before the first night, within the hour, or while somebody else is at it.
 */
export const keepUp = async (tx: Tx, { at }: { at: Date }): Promise<void> => {
  const window = await lockWindow(tx, 'if free')
  if (!window || yearBefore(at).getTime() - window.since.getTime() < hourMs) return
  await setBatchSettings(tx)
  await makeDue(tx, { memberIds: await moveOn(tx, { window, at }), at })
}
