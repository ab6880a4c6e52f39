import { type Detection, inspect, publicOf } from './detect'
import { type Finding, type Kind, merged, type Suspicion, type Verdict, verdictOf } from './finding'

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

const suspicionsAcross = (texts: readonly string[]) => [
  ...joinedWith(texts, '\n'),
  ...joinedWith(texts, '').filter(({ parts }) => parts.length > 1),
]

export interface CheckInput {
  /** The text that is about to be sent. */
  readonly draft: string
  /** What the same person sent before, oldest first: a detail may be split over several sends. */
  readonly recent?: readonly string[] | undefined
  /** Kinds that may pass: contact details after a disclosure (§5.2). */
  readonly allowed?: readonly Kind[] | undefined
}

/**
 * What is found in a draft, alone or together with what its author sent before. Findings that lie wholly in the earlier
 * texts do not count, nor do kinds that are allowed. Offsets are UTF-16 units of the draft.
 */
export const detectDraft = ({ draft, recent = [], allowed = [] }: CheckInput): Detection => {
  const last = recent.length
  const own = suspicionsAcross([...recent, draft]).flatMap(({ suspicion, parts }) =>
    allowed.includes(suspicion.kind)
      ? []
      : parts.filter(({ message }) => message === last).map((part) => ({ ...part, sure: suspicion.sure })),
  )
  const found = merged(own)
  return { verdict: verdictOf(found), findings: found.map(publicOf) }
}

/**
 * What is found in the recent messages of one sender, oldest first, as if they were one text: a number or an address that was
 * split over several of them is found with its part in each. Words are also tried glued together, for which only findings
 * that cross from one message to the next count.
 */
export const detectAcross = (texts: readonly string[]): DetectionAcross => {
  const all = suspicionsAcross(texts)
  const findings = texts.flatMap((_, message) => {
    const own = all.flatMap(({ suspicion, parts }) =>
      parts.filter((part) => part.message === message).map((part) => ({ ...part, sure: suspicion.sure })),
    )
    return merged(own).map((one) => ({ ...publicOf(one), message }))
  })
  return { verdict: verdictOf(all.map(({ suspicion }) => suspicion)), findings }
}
