// What cannot be taken back asks first, also without scripts: its only form stands in the sheet that says what will happen (issue 11, 23).
import { expect, test } from 'vitest'
import type { Person } from '../support/person'
import { somePicture } from '../support/regular'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { postedJob, step } from './jobs.help'
import { proposed } from './proposals.help'

const app = useTestApp()

/** The words of each sheet that asks before it posts to this address, and how many forms post there without asking. */
const asking = async (person: Person, { at, to }: { at: string; to: string }) => {
  const { html } = await person.get(at)
  const form = `action="${to}"`
  const sheets = (html.match(/<details class="confirm">[\s\S]*?<\/details>/g) ?? []).filter((one) =>
    one.includes(form),
  )
  return { words: sheets.join(''), unasked: html.split(form).length - 1 - sheets.length }
}

test('withdrawing a proposal says that a new one can be sent', async () => {
  const client = await ken(app)
  const person = await aoi(app)
  const id = await proposed(person, await postedJob(app, client))
  const { words, unasked } = await asking(person, { at: `/proposals/${id}`, to: `/proposals/${id}/withdraw` })
  expect(unasked).toBe(0)
  expect(words).toContain('募集中であれば新しく提案できます')
})

test('a draft of a job or of a competition is thrown away after a question', async () => {
  const client = await ken(app)
  const job = await step(app, client)
  const competition = (await client.post('/competitions/new', { categorySlug: 'logo' })).to.split('/')[2]
  const places = [
    { at: `/jobs/${job}/draft/preview`, to: `/jobs/${job}/discard` },
    { at: `/competitions/${competition}/draft/preview`, to: `/competitions/${competition}/discard` },
  ]
  for (const place of places) {
    const { words, unasked } = await asking(client, place)
    expect([place.to, unasked]).toEqual([place.to, 0])
    expect(words).toContain('取り消せません')
  }
})

test('approving an identity says what the person may do from then on', async () => {
  const [person, operator] = [await aoi(app), await misaki(app)]
  const image = async () => new File([new Uint8Array(await somePicture())], 'a.png', { type: 'image/png' })
  await person.does('/my/verification/identity', {
    documentKind: 'driving-licence',
    front: await image(),
    back: await image(),
    legalName: '佐伯 葵',
    kana: 'サエキ アオイ',
    address: '東京都千代田区千代田1-1',
    birthOn: '1992-04-05',
  })
  const { id } = await app.db.selectFrom('identityChecks').select('id').executeTakeFirstOrThrow()
  const at = `/console/verification/${id}`
  const { words, unasked } = await asking(operator, { at, to: `${at}/approve` })
  expect(unasked).toBe(0)
  expect(words).toContain('書類は30日後に消去されます')
})
