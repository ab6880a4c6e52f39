import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Detection, detect } from '../detect'

/** One line of the labelled set: a text, and whether it holds what §5.2 forbids. */
export interface LabelledText {
  readonly text: string
  readonly label: 'contact' | 'innocent'
  readonly family: string
}

/** The half that the rules may be tuned on, and the half that is only scored. */
export type Half = 'development' | 'held-out'

/**
 * By the text's hash, so that a line cannot choose its half. Families named `unseen-` are held out whole, so that their wordings
 * are new; families named `more-` were written to find what the rules miss, and all of them were looked at.
 */
export const halfOf = ({ text, family }: LabelledText): Half => {
  if (family.startsWith('unseen-')) return 'held-out'
  if (family.startsWith('more-')) return 'development'
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1 ? 'held-out' : 'development'
}

/** The labelled set of the repository. */
export const corpus = (): LabelledText[] =>
  fs
    .readFileSync(path.join(import.meta.dirname, 'texts.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledText)

export interface Score {
  readonly family: string
  readonly label: LabelledText['label']
  readonly texts: number
  /** Texts with a warning or held: right for contacts, false alarms for the innocent. */
  readonly positive: number
}

export interface Figures {
  readonly recall: number
  readonly precision: number
  readonly falseAlarms: number
  readonly families: readonly Score[]
  /** Texts judged otherwise than labelled. */
  readonly wrong: readonly (LabelledText & { readonly detection: Detection })[]
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** How well the detector does on labelled texts; warn and hold both count as found. */
export const figuresOf = (texts: readonly LabelledText[]): Figures => {
  const judged = texts.map((one) => ({ ...one, detection: detect(one.text) }))
  const isPositive = (one: (typeof judged)[number]): boolean => one.detection.verdict !== 'allow'
  const count = (label: LabelledText['label'], which = judged): number =>
    which.filter((one) => one.label === label && isPositive(one)).length
  const all = (label: LabelledText['label']): number => judged.filter((one) => one.label === label).length
  const families = [...new Set(judged.map(({ label, family }) => `${label} ${family}`))].sort().map((key) => {
    const [label, family] = key.split(' ') as [LabelledText['label'], string]
    const own = judged.filter((one) => one.label === label && one.family === family)
    return { family, label, texts: own.length, positive: own.filter(isPositive).length }
  })
  const found = count('contact')
  const alarms = count('innocent')
  return {
    recall: ratio(found, all('contact')),
    precision: ratio(found, found + alarms),
    falseAlarms: ratio(alarms, all('innocent')),
    families,
    wrong: judged.filter((one) => isPositive(one) !== (one.label === 'contact')),
  }
}
