// Thirteen kinds of visitor, and what each is to the two deals of the test world. Every address is asked by all of them.

/** What a visitor can be to a deal (a client, a freelancer, their jobs and orders). */
export type Role =
  | 'anyone'
  | 'member'
  | 'operator'
  | 'pledged'
  | 'outsider'
  | 'rival'
  | 'writer'
  | 'client'
  | 'freelancer'

export const visitors = [
  /** No cookie at all. */
  'guest',
  /** A program without a session, which sends JSON. */
  'program',
  /** Carries the cookie of a session that has ended. */
  'ended',
  /** Carries a session, but never confirmed the address. */
  'unconfirmed',
  'newcomer',
  /** A regular freelancer with all three confirmations. */
  'regular',
  /** Blocked by the freelancer of deal A. */
  'blocked',
  /** Has proposed for the public job of both deals. */
  'rival',
  'freelancer',
  'client',
  /** On both sides: the freelancer of deal B, and a client of their own. */
  'both',
  'otherClient',
  'operator',
] as const
export type Visitor = (typeof visitors)[number]

export const dealNames = ['A', 'B'] as const
export type DealName = (typeof dealNames)[number]

/** Whoever the site takes for a guest. */
export const isSignedIn = (visitor: Visitor): boolean =>
  !['guest', 'program', 'ended', 'unconfirmed'].includes(visitor)

// A writer may write to the deal's freelancer, an outsider has nothing to do with the deal yet.
// biome-ignore format: a table is read by its columns
const parts: Partial<Record<Visitor, Record<DealName, readonly Role[]>>> = {
  newcomer:    { A: ['writer', 'outsider'],            B: ['writer', 'outsider'] },
  regular:     { A: ['writer', 'outsider', 'pledged'], B: ['writer', 'outsider', 'pledged'] },
  blocked:     { A: ['outsider'],                      B: ['writer', 'outsider'] },
  rival:       { A: ['writer', 'rival'],               B: ['writer', 'rival'] },
  freelancer:  { A: ['freelancer', 'pledged'],         B: ['writer', 'outsider', 'pledged'] },
  client:      { A: ['writer', 'client'],              B: ['writer', 'outsider'] },
  both:        { A: ['writer', 'outsider', 'pledged'], B: ['freelancer', 'pledged'] },
  otherClient: { A: ['writer', 'outsider'],            B: ['writer', 'client'] },
  operator:    { A: ['writer', 'operator'],            B: ['writer', 'operator'] },
}

/** All that a visitor is to a deal. */
export const rolesOf = (visitor: Visitor, deal: DealName): readonly Role[] =>
  isSignedIn(visitor) ? ['anyone', 'member', ...(parts[visitor]?.[deal] ?? [])] : ['anyone']

/** Some roles, any of which is enough: `client|freelancer`. */
export type Roles = Role | `${Role}|${string}` | 'nobody'

export const isAnyOf = (visitor: Visitor, deal: DealName, roles: Roles): boolean =>
  roles.split('|').some((role) => rolesOf(visitor, deal).includes(role as Role))
