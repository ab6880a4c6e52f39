import { instantText } from '../../platform/calendar'
import type { Reader } from '../../platform/db'
import { memberCalled } from './queries-due'
import { factsOf } from './queries-facts'
import { rankView } from './rank-view'

/** One person's standing in plain English lines, for operators at a shell. Undefined when nobody is called so. */
export const explain = async (db: Reader, who: string, at: Date): Promise<string[] | undefined> => {
  const memberId = await memberCalled(db, who)
  const facts = memberId && (await factsOf(db, [memberId], at)).get(memberId)
  if (!memberId || !facts) return undefined
  const { policy, standing, forecast } = rankView(facts, at)
  const conditions = standing.conditions.map(
    ({ tier, metric, met, actual, required }) =>
      `  ${met ? 'met  ' : 'unmet'}  ${tier.padEnd(9)}  ${metric.padEnd(24)}  ${String(actual).padEnd(10)}  needs ${required}`,
  )
  const ahead = forecast.steps.map(({ at: then, tier, because }) => {
    const causes = [...new Set(because.map(({ turn }) => turn))].join(', ')
    return `  ${instantText(then)}  ${tier} (${causes})`
  })
  return [
    `${memberId} is ${standing.tier} under ${policy.id} at ${instantText(at)}`,
    ...conditions,
    'If nothing is done:',
    ...(ahead.length > 0 ? ahead : ['  no change within a year']),
  ]
}
