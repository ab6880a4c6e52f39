import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { signText } from '../../platform/crypto'

/** Which sides of a document we ask for. The back of an Individual Number card carries the number, which nobody may collect. */
export const documentSides = {
  'driving-licence': 'required',
  'residence-card': 'required',
  'my-number-card': 'never',
  passport: 'optional',
} as const satisfies Record<string, 'required' | 'optional' | 'never'>
export type DocumentKind = keyof typeof documentSides
export const documentKinds = Object.keys(documentSides) as [DocumentKind, ...DocumentKind[]]

/** Documents and particulars go this many days after the decision (§5.1). */
export const keepDocumentDays = 30

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))

/**
 * A reading in full-width katakana: half-width katakana and hiragana are read too, spaces become one.
 * Null when something else is left.
 */
export const readKana = (text: string): string | null => {
  const kana = toKatakana(text.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  return /^[ァ-ヶー・ ]+$/.test(kana) && /[ァ-ヶ]/.test(kana) ? kana : null
}

/** A mobile number as E.164, Japanese unless it says otherwise. Null when no text message can reach it. */
export const readMobile = (text: string): string | null => {
  const phone = parsePhoneNumberFromString(text.normalize('NFKC'), 'JP')
  if (!phone?.isValid()) return null
  const kind = phone.getType()
  return kind === 'MOBILE' || kind === 'FIXED_LINE_OR_MOBILE' ? phone.number : null
}

/** All but the last four digits hidden, for showing a number back to its owner. */
export const maskPhone = (e164: string): string => `${'•'.repeat(4)} ${e164.slice(-4)}`

export const codeMinutes = 10
export const codeAttemptsMax = 5
export const codeResendSeconds = 60
/** Text messages that visitors of one network may have sent within 24 hours. */
export const textsPerNetwork = 20
/** Per person and per number, within 24 hours. */
export const codesPerDay = 5

/** What is kept of a code: keyed, because six digits alone are quickly tried through. */
export const codeMark = (secret: string, code: { id: string; digits: string }): string =>
  signText(secret, `phone-code:${code.id}:${code.digits}`)

/** Six digits as people type them: full-width, with spaces or a hyphen. */
export const readDigits = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '')

/** Large enough to read a licence's small print, small enough to keep. */
export const documentShape = { width: 2000, height: 2000, fit: 'inside' as const }
