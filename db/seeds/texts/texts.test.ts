import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../src/modules/categories/catalogue'
import { qualifications } from '../../../src/modules/categories/qualifications'
import { skills } from '../../../src/modules/categories/skills'
import { avatarSvg, logoSvg, portfolioSvg } from '../avatars/avatar'
import { introduction, introductionLength, introductionParts, shortIntroduction } from './introductions'
import { featureTags, job, jobTemplates } from './jobs'
import { clients, freelancers } from './people'
import { experience, packagesOf, portfolioItems } from './portfolio'
import { dialogues, orderTitle, proposalBodies, proposalMessage, reviewComments } from './talk'

const tops = catalogue.map((top) => top.slug)
const children = new Map(
  catalogue.flatMap((top) => top.children.map((child) => [child.slug, top.slug] as const)),
)
const count = (n: number): number[] => Array.from({ length: n }, (_, k) => k)

describe('the texts of the demo world', () => {
  test('nine trades of 8 to 20 kinds, and no slug stands twice', () => {
    expect(tops).toHaveLength(9)
    for (const top of catalogue) expect(top.children.length).toSatisfy((n: number) => n >= 8 && n <= 20)
    const slugs = [...tops, ...catalogue.flatMap((top) => top.children.map((child) => child.slug))]
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    for (const one of [...skills, ...qualifications]) {
      for (const slug of one.categories) expect(tops).toContain(slug)
    }
  })

  test('everyone has a name of their own and works in kinds that exist', () => {
    expect(freelancers.length).toBeGreaterThanOrEqual(320)
    expect(new Set(freelancers.map((one) => one.family + one.given)).size).toBe(freelancers.length)
    expect(freelancers[0]?.displayName).toBe('佐伯 葵')
    for (const one of freelancers) {
      expect(one.title).not.toBe('')
      expect(one.subcategories.length).toSatisfy((n: number) => n >= 1 && n <= 3)
      for (const slug of one.subcategories) expect(children.get(slug)).toBe(one.category)
      for (const slug of one.skills) expect(skills.some((skill) => skill.slug === slug)).toBe(true)
      for (const slug of one.qualifications) expect(qualifications.some((q) => q.slug === slug)).toBe(true)
    }
    expect(new Set(clients.map((one) => one.name)).size).toBe(60)
  })

  test('an introduction is long enough for Regular, a newcomer’s is not', () => {
    for (const category of tops) {
      const parts = introductionParts[category]
      expect(parts?.openings.length).toBeGreaterThanOrEqual(12)
      expect(parts?.middles.length).toBeGreaterThanOrEqual(12)
      const all = count(120).map((n) => introduction(category, n))
      for (const text of all) expect(introductionLength(text)).toBeGreaterThanOrEqual(300)
      expect(new Set(all.slice(0, 64)).size).toBe(64)
      for (const n of count(36)) expect(introductionLength(shortIntroduction(category, n))).toBeLessThan(300)
    }
  })

  test('four hundred jobs have four hundred titles', () => {
    expect(jobTemplates.length).toBeGreaterThanOrEqual(126)
    const jobs = count(400).map(job)
    expect(new Set(jobs.map((one) => one.title)).size).toBe(400)
    for (const one of jobs) {
      expect(children.get(one.subcategory)).toBe(one.category)
      expect(one.budgetMinYen).toBeGreaterThan(0)
      expect(one.budgetMaxYen).toBeGreaterThan(one.budgetMinYen)
      expect(one.days).toBeGreaterThan(2)
      expect(one.brief).not.toContain('{}')
      for (const tag of one.tags) expect(featureTags[tag]).toBeDefined()
    }
  })

  test('there is enough to say in proposals, rooms, reviews and portfolios', () => {
    for (const category of tops) {
      expect(proposalBodies[category]?.length).toBeGreaterThanOrEqual(10)
      for (const n of count(130)) {
        expect([...proposalMessage(category, n)].length).toSatisfy(
          (size: number) => size >= 120 && size <= 400,
        )
      }
      expect(orderTitle(category, 3)).not.toBe('')
      expect(portfolioItems(category).length).toBeGreaterThanOrEqual(10)
      expect(packagesOf(category).length).toBeGreaterThanOrEqual(6)
      for (const one of packagesOf(category))
        expect(one.plans.every((plan) => plan.included && plan.priceYen > 0)).toBe(true)
      expect(experience(category, 1).text).not.toBe('')
    }
    expect(dialogues.length).toBeGreaterThanOrEqual(40)
    for (const one of dialogues) expect(one.turns.length).toSatisfy((n: number) => n >= 3 && n <= 8)
    for (const comments of Object.values(reviewComments)) {
      for (const score of [5, 4] as const) expect(comments[score].length).toBeGreaterThanOrEqual(25)
      for (const score of [3, 2] as const) expect(comments[score].length).toBeGreaterThanOrEqual(8)
    }
  })

  test('no filler text stands anywhere', () => {
    const folder = new URL('.', import.meta.url)
    const names = readdirSync(folder, { recursive: true }).map(String)
    for (const name of names.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
      expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(
        /lorem|ipsum|dolor sit|ダミー|テキストテキスト/i,
      )
    }
  })

  test('three hundred pictures are three hundred pictures, the same each time', () => {
    const pictures = count(300).map((seed) => avatarSvg(seed, '葵'))
    expect(new Set(pictures).size).toBe(300)
    expect(avatarSvg(7, '葵')).toBe(pictures[7])
    for (const category of tops) expect(portfolioSvg(3, category)).toContain('viewBox="0 0 800 600"')
    expect(logoSvg(1, '株式会社<やまと>')).not.toContain('<やまと>')
  })
})
