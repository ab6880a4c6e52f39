import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './db'
import type { Log } from './log'

/** News for open pages: a person's id and what changed. Reaches every server over LISTEN/NOTIFY. */
export interface LiveNews {
  memberId: string
  topic: string
}

/** Told to the person's open pages when this transaction is kept. */
export const tellLive = async (tx: Tx, news: LiveNews): Promise<void> => {
  await sql`select pg_notify('live', ${JSON.stringify(news)})`.execute(tx)
}

type Hear = (topic: string) => void

export interface LiveHub {
  /** Hears what concerns one person, until the returned function is called. */
  subscribe: (memberId: string, hear: Hear) => () => void
  stop: () => Promise<void>
}

const retryMs = 1000

/** One listening connection per process; it reconnects by itself, however long the database is away. */
export const startLiveHub = (url: string, log: Log): LiveHub => {
  const hearers = new Map<string, Set<Hear>>()
  let client: pg.Client | null = null
  let stopped = false

  const hear = (payload: string | undefined): void => {
    const news = JSON.parse(payload ?? '{}') as LiveNews
    for (const listener of hearers.get(news.memberId) ?? []) listener(news.topic)
  }
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    client = next
    next.on('notification', ({ payload }) => hear(payload))
    next.on('error', (error) => log.warn({ err: error }, 'live'))
    next.on('end', () => {
      if (!stopped) setTimeout(tryConnect, retryMs)
    })
    await next.connect()
    await next.query('listen live')
  }
  const tryConnect = (): void => {
    // A connection that failed ends, and its end tries again.
    connect().catch(() => client?.end().catch(() => {}))
  }
  tryConnect()

  return {
    subscribe: (memberId, listener) => {
      const set = hearers.get(memberId) ?? new Set()
      hearers.set(memberId, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) hearers.delete(memberId)
      }
    },
    stop: async () => {
      stopped = true
      await client?.end()
    },
  }
}

/** A hub that hears nothing: for tests and commands of the shell. */
export const silentHub: LiveHub = { subscribe: () => () => {}, stop: async () => {} }
