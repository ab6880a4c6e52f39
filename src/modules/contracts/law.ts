// Pure: which laws protect the freelancer of an order, by who the two sides are (§3.7). What counsel should look at stands in docs/legal.md.
import { addMonths, type CivilDate } from '../../platform/clock'
import { subCategories } from '../categories'

/** A side as far as the laws look at it; nulls where nothing was declared. */
export interface LegalSide {
  kind: 'individual' | 'company' | null
  capitalYen: bigint | string | number | null
  employees: number | null
  moreOfficers: boolean | null
}

/** Articles of the Freelance Act, and the act on fair dealings with small contractors (取適法). */
export type Law = 'fl-3' | 'fl-4' | 'fl-5' | 'toriteki'

const million = 1_000_000n
/** Capital of the client above which a contractor up to the other figure is protected; and the same of regular employees. */
const sizes = {
  /** Programs, and processing of information. */
  programs: {
    capital: [300n * million, 300n * million],
    small: [10n * million, 10n * million],
    employees: 300,
  },
  /** Other works of information, and other services: texts, design, video. */
  services: {
    capital: [50n * million, 50n * million],
    small: [10n * million, 10n * million],
    employees: 100,
  },
} as const
const programTrades = ['development', 'web']

const capitalOf = ({ capitalYen }: LegalSide): bigint => BigInt(capitalYen ?? 0)

const isSmallFor = (client: LegalSide, contractor: LegalSide, trade: string): boolean => {
  const size = programTrades.includes(trade) ? sizes.programs : sizes.services
  const byCapital = [size.capital, size.small].some(
    ([above, upTo]) => capitalOf(client) > above && capitalOf(contractor) <= upTo,
  )
  const byPeople = (client.employees ?? 0) > size.employees && (contractor.employees ?? 0) <= size.employees
  return byCapital || byPeople
}

const hasPeople = ({ employees, moreOfficers }: LegalSide): boolean =>
  (employees ?? 0) > 0 || moreOfficers === true

/**
 * The laws of an order. The Freelance Act protects whoever works alone: Article 3 (terms) against every business, Article 4 (sixty
 * days) against one with employees or two officers, Article 5 (seven bans) where the commission lasts a month or more. The act on
 * fair dealings goes by capital or regular employees, whatever the length. Who has declared nothing counts as working alone.
 */
export const lawsOf = (order: {
  client: LegalSide
  freelancer: LegalSide
  /** The first level of the category. */
  trade: string
  agreedOn: CivilDate
  dueOn: CivilDate
}): Law[] => {
  const { client, freelancer, trade, agreedOn, dueOn } = order
  const laws: Law[] = []
  if (!hasPeople(freelancer)) {
    laws.push('fl-3')
    if (hasPeople(client)) laws.push('fl-4')
    if (hasPeople(client) && dueOn >= addMonths(agreedOn, 1)) laws.push('fl-5')
  }
  if (isSmallFor(client, freelancer, trade)) laws.push('toriteki')
  return laws
}

/** The first level of a category. */
export const tradeOf = (category: string): string =>
  subCategories().find(({ slug }) => slug === category)?.topSlug ?? category
