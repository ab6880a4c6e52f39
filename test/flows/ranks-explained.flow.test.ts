// Every condition of every tier with all that §2.5 names, read off the page and held against its JSON.
import { describe, expect, test } from 'vitest'
import { earlier } from '../../src/platform/clock'
import { ratedContract } from '../support/career'
import { delivered } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp()

interface ConditionJson {
  tier: string
  metric: string
  met: boolean
  required: number | boolean | string | null
  actual: number | boolean | string | null
  window: string | null
  evidence: string[]
  counted: { n: number; d: number } | null
  lacks: { missing: number | null; unit: string; action: string; href: string } | null
  since: string | null
}

/** The page without its styles, which stand in its head. */
const mainOf = async (person: Person): Promise<string> => {
  const { html } = await person.get('/my/rank')
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

const json = async (person: Person) => JSON.parse((await person.get('/my/rank.json')).html)

const rowOf = (html: string, { tier, metric }: ConditionJson): string => {
  const begin = html.indexOf(`id="c-${tier}-${metric}"`)
  expect(begin, `${tier} ${metric} is on the page`).toBeGreaterThan(0)
  const next = html.indexOf('<li class="condition', begin)
  return html.slice(begin, next < 0 ? undefined : next)
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** What is not told of a condition, in words for the message of a failure. */
const untold = (row: string, condition: ConditionJson): string[] => {
  const { met, required, actual, window, counted, lacks, evidence, since, metric } = condition
  const says = (words: string) =>
    row
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u2060', '')
      .includes(words)
  const isFlag = typeof actual === 'boolean'
  const isCounted = counted !== null && counted.d > 0
  const day =
    since
      ?.match(/-(\d+)-(\d+)T/)
      ?.slice(1)
      .map(Number) ?? []
  const told: Record<string, boolean> = {
    'met or not': row.includes(`aria-label="${met ? '達成' : '不足'}"`),
    required: isFlag || says('必要') || (required === null && says('境目は未定')),
    actual: isFlag ? says(actual ? '済' : '未') : /<b>[^<]+<\/b>/.test(row),
    'numerator and denominator': !isCounted || (says(grouped(counted.n)) && says(grouped(counted.d))),
    window: window === null || !isCounted || says('過去1年'),
    facts: evidence.every((id) => row.includes(`/${id}"`)),
    'a place to see it': evidence.length > 0 || !actual || /<a [^>]*href|最後の訪問/.test(row),
    gap: !lacks?.missing || says(grouped(lacks.missing)),
    button:
      !lacks || [lacks.href, '/jobs'].some((href) => row.includes(`href="${href}" class="btn btn-small"`)),
    'since when': !since || says(`${day[0]}月${day[1]}日`),
  }
  return Object.entries(told).flatMap(([what, isTold]) =>
    isTold ? [] : `${condition.tier} ${metric}: ${what}`,
  )
}

const untoldTo = async (person: Person): Promise<string[]> => {
  const html = await mainOf(person)
  const { conditions } = (await json(person)) as { conditions: ConditionJson[] }
  expect(new Set(conditions.map(({ metric }) => metric)).size).toBe(14)
  return conditions.flatMap((condition) => untold(rowOf(html, condition), condition))
}

describe('every condition of every tier', () => {
  test('is told whole to a newcomer, the far ones too', async () => {
    const person = await aoi(app)
    expect(await untoldTo(person)).toEqual([])
    const { conditions } = (await json(person)) as { conditions: ConditionJson[] }
    const buttons = conditions.flatMap(({ lacks }) => lacks?.action ?? [])
    expect(buttons).toContain('earn-more')
    expect(buttons).toContain('deliver-orders')
    expect(buttons).toHaveLength(8 + 1 + 2 + 1)
  })

  test('is told whole to somebody with a career: unreduced counts, and each fact one click away', async () => {
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    await ratedContract(app, people, { pricesYen: [30_000n, 20_000n] })
    await ratedContract(app, people, { score: 4 })
    expect(await untoldTo(people.freelancer)).toEqual([])
    const answer = await json(people.freelancer)
    const completion = answer.conditions.find(({ metric }: ConditionJson) => metric === 'completion-rate')
    expect(completion).toMatchObject({ actual: '1/1', counted: { n: 3, d: 3 }, lacks: null })
    expect(completion.evidence).toHaveLength(3)
    expect(answer.windowFrom).toMatch(/^2025-11-23T/)
  })
})

describe('somebody about to lose a rank', () => {
  test('reads the day, the cause and what keeps it above everything else, and finds the same as JSON', async () => {
    const { clock } = app
    const now = clock.now()
    clock.set(earlier(now, { days: 358 }))
    const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
    await ratedContract(app, people, { pricesYen: Array(6).fill(12_000n) })
    clock.set(now)
    await ratedContract(app, people, { score: 4 })
    const html = await mainOf(people.freelancer)
    const notice = html.slice(html.indexOf('rank-fall'), html.indexOf('rank-way'))
    expect(notice.replaceAll('\u2060', '')).toContain('このままでは、11月30日（月）にブロンズになります')
    expect(notice).toContain('ほか5件が1年の期間から外れます。')
    expect(notice).toContain('平均評価が4になり、条件を外れます。')
    expect(notice).toContain('新しい発注を4件納品する')
    const { fall, forecast } = await json(people.freelancer)
    expect(fall).toMatchObject({ tier: 'bronze', steps: [{ action: 'deliver-orders', amount: 4 }] })
    expect(forecast[0]).toMatchObject({ metric: 'mean-rating', met: false, actual: '4/1' })
  })

  test('is not frightened by an absence that the visit itself has ended', async () => {
    const html = await mainOf(await regularFreelancer(app))
    expect(html).toContain('最後の訪問から1か月が過ぎます')
    expect(html.includes('rank-fall')).toBe(false)
  })
})

test('somebody whose delivered work only waits is told so, not sent to find more', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  const { orderId } = await delivered(app, people)
  const html = await mainOf(people.freelancer)
  expect(html).toContain(`<a href="/orders/${orderId}">「商品説明文 1」の、健さんの検収（`)
  expect(html).not.toContain('新しい発注を')
})
