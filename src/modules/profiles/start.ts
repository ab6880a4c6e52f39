import { regularConditions } from './conditions'
import type { OwnProfile } from './queries'

/** The four steps of a newcomer, in their order. */
export const startSteps = ['about', 'offers', 'background', 'confirmations'] as const
export type StartStep = (typeof startSteps)[number]

export const startHref = (step: StartStep): string => `/my/start/${step}`

/** Whether the newcomer has done their part of a step; an identity under review is the operators' turn. */
export const isStepDone = (own: OwnProfile, step: StartStep): boolean => {
  const met = new Set(regularConditions(own).flatMap(({ key, met: isMet }) => (isMet ? [key] : [])))
  switch (step) {
    case 'about':
      return met.has('name') && met.has('picture') && met.has('introduction')
    case 'offers':
      return own.categories.length > 0 && own.skills.length > 0
    case 'background':
      return met.has('background')
    case 'confirmations':
      return (
        met.has('phone') &&
        met.has('confidentiality') &&
        ['submitted', 'approved'].includes(own.identityStatus)
      )
  }
}

/** Where somebody goes on who comes back; the last step once all are done. */
export const firstOpenStep = (own: OwnProfile): StartStep =>
  startSteps.find((step) => !isStepDone(own, step)) ?? 'confirmations'

/** The step after this one; null after the last. */
export const stepAfter = (step: StartStep): StartStep | null =>
  startSteps[startSteps.indexOf(step) + 1] ?? null

/** Words parted by commas or lines, each once. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,、，\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]
