import { later } from '../../../platform/clock'
import { sameText, signText } from '../../../platform/crypto'

const minutes = 30

const mark = (key: string, text: string): string => signText(key, `passkey:${text}`)

/**
 * What a device is asked to sign: a random text and the moment it becomes too old, marked as ours, so that a page can be
 * drawn without writing anything. base64url, as the browser wants it.
 */
export const newChallenge = (key: string, { random, at }: { random: string; at: Date }): string => {
  const text = `${random}.${later(at, { minutes }).getTime()}`
  return Buffer.from(`${text}.${mark(key, text)}`).toString('base64url')
}

/** When a challenge becomes too old; null when it is no challenge of ours, or is too old already. */
export const challengeEnd = (
  key: string,
  { challenge, at }: { challenge: string; at: Date },
): Date | null => {
  const [random = '', until = '', given = ''] = Buffer.from(challenge, 'base64url').toString().split('.')
  const end = new Date(Number(until))
  if (!sameText(given, mark(key, `${random}.${until}`)) || !(end > at)) return null
  return end
}
