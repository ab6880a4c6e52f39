// The pure rules of packages: limits, what a choice costs, and when it would be delivered. Civil dates in Asia/Tokyo.
import { addDays, type CivilDate } from '../../platform/clock'

export const planKinds = ['basic', 'standard', 'premium'] as const
export type PlanKind = (typeof planKinds)[number]
export const rightsKinds = ['transfer', 'licence', 'keep'] as const

export const limits = {
  /** Packages of a person that were not removed. */
  packages: 20,
  images: 6,
  options: 5,
  questions: 5,
  /** Orders worked on at the same time. */
  places: 20,
} as const

/** How a package's pictures are kept: in one proportion, so that cards stand in rows. */
export const packageShape = { width: 1280, height: 800, fit: 'cover' as const }

export interface PriceAndDays {
  priceYen: bigint
  days: number
}

/** What a plan with the chosen options costs, in yen with tax, and how many days it takes. */
export const choiceOf = (plan: PriceAndDays, options: readonly PriceAndDays[]): PriceAndDays => ({
  priceYen: options.reduce((sum, option) => sum + option.priceYen, plan.priceYen),
  days: options.reduce((sum, option) => sum + option.days, plan.days),
})

export interface Vacation {
  fromOn: CivilDate
  untilOn: CivilDate
}

/** How busy somebody is with a package: its places, the orders that are open, and when the first of these is due. */
export interface Queue {
  places: number
  open: number
  firstDueOn: CivilDate | null
}

export const isFull = ({ places, open }: Pick<Queue, 'places' | 'open'>): boolean => open >= places

const isAway = (on: CivilDate, vacations: readonly Vacation[]): boolean =>
  vacations.some(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn)

/** The day on which a place is free: today, or the day after the first open order is due. */
export const placeFreeOn = (queue: Queue, today: CivilDate): CivilDate => {
  if (!isFull(queue) || queue.firstDueOn === null) return today
  return queue.firstDueOn < today ? today : addDays(queue.firstDueOn, 1)
}

/**
 * The earliest date of delivery (§3.6): so many days from when a place is free, days of vacation not counted.
 */
export const earliestOn = (
  of: { queue: Queue; vacations: readonly Vacation[]; days: number },
  today: CivilDate,
): CivilDate => {
  let on = placeFreeOn(of.queue, today)
  let left = of.days
  // A vacation is declared within a year: the loop ends long before this.
  for (let step = 0; left > 0 && step < 2000; step++) {
    on = addDays(on, 1)
    if (!isAway(on, of.vacations)) left -= 1
  }
  return on
}
