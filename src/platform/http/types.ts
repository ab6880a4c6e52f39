import type { Context, MiddlewareHandler } from 'hono'
import type { Flash, FormState } from '../../ui/view'
import type { Clock } from '../clock'
import type { Config } from '../config'
import type { Keys } from '../crypto'
import type { Db, Reader } from '../db'
import type { FigureSource } from '../figures'
import type { Lang } from '../i18n'
import type { LiveHub } from '../live'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import type { Navigation, WaitingCount } from '../navigation'
import type { NoticeKinds } from '../notices'
import type { Services } from '../services'
import type { Standby } from '../standby'
import type { TodoSource } from '../todos'
import type { Assets } from './assets'
import type { GuestPages } from './guest-pages'
import type { OperatorRole } from './route-access'

/** What the header of a page counts. */
export interface HeaderFacts {
  /** What waits for the viewer, counted by kind. */
  readonly waiting: readonly WaitingCount[]
  /** Unread notices, counted by kind. */
  readonly unread: Readonly<Record<string, number>>
  /** Bytes of the files that they keep, uploads under way included. */
  readonly keptBytes: number
}

/** The person behind a request, read with one statement (§9 P2). */
export interface Viewer {
  memberId: string
  name: string
  email: string
  operator: boolean
  /** What an operator may do; empty for everybody else. */
  operatorRoles: readonly OperatorRole[]
  /** Which side of the market the header shows. */
  side: 'freelancer' | 'client'
  tier: 'none' | 'regular' | 'bronze' | 'silver' | 'certified'
  lang: Lang
  lastSeenAt: Date | null
  pictureFileId: string | null
  /** Null until a page is drawn: most forms lead elsewhere and need none. */
  header: HeaderFacts | null
  /** Ids of the jobs and freelancers that they keep for later. */
  favourites: readonly string[]
  sessionToken: string
  /** The one before: forms that were drawn under it are still this session's. */
  formerToken: string | null
  /** The request carried the former token, seconds after it was replaced. */
  isByFormerToken: boolean
  /** How the second factor was shown in this session; null: the password alone (§5.4). */
  secondFactor: 'totp' | 'recovery-code' | 'passkey' | null
  /** When the person last proved in this session who they are; null where they came by a link in a letter. */
  confirmedAt: Date | null
  /** When this session was last seen, to the hour. */
  sessionSeenAt: Date | null
}

/** What a viewer is read for: a page, whose header counts much, a form that may have been on its way, or anything else. */
export type ViewerUse = 'page' | 'form' | 'other'

/** What the process hands to every route. */
export interface Deps extends Services {
  config: Config
  db: Db
  /** The database as a viewer may read it, '' for a guest (decision 165). */
  readingAs: (db: Db, memberId: string) => Db
  /** Public pages are read from it; absent: from `db`, like everything else. */
  standby?: Standby
  clock: Clock
  keys: Keys
  log: Log
  live: LiveHub
  assets: Assets
  /** Refuses at once when more people come than can be served; absent: everybody is let in. */
  admission?: MiddlewareHandler<Env>
  /** Shares pages among guests; absent (as in tests): each is drawn anew. */
  guestPages?: GuestPages
  /** Reads who is behind a session token, for a page with what its header counts; null when it is unknown or over. */
  loadViewer: (token: string, at: Date, use: ViewerUse) => Promise<Viewer | null>
  /** Remembers that the person was here: at most a row an hour. */
  recordVisit: (viewer: Viewer, at: Date) => Promise<void>
  /** The words of every kind of notice, of all modules. */
  notices: NoticeKinds
  /** The pages that are linked from every page, of all modules. */
  navigation: readonly Navigation[]
  /** What is counted in the database for operators, of the platform and of all modules. */
  figures: readonly FigureSource[]
  /** Counts what this process does; absent (as in tests): nothing is counted. */
  metrics?: Metrics
  /** What can wait for people, of all modules. */
  todos: readonly TodoSource[]
}

export interface Env {
  Variables: {
    deps: Deps
    at: Date
    requestId: string
    lang: Lang
    viewer: Viewer | null
    flash: Flash | null
    form: FormState | null
    /** Set on public pages: the standby (`readerOf`). */
    reader?: Reader | undefined
    /** Set by pages on which things can be kept for later. */
    favourites?: ReadonlySet<string>
  }
}

export type Ctx = Context<Env>
