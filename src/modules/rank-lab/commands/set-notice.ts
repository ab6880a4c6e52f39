import type { Tx } from '../../../platform/db'
import { type LabAct, recordLabAct } from '../draft'
import { setNoticeDays } from '../store-lab'

/** How many days lie between the publication of a rule and its effect, 1 or more (§2.7). Holds for what is published later. */
export const setNotice = async (
  tx: Tx,
  { days, ...act }: Omit<LabAct, 'id'> & { readonly days: number },
): Promise<void> => {
  await setNoticeDays(tx, days)
  await recordLabAct(
    tx,
    { ...act, id: 'notice-days' },
    { deed: 'set-policy-notice', detail: { days: `${days}` } },
  )
}
