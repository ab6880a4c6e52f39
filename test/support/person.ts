import { Hono } from 'hono'
import { setSignedCookie } from 'hono/cookie'
import { consentVersion } from '../../src/modules/messages/rules'
import { mask, signText } from '../../src/platform/crypto'
import { type OperatorRole, operatorRoles } from '../../src/platform/http/route-access'
import { sessionCookie } from '../../src/platform/http/shell'
import { newId } from '../../src/platform/ids'
import type { TestApp } from './test-app'

export interface Answer {
  status: number
  /** Where a 303 leads; '' otherwise. */
  to: string
  html: string
  bytes: Uint8Array
  headers: Headers
}

export type Fields = Record<string, string | string[] | File>

/** Somebody with a browser: keeps cookies, fills in forms, follows where they lead. */
export interface Person {
  memberId: string
  email: string
  get: (path: string) => Promise<Answer>
  /** Sends a form as this person's page would. */
  post: (path: string, fields?: Fields) => Promise<Answer>
  /** Sends it, and opens the page it leads to. Fails when the form was refused. */
  does: (path: string, fields?: Fields) => Promise<Answer>
  /** Another protocol than forms, with this person's cookies. */
  ask: (path: string, init: RequestInit) => Promise<Answer>
}

const readAnswer = async (response: Response): Promise<Answer> => {
  const { status, headers } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status, to: headers.get('location') ?? '', html: new TextDecoder().decode(bytes), bytes, headers }
}

const formOf = (fields: Fields): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of Array.isArray(value) ? value : [value]) form.append(name, item)
  }
  return form
}

/** What the forms of this session carry; written differently each time. */
export const formToken = ({ deps }: TestApp, sessionToken: string): string =>
  mask(signText(deps.keys.secret, `csrf:${sessionToken}`))

/** A browser over the app, with the cookies it starts with. */
export const browserWith = (app: TestApp, jar: Map<string, string>) => {
  const base = app.deps.config.baseUrl
  const csrf = (): string => {
    const session = decodeURIComponent(jar.get(sessionCookie(base)) ?? '')
    const token = session.slice(0, session.lastIndexOf('.'))
    return token ? formToken(app, token) : ''
  }
  const keepCookies = (response: Response): void => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value.join('='))
    }
  }
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const get = async (path: string): Promise<Answer> => {
    const response = await app.hono.request(base + path, {
      headers: { Cookie: cookies(), 'Accept-Language': 'ja' },
    })
    keepCookies(response)
    return readAnswer(response)
  }
  const post = async (path: string, fields: Fields = {}): Promise<Answer> => {
    const response = await app.hono.request(base + path, {
      method: 'POST',
      headers: { Cookie: cookies(), Origin: base, 'Accept-Language': 'ja' },
      body: formOf({ _csrf: csrf(), ...fields }),
    })
    keepCookies(response)
    return readAnswer(response)
  }
  const does = async (path: string, fields?: Fields): Promise<Answer> => {
    const answer = await post(path, fields)
    if (answer.status !== 303) {
      const said = /<(?:div|p)[^>]*role="alert"[^>]*>([\s\S]*?)<\/(?:div|p)>/
        .exec(answer.html)?.[1]
        ?.replace(/<[^>]+>/g, ' ')
      throw new Error(`POST ${path} was answered ${answer.status}: ${said ?? answer.html.slice(0, 300)}`)
    }
    return answer.to.startsWith('/') ? get(answer.to) : answer
  }
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', cookies())
    headers.set('Origin', base)
    return readAnswer(await app.hono.request(base + path, { ...init, headers }))
  }
  return { get, post, does, ask }
}

export const guest = (app: TestApp): Omit<Person, 'memberId' | 'email'> => browserWith(app, new Map())

export const signedCookie = async (app: TestApp, token: string): Promise<Map<string, string>> => {
  const name = sessionCookie(app.deps.config.baseUrl)
  const signer = new Hono().get('/', async (c) => {
    await setSignedCookie(c, name, token, app.deps.keys.secret)
    return c.text('')
  })
  const [cookie = ''] = (await signer.request('/')).headers.getSetCookie()
  return new Map([[name, cookie.slice(name.length + 1).split(';')[0] ?? '']])
}

/** Signs a member in on one device; the session's token is `token-<member id>`. */
export const openSession = async (
  app: TestApp,
  who: { memberId: string; isOperator: boolean },
): Promise<void> => {
  const at = app.clock.now()
  await app.db
    .insertInto('sessions')
    .values({
      id: newId(at),
      userId: who.memberId,
      token: `token-${who.memberId}`,
      createdAt: at,
      updatedAt: at,
      expiresAt: new Date('2099-01-01T00:00:00Z'),
      // As after signing in with the second factor just now, however far a test moves the clock.
      secondFactor: who.isOperator ? 'totp' : null,
      confirmedAt: new Date('2099-01-01T00:00:00Z'),
      lastSeenAt: new Date('2099-01-01T00:00:00Z'),
    })
    .execute()
}

/** What people who trade have said already: who they are for terms, and that messages may be checked. */
const declare = async (
  { db, clock }: TestApp,
  memberId: string,
  who: { name: string; consents?: boolean; named?: boolean },
): Promise<void> => {
  const at = clock.now()
  if (who.named ?? who.name !== '')
    await db
      .insertInto('businessFacts')
      .values({ memberId, at, kind: 'individual', registeredName: who.name || '名前' })
      .execute()
  if (who.consents !== false)
    await db.insertInto('scanConsents').values({ memberId, version: consentVersion, givenAt: at }).execute()
}

/** A member whose address is confirmed, who is signed in on one device and agreed that messages are checked. */
export const newcomer = async (
  app: TestApp,
  who: {
    name: string
    email: string
    /** With every role, or with these. */
    operator?: boolean | readonly OperatorRole[]
    side?: 'freelancer' | 'client'
    consents?: boolean
    /** Declared who they are for terms; as everybody has who posts or orders. Default: whoever has a name. */
    named?: boolean
  },
): Promise<Person> => {
  const at = app.clock.now()
  const memberId = newId(at)
  await app.db
    .insertInto('members')
    .values({
      id: memberId,
      name: who.name,
      email: who.email,
      emailVerified: true,
      kind: who.operator ? 'operator' : 'person',
      operatorRoles: who.operator ? [...(who.operator === true ? operatorRoles : who.operator)] : [],
      view: who.side ?? 'freelancer',
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  if (!who.operator) await declare(app, memberId, who)
  await openSession(app, { memberId, isOperator: Boolean(who.operator) })
  return { memberId, email: who.email, ...browserWith(app, await signedCookie(app, `token-${memberId}`)) }
}
