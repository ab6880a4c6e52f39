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

/** One listening connection per process; it reconnects by itself. */
export const startLiveHub = (url: string, log: Log): LiveHub => {
  const hearers = new Map<string, Set<Hear>>()
  let client: pg.Client | null = null
  let stopped = false

  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url })
    client.on('notification', ({ payload }) => {
      const news = JSON.parse(payload ?? '{}') as LiveNews
      for (const hear of hearers.get(news.memberId) ?? []) hear(news.topic)
    })
    client.on('error', () => {
      if (!stopped) setTimeout(() => connect().catch((error) => log.error({ err: error }, 'live')), 1000)
    })
    await client.connect()
    await client.query('listen live')
  }
  connect().catch((error) => log.error({ err: error }, 'live'))

  return {
    subscribe: (memberId, hear) => {
      const set = hearers.get(memberId) ?? new Set()
      hearers.set(memberId, set.add(hear))
      return () => {
        set.delete(hear)
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
