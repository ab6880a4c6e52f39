// Who is let in when more people come than the process can serve (decision 038): a refusal at once instead of a queue.
import type { MiddlewareHandler } from 'hono'
import { isLang, type Lang } from '../i18n'
import type { Env } from './types'

type Kind = 'usual' | 'money'

/**
 * Pages made at a time. Few keep one thread and the database busy; more would only make each turn of the event loop
 * longer, and a new connection is accepted once a turn.
 */
const slots = 8
/** How long a request may wait for its turn before it is refused. Money of signed-in people waits longest. */
const waitMs: Record<Kind, number> = { usual: 120, money: 1000 }

const moneyPaths = /^\/(?:(?:my\/)?(?:orders|payments|earnings)|contracts|requests|sandbox)(?:\/|$)/

/** Providers' news, and what signed-in people open or do about orders and money. The session itself is not looked up. */
export const kindOf = (path: string, cookie: string | undefined): Kind =>
  path.startsWith('/webhooks/') || (moneyPaths.test(path) && cookie?.includes('tanomi.session_token='))
    ? 'money'
    : 'usual'

interface Waiting {
  readonly since: number
  readonly enter: (isLetIn: boolean) => void
}

/** Milliseconds from one page that was done to the next, on average, while somebody waits. */
const makePace = (now: () => number) => {
  let paceMs = 0
  let leftAt = 0
  return {
    current: () => paceMs,
    note: (isBusy: boolean): void => {
      const at = now()
      paceMs = isBusy ? paceMs * 0.9 + Math.min(at - leftAt, 1000) * 0.1 : 0
      leftAt = at
    },
  }
}

/** Those who wait, money first, each refused when it has waited too long. */
const makeWaiting = (now: () => number) => {
  const queues: Record<Kind, Waiting[]> = { money: [], usual: [] }
  return {
    /** How many are before somebody who comes now. */
    before: (kind: Kind): number => queues.money.length + (kind === 'money' ? 0 : queues.usual.length),
    add: (kind: Kind, enter: Waiting['enter']): void => {
      queues[kind].push({ since: now(), enter })
    },
    next: (): Waiting | undefined => queues.money.shift() ?? queues.usual.shift(),
    refuseLate: (): void => {
      for (const kind of ['money', 'usual'] as const) {
        const queue = queues[kind]
        while (queue[0] && now() - queue[0].since > waitMs[kind]) queue.shift()?.enter(false)
      }
    },
  }
}

/** Who is being served and who waits; `now` in milliseconds. */
export const makeQueue = (now: () => number = () => performance.now()) => {
  const waiting = makeWaiting(now)
  const pace = makePace(now)
  let running = 0
  let isTurning = false
  const turn = (): void => {
    isTurning = false
    waiting.refuseLate()
    const first = running < slots ? waiting.next() : undefined
    if (first) {
      running++
      first.enter(true)
    }
    if (waiting.before('usual') > 0) wake()
  }
  // One a turn, so that turns stay short; while all slots are taken, whoever waits too long is looked for.
  const wake = (): void => {
    if (isTurning) return
    isTurning = true
    if (running < slots) setImmediate(turn)
    else setTimeout(turn, 1)
  }
  return {
    /** Waits for a slot; false when it takes too long, at once where that can be foreseen. */
    enter: (kind: Kind): Promise<boolean> =>
      new Promise((enter) => {
        if (waiting.before(kind) * pace.current() > waitMs[kind]) return enter(false)
        waiting.add(kind, enter)
        wake()
      }),
    leave: (): void => {
      running--
      pace.note(waiting.before('usual') > 0)
    },
  }
}

const langOf = (cookie: string, accepted: string): Lang => {
  const chosen = /(?:^|; )lang=(\w+)/.exec(cookie)?.[1]
  if (isLang(chosen)) return chosen
  return /^\s*en\b/i.test(accepted) ? 'en' : 'ja'
}

const retrySeconds = 3

/** The page in a language; another where something was sent. Drawn without a session or the database. */
export type DrawBusy = (lang: Lang, sent: boolean) => string

const refusal = (draw: DrawBusy, asked: { path: string; method: string; lang: Lang }): Response => {
  const headers = { 'Retry-After': String(retrySeconds), 'Cache-Control': 'no-store' }
  if (asked.path.startsWith('/api/')) {
    const problem = { type: 'about:blank', title: 'Service unavailable', status: 503, code: 'busy' }
    return Response.json(problem, {
      status: 503,
      headers: { ...headers, 'Content-Type': 'application/problem+json' },
    })
  }
  const sent = asked.method !== 'GET' && asked.method !== 'HEAD'
  return new Response(draw(asked.lang, sent), {
    status: 503,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  })
}

/** Files by their signed links cost one statement and no drawing; stylesheet, scripts and health never come here at all. */
const isStatic = (path: string): boolean => path.startsWith('/files/')

/**
 * Lets requests in a few at a time, in the order in which they came; whoever would wait too long is answered 503 with
 * Retry-After, without the database. A form waits for its turn, but takes no slot: its sender may be slow.
 */
export const admission = (draw: DrawBusy, queue = makeQueue()): MiddlewareHandler<Env> => {
  return async (c, next) => {
    const { path, method } = c.req
    if (isStatic(path)) return next()
    const cookie = c.req.header('cookie') ?? ''
    if (!(await queue.enter(kindOf(path, cookie)))) {
      const lang = langOf(cookie, c.req.header('accept-language') ?? '')
      return refusal(draw, { path, method, lang })
    }
    if (method !== 'GET') {
      queue.leave()
      return next()
    }
    try {
      return await next()
    } finally {
      queue.leave()
    }
  }
}
