// Pure: whose money a deposit is (§4.3). Only what leaves no doubt is decided here; the rest is for a person.

/** A charge that waits for a transfer. */
export interface Awaited {
  chargeId: string
  /** What the payer was asked to write before their name. */
  number: number
  /** The sender that they named, as a bank file writes it. */
  sender: string
  /** What has not arrived of it. */
  leftYen: bigint
}

export interface Arrived {
  amountYen: bigint
  sender: string
}

/** Letters that tell two names apart: kana, Latin letters and digits of one width, without blanks, marks and forms of company. */
export const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[ァィゥェォッャュョヮ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1))
    .replace(/^(カ|ユ|ド|シヤ|ザイ)\)|\((カ|ユ|ド|シヤ|ザイ)\)?|[\s\p{P}\p{S}ー]/gu, '')

/** The numbers that a sender has written. */
export const numbersIn = (sender: string): number[] =>
  [...sender.normalize('NFKC').matchAll(/\d+/g)].map(([digits]) => Number(digits))

const nameOf = (sender: string): string => bare(sender.normalize('NFKC').replace(/\d/g, ''))

export interface Candidate extends Awaited {
  sameNumber: boolean
  sameName: boolean
  sameAmount: boolean
}

/** Charges that a deposit may be for, best first: those that agree in number, name or amount. */
export const candidatesFor = (deposit: Arrived, open: readonly Awaited[]): Candidate[] => {
  const numbers = new Set(numbersIn(deposit.sender))
  const name = nameOf(deposit.sender)
  const points = ({ sameNumber, sameName, sameAmount }: Candidate): number =>
    Number(sameNumber) * 4 + Number(sameName) * 2 + Number(sameAmount)
  return open
    .map((charge) => ({
      ...charge,
      sameNumber: numbers.has(charge.number),
      sameName: name !== '' && name === nameOf(charge.sender),
      sameAmount: charge.leftYen === deposit.amountYen,
    }))
    .filter((one) => points(one) > 0)
    .sort((a, b) => points(b) - points(a) || a.number - b.number)
}

/**
 * The one charge that a deposit is for: the amount agrees to the yen, and so does the number, or, where none was written, the
 * name, with no second charge of which that is true. Null: a person decides.
 */
export const chargeFor = (deposit: Arrived, open: readonly Awaited[]): string | null => {
  const candidates = candidatesFor(deposit, open)
  const numbered = candidates.filter((one) => one.sameNumber)
  const [byNumber, second] = numbered
  if (byNumber) return !second && byNumber.sameAmount ? byNumber.chargeId : null
  const named = candidates.filter((one) => one.sameName && one.sameAmount)
  return named.length === 1 ? (named[0]?.chargeId ?? null) : null
}
