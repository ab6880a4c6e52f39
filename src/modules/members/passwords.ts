// Pure: which passwords are too easy to guess (§5.4; ASVS 6.2.4, 6.2.11).
import { dictionary } from '@zxcvbn-ts/language-common'

/**
 * Words that everybody tries on this site, in small letters. A password made of them, of the person's own name or address, with
 * a few characters around them, is refused.
 */
export const contextWords: readonly string[] = [
  'tanomi',
  'タノミ',
  'たのみ',
  '頼み',
  'ランサー',
  'クライアント',
  'フリーランス',
  'freelance',
  'lancer',
  'password',
  'パスワード',
]

const common = new Set<string>(dictionary['passwords-common'])

/** Signs that are written for letters. */
const letters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'l',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
const unsigned = (text: string): string => text.replace(/[@4310$57]/g, (sign) => letters[sign] ?? sign)
/** Without the figures and signs with which a word is made long enough. */
const stem = (text: string): string => text.replace(/^[\d\s!-/:-@[-`{-~]+|[\d\s!-/:-@[-`{-~]+$/g, '')

/** What is written again and again: 'abcabcabc' is 'abc'. */
const repeated = (text: string): string => /^(.+?)\1+$/s.exec(text)?.[1] ?? text

/** Each character next to the one before it: 1234567890, abcdefghij, and backwards. */
const isRun = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((sign, i) => sign.charCodeAt(0) - text.charCodeAt(i)))
  return text.length > 2 && steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 9)
}

const isCommon = (text: string): boolean => {
  const forms = [text, repeated(text), stem(text), repeated(stem(text)), stem(unsigned(text))]
  return forms.some((form) => common.has(form) || isRun(form) || [...form].length < 3)
}

/** How many characters around a known word make a password of their own. */
const ownMin = 8

const isAround = (text: string, word: string): boolean =>
  [...word].length >= 3 && text.includes(word) && [...text.replaceAll(word, '')].length < ownMin

/** What is known of a person: name and address, each part of which others can guess. */
const wordsOf = ({ email = '', name = '' }: { email?: string; name?: string }): string[] => {
  const [local = '', domain = ''] = plain(email).split('@')
  return [local, ...local.split(/[._+-]/), domain.split('.')[0] ?? '', ...plain(name).split(/\s+/)]
}

/** Whether a password is on the list of common ones, or made of the site's words or the person's own. */
export const isEasyToGuess = (password: string, person: { email?: string; name?: string } = {}): boolean => {
  const text = plain(password)
  const words = [...contextWords, ...wordsOf(person)]
  return isCommon(text) || words.some((word) => isAround(text, word) || isAround(unsigned(text), word))
}
