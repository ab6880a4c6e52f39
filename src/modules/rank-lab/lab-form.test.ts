import { describe, expect, test } from 'vitest'
import { metricKeys } from '../../engine/policy/metrics'
import {
  builtInPolicies,
  classic2020,
  current2024,
  inYear,
  robust,
} from '../../engine/policy/policies/built-in'
import { type Leaf, type Policy, parsePolicy } from '../../engine/policy/policy'
import { leavesOf, topShareOf } from '../../engine/policy/policy-parts'
import { registry } from '../../engine/policy/registry'
import { policyChanges } from '../ranks/rule-words'
import { draftFromForm, type FormValues, metricsToAdd, needInBox, newCondition } from './lab-form'
import { copyName, earliestDay, isReportFresh, isWithdrawable, proposedDay } from './lab-rules'

/** What the form would send if nothing were touched. */
const valuesOf = (policy: Policy): Record<string, string> => ({
  policyId: policy.id,
  version: String(policy.version),
  labelJa: policy.labels.ja,
  labelEn: policy.labels.en,
  noteJa: policy.note.ja,
  noteEn: policy.note.en,
  ...Object.fromEntries(
    policy.tiers.flatMap(({ tier, labels, conditions }) => [
      [`t.${tier}.ja`, labels.ja],
      [`t.${tier}.en`, labels.en],
      ...conditions.flatMap((rule, index) =>
        leavesOf(rule).flatMap((leaf, choice) => {
          const name = 'anyOf' in rule ? `c.${tier}.${index}.${choice}` : `c.${tier}.${index}`
          return [
            [`${name}.on`, 'on'],
            [`${name}.need`, needInBox(leaf)],
            [`${name}.empty`, leaf.whenEmpty ?? ''],
          ]
        }),
      ),
    ]),
  ),
})
const read = (policy: Policy, changes: FormValues) =>
  draftFromForm(policy, { ...valuesOf(policy), ...changes })
const need = (text: string): unknown => {
  const found = read(classic2020, { 'c.silver.0.need': text })
  if (!found.ok) return found.errors['c.silver.0.need']
  const [rule] = found.policy.tiers[2]?.conditions ?? []
  return (rule as Leaf).threshold
}

describe('the form of a draft', () => {
  test.each(builtInPolicies.map((policy) => [policy.id, policy] as const))(
    'sent back untouched changes nothing of %s',
    (_, policy) => {
      expect(read(policy, {})).toEqual({ ok: true, policy })
    },
  )

  test('reads a share however it is typed, exactly', () => {
    expect(need('95')).toEqual({ n: 19, d: 20 })
    expect(need(' ９２．５ ％以上')).toEqual({ n: 37, d: 40 })
    expect(need('2/3')).toEqual({ n: 2, d: 3 })
    expect(need('0')).toEqual({ n: 0, d: 1 })
    expect(need('100')).toEqual({ n: 1, d: 1 })
    expect(['', 'x', '100.01', '3/2', '1/0', '-1', '1.23456'].map(need)).toEqual([
      'missing',
      'bad-number',
      'over-all',
      'over-all',
      'bad-number',
      'bad-number',
      'bad-number',
    ])
  })

  test('writes a fraction that no decimal hits as it is', () => {
    expect(needInBox(inYear('completion-rate', [2, 3], 'unmet') as Leaf)).toBe('2/3')
    expect(needInBox(inYear('completion-rate', [37, 40], 'unmet') as Leaf)).toBe('92.5')
    expect(needInBox(inYear('mean-rating', [24, 5], 'unmet') as Leaf)).toBe('4.8')
  })

  test('makes of every metric a condition that a policy may hold', () => {
    for (const metric of metricKeys) {
      const [first, ...others] = classic2020.tiers
      if (!first) throw new Error('no tiers')
      const policy = { ...classic2020, tiers: [{ ...first, conditions: [newCondition(metric)] }, ...others] }
      expect(parsePolicy(policy), metric).toMatchObject({ ok: true })
    }
  })

  test('keeps alternatives as alternatives until one is left', () => {
    const choice = {
      anyOf: ['orders-won', 'offering', 'background'].map((metric) => newCondition(metric as 'offering')),
    }
    const [first] = classic2020.tiers
    if (!first) throw new Error('no tiers')
    const policy: Policy = { ...classic2020, tiers: [{ ...first, conditions: [choice] }] }
    const without = (...names: string[]) => {
      const values = Object.fromEntries(
        Object.entries(valuesOf(policy)).filter(([name]) => !names.includes(name)),
      )
      const found = draftFromForm(policy, values)
      return found.ok ? found.policy.tiers[0]?.conditions : found.errors
    }
    expect(without('c.regular.0.0.on')).toEqual([{ anyOf: choice.anyOf.slice(1) }])
    expect(without('c.regular.0.0.on', 'c.regular.0.1.on')).toEqual([choice.anyOf[2]])
    expect(without('c.regular.0.0.on', 'c.regular.0.1.on', 'c.regular.0.2.on')).toEqual({
      'add.regular': 'no-condition',
    })
  })

  test('lets nobody be sure of everything', () => {
    const sure = read(robust, { 'c.silver.0.need': '100' })
    expect(sure).toEqual({ ok: false, errors: { 'c.silver.0.need': 'not-between' } })
    expect(read(robust, { 'c.silver.0.need': '99.9' })).toMatchObject({ ok: true })
  })

  test('offers only what the tier does not ask for yet', () => {
    const silver = classic2020.tiers[2]
    if (!silver) throw new Error('no silver')
    expect(metricsToAdd(silver)).not.toContain('mean-rating')
    expect(metricsToAdd(silver)).toContain('satisfied-share')
  })
})

describe('the days of a rule', () => {
  const at = new Date('2026-11-23T10:00:00+09:00')
  test('begin after the notice, and a first of the month is proposed', () => {
    expect(earliestDay(at, 60)).toBe('2027-01-22')
    expect(proposedDay(at, 60)).toBe('2027-02-01')
    expect(proposedDay(at, 8)).toBe('2026-12-01')
    expect(proposedDay(at, 20)).toBe('2027-01-01')
    // A minute after midnight in Japan it is another day, whatever day it is elsewhere.
    expect(earliestDay(new Date('2026-11-24T00:01:00+09:00'), 1)).toBe('2026-11-25')
  })

  test('can be withdrawn to the millisecond an hour before', () => {
    const last = new Date('2027-01-21T23:00:00+09:00')
    expect(isWithdrawable('2027-01-22', last)).toBe(true)
    expect(isWithdrawable('2027-01-22', new Date(last.getTime() + 1))).toBe(false)
  })

  test('rest on a report of at most 31 days ago', () => {
    expect(isReportFresh('2026-10-23', at)).toBe(true)
    expect(isReportFresh('2026-10-22', at)).toBe(false)
  })
})

test('a copy has a name that nobody has', () => {
  expect(copyName('robust', [])).toBe('robust-copy')
  expect(copyName('robust-copy', ['robust-copy'])).toBe('robust-copy-2')
  expect(copyName('robust-copy-2', ['robust-copy', 'robust-copy-2'])).toBe('robust-copy-3')
})

describe('a top share', () => {
  const top = (policy: Policy, text: string, name = 'c.certified.0.need'): unknown => {
    const found = read(policy, { [name]: text })
    return found.ok ? topShareOf(found.policy) : found.errors
  }

  test('is typed in percent, exactly, and stands in the box as it was meant', () => {
    expect(top(classic2020, '10')).toEqual({ n: 1, d: 10 })
    expect(top(classic2020, ' ２．５ ％')).toEqual({ n: 1, d: 40 })
    expect(top(classic2020, '1/3')).toEqual({ n: 1, d: 3 })
    expect(top(classic2020, '100')).toEqual({ n: 1, d: 1 })
    expect(needInBox({ ...newCondition('earned-reward'), threshold: { n: 1, d: 40 } })).toBe('2.5')
  })

  test('is never of nobody, or of more than all', () => {
    expect(top(classic2020, '0')).toEqual({ 'c.certified.0.need': 'nobody' })
    expect(top(classic2020, '101')).toEqual({ 'c.certified.0.need': 'over-all' })
    expect(top(classic2020, '')).toEqual({ 'c.certified.0.need': 'missing' })
  })

  test('is one for a whole rule: the field of another one is named', () => {
    const twice = {
      ...classic2020,
      tiers: classic2020.tiers.map((step) =>
        step.tier === 'silver'
          ? { ...step, conditions: [...step.conditions, newCondition('earned-reward')] }
          : step,
      ),
    }
    expect(top(twice, '20%')).toEqual({ n: 1, d: 5 })
    expect(top(twice, '10')).toEqual({ 'c.certified.0.need': 'two-shares' })
  })
})

describe('the differences between two rules', () => {
  const words = (before: Policy, after: Policy, lang: 'ja' | 'en' = 'ja') =>
    policyChanges(before, after, lang).map(({ label, text }) => `${label} ${text}`)

  test('are none between a rule and itself', () => {
    for (const policy of builtInPolicies) expect(words(policy, policy)).toEqual([])
  })

  test('name what is added, what is gone and what is another amount', () => {
    expect(words(classic2020, current2024)).toEqual([
      'シルバー 満足率（95%以上）が加わります',
      'シルバー 平均評価の条件がなくなります',
      'シルバー 24時間以内の返信率の条件がなくなります',
      '認定ランサー スキルの登録（必要）が加わります',
      '認定ランサー 資格の登録（必要）が加わります',
      '認定ランサー タスク承認率（90%以上）が加わります',
    ])
    expect(words(current2024, classic2020, 'en')).toContain(
      `Silver ${registry['mean-rating'].labels.en} (4.8 or more) is added`,
    )
  })

  test('name a condition of which only the empty case changed', () => {
    const after = read(classic2020, { 'c.silver.2.empty': 'unmet' })
    if (!after.ok) throw new Error('refused')
    expect(words(classic2020, after.policy)).toEqual([
      'シルバー 24時間以内の返信率：数えるものがないときは満たさないものとします',
    ])
  })

  test('name tiers that come and go, and other names', () => {
    const short = { ...classic2020, tiers: classic2020.tiers.slice(0, 3) }
    expect(words(classic2020, short)).toEqual(['認定ランサー このランクがなくなります'])
    expect(words(short, classic2020)).toEqual(['認定ランサー 新しいランクです'])
    const named = read(classic2020, { 't.silver.ja': '銀' })
    if (!named.ok) throw new Error('refused')
    expect(words(classic2020, named.policy)).toEqual(['銀 呼び名が「シルバー」から変わります'])
  })
})
