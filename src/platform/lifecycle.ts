// The state machine that every noun with a status uses (docs/architecture.md). Pure: also for the browser.

/** What a verb does to the escrow: nothing, takes money in, pays it out, divides it, or gives it back. */
export type Money = 'none' | 'hold' | 'release' | 'share' | 'refund'

/** One row of a lifecycle table: which states a verb leaves, where it leads, and who may do it. */
export interface Transition<State extends string, Role extends string> {
  from: readonly (State | 'none')[]
  to: State
  by: readonly Role[]
  /** Absent: 'none'. */
  money?: Money
  /** A condition beyond state and role: the refusal it gives, or null. What it reads of the noun, every caller must bring. */
  guard?: (subject: never, role: Role) => string | null
  /** Has no button of its own: it happens to other rows when the verb named here is done to one. */
  within?: string
}

type Table<State extends string, Role extends string> = Readonly<Record<string, Transition<State, Role>>>

/** What all guards of a table together read of the noun. */
type GuardSubject<T> = {
  [Verb in keyof T]: T[Verb] extends { guard: (subject: infer S, ...rest: never[]) => unknown }
    ? (subject: S) => void
    : never
}[keyof T] extends (subject: infer All) => void
  ? All
  : unknown
type GuardRefusal<T> = {
  [Verb in keyof T]: T[Verb] extends { guard: (...rest: never[]) => infer Reason }
    ? Exclude<Reason & string, null>
    : never
}[keyof T]

export type Decision<State extends string, Refusal extends string> =
  | { ok: true; to: State }
  | { ok: false; refusal: Refusal | 'not-yours' | 'wrong-moment' }

export interface Lifecycle<
  State extends string = string,
  Role extends string = string,
  Verb extends string = string,
  Subject = never,
  Refusal extends string = string,
> {
  readonly title: string
  readonly states: readonly State[]
  /** The first state; 'none' where the first verb makes the row. */
  readonly start: State | 'none'
  readonly roles: readonly Role[]
  readonly verbs: readonly Verb[]
  readonly table: Readonly<Record<Verb, Transition<State, Role>>>
  /** Whether this role may do this verb now, and where it leads. Refusals: 'not-yours', 'wrong-moment', a guard's own. */
  readonly decide: (subject: Subject, verb: Verb, role: Role) => Decision<State, Refusal>
  /** The verbs that a page offers: the same rule as the server's, so that the two cannot disagree. */
  readonly verbsOpenTo: (role: Role, subject: Subject) => Verb[]
  /** Whether no verb leads out of the state. */
  readonly isFinal: (state: State) => boolean
}

/**
 * Defines the lifecycle of one noun: one row = one verb = one command. The types of states, roles, verbs and refusals
 * follow from the table; `advance.ts` moves rows by it, `bin/docs` draws it.
 *
 * @example
 * export const entryLifecycle = defineLifecycle({
 *   title: 'The life of an entry',
 *   states: ['submitted', 'withdrawn', 'won'],
 *   start: 'none',
 *   roles: ['freelancer', 'client'],
 *   table: {
 *     submit:   { from: ['none'],      to: 'submitted', by: ['freelancer'] },
 *     withdraw: { from: ['submitted'], to: 'withdrawn', by: ['freelancer'], guard: ifNotLiked },
 *     choose:   { from: ['submitted'], to: 'won',       by: ['client'], money: 'release' },
 *   },
 * })
 * export const { decide, verbsOpenTo } = entryLifecycle
 *
 * @throws Error when a state cannot be reached, or a row names what the table does not hold.
 */
export const defineLifecycle = <
  const State extends string,
  const Role extends string,
  const T extends Table<NoInfer<State>, NoInfer<Role>>,
>(definition: {
  title: string
  states: readonly State[]
  start: NoInfer<State> | 'none'
  roles: readonly Role[]
  table: T
}) => {
  type Verb = keyof T & string
  type Subject = { readonly status: State | 'none' } & GuardSubject<T>
  const { table } = definition
  const verbs = Object.keys(table) as Verb[]
  const decide = (subject: Subject, verb: Verb, role: Role): Decision<State, GuardRefusal<T>> => {
    const row: Transition<State, Role> = table[verb] as T[Verb]
    if (!row.by.includes(role)) return { ok: false, refusal: 'not-yours' }
    if (!row.from.includes(subject.status)) return { ok: false, refusal: 'wrong-moment' }
    const refusal = row.guard?.(subject as never, role) as GuardRefusal<T> | null | undefined
    return refusal ? { ok: false, refusal } : { ok: true, to: row.to }
  }
  const lifecycle = {
    ...definition,
    verbs,
    decide,
    verbsOpenTo: (role, subject) =>
      verbs.filter((verb) => table[verb]?.within === undefined && decide(subject, verb, role).ok),
    isFinal: (state) => !verbs.some((verb) => table[verb]?.from.includes(state)),
  } satisfies Lifecycle<State, Role, Verb, Subject, GuardRefusal<T>>
  const faults = lifecycleFaults(lifecycle)
  if (faults.length > 0) throw new Error(`${definition.title}: ${faults.join('; ')}`)
  return lifecycle as Lifecycle<State, Role, Verb, Subject, GuardRefusal<T>> & { table: T }
}

/** A lifecycle without its types: for checks and diagrams. */
export interface LifecycleShape<Verb extends string = string> {
  readonly title: string
  readonly states: readonly string[]
  readonly start: string
  readonly verbs: readonly Verb[]
  readonly table: Readonly<Record<Verb, Omit<Transition<string, string>, 'guard'>>>
}

/** What is wrong with a table: states that nothing leads to, names it does not hold, verbs that nobody may do. */
export const lifecycleFaults = (life: Omit<LifecycleShape, 'title'>): string[] => {
  const { states, start, table } = life
  const rows = Object.entries(table).map(([verb, row]) => ({ verb, ...row }))
  const reached = new Set<string>([start])
  for (const state of reached) for (const { from, to } of rows) if (from.includes(state)) reached.add(to)
  const known = new Set<string>(['none', ...states])
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `nothing leads to ${state}`),
    ...rows.flatMap(({ verb, from, to }) =>
      [...from, to].filter((state) => !known.has(state)).map((state) => `${verb} names ${state}`),
    ),
    ...rows.filter(({ by }) => by.length === 0).map(({ verb }) => `nobody may ${verb}`),
    ...rows.flatMap(({ verb, within }) =>
      within === undefined || within in table ? [] : [`${verb} happens within ${within}`],
    ),
  ]
}

type Command = (...args: never[]) => unknown

/** A lifecycle with the command of each of its verbs: what a module's definition lists. */
export interface CommandedLifecycle {
  readonly lifecycle: LifecycleShape
  readonly commands: Readonly<Record<string, Command>>
}

/**
 * Names the command of every verb. A verb without a command does not compile.
 * @example withCommands(entryLifecycle, { submit, withdraw, choose })
 */
export const withCommands = <Verb extends string>(
  lifecycle: LifecycleShape<Verb>,
  commands: Readonly<Record<NoInfer<Verb>, Command>>,
): CommandedLifecycle => ({ lifecycle, commands })

/** One arrow of a diagram: a verb from one state, and those who may do it. */
export interface Arrow {
  verb: string
  from: string
  to: string
  by: readonly string[]
}

/** A lifecycle as arrows, in the order of its table. */
export const arrowsOf = ({ table }: LifecycleShape): Arrow[] =>
  Object.entries(table).flatMap(([verb, { from, to, by }]) =>
    from.map((state) => ({ verb, from: state, to, by })),
  )

/** Whether a value that a module exports is a lifecycle. */
export const isLifecycle = (value: unknown): value is LifecycleShape =>
  typeof value === 'object' && value !== null && 'table' in value && 'verbsOpenTo' in value
