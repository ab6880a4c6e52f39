// Pure: a paper in words, as its page and its PDF draw it. Both say the same, for both are made from this.
import type { Lang } from '../../platform/i18n'
import { formatLongDate, formatMoney } from '../../ui/format'
import { withholdingNames } from '../ledger'
import type { Fact, PaperDocument, Party } from './document'
import { paperTexts } from './texts'

export interface Pair {
  readonly label: string
  readonly value: string
}

export interface WrittenPaper {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  readonly number: Pair
  readonly on: Pair
  readonly to: { readonly name: string; readonly more: readonly string[] }
  readonly from: { readonly name: string; readonly more: readonly string[] }
  /** What it corrects, and why. */
  readonly corrects: readonly string[]
  readonly total: Pair | null
  readonly lines: {
    readonly head: readonly [string, string, string]
    readonly rows: readonly (readonly [string, string, string])[]
  }
  readonly taxes: {
    readonly head: readonly [string, string, string]
    readonly rows: readonly (readonly [string, string, string])[]
  } | null
  readonly sums: readonly Pair[]
  readonly facts: readonly Pair[]
  readonly withholding: {
    readonly title: string
    readonly rows: readonly Pair[]
    readonly text: string
  } | null
  readonly notes: readonly string[]
  readonly hash: string
}

const yen = (text: string): string => formatMoney(BigInt(text))

const partyLines = ({ representative, address, invoiceNumber }: Party, lang: Lang): string[] => [
  ...(representative ? [paperTexts[lang].representedBy(representative)] : []),
  ...(address ? [address] : []),
  ...(invoiceNumber ? [`${paperTexts[lang].registration} ${invoiceNumber}`] : []),
]

const factValue = ({ text, on, number, words }: Fact, lang: Lang): string => {
  const t = paperTexts[lang]
  const known: Record<string, string> = { ...t.facts, ...t.factWords }
  if (text !== undefined) return text
  if (on !== undefined) return formatLongDate(on, lang)
  if (number !== undefined) return String(number)
  return (words ?? []).map((word) => known[word] ?? word).join(lang === 'ja' ? '、' : ', ')
}

const withholdingOfPaper = ({ withholding }: PaperDocument, lang: Lang): WrittenPaper['withholding'] => {
  if (!withholding) return null
  const t = paperTexts[lang].withholding
  return {
    title: t.title,
    rows: [
      { label: t.name, value: withholdingNames[lang][withholding.name] },
      { label: t.base, value: yen(withholding.baseYen) },
      { label: t.yen, value: yen(withholding.yen) },
      { label: t.dueOn, value: formatLongDate(withholding.dueOn, lang) },
    ],
    text: t.text,
  }
}

const correctionOf = ({ kind, corrects, reason }: PaperDocument, lang: Lang): string[] => {
  if (!corrects) return []
  const t = paperTexts[lang]
  const words = kind === 'order-terms' ? t.replaces : t.corrects
  const first = words(corrects.number, formatLongDate(corrects.on, lang))
  return reason ? [first, `${t.reason}: ${reason}`] : [first]
}

const linesOf = ({ lines }: PaperDocument, lang: Lang): WrittenPaper['lines'] => {
  const t = paperTexts[lang]
  return {
    head: [t.day, t.item, t.amount],
    rows: lines.map(({ word, text, on, yen: amount }) => [
      on ? on.replaceAll('-', '/') : '',
      word ? [t.words[word], text].filter(Boolean).join(lang === 'ja' ? '：' : ': ') : text,
      yen(amount),
    ]),
  }
}

const taxesOf = ({ taxes }: PaperDocument, lang: Lang): WrittenPaper['taxes'] => {
  const t = paperTexts[lang]
  if (taxes.length === 0) return null
  return {
    head: [t.taxTable, t.rateTotal, t.rateTax],
    rows: taxes.map(({ percent, totalYen, taxYen }) => [t.rate(percent), yen(totalYen), yen(taxYen)]),
  }
}

/** The words of a paper in one language, from its document alone. */
export const writtenPaper = (paper: PaperDocument, lang: Lang): WrittenPaper => {
  const t = paperTexts[lang]
  const { kind, totalYen, agent } = paper
  return {
    lang,
    title: t.titles[kind],
    subtitle: t.subtitles[kind],
    number: { label: t.number, value: paper.number },
    on: { label: t.on, value: formatLongDate(paper.on, lang) },
    to: { name: t.dear(paper.to), more: partyLines(paper.to, lang) },
    from: { name: paper.from.name, more: partyLines(paper.from, lang) },
    corrects: correctionOf(paper, lang),
    total: totalYen === undefined ? null : { label: t.totals[kind], value: yen(totalYen) },
    lines: linesOf(paper, lang),
    taxes: taxesOf(paper, lang),
    sums: paper.sums.map(({ key, yen: amount }) => ({ label: t.sums[key], value: yen(amount) })),
    facts: paper.facts.map((fact) => ({ label: t.facts[fact.key], value: factValue(fact, lang) })),
    withholding: withholdingOfPaper(paper, lang),
    notes: paper.notes.map((note) => t.notes[note](agent ?? paper.from.name)),
    hash: t.hash,
  }
}
