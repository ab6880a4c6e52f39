import { beforeEach, describe, expect, test } from 'vitest'
import { openThread, writeMessage } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract } from '../support/career'
import { type Parties, working } from '../support/orders'
import { type Answer, guest } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
const site = 'http://tanomi.test'
const open = (path: string) => guest(app).get(path)
const asks = (path: string, headers: Record<string, string>): Promise<Response> =>
  Promise.resolve(app.hono.request(site + path, { headers }))

let people: Parties
beforeEach(async () => {
  people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await ratedContract(app, people)
})

const make = async (shows = 'profile') => {
  await people.freelancer.does('/my/rank/credentials', { shows })
  return app.db.selectFrom('rankCredentials').selectAll().executeTakeFirstOrThrow()
}

describe('whoever opens the link in a badge', () => {
  test('sees tier, since, state and who holds it, and no search engine does', async () => {
    const { id } = await make()
    const { status, html, headers } = await open(`/credentials/${id}`)
    expect(status).toBe(200)
    for (const words of ['シルバーのオープンバッジ', 'このバッジは有効です', '2026年11月23日', '>葵</a>'])
      expect(html).toContain(words)
    expect(html).toContain('<meta name="robots" content="noindex"')
    expect(headers.get('x-robots-tag')).toBe('noindex')
  })

  test('sees no name where the holder shows none', async () => {
    const { id } = await make('pseudonym')
    const { html } = await open(`/credentials/${id}`)
    expect(html).toContain('名前は載せていません')
    expect(html).toContain('urn:uuid:')
    for (const private_ of ['葵', people.freelancer.memberId, people.freelancer.email])
      expect(html).not.toContain(private_)
  })

  test('finds nothing under an address that was made up', async () => {
    for (const path of ['/credentials/0000000000000000', '/credentials/x/state', '/credentials/x/badge.jwt'])
      expect((await open(path)).status).toBe(404)
    for (const list of ['2', '0', '01', '1e3', '-1', 'x', '9999999'])
      expect((await open(`/credentials/status/${list}`)).status).toBe(404)
    expect((await open('/issuer/keys/unknown')).status).toBe(404)
  })

  test('gets the badge itself when a program asks for it', async () => {
    const { id, jwt } = await make()
    const answer = await asks(`/credentials/${id}`, { Accept: 'application/json, application/vc+jwt' })
    expect(await answer.text()).toBe(jwt)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('costs one statement', async () => {
    const { id, statusList } = await make()
    for (const path of [
      `/credentials/${id}`,
      `/credentials/${id}/state`,
      `/credentials/status/${statusList}`,
    ]) {
      app.statements.length = 0
      await open(path)
      expect(app.statements).toHaveLength(1)
    }
  })
})

describe('the status list', () => {
  test('is there before anybody stands in it', async () => {
    const { status, headers } = await open('/credentials/status/1')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('application/vc+jwt')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  test('is not sent again to whoever has it, until somebody is revoked', async () => {
    const { id } = await make()
    const first = await open('/credentials/status/1')
    const mark = { 'If-None-Match': first.headers.get('etag') ?? '' }
    const again = await asks('/credentials/status/1', mark)
    expect([again.status, await again.text()]).toEqual([304, ''])
    // Signed anew, and otherwise the same.
    const second = await open('/credentials/status/1')
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.html.split('.').slice(0, 2)).toEqual(first.html.split('.').slice(0, 2))
    await people.freelancer.does(`/my/rank/credentials/${id}/revoke`)
    expect((await asks('/credentials/status/1', mark)).status).toBe(200)
  })

  test('gives people places that follow no order', async () => {
    for (let count = 0; count < 8; count++) {
      const { to } = await people.freelancer.post('/my/rank/credentials', { shows: 'profile' })
      await people.freelancer.does(`${to}/revoke`)
    }
    const made = await app.db.selectFrom('rankCredentials').select('statusIndex').orderBy('id').execute()
    const places = made.map(({ statusIndex }) => statusIndex)
    expect(new Set(places).size).toBe(8)
    expect(Math.max(...places)).toBeGreaterThan(10_000)
    expect(places).not.toEqual([...places].sort((a, b) => a - b))
  })
})

describe('the issuer', () => {
  test('has a document that lists the key by the address that a badge names', async () => {
    const { jwt } = await make()
    const header = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString())
    const document = JSON.parse((await open('/issuer')).html)
    expect(document).toMatchObject({ id: `${site}/issuer`, type: ['Profile'], url: site })
    expect(document.assertionMethod).toContain(header.kid)
    const method = document.verificationMethod.find(({ id }: { id: string }) => id === header.kid)
    expect(method).toMatchObject({ type: 'JsonWebKey', controller: `${site}/issuer` })
    const key = await open(header.kid.slice(site.length))
    expect(JSON.parse(key.html)).toEqual(method.publicKeyJwk)
    expect(Object.keys(method.publicKeyJwk)).not.toContain('d')
  })
})

describe('a career with clients, orders and messages', () => {
  const told = (answers: readonly Answer[]): string => answers.map(({ html }) => html).join('\n')

  test('leaves no trace of any of them in the badge, nor on any page of it', async () => {
    const { freelancer, client } = people
    const at = app.clock.now()
    const { orderIds, contractId } = await working(app, people, [123_456n, 7_891n])
    const threadId = newId(at)
    await inTransaction(app.db, async (tx) => {
      const ids = { freelancerId: freelancer.memberId, clientId: client.memberId }
      const about = { contextKind: 'direct', contextId: 'direct', title: '秘密の相談', ...ids } as const
      await openThread(tx, { id: threadId, ...about, tied: true, at })
      const body = '次の新製品は木桶です'
      const letter = { id: newId(at), threadId, senderId: client.memberId, body, fileIds: [] }
      await writeMessage(tx, { ...letter, noReplyNeeded: false, at })
    })
    const reviews = await app.db.selectFrom('reviews').select(['id', 'comment']).execute()
    const orders = await app.db.selectFrom('orders').select(['id', 'title', 'contractId']).execute()
    const { id, jwt } = await make()
    const paths = [
      `/credentials/${id}`,
      `/credentials/${id}/state`,
      '/issuer',
      `/credentials/${id}/badge.json`,
    ]
    const list = (await open('/credentials/status/1')).html
    const inside = [jwt, list].map((token) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    const said = [...inside, told(await Promise.all(paths.map(open)))].join('\n')
    const secrets = [
      ...[client.memberId, client.email, '健', threadId, contractId, '秘密の相談', '木桶'],
      ...['123456', '123,456', '7891', '7,891', '50000', '50,000', freelancer.email, '佐伯'],
      ...orderIds,
      ...orders.flatMap((order) => [order.id, order.title, order.contractId]),
      ...reviews.flatMap((review) => [review.id, review.comment ?? '']),
    ].filter((text) => text !== '')
    expect(orders.length).toBeGreaterThan(2)
    expect(reviews.length).toBeGreaterThan(1)
    for (const secret of secrets) expect(said, secret).not.toContain(secret)
  })
})
