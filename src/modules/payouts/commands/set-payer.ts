import { recordAuditEntry } from '../../../platform/audit'
import type { Tx } from '../../../platform/db'
import type { AccountKind } from '../bank-file'
import { bankPlace } from '../banks'
import { bankName } from '../kana'
import { refuse } from '../refusals'
import { setPayer as keepPayer } from '../store'

export interface PayerInput {
  customerCode: string
  name: string
  bankCode: string
  branchCode: string
  kind: AccountKind
  number: string
}

/** Sets the account that pays, and what its bank calls the site. Refuses 'no-such-branch', 'holder-unreadable'. */
export const setPayer = async (tx: Tx, set: PayerInput & { actorId: string; at: Date }): Promise<void> => {
  const { actorId, at, ...payer } = set
  if (!(await bankPlace(payer.bankCode, payer.branchCode))) throw refuse('no-such-branch', 'branchCode')
  const { text, unknown } = bankName(payer.name)
  if (text === '' || unknown.length > 0 || text.length > 40) throw refuse('holder-unreadable', 'name')
  await keepPayer(tx, { ...payer, name: text, changedAt: at, changedBy: actorId })
  await recordAuditEntry(tx, { at, actorId, deed: 'set-payer', subjectKind: 'site', subjectId: 'payer' })
}
