// What modules say to people about their events: the words, and for whom. The notices module keeps and sends them.
import type { Tx } from './db'
import type { Payload, Reaction } from './events'
import type { Lang } from './i18n'

/** What the words of a notice are filled with; which of them a kind uses stands in its text. */
export interface NoticeFill {
  /** Who did it. */
  who: string
  /** Of the order, job or conversation. */
  title: string
  /** A word that the text knows: a side, a tier, the kind of a request. */
  note: string
}

/** A notice that is not kept yet: to whom, about what, and the page it leads to. */
export interface NoticeDraft<Kind extends string = string> {
  memberId: string
  kind: Kind
  params: Partial<NoticeFill>
  /** A path of this site. */
  href: string
  /** When it happened. */
  at: Date
  /** Amount and dates of what happened: they stand in the letter, and are not kept. */
  facts?: NoticeFacts
}

export interface NoticeFacts {
  readonly priceYen?: bigint
  /** A civil date. */
  readonly dueOn?: string
  /** Until when somebody has to act. */
  readonly until?: Date | null
}

export type NoticeWords<Kind extends string = string> = Record<
  Lang,
  Record<Kind, (fill: NoticeFill) => string>
>

/** The words of one module's notices, and which of them are shown in the site only. */
export interface NoticeKinds {
  readonly words: NoticeWords
  readonly quiet: ReadonlySet<string>
}

/** How the notices of one event are drafted, with the words they are sent in. */
export interface NoticeSource<P extends Payload> {
  readonly kinds: NoticeKinds
  readonly draft: (tx: Tx, payload: P) => Promise<NoticeDraft[]>
}

/**
 * Makes a module's `notify` from the words of its notices. A draft without an addressee, or of a kind without words, does
 * not compile; and since a subscription carries its draft, no event can be wired without one.
 *
 * @param quiet kinds for which no letter goes out: one for each would be noise
 * @example
 * const notify = defineNotices(noticeTexts, { quiet: ['entry.liked'] })
 * export const subscriptions = [subscribe(entryLiked, notify(entryDrafts('entry.liked')))]
 */
export const defineNotices =
  <Kind extends string>(
    words: NoticeWords<Kind>,
    { quiet = [] }: { quiet?: readonly NoInfer<Kind>[] } = {},
  ) =>
  <P extends Payload>(draft: (tx: Tx, payload: P) => Promise<NoticeDraft<NoInfer<Kind>>[]>): Reaction<P> => ({
    kind: 'notice',
    source: { kinds: { words, quiet: new Set(quiet) }, draft },
  })
