// What the page of the rank says beyond now: since when, and the months ahead (§2.5).
import { expect, test } from 'vitest'
import { readWhatIf, whatIf, whatIfView } from '../../src/modules/ranks/what-if/what-if-in-browser'
import { ratedContract } from '../support/career'
import { agreed } from '../support/orders'
import { guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp()

const text = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const plan = { tried: '1', months: '3', orders: '2', rating: '5', cancelled: '0', replies: '100' }
const asked = (more: Record<string, string> = {}): string =>
  `/my/rank?${new URLSearchParams({ ...plan, rewardYen: '30000', category: 'writing', ...more })}`

test('a freelancer reads since when each condition is met, on the page and as JSON', async () => {
  const freelancer = await regularFreelancer(app)
  app.clock.forward({ days: 3 })
  await ratedContract(app, { freelancer, client: await ken(app) })
  app.clock.forward({ days: 2 })
  const page = text((await freelancer.get('/my/rank')).html).replaceAll('\u2060', '')
  expect(page).toContain('これまでに1件（契約1件、クライアント1人）。11月26日（木）から満たしています。')
  const { conditions } = JSON.parse((await freelancer.get('/my/rank.json')).html)
  const sinceOf = (metric: string) =>
    conditions.find((condition: { metric: string }) => condition.metric === metric)?.since
  expect(sinceOf('introduction-length')).toMatch(/^2026-11-23T10:00:00.*\+09:00$/)
  expect(sinceOf('completion-rate')).toMatch(/^2026-11-26T10:00:00/)
  expect(sinceOf('last-login')).toMatch(/^2026-11-23T10:00:00/)
  expect(sinceOf('reply-rate')).toBeNull()
  expect(sinceOf('earned-reward')).toBeNull()
})

test('the ring says in words what it draws', async () => {
  const page = (await (await aoi(app)).get('/my/rank')).html
  expect(page).toContain('aria-label="レギュラーの条件9つのうち1つを満たしています。 不足は、')
  expect(page.match(/class="arc( |")/g)).toHaveLength(9 + 1)
})

test('without scripts a form with numbers is answered by the same calculation', async () => {
  const freelancer = await regularFreelancer(app)
  const page = await freelancer.get(asked())
  const months = page.html.slice(page.html.indexOf('id="what-if"'))
  expect(text(months)).toContain('3か月後はシルバーです。')
  expect(months).toContain('name="orders" min="0" max="20" step="1" value="2"')
  expect(months).toContain('class="stair stair-silver"')
  const idle = text((await freelancer.get(asked({ orders: '0' }))).html)
  expect(idle).toContain('3か月後もレギュラーのままです。')
  expect(
    (await freelancer.get('/my/rank?tried=1&months=x&orders=-1&rewardYen=1e99&category=gone')).status,
  ).toBe(200)
})

test('a newcomer may ask what work alone would do, and what it would with a complete profile', async () => {
  const person = await aoi(app)
  const page = text((await person.get(asked({ profile: 'on' }))).html)
  expect(page).toContain('3か月後はシルバーです。')
  expect(text((await person.get(asked())).html)).toContain('3か月後もランク外のままです。')
})

test('the facts for the browser are the person’s own, for nobody else and for no cache', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await agreed(app, people)
  const answer = await people.freelancer.get('/my/rank/facts.json')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const { at, policy, facts } = readWhatIf(JSON.parse(answer.html))
  expect(facts.orders).toHaveLength(1)
  expect(answer.html).not.toContain('オーガニック')
  expect(readWhatIf(JSON.parse((await people.client.get('/my/rank/facts.json')).html)).facts.orders).toEqual(
    [],
  )
  expect((await guest(app).get('/my/rank/facts.json')).to).toContain('/sign-in')
  const told = {
    months: 3,
    orders: 2,
    rating: 50,
    cancelled: 0,
    replies: 100,
    rewardYen: 30_000,
    category: 'writing',
    profile: false,
  }
  const view = whatIfView(
    { policy, plan: told, outcome: whatIf(policy, { facts, plan: told }, at) },
    'ja',
    at,
  )
  expect(text((await people.freelancer.get(asked())).html)).toContain(view.summary)
})
