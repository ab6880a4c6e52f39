// People with a password, who come in by the real form.
import { hashPassword } from 'better-auth/crypto'
import { totpCode } from '../../src/modules/members'
import { later } from '../../src/platform/clock'
import { newId } from '../../src/platform/ids'
import { guest, type Person } from './person'
import type { TestApp } from './test-app'

export const password = 'なが い ことば の パスワード'
let hash: Promise<string> | undefined

/** Gives somebody the password above. */
export const withPassword = async (app: TestApp, person: Person): Promise<void> => {
  hash ??= hashPassword(password)
  const at = app.clock.now()
  const { memberId } = person
  await app.db
    .insertInto('credentials')
    .values({
      ...{ id: newId(at), accountId: memberId, providerId: 'credential', userId: memberId },
      ...{ password: await hash, createdAt: at, updatedAt: at },
    })
    .execute()
}

export interface SecondFactor {
  secret: string
  recoveryCodes: string[]
}

/** The key and the code that the page of a set-up shows. */
export const keyOn = (html: string): string =>
  (/<code>((?:[A-Z2-7]{4} ?){8})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')

/** Sets up two-step sign-in by the page's own forms; half a minute later, so that the next code is another. */
export const withSecondFactor = async (app: TestApp, person: Person): Promise<SecondFactor> => {
  const page = await person.does('/settings/two-step/begin')
  const secret = keyOn(page.html)
  const sheet = await person.does('/settings/two-step/confirm', { code: totpCode(secret, app.clock.now()) })
  const recoveryCodes = [...sheet.html.matchAll(/<code>((?:[a-z2-9]{6}-){3}[a-z2-9]{6})<\/code>/g)].map(
    ([, code = '']) => code,
  )
  app.clock.set(later(app.clock.now(), { seconds: 30 }))
  return { secret, recoveryCodes }
}

/** A browser in which the right password was given, and nothing else yet. */
export const halfway = async (app: TestApp, person: Person): Promise<ReturnType<typeof guest>> => {
  const browser = guest(app)
  await browser.post('/sign-in', { email: person.email, password, to: '/settings' })
  return browser
}
