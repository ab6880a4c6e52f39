// Pure: who a person is as a business (§3.7), and whether a registration number can be one.
import type { CivilDate } from '../../platform/clock'

export interface Business {
  kind: 'individual' | 'company'
  registeredName: string
  /** Who acts for a company; null for individuals. */
  representative: string | null
  address: string
  /** Yen; null for individuals and where it was not said. */
  capitalYen: bigint | null
  /** Regular employees; the person themselves is none. */
  employees: number
  /** A company with two officers or more. */
  moreOfficers: boolean
  /** T and 13 digits; null for who is not registered for qualified invoices. */
  invoiceNumber: string | null
  invoiceFrom: CivilDate | null
  /** As a client: wants purchase statements. As a freelancer: agrees to them. */
  wantsStatements: boolean
  acceptsStatements: boolean
}

/** T and 13 digits out of what people type: full width, blanks and hyphens are read. Null when it is something else. */
export const readInvoiceNumber = (text: string): string | null => {
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐−ー-]/g, '')
  return /^T?\d{13}$/.test(number) ? `T${number.replace('T', '')}` : null
}

/**
 * Whether the 13 digits are a corporate number: the first is 9 less the remainder by 9 of the other twelve, weighted 1 and 2
 * from the right. Numbers of sole proprietors follow no rule that may be enforced (§4.5).
 */
export const hasCheckDigit = (invoiceNumber: string): boolean => {
  const digits = [...invoiceNumber.slice(1)].map(Number)
  const sum = digits
    .slice(1)
    .reverse()
    .reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0)
  return digits[0] === 9 - (sum % 9)
}

/** Whether somebody is registered on a day. */
export const isRegisteredOn = (
  { invoiceNumber, invoiceFrom }: Pick<Business, 'invoiceNumber' | 'invoiceFrom'>,
  on: CivilDate,
): boolean => invoiceNumber !== null && invoiceFrom !== null && invoiceFrom <= on

/** What a post must state of its client and the business details may lack (§3.3). */
export const posterItems = ['registeredName', 'address', 'employees'] as const
export type PosterItem = (typeof posterItems)[number]

/** A client as far as a post asks: what they call themselves, and what they have declared. */
export interface Poster {
  clientKind: Business['kind']
  business: Pick<Business, 'registeredName' | 'address' | 'employees' | 'moreOfficers'> | undefined
}

/** Whether posts of this client state six items: who has employees or two officers (Employment Security Act Art. 5-4, Freelance Act Art. 12). */
export const statesSixItems = ({ business }: Poster): boolean =>
  business !== undefined && !isFreelanceBusiness(business)

/**
 * What the business details of a client lack before a post of theirs may stand. A company that never said how large it is must say
 * so first: without that nobody knows whether the duty is theirs.
 */
export const missingForPost = (poster: Poster): PosterItem[] => {
  const { clientKind, business } = poster
  if (!business) return clientKind === 'company' ? [...posterItems] : []
  if (!statesSixItems(poster)) return []
  return (['registeredName', 'address'] as const).filter((item) => business[item].trim() === '')
}

/** Whether the Freelance Act protects them as the one who works: alone, without employees and other officers. */
export const isFreelanceBusiness = ({
  employees,
  moreOfficers,
}: Pick<Business, 'employees' | 'moreOfficers'>) => employees === 0 && !moreOfficers
