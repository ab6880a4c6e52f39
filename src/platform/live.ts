import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './db'
import type { Log } from './log'

/** News for open pages: a person's id and what changed. Reaches every server over LISTEN/NOTIFY. */
export interface LiveNews {
  memberId: string
  topic: string
}

/** Sent to the person's open pages when this transaction commits, unless its connection is silent (`tanomi.live=off`). */
export const tellLive = async (tx: Tx, news: LiveNews): Promise<void> => {
  await sql`select pg_notify('live', ${JSON.stringify(news)})
    where current_setting('tanomi.live', true) is distinct from 'off'`.execute(tx)
}

/** An open page: hears topics, and is told when the process stops. */
export interface LiveStream {
  hear: (topic: string) => void
  end: () => void
}

export interface LiveHub {
  /** Hears what concerns one person, until the returned function is called. */
  subscribe: (memberId: string, stream: LiveStream) => () => void
  /** Ends every stream, and at once each that still comes. */
  endStreams: () => void
  stop: () => Promise<void>
}

const retryMs = 1000

const makeStreams = () => {
  const byMember = new Map<string, Set<LiveStream>>()
  let isEnding = false
  const subscribe = (memberId: string, stream: LiveStream): (() => void) => {
    const set = byMember.get(memberId) ?? new Set()
    byMember.set(memberId, set.add(stream))
    if (isEnding) stream.end()
    return () => {
      set.delete(stream)
      if (set.size === 0) byMember.delete(memberId)
    }
  }
  const endStreams = (): void => {
    isEnding = true
    for (const set of byMember.values()) for (const stream of set) stream.end()
  }
  const hear = (payload: string | undefined): void => {
    const news = JSON.parse(payload ?? '{}') as LiveNews
    for (const stream of byMember.get(news.memberId) ?? []) stream.hear(news.topic)
  }
  return { subscribe, endStreams, hear }
}

/** One listening connection per process; it reconnects by itself, however long the database is away. */
export const startLiveHub = (url: string, log: Log): LiveHub => {
  const { subscribe, endStreams, hear } = makeStreams()
  let client: pg.Client | null = null
  let waiting: NodeJS.Timeout | undefined
  let isStopped = false

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 })
    next.on('error', (error) => log.warn({ err: error }, 'live'))
    next.on('notification', ({ payload }) => hear(payload))
    try {
      await next.connect()
      await next.query('listen live')
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    if (isStopped) return next.end()
    client = next
    next.on('end', retryLater)
  }
  const retryLater = (): void => {
    client = null
    if (!isStopped) waiting = setTimeout(tryConnect, retryMs)
  }
  const tryConnect = (): void => {
    connect().catch((error: Error) => {
      log.warn({ err: error }, 'live')
      retryLater()
    })
  }
  tryConnect()

  const stop = async (): Promise<void> => {
    isStopped = true
    clearTimeout(waiting)
    await client?.end()
  }
  return { subscribe, endStreams, stop }
}

/** A hub that hears nothing: for tests and commands of the shell. */
export const silentHub: LiveHub = { subscribe: () => () => {}, endStreams: () => {}, stop: async () => {} }
