import { describe, expect, test } from 'vitest'
import { bandKey, isBeginnerPost, type JobTerms, obstacleTo, type PersonFacts, sightOf } from './rules'

const at = new Date('2026-11-23T10:00:00+09:00')
const job: JobTerms = {
  clientId: 'ken',
  status: 'open',
  proposalsUntil: new Date('2026-11-30T23:59:00+09:00'),
  visibility: 'public',
  minTier: 'none',
  needsIdentity: false,
  needsConfidentiality: false,
  invitedOnly: false,
}
const aoi: PersonFacts = {
  memberId: 'aoi',
  operator: false,
  tier: 'bronze',
  identity: true,
  confidentiality: true,
  phone: true,
}
const ken = { ...aoi, memberId: 'ken' }
const nobody = { invited: false, proposed: false, at }
const sight = (terms: Partial<JobTerms>, person: PersonFacts | null, known = false) =>
  sightOf({ ...job, ...terms }, person, known)
const obstacle = (terms: Partial<JobTerms>, person: Partial<PersonFacts> | null = {}, more = {}) =>
  obstacleTo({ ...job, ...terms }, { ...nobody, person: person && { ...aoi, ...person }, ...more })

describe('who sees a job', () => {
  test('a draft is its client’s alone, not even the operator’s', () => {
    expect(sight({ status: 'draft' }, ken)).toBe('whole')
    expect(sight({ status: 'draft' }, aoi)).toBe('nothing')
    expect(sight({ status: 'draft' }, { ...aoi, operator: true })).toBe('nothing')
    expect(sight({ status: 'draft' }, null)).toBe('nothing')
  })

  test('a members’ job asks guests to sign in; a confidential one asks for the confirmation', () => {
    expect(sight({ visibility: 'members' }, null)).toBe('sign-in')
    expect(sight({ visibility: 'members' }, aoi)).toBe('whole')
    expect(sight({ visibility: 'confidential' }, null)).toBe('sign-in')
    expect(sight({ visibility: 'confidential' }, { ...aoi, confidentiality: false })).toBe('confidentiality')
    expect(sight({ visibility: 'confidential' }, aoi)).toBe('whole')
  })

  test('a job by invitation does not exist for the others', () => {
    expect(sight({ invitedOnly: true }, aoi)).toBe('nothing')
    expect(sight({ invitedOnly: true }, aoi, true)).toBe('whole')
    expect(sight({ invitedOnly: true }, null)).toBe('sign-in')
  })
})

describe('what keeps somebody from proposing', () => {
  test('is nothing, for whoever meets every requirement', () => {
    expect(obstacle({ minTier: 'bronze', needsIdentity: true, needsConfidentiality: true })).toBeNull()
  })

  test('is the deadline, to the millisecond', () => {
    const until = new Date(at.getTime() + 1)
    expect(obstacle({ proposalsUntil: until })).toBeNull()
    expect(obstacle({ proposalsUntil: at })).toBe('deadline-passed')
    expect(obstacle({ status: 'selecting' })).toBe('not-taking-proposals')
  })

  test('is named one at a time, the closest first', () => {
    expect(obstacle({}, null)).toBe('guest')
    expect(obstacle({}, { operator: true })).toBe('operator')
    expect(obstacle({}, ken)).toBe('own-job')
    expect(obstacle({}, {}, { proposed: true })).toBe('already-proposed')
    expect(obstacle({ invitedOnly: true })).toBe('invited-only')
    expect(obstacle({ minTier: 'silver' })).toBe('tier-too-low')
    expect(obstacle({ needsIdentity: true }, { identity: false })).toBe('identity-needed')
    expect(obstacle({ needsConfidentiality: true }, { confidentiality: false })).toBe(
      'confidentiality-needed',
    )
  })

  test('an invitation lifts the tier, never a confirmation', () => {
    expect(obstacle({ minTier: 'silver' }, {}, { invited: true })).toBeNull()
    expect(obstacle({ needsIdentity: true }, { identity: false }, { invited: true })).toBe('identity-needed')
  })
})

test('the third post carries the mark, the fourth does not', () => {
  const client = { posted: 3 }
  expect([null, 1, 3, 4].map((n) => isBeginnerPost(n, client))).toEqual([false, true, true, false])
  // A client with fifteen jobs is no beginner, on whichever of them somebody looks.
  expect(isBeginnerPost(1, { posted: 15 })).toBe(false)
})

test('a stored budget finds its band again', () => {
  expect(bandKey(null, null)).toBe('negotiable')
  expect(bandKey(10_000n, 30_000n)).toBe('10000-30000')
  expect(bandKey(12_000n, 30_000n)).toBe('own')
})
