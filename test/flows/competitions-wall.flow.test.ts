import { beforeEach, expect, test } from 'vitest'
import { entered, opened } from '../support/competitions'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let author: Person
let wall: string
let id: string
beforeEach(async () => {
  client = await ken(app)
  author = await aoi(app)
  const other = await misaki(app)
  id = await opened(app, client)
  wall = `/competitions/${id}/wall`
  for (const [i, person] of [author, author, other, other].entries())
    await entered(app, person, { competitionId: id, body: `屋号の案${i + 1}` })
})

/** The numbers of the entries on the wall, in its order. */
const shown = (html: string): number[] => [...html.matchAll(/data-entry="(\d+)"/g)].map(([, n]) => Number(n))

test('the wall is filtered and sorted by what the client thinks, with counts, in six statements at most', async () => {
  await client.does(`/competitions/${id}/entries/2/rate`, { stars: '5' })
  await client.does(`/competitions/${id}/entries/3/rate`, { shortlisted: 'on' })
  app.statements.length = 0
  const all = await client.get(wall)
  expect(app.statements.length).toBeLessThanOrEqual(6)
  expect(shown(all.html)).toEqual([3, 2, 1, 4])
  expect(shown((await client.get(`${wall}?sort=new`)).html)).toEqual([4, 3, 2, 1])
  expect(shown((await client.get(`${wall}?show=top`)).html)).toEqual([2])
  expect(shown((await client.get(`${wall}?show=unrated&sort=first`)).html)).toEqual([1, 3, 4])
  expect((await client.get(`${wall}?show=alike`)).html).toContain('当てはまる作品はありません')
  expect((await client.get(`${wall}?page=2`)).status).toBe(404)
  expect((await author.get(wall)).status).toBe(404)
  const next = await client.get(`/competitions/${id}/entries/2?sort=first`)
  expect(next.html).toContain(`href="/competitions/${id}/entries/3?sort=first" rel="next"`)
  expect(next.html).toContain('2 / 4')
})

test('a quick judgement leaves the note alone, and takes the stars back', async () => {
  const path = `/competitions/${id}/entries/1`
  await client.does(`${path}/weigh`, { stars: '3', note: '内輪のメモ', feedback: '' })
  const quick = await client.post(`${path}/rate?back=${encodeURIComponent('compare?a=1&b=2')}`, { stars: '' })
  expect(quick.to).toBe(`/competitions/${id}/compare?a=1&b=2`)
  const away = await client.post(`${path}/rate?back=${encodeURIComponent('//else.example')}`, { stars: '4' })
  expect(away.to).toBe(wall)
  const page = (await client.get(path)).html
  expect(page).toContain('内輪のメモ')
  expect(page).toMatch(/value="4" checked/)
  expect((await author.post(`${path}/rate`, { stars: '5' })).status).toBe(404)
})

test('several are put on the shortlist at once, and two stand side by side', async () => {
  await client.does(wall, { 'pick[]': ['2', '4'], go: 'shortlist' })
  expect(shown((await client.get(`${wall}?show=shortlisted`)).html)).toEqual([2, 4])
  await client.does(wall, { 'pick[]': ['2'], go: 'unshortlist' })
  expect(shown((await client.get(`${wall}?show=shortlisted`)).html)).toEqual([4])
  const three = await client.post(wall, { 'pick[]': ['1', '2', '3'], go: 'compare' })
  expect([three.status, three.html.includes('2つ選んで')]).toEqual([422, true])
  expect(three.html.match(/value="\d" checked/g)).toHaveLength(3)
  const two = await client.post(wall, { 'pick[]': ['1', '3'], go: 'compare' })
  const side = (await client.get(two.to)).html
  for (const words of ['屋号の案1', '屋号の案3', `/entries/1/rate?back=compare%3Fa%3D1%26b%3D3`])
    expect(side).toContain(words)
  expect(side).not.toContain('屋号の案2</p>')
})
