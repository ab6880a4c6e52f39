// Where a rule bounds how many orders of one contract count, the page says how many there are beside (§2.7).
import { afterEach, expect, test } from 'vitest'
import { classic2020 } from '../../src/engine/policy/policies/built-in'
import type { Policy } from '../../src/engine/policy/policy'
import { installCalendar } from '../../src/modules/ranks'
import { ratedContract } from '../support/career'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
afterEach(() => void installCalendar([]))

const bounded: Policy = {
  ...classic2020,
  id: 'bounded',
  tiers: classic2020.tiers.map((step) => ({
    ...step,
    conditions: step.conditions.map((rule) =>
      'metric' in rule && ['orders-won', 'completion-rate'].includes(rule.metric)
        ? { ...rule, perContract: 3 }
        : rule,
    ),
  })),
}
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('five orders of one contract, of which three count, are told as both', async () => {
  const freelancer = await regularFreelancer(app)
  const pricesYen = [10_000n, 10_000n, 10_000n, 10_000n, 10_000n]
  await ratedContract(app, { freelancer, client: await ken(app) }, { pricesYen })
  expect((await freelancer.get('/my/rank')).html).not.toContain('数えるのは')
  installCalendar([{ policy: bounded, from: '2020-01-02' }])
  const page = text((await freelancer.get('/my/rank')).html)
  expect(page.match(/該当する5件のうち、数えるのは3件です（同じ契約は3件まで）。/g)).toHaveLength(2)
  expect(page).toContain('3件のうち3件を完了')
})
