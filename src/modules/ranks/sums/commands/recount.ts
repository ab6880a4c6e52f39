import type { Tx } from '../../../../platform/db'
import { makeDue } from '../../store-due'
import { lockWindow, setBatchSettings } from '../store-tallies'
import { type Audit, auditTallies } from './audit-tallies'
import { moveOn } from './move-on'

/**
 * The audit of the week by hand, at any moment: moves the tallies to `at` and holds them against the facts of everybody.
 * Undefined before the first night, when there are none.
 */
export const recount = async (tx: Tx, { at }: { at: Date }): Promise<Audit | undefined> => {
  await setBatchSettings(tx)
  const window = await lockWindow(tx)
  if (!window) return undefined
  await makeDue(tx, { memberIds: await moveOn(tx, { window, at }), at })
  return auditTallies(tx, { judgedBy: window.judgedBy, at })
}
