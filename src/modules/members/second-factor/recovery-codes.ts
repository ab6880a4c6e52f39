import { randomInt } from 'node:crypto'
import { signText } from '../../../platform/crypto'

const count = 10
const parts = 4
const partLength = 6
/** Without 0, 1, i, l and o, which people read for one another. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz'

const part = (): string =>
  Array.from({ length: partLength }, () => letters[randomInt(letters.length)]).join('')

/** Ten codes of 118 random bits each, as they are printed: so many that a plain hash keeps them (ASVS 6.5.2). */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => Array.from({ length: parts }, part).join('-'))

/** What is kept of a code: a keyed hash that is its member's alone. Case, blanks and hyphens do not count. */
export const recoveryHash = (key: string, memberId: string, code: string): string =>
  signText(key, `recovery:${memberId}:${code.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')}`)
