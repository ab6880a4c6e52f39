import { sha256 } from '../../platform/crypto'
import type { Lang } from '../../platform/i18n'
import { type CheckInput, detectDraft } from './across'
import type { Kind, Verdict } from './finding'
import { texts } from './texts'

/** The text of one form field, or the name of a file. */
export interface NamedText extends CheckInput {
  readonly field: string
  /** Where the text stands, when nobody typed it: said with each reason. */
  readonly place?: string
}

/** A text with the words that were found in it, each with its reason in the person's language. */
export interface MarkedText {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly reason: string }[]
}

export interface Check {
  /** The strictest of all texts. */
  readonly verdict: Verdict
  /** Each kind once. */
  readonly kinds: readonly Kind[]
  /** The texts in which something was found, by field. */
  readonly marks: Readonly<Record<string, MarkedText>>
  /**
   * Stands for exactly these findings: a form that carries it was shown them, so that a text changed since then is shown
   * anew. Empty when nothing was found.
   */
  readonly acknowledgement: string
}

const strictest = (verdicts: readonly Verdict[]): Verdict =>
  (['hold', 'warn'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'allow'

/** Checks all texts of one form (§5.2). Pure; several texts of one field (names of files) are shown as lines. */
export const checkTexts = (named: readonly NamedText[], lang: Lang): Check => {
  const found = named
    .map((one) => ({ ...one, ...detectDraft(one) }))
    .filter(({ findings }) => findings.length > 0)
  const marks: Record<string, MarkedText> = {}
  for (const { field, draft, place, findings } of found) {
    const before = marks[field] ? `${marks[field].text}\n` : ''
    const spans = findings.map(({ kind, start, end }) => ({
      start: before.length + start,
      end: before.length + end,
      reason: place ? texts[lang].at(place, texts[lang].reasons[kind]) : texts[lang].reasons[kind],
    }))
    marks[field] = { text: before + draft, spans: [...(marks[field]?.spans ?? []), ...spans] }
  }
  const pieces = found.flatMap(({ field, draft, findings }) =>
    findings.map(({ kind, start, end }) => [field, kind, draft.slice(start, end)]),
  )
  return {
    verdict: strictest(found.map(({ verdict }) => verdict)),
    kinds: [...new Set(found.flatMap(({ findings }) => findings.map(({ kind }) => kind)))],
    marks,
    acknowledgement: pieces.length > 0 ? sha256(JSON.stringify(pieces)).slice(0, 16) : '',
  }
}
