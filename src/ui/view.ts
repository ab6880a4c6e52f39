import { createContext, useContext } from 'hono/jsx'
import type { Lang } from '../platform/i18n'

/** A page that is linked from every page. */
export interface NavigationLink {
  readonly href: string
  readonly label: string
  /** What waits there; null where nothing is counted. */
  readonly count: number | null
  /** 'page' on the page itself, 'true' on another that belongs to it. */
  readonly current: 'page' | 'true' | undefined
}

/** Who the header greets and what waits for them; null for a guest. */
export interface Frame {
  name: string
  role: 'freelancer' | 'client' | 'operator'
  /** Path of the person's own picture, or null to draw a letter. */
  picture: string | null
  todoCount: number
  noticeCount: number
  /** For operators: what waits, by kind of to-do. */
  waiting?: Readonly<Record<string, number>>
  /** What an operator may do: the console shows the rooms that these open. */
  operatorRoles?: readonly string[]
  /** The pages of the role: in the line below the header, and in the account menu. */
  bar: readonly NavigationLink[]
  menu: readonly NavigationLink[]
}

/** Bytes that a person keeps, and that they may keep. */
export interface Storage {
  readonly usedBytes: number
  readonly limitBytes: number
}

/** Places of a text that its writer should look at, each with the reason; offsets are UTF-16 units. */
export interface MarkedWords {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly reason: string }[]
}

/** What went wrong with a form that was sent: shown beside each field, with what was typed. */
export interface FormState {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  /** Words of what was typed that are drawn marked beside their field. */
  marks?: Readonly<Record<string, MarkedWords>>
  /**
   * A form that is sent again with this in `_acknowledged` goes on in spite of the marks; empty: it must be changed.
   * `label` says what then happens.
   */
  acknowledge?: { readonly token: string; readonly label: string }
}

export interface Flash {
  kind: 'done' | 'refused'
  text: string
  /** A page that shows what the text speaks of. */
  href?: string
  /** What the link says; absent: that the thing can be looked at. */
  label?: string
}

/** What every component may know about the request it is drawn for. */
export interface View {
  lang: Lang
  /** The moment of the request: the only "now" a page knows. */
  at: Date
  /** Path with query, for the language switch and for returning after sign-in. */
  path: string
  csrf: string
  frame: Frame | null
  /** Where a person has little room left for files: said wherever files are chosen. */
  storage: Storage | null
  /** Pages of the operator's that every page links to; what is not set is not linked. */
  operatorPages: Partial<Record<'privacy' | 'commerce' | 'contact', string>>
  /** Of the things on this page, the ids of those that the viewer keeps for later; null where nothing can be kept. */
  favourites: ReadonlySet<string> | null
  flash: Flash | null
  form: FormState | null
  /** Stylesheets: inlined on a first visit (one round trip), linked from the cache afterwards. Scripts are loaded where needed. */
  assets: {
    css: readonly { href: string; inline: string | null }[]
    js: string
    scripts: Readonly<Record<string, string>>
  }
}

export const ViewContext = createContext<View | null>(null)

/** The request's view. Throws outside `c.render`, which is a bug in the caller. */
export const useView = (): View => {
  const view = useContext(ViewContext)
  if (!view) throw new Error('useView outside a page')
  return view
}
