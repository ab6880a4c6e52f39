import { describe, expect, test } from 'vitest'
import { openThread } from '../../src/modules/messages'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { guest, type Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki, regularFreelancer } from '../world'

const app = useTestApp()

const experience = (person: Person, company: string, visibility: string) =>
  person.does('/my/profile/experiences/new', {
    company,
    role: '編集',
    fromMonth: '2018/4',
    untilMonth: '',
    description: '',
    visibility,
  })

describe('a freelancer’s page', () => {
  test('of somebody regular is there for everybody, in at most five statements', async () => {
    const person = await regularFreelancer(app)
    const reader = await ken(app)
    await reader.get('/my/verification')
    app.statements.length = 0
    const page = await reader.get(`/freelancers/${person.memberId}`)
    expect(app.statements.length).toBeLessThanOrEqual(5)
    expect(page.html).toContain('葵')
    expect(page.html).toContain('レギュラー')
    expect(page.html).toContain('記事執筆')
    expect(page.html).toContain('自己申告')
    expect(page.html).toContain(`/messages/new?to=${person.memberId}`)
    expect((await guest(app).get(`/freelancers/${person.memberId}`)).status).toBe(200)
  })

  test('below Regular is there for its owner, for operators, and for people who have to do with them', async () => {
    const person = await aoi(app)
    const client = await ken(app)
    const path = `/freelancers/${person.memberId}`
    expect((await person.get(path)).html).toContain('まだ検索には表示されません')
    expect((await guest(app).get(path)).status).toBe(404)
    expect((await client.get(path)).status).toBe(404)
    expect((await (await misaki(app)).get(path)).status).toBe(200)
    const at = app.clock.now()
    await inTransaction(app.db, (tx) =>
      openThread(tx, {
        id: newId(at),
        contextKind: 'direct',
        contextId: '',
        freelancerId: person.memberId,
        clientId: client.memberId,
        title: '相談',
        tied: false,
        at,
      }),
    )
    expect((await client.get(path)).status).toBe(200)
    expect((await guest(app).get(path)).status).toBe(404)
    expect((await client.get('/freelancers/nobody')).status).toBe(404)
  })

  test('shows each experience to those who may read it, and counts private ones for nothing', async () => {
    const person = await regularFreelancer(app)
    await experience(person, 'みなの社', 'public')
    await experience(person, '会員の社', 'members')
    await experience(person, 'ひみつの社', 'private')
    const path = `/freelancers/${person.memberId}`
    const [own, member, stranger] = [
      await person.get(path),
      await (await ken(app)).get(path),
      await guest(app).get(path),
    ]
    expect(['みなの社', '会員の社', 'ひみつの社'].map((name) => own.html.includes(name))).toEqual([
      true,
      true,
      true,
    ])
    expect(['みなの社', '会員の社', 'ひみつの社'].map((name) => member.html.includes(name))).toEqual([
      true,
      true,
      false,
    ])
    expect(['みなの社', '会員の社', 'ひみつの社'].map((name) => stranger.html.includes(name))).toEqual([
      true,
      false,
      false,
    ])
    const row = await app.db
      .selectFrom('profileFacts')
      .select('experiencesShown')
      .where('memberId', '=', person.memberId)
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    expect(row.experiencesShown).toBe(2)
  })

  test('months the wrong way round are refused with what was typed; a stranger cannot change them', async () => {
    const person = await aoi(app)
    const form = {
      company: '社',
      role: '役',
      fromMonth: '2020-05',
      untilMonth: '2020-04',
      description: '',
      visibility: 'public',
    }
    const answer = await person.post('/my/profile/experiences/new', form)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="2020-05"')
    await experience(person, '社', 'public')
    const { id } = await app.db.selectFrom('businessExperiences').select('id').executeTakeFirstOrThrow()
    const stranger = await ken(app)
    const path = `/my/profile/experiences/${id}`
    expect((await stranger.post(path, { ...form, untilMonth: '' })).status).toBe(404)
    expect((await stranger.post(`${path}/remove`)).status).toBe(404)
    await person.does(`${path}/remove`)
    expect((await person.get(path)).status).toBe(404)
  })
})

describe('a client’s page', () => {
  test('健 presents his company, and anybody can read it', async () => {
    const client = await ken(app)
    expect((await guest(app).get(`/clients/${client.memberId}`)).status).toBe(404)
    const wrong = await client.post('/my/client-profile', { kind: 'company', name: '', website: 'example' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="example"')
    const page = await client.does('/my/client-profile', {
      kind: 'company',
      name: '株式会社こはく',
      industry: '食品',
      description: '産直の通販をしています。',
      website: '',
    })
    expect(page.html).toContain('株式会社こはく')
    app.statements.length = 0
    const seen = await guest(app).get(`/clients/${client.memberId}`)
    expect(app.statements.length).toBeLessThanOrEqual(5)
    expect(seen.html).toContain('産直の通販')
    expect(seen.html).not.toContain(client.email)
  })
})
