// What a sanction does to its person, at once and until it ends.
import type { Tx } from '../../platform/db'
import { bar, hideContent } from '../members'
import type { SubjectKind } from './rules'
import type { Measure } from './sanction'

interface Effect {
  sanctionId: string
  memberId: string
  measure: Measure
  rule: { nameJa: string; nameEn: string }
  /** What was reported. */
  subject: { subjectKind: string; subjectId: string }
  at: Date
}

const barKinds = { restrict: 'restricted', suspend: 'suspended', close: 'closed' } as const

/** Holds with the member what is refused or hidden from now on; a warning does neither. */
export const takeEffect = async (tx: Tx, effect: Effect): Promise<void> => {
  const { sanctionId: id, memberId, measure, rule, at } = effect
  if (measure.kind === 'warn') return
  if (measure.kind === 'hide') {
    const { subjectKind, subjectId } = effect.subject
    const kind = subjectKind as SubjectKind
    return hideContent(tx, { id, kind, subjectId, memberId, since: at })
  }
  const features = measure.kind === 'restrict' ? measure.features : []
  const until = 'until' in measure ? measure.until : null
  const names = { ruleJa: rule.nameJa, ruleEn: rule.nameEn }
  await bar(tx, { id, memberId, kind: barKinds[measure.kind], features, ...names, since: at, until })
}
