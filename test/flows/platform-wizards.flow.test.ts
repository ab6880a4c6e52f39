// Wizards: a draft goes on where something is missing, every step is a link, and only what applies is asked (issue 11, 25).
import { expect, test } from 'vitest'
import { catalogue, syncCatalogue } from '../../src/modules/categories'
import { briefTexts } from '../../src/modules/jobs/texts'
import { inTransaction } from '../../src/platform/db'
import type { Person } from '../support/person'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken } from '../world'
import { step } from './jobs.help'

const app = useTestApp()

const stepsIn = (html: string): string[] =>
  [...(/<ol class="steps"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '').matchAll(/href="[^"]*\/draft\/(\w+)"/g)].map(
    ([, name = '']) => name,
  )

/** Where the list's button leads for its only draft, after all turns. */
const resumed = async (client: Person, list: string): Promise<string> => {
  const { html } = await client.get(list)
  const href = /href="([^"]+)"[^>]*>\s*続きを書く/.exec(html)?.[1] ?? ''
  return (await client.get(href)).to
}

test('続きを書く leads a draft of a job to the first step that lacks something', async () => {
  const client = await ken(app)
  const id = await step(app, client)
  const list = '/my/jobs?status=draft'
  expect(await resumed(client, list)).toBe(`/jobs/${id}/draft/content`)
  await client.does(`/jobs/${id}/draft/content`, { title: '記事', brief: '本文' })
  expect(await resumed(client, list)).toBe(`/jobs/${id}/draft/budget`)
  await client.does(`/jobs/${id}/draft/budget`, {
    band: '30000-50000',
    proposalsOn: '2026-12-01',
    wantedOn: '',
    hires: '1',
  })
  expect(await resumed(client, list)).toBe(`/jobs/${id}/draft/preview`)
  expect(stepsIn((await client.get(`/jobs/${id}/draft/budget`)).html)).toEqual([
    'category',
    'content',
    'requirements',
    'preview',
  ])
})

test('続きを書く leads a draft of a competition there too, and a draft without a title can be opened', async () => {
  const client = await ken(app)
  await step(app, client)
  const id = (await client.post('/competitions/new', { categorySlug: 'logo' })).to.split('/')[2]
  const draft = `/competitions/${id}/draft`
  expect((await client.get('/my/competitions')).html).toContain(
    `<a href="/competitions/${id}">（件名なし）</a>`,
  )
  expect(await resumed(client, '/my/competitions')).toBe(`${draft}/brief`)
  await client.does(`${draft}/brief`, { title: '蔵元の新しいロゴ', brief: '看板に使います。', formats: '' })
  expect(await resumed(client, '/my/competitions')).toBe(`${draft}/prize`)
  await client.does(`${draft}/prize`, {
    prizeYen: '50000',
    rewardYen: '1000',
    rewardCount: '2',
    guaranteedEntries: '3',
  })
  expect(await resumed(client, '/my/competitions')).toBe(`${draft}/preview`)
  expect(stepsIn((await client.get(`${draft}/brief`)).html)).toEqual([
    'category',
    'design',
    'prize',
    'terms',
    'preview',
  ])
})

test('a competition for words is not asked for the impression of a design', async () => {
  const client = await ken(app)
  await step(app, client)
  const id = (await client.post('/competitions/new', { categorySlug: 'copywriting' })).to.split('/')[2]
  const draft = `/competitions/${id}/draft`
  expect(stepsIn((await client.get(`${draft}/brief`)).html)).toEqual([
    'category',
    'prize',
    'terms',
    'preview',
  ])
  const next = await client.post(`${draft}/brief`, { title: '新しい社名', brief: '3案ずつ。', formats: '' })
  expect(next.to).toBe(`${draft}/prize`)
  expect((await client.get(`${draft}/prize`)).html).toContain(`href="${draft}/brief"`)
})

test('a brief begins with the template of its own category, as the first page promises', async () => {
  expect((await guest(app).get('/')).html).toContain('ひな型から始められます')
  await inTransaction(app.db, (tx) => syncCatalogue(tx))
  const client = await ken(app)
  const points = briefTexts.ja.pointsOf as Readonly<Record<string, string>>
  expect(new Set(Object.values(points)).size).toBe(catalogue.length)
  for (const { slug, children } of catalogue) {
    const id = await step(app, client, { categorySlug: children[0]?.slug ?? '' })
    const filled = await client.post(`/jobs/${id}/draft/content/template`, { title: '', brief: '急ぎです。' })
    const { html } = await client.get(filled.to)
    const brief = /<textarea[^>]*name="brief"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1]
    expect([slug, brief?.trimStart().startsWith('急ぎです。')]).toEqual([slug, true])
    for (const line of (points[slug] ?? '?').split('\n'))
      expect([slug, brief?.includes(`- ${line}`)]).toEqual([slug, true])
  }
})
