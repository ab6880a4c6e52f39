import { recordAuditEntry } from '../../../platform/audit'
import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { hasCheckDigit, readInvoiceNumber } from '../../profiles'
import { refuse } from '../refusals'
import { insertOperator } from '../store-operators'

export interface OperatorInput {
  name: string
  address: string
  /** As typed; empty where the site is not registered. */
  invoiceNumber: string
  invoiceFrom: CivilDate | ''
}

/**
 * Says who runs the site, for papers from now on (§4.5). Refuses 'invoice-number-mistyped' for a number that is no corporate one,
 * and 'invoice-from-missing'.
 */
export const setOperator = async (
  tx: Tx,
  set: OperatorInput & { actorId: string; at: Date },
): Promise<void> => {
  const { name, address, actorId, at } = set
  const number = set.invoiceNumber === '' ? null : readInvoiceNumber(set.invoiceNumber)
  if (set.invoiceNumber !== '' && !(number && hasCheckDigit(number)))
    throw refuse('invoice-number-mistyped', 'invoiceNumber')
  if (number && set.invoiceFrom === '') throw refuse('invoice-from-missing', 'invoiceFrom')
  const invoiceFrom = number ? set.invoiceFrom : null
  await insertOperator(tx, { at, byId: actorId, name, address, invoiceNumber: number, invoiceFrom })
  await recordAuditEntry(tx, {
    at,
    actorId,
    deed: 'set-operator',
    subjectKind: 'site',
    subjectId: 'operator',
  })
}
