// What the detectors know: people, what they ordered from each other, and when. All of it happened by `at`.

export interface PersonFact {
  readonly id: string
  readonly joinedAt: Date
  /** People they dealt with (a proposal, a talk) without ever ordering anything from each other. */
  readonly strangers: number
  /** Marks of the address and browser they sign in from; never the address itself. */
  readonly places: readonly string[]
}

export interface RatingFact {
  readonly score: number
  readonly at: Date
}

/** A funded order. Yen is the price agreed on. */
export interface OrderFact {
  readonly id: string
  readonly contractId: string
  readonly clientId: string
  readonly freelancerId: string
  readonly priceYen: bigint
  readonly agreedAt: Date
  readonly fundedAt: Date
  readonly deliveredAt: Date | null
  /** When it was completed; null for whatever is open or was cancelled. */
  readonly completedAt: Date | null
  /** Cut out of another order. */
  readonly isPiece: boolean
  /** Messages that the two wrote in the contract, by its number of orders. */
  readonly messages: number
  readonly byClient: RatingFact | null
  readonly byFreelancer: RatingFact | null
}

/** Somebody rose to a higher tier. */
export interface ClimbFact {
  readonly memberId: string
  readonly at: Date
}

/** The market around some people: payers, freelancers, and the orders between them (§2.7). */
export interface Graph {
  readonly people: readonly PersonFact[]
  readonly orders: readonly OrderFact[]
  readonly climbs: readonly ClimbFact[]
}
