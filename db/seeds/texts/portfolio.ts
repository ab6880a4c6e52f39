import { fields, nth, spread } from './lines'
import { experienceRows, packageRows, portfolioRows } from './portfolio-parts'

export type PortfolioText = { title: string; description: string }
export type ExperienceText = { company: string; role: string; fromYear: number; toYear: number; text: string }
export type PlanText = {
  tier: 'basic' | 'standard' | 'premium'
  priceYen: number
  days: number
  revisions: number
  included: string
}
export type PackageText = { title: string; description: string; plans: readonly PlanText[] }

const rowsOf = (source: Readonly<Record<string, string>>, category: string): string[][] => {
  const block = source[category]
  if (!block) throw new RangeError(`Nothing is written for ${category}.`)
  return fields(block)
}

export const portfolioItems = (category: string): readonly PortfolioText[] =>
  rowsOf(portfolioRows, category).map(([title = '', description = '']) => ({ title, description }))

export const portfolioItem = (category: string, n: number): PortfolioText => nth(portfolioItems(category), n)

/** A past employment that ended between 2016 and 2024. */
export const experience = (category: string, n: number): ExperienceText => {
  const [company = '', role = '', years = '1', text = ''] = nth(rowsOf(experienceRows, category), n)
  const toYear = 2016 + (spread(n, 21) % 9)
  return { company, role, fromYear: toYear - Number(years), toYear, text }
}

const roundedYen = (yen: number): number => Math.round(yen / 500) * 500

/** Every package of a trade; the two larger plans cost about 2.4 and 4.6 times the smallest. */
export const packagesOf = (category: string): readonly PackageText[] =>
  rowsOf(packageRows, category).map(
    ([title = '', description = '', price = '0', days = '0', basic = '', standard = '', premium = '']) => ({
      title,
      description,
      plans: [
        { tier: 'basic', priceYen: Number(price), days: Number(days), revisions: 1, included: basic },
        {
          tier: 'standard',
          priceYen: roundedYen(Number(price) * 2.4),
          days: Math.round(Number(days) * 1.5),
          revisions: 2,
          included: standard,
        },
        {
          tier: 'premium',
          priceYen: roundedYen(Number(price) * 4.6),
          days: Number(days) * 2,
          revisions: 3,
          included: premium,
        },
      ],
    }),
  )

export const packageText = (category: string, n: number): PackageText => nth(packagesOf(category), n)
