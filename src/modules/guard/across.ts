import { inspect, publicOf } from './detect'
import { type Finding, merged, type Suspicion, type Verdict, verdictOf } from './finding'

/** The part of a finding that lies in one of several messages; offsets are UTF-16 units of that message. */
export interface PartFinding extends Finding {
  /** Place of the message in the list that was given. */
  readonly message: number
}

export interface DetectionAcross {
  readonly verdict: Verdict
  readonly findings: readonly PartFinding[]
}

/** Where each message begins in the joined text. */
const beginnings = (texts: readonly string[], joint: string): number[] => {
  let place = 0
  return texts.map((text) => {
    const begin = place
    place += text.length + joint.length
    return begin
  })
}

const partsOf = (one: Suspicion, texts: readonly string[], begins: readonly number[]): PartFinding[] =>
  texts.flatMap((text, message) => {
    const begin = begins[message] ?? 0
    const start = Math.max(one.start - begin, 0)
    const end = Math.min(one.end - begin, text.length)
    return start < end ? [{ ...publicOf(one), message, start, end }] : []
  })

const joinedWith = (texts: readonly string[], joint: string) => {
  const begins = beginnings(texts, joint)
  return inspect(texts.join(joint)).suspicions.map((suspicion) => ({
    suspicion,
    parts: partsOf(suspicion, texts, begins),
  }))
}

/**
 * What is found in the recent messages of one sender, oldest first, as if they were one text: a number or an address that was
 * split over several of them is found with its part in each. Words are also tried glued together, for which only findings
 * that cross from one message to the next count.
 */
export const detectAcross = (texts: readonly string[]): DetectionAcross => {
  const apart = joinedWith(texts, '\n')
  const glued = joinedWith(texts, '').filter(({ parts }) => parts.length > 1)
  const all = [...apart, ...glued]
  const findings = texts.flatMap((_, message) => {
    const own = all.flatMap(({ suspicion, parts }) =>
      parts.filter((part) => part.message === message).map((part) => ({ ...part, sure: suspicion.sure })),
    )
    return merged(own).map((one) => ({ ...publicOf(one), message }))
  })
  return { verdict: verdictOf(all.map(({ suspicion }) => suspicion)), findings }
}
