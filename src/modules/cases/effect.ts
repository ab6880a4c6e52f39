// What a sanction does to its person, at once and until it ends.
import type { Tx } from '../../platform/db'
import { bar } from '../members'
import type { Measure } from './sanction'

interface Effect {
  sanctionId: string
  memberId: string
  measure: Measure
  rule: { nameJa: string; nameEn: string }
  at: Date
}

const barKinds = { restrict: 'restricted', suspend: 'suspended', close: 'closed' } as const

/** Holds with the member what is refused from now on; a warning refuses nothing. */
export const takeEffect = async (tx: Tx, effect: Effect): Promise<void> => {
  const { sanctionId: id, memberId, measure, rule, at } = effect
  if (measure.kind === 'warn') return
  const features = measure.kind === 'restrict' ? measure.features : []
  const until = 'until' in measure ? measure.until : null
  const names = { ruleJa: rule.nameJa, ruleEn: rule.nameEn }
  await bar(tx, { id, memberId, kind: barKinds[measure.kind], features, ...names, since: at, until })
}
