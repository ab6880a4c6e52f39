import { tierLabel } from '../../engine/policy/rule-language'
import { isAtLeast } from '../../engine/policy/tiers'
import type { Lang } from '../../platform/i18n'
import { formatDateOn } from '../../ui'
import {
  type Announcement,
  deedText,
  outcomeText,
  policyChanges,
  policyInForce,
  policyTexts,
  unmetText,
  verifiedText,
} from '../ranks'

export interface LetterReader {
  readonly lang: Lang
  readonly at: Date
}

export interface Letter {
  readonly subject: string
  readonly body: string
}

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines.map((line) => `- ${line}`)] : []

const keeping = (announcement: Announcement, lang: Lang): string[] => {
  const t = policyTexts[lang].announced
  const { policy, holds, becomes, steps, isReachable } = announcement
  if (isAtLeast(becomes, holds)) return []
  const title = t.keep(tierLabel(policy, holds, lang))
  if (!isReachable) return ['', title, t.noWay]
  return [...list(title, [...new Set(steps.map((step) => deedText(step, lang)))]), verifiedText(steps, lang)]
}

/** What will change for one person, when, and how to keep the tier (§2.7), as a letter. */
export const announcementLetter = (announcement: Announcement, { lang, at }: LetterReader): Letter => {
  const t = policyTexts[lang]
  const { policy, from, unmet } = announcement
  const date = formatDateOn(from, { lang, at })
  const changes = policyChanges(policyInForce(at), policy, lang)
  const body = [
    t.letter.change(date, policy.labels[lang]),
    '',
    outcomeText(announcement, lang),
    ...list(
      t.announced.unmet,
      unmet.map((each) => unmetText(each, lang)),
    ),
    ...keeping(announcement, lang),
    ...list(
      t.letter.changes,
      changes.map(({ label, text }) => `${label} ${text}`),
    ),
    '',
    t.letter.now,
    t.letter.end,
  ]
  return { subject: t.letter.subject(date), body: body.join('\n') }
}

export const withdrawalLetter = (
  { policy, from, reason }: { policy: Announcement['policy']; from: string; reason: string },
  { lang, at }: LetterReader,
): Letter => {
  const t = policyTexts[lang].letter
  const date = formatDateOn(from, { lang, at })
  const body = [t.withdrawn(date, policy.labels[lang]), t.reason(reason), '', t.end]
  return { subject: t.withdrawnSubject, body: body.join('\n') }
}
