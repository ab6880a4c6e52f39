// Pure rules of cases: which is the same one, and when a decided one is worth another look.

/** How many of a case's people a suspicion must share to be the same pattern: half of the fewer, in percent. */
const samePercent = 50

/** Whether two groups of people are one pattern. */
export const isSamePattern = (a: readonly string[], b: readonly string[]): boolean => {
  const shared = a.filter((id) => b.includes(id)).length
  return shared * 100 >= Math.min(a.length, b.length) * samePercent
}

/** The name of a pattern: its people, by id. */
export const patternOf = (memberIds: readonly string[]): string => [...memberIds].sort().join(' ')

export const freshOrdersMin = 2

/**
 * Whether what is seen now goes beyond what was decided upon: at least two more orders, and a fifth as many as then.
 * Otherwise a dismissal stays a dismissal (§2.7).
 */
export const isNewEvidence = (decidedUpon: readonly string[], orderIds: readonly string[]): boolean => {
  const known = new Set(decidedUpon)
  const fresh = orderIds.filter((id) => !known.has(id)).length
  return fresh >= freshOrdersMin && fresh * 5 >= decidedUpon.length
}

/** From this score on a case is called severe. */
export const severeFrom = 85
