// How an attack is hidden. Each means is used or not, by chance; most attacks use some, hardly any all.
import type { RandomSource } from './luck'

export interface Camouflage {
  /** The share of orders with real work in them. */
  readonly realShare: number
  /** Waits for hours or days before a delivery that needed no work. */
  readonly paced: boolean
  /** Lets hours pass before accepting. */
  readonly looked: boolean
  /** Lets hours or days pass between the two ratings. */
  readonly staggered: boolean
  /** Writes some messages. */
  readonly talkative: boolean
  /** Gives a four now and then. */
  readonly modest: boolean
  /** Uses accounts that are weeks old. */
  readonly aged: boolean
  /** No new accounts at all: people who were here before have come to an arrangement. */
  readonly established: boolean
  /** Makes its accounts on different days. */
  readonly spreadSignUps: boolean
  /** Takes amounts of all sizes. */
  readonly mixedAmounts: boolean
  /** Honest orders beside, for each order of the attack. */
  readonly sideShare: number
  /** Posts jobs for show, on which strangers propose. */
  readonly decoys: boolean
  /** Signs in from different places. */
  readonly elsewhere: boolean
}

export const plain: Camouflage = {
  realShare: 0,
  paced: false,
  looked: false,
  staggered: false,
  talkative: false,
  modest: false,
  aged: false,
  established: false,
  spreadSignUps: false,
  mixedAmounts: false,
  sideShare: 0,
  decoys: false,
  elsewhere: false,
}

/** Everything that costs no work. */
export const careful: Camouflage = {
  realShare: 0,
  paced: true,
  looked: true,
  staggered: true,
  talkative: true,
  modest: false,
  aged: true,
  established: false,
  spreadSignUps: true,
  mixedAmounts: false,
  sideShare: 0.3,
  decoys: true,
  elsewhere: true,
}

/** Careless or careful; real work in up to half, and up to four honest orders for every five of the attack. */
export const hidden = (luck: RandomSource): Camouflage => {
  const care = luck.between(0.3, 0.8)
  const used = (): boolean => luck.happens(care)
  return {
    realShare: used() ? luck.between(0.1, 0.5) : 0,
    paced: used(),
    looked: used(),
    staggered: used(),
    talkative: used(),
    modest: used(),
    aged: used(),
    established: luck.happens(care / 3),
    spreadSignUps: used(),
    mixedAmounts: used(),
    sideShare: used() ? luck.between(0.2, 0.8) : 0,
    decoys: used(),
    elsewhere: luck.happens(0.3 + care / 2),
  }
}
