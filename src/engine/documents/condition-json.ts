import type { StandingCondition } from '../evaluate/evaluate'

/** One judged condition as documents carry it (§2.9). */
export type ConditionJson = Pick<
  StandingCondition,
  'tier' | 'metric' | 'met' | 'required' | 'actual' | 'evidence' | 'allowance'
>

export const conditionJson = (condition: StandingCondition): ConditionJson => {
  const { tier, metric, met, required, actual, evidence, allowance } = condition
  return { tier, metric, met, required, actual, evidence, ...(allowance && { allowance }) }
}
