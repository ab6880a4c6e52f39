// The people of the test world, and the cookies by which the site knows them.

import { confirmedClient, presented } from '../../support/clients'
import { newcomer, type Person, signedCookie } from '../../support/person'
import { becomeRegular } from '../../support/regular'
import type { TestApp } from '../../support/test-app'
import { ken, misaki } from '../../world'
import { isSignedIn, type Visitor, visitors } from './visitors'

export type People = Record<Exclude<Visitor, 'guest' | 'program'>, Person>

const someone = (app: TestApp, name: string, side: 'freelancer' | 'client' = 'freelancer'): Promise<Person> =>
  newcomer(app, { name, email: `${name}@example.jp`.normalize('NFKC').toLowerCase(), side })

const client = async (app: TestApp, person: Person, operatorId: string): Promise<Person> => {
  await presented(app, person)
  await confirmedClient(app, person, operatorId)
  return person
}

export const makePeople = async (app: TestApp): Promise<People> => {
  const operator = await misaki(app)
  const operatorId = operator.memberId
  const freelancerOf = async (email: string, name: string): Promise<Person> => {
    const person = await someone(app, email)
    await becomeRegular(app, person, { name, operatorId })
    return person
  }
  const people: People = {
    operator,
    client: await client(app, await ken(app), operatorId),
    otherClient: await client(app, await someone(app, 'other-client', 'client'), operatorId),
    freelancer: await freelancerOf('freelancer', '葵'),
    both: await freelancerOf('both', '蓮'),
    regular: await freelancerOf('regular', '凛'),
    rival: await someone(app, 'rival'),
    blocked: await someone(app, 'blocked'),
    newcomer: await someone(app, 'newcomer'),
    ended: await someone(app, 'ended'),
    unconfirmed: await someone(app, 'unconfirmed'),
  }
  await app.db
    .updateTable('sessions')
    .set({ expiresAt: app.clock.now() })
    .where('userId', '=', people.ended.memberId)
    .execute()
  await app.db
    .updateTable('members')
    .set({ emailVerified: false })
    .where('id', '=', people.unconfirmed.memberId)
    .execute()
  await app.drain()
  return people
}

/** The session token that `newcomer` gave a person. */
export const tokenOf = ({ memberId }: Person): string => `token-${memberId}`

/** Each visitor's Cookie header; '' where there is none. */
export const cookiesOf = async (app: TestApp, people: People): Promise<Record<Visitor, string>> => {
  const entries = await Promise.all(
    visitors.map(async (visitor) => {
      if (visitor === 'guest' || visitor === 'program') return [visitor, ''] as const
      const jar = await signedCookie(app, tokenOf(people[visitor]))
      return [visitor, [...jar].map(([name, value]) => `${name}=${value}`).join('; ')] as const
    }),
  )
  return Object.fromEntries(entries) as Record<Visitor, string>
}

/** Whom a form of this visitor belongs to; undefined where the site sees a guest. */
export const personOf = (people: People, visitor: Visitor): Person | undefined =>
  isSignedIn(visitor) ? people[visitor as keyof People] : undefined
