import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type Business, hasCheckDigit, readInvoiceNumber } from '../business'
import { refuse } from '../refusals'
import { insertBusiness } from '../store-business'

export interface BusinessInput extends Omit<Business, 'invoiceNumber' | 'invoiceFrom'> {
  /** As typed; empty for who is not registered. */
  invoiceNumber: string
  invoiceFrom: CivilDate | ''
}

const registration = ({ kind, invoiceNumber, invoiceFrom }: BusinessInput) => {
  if (invoiceNumber === '') return { invoiceNumber: null, invoiceFrom: null }
  const number = readInvoiceNumber(invoiceNumber)
  if (!number) throw refuse('invoice-number-unreadable', 'invoiceNumber')
  if (kind === 'company' && !hasCheckDigit(number)) throw refuse('invoice-number-mistyped', 'invoiceNumber')
  if (invoiceFrom === '') throw refuse('invoice-from-missing', 'invoiceFrom')
  return { invoiceNumber: number, invoiceFrom }
}

const representativeIn = ({ kind, representative }: BusinessInput): string | null => {
  if (kind === 'individual') return null
  if (!representative) throw refuse('representative-missing', 'representative')
  return representative
}

/**
 * Says who somebody is as a business, from now on: what papers and terms print (§3.7, §4.5). Refuses a registration number that is
 * none ('invoice-number-unreadable'), a company without the one who represents it ('representative-missing'), with a wrong check digit ('invoice-number-mistyped'), and one without its
 * first day ('invoice-from-missing').
 * @returns whether the number deserves a second look: a sole proprietor's may well carry no check digit.
 */
export const declareBusiness = async (
  tx: Tx,
  declared: BusinessInput & { memberId: string; at: Date },
): Promise<{ isUnusual: boolean }> => {
  const { kind, capitalYen, moreOfficers } = declared
  const isCompany = kind === 'company'
  const row = {
    ...declared,
    ...registration(declared),
    representative: representativeIn(declared),
    capitalYen: isCompany ? capitalYen : null,
    moreOfficers: isCompany && moreOfficers,
  }
  await insertBusiness(tx, row)
  return { isUnusual: row.invoiceNumber !== null && !hasCheckDigit(row.invoiceNumber) }
}
