import { connectEvents, type Subscription } from './events'
import type { FigureSource } from './figures'
import type { Routes } from './http/routing'
import type { Deps } from './http/types'
import { handleJob, handleSweep, type JobKind, type Sweep } from './jobs'
import type { CommandedLifecycle } from './lifecycle'
import type { ClosingObstacle, MemberData } from './member-data'
import type { Navigation } from './navigation'
import type { TodoSource } from './todos'

/** What time alone changes; see `handleSweep`. */
export interface SweepDefinition {
  readonly name: string
  readonly run: Sweep
  /** 'first' and 'last' of a minute; the others run in the order of the modules. */
  readonly order?: 'first' | 'last'
}

/** What a module hands to the app, which lists the modules and nothing else (docs/architecture.md). */
export interface ModuleDefinition {
  readonly name: string
  /** The nouns that have a status, each verb with its command. */
  readonly lifecycles?: readonly CommandedLifecycle[]
  /** Hangs the module's pages and forms on the app. */
  readonly routes?: (app: Routes, deps: Deps) => void
  /** What the module does about events of its own and of modules before it. */
  readonly subscriptions?: readonly Subscription[]
  /** Jobs that its commands enqueue; those that follow events are known by the subscriptions. */
  readonly jobs?: readonly JobKind<never>[]
  /** The module's pages among those that a signed-in person reaches from every page. */
  readonly navigation?: Navigation
  /** What can wait for people on account of this module. */
  readonly todos?: TodoSource
  /** What operators watch of the module, as numbers. */
  readonly figures?: FigureSource
  readonly sweeps?: readonly SweepDefinition[]
  /** What the module keeps about a member: for the export of all own data, and for closing an account (§5.4). */
  readonly memberData?: readonly MemberData[]
  /** What of the module must end before an account can be closed. */
  readonly closingObstacles?: readonly ClosingObstacle[]
}

/** Makes the job that keeps and sends the notices of one event: the notices module's. */
export type NoticeJob = (event: string, subscriptions: readonly Subscription[]) => JobKind<never> | null

const turns = ['first', undefined, 'last'] as const

/** Connects events, jobs and sweeps of all modules. Called once per process, by `app.ts`. Throws when a job has two handlers. */
export const connect = (modules: readonly ModuleDefinition[], noticeJob: NoticeJob): void => {
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? [])
  connectEvents(subscriptions)
  const jobs = new Set([
    ...modules.flatMap((module) => module.jobs ?? []),
    ...subscriptions.flatMap(({ reactions }) =>
      reactions.flatMap((reaction) => (reaction.kind === 'job' ? [reaction.job] : [])),
    ),
  ])
  for (const event of new Set(subscriptions.map((one) => one.event))) {
    const job = noticeJob(
      event,
      subscriptions.filter((one) => one.event === event),
    )
    if (job) jobs.add(job)
  }
  for (const job of jobs) handleJob(job)
  const sweeps = modules.flatMap((module) => module.sweeps ?? [])
  for (const turn of turns)
    for (const sweep of sweeps.filter(({ order }) => order === turn)) handleSweep(sweep.name, sweep.run)
}
