import { expect, test } from 'vitest'
import { challengeEnd, newChallenge } from './challenge'

const at = new Date('2026-11-23T10:00:00+09:00')
const minutes = (count: number): Date => new Date(at.getTime() + count * 60_000)

test('a challenge is known again for half an hour, and only if it is ours', () => {
  const challenge = newChallenge('key', { random: 'abc', at })
  expect(challenge).toMatch(/^[\w-]+$/)
  expect(challengeEnd('key', { challenge, at: minutes(29) })).toEqual(minutes(30))
  expect(challengeEnd('key', { challenge, at: minutes(30) })).toBeNull()
  expect(challengeEnd('other key', { challenge, at })).toBeNull()
  const text = Buffer.from(challenge, 'base64url')
    .toString()
    .replace(/\.\d+\./, '.9999999999999.')
  const longer = Buffer.from(text).toString('base64url')
  expect(challengeEnd('key', { challenge: longer, at })).toBeNull()
  expect(challengeEnd('key', { challenge: '', at })).toBeNull()
})
