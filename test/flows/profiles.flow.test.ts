import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { guest, type Person } from '../support/person'
import { longIntroduction, somePicture } from '../support/regular'
import { useTestApp } from '../support/test-app'
import { aoi, ken, regularFreelancer } from '../world'

const app = useTestApp()

const image = async (colour?: string): Promise<File> =>
  new File([new Uint8Array(await somePicture(colour))], 'a.png', { type: 'image/png' })

/** Twice as wide as high: red on the left, blue on the right. */
const twoColours = async (): Promise<File> => {
  const red = await somePicture('#ff0000')
  const whole = sharp({ create: { width: 48, height: 24, channels: 3, background: '#0000ff' } })
  const bytes = await whole
    .composite([{ input: red, left: 0, top: 0 }])
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'two.png', { type: 'image/png' })
}

const facts = (person: Person) =>
  app.db
    .selectFrom('profileFacts')
    .selectAll()
    .where('memberId', '=', person.memberId)
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow()

test('葵 becomes a regular freelancer by the real commands', async () => {
  const person = await regularFreelancer(app)
  const member = await app.db
    .selectFrom('members')
    .select(['name', 'tier'])
    .where('id', '=', person.memberId)
    .executeTakeFirstOrThrow()
  expect(member).toEqual({ name: '葵', tier: 'regular' })
  expect(await facts(person)).toMatchObject({
    hasName: true,
    hasPicture: true,
    skills: 1,
    portfolioItems: 0,
    experiencesShown: 0,
    qualifications: 1,
  })
  expect((await facts(person)).introductionLength).toBeGreaterThanOrEqual(300)
  const page = await person.get('/my/profile')
  expect(page.html).toContain('9つのうち9つ')
})

describe('the editor', () => {
  test('shows a newcomer what Regular still needs, each with the way there', async () => {
    const person = await aoi(app)
    const page = await person.get('/my/profile')
    expect(page.html).toContain('9つのうち2つ')
    for (const href of ['about#f-introduction', 'picture', 'skills', 'qualifications'])
      expect(page.html).toContain(`href="/my/profile/${href}"`)
    for (const href of ['identity', 'confidentiality', 'phone'])
      expect(page.html).toContain(`href="/my/verification/${href}"`)
    expect((await guest(app).get('/my/profile')).status).toBe(303)
  })

  test('counts the introduction as a reader sees it, and remembers each change as a fact', async () => {
    const person = await aoi(app)
    const padded = `${'あ'.repeat(299)}${'\u200b　'.repeat(20)}`
    const form = { name: '佐伯 葵', headline: 'ライター', introduction: padded }
    await person.does('/my/profile/about', form)
    expect((await facts(person)).introductionLength).toBe(299)
    expect((await person.get('/my/profile')).html).toContain('いま299字')
    app.clock.forward({ minutes: 1 })
    const page = await person.does('/my/profile/about', { ...form, introduction: longIntroduction })
    expect(page.html).toContain('佐伯 葵')
    const rows = await app.db.selectFrom('profileFacts').select('introductionLength').execute()
    expect(rows).toHaveLength(2)
    expect((await person.get('/my/profile/about')).html).toContain('char-counter')
  })

  test('keeps what was typed when a field is at fault', async () => {
    const person = await aoi(app)
    const answer = await person.post('/my/profile/about', {
      name: '',
      headline: '編'.repeat(61),
      introduction: '書きかけの文',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('書きかけの文')
    expect(answer.html).toContain('60文字以内で入力してください')
  })

  test.each([
    ['left', { cropX: '0', cropY: '500', cropZoom: '1000' }, [255, 0, 0]],
    ['right', { cropX: '1000', cropY: '0', cropZoom: '4000' }, [0, 0, 255]],
  ])('shows the square that was chosen on the %s', async (_side, crop, colour) => {
    const person = await aoi(app)
    await person.does('/my/profile/picture', { picture: await twoColours(), ...crop })
    const { pictureFileId } = await app.db
      .selectFrom('profiles')
      .select('pictureFileId')
      .where('memberId', '=', person.memberId)
      .executeTakeFirstOrThrow()
    const kept = sharp(await app.deps.files.get(pictureFileId ?? ''))
    const { channels } = await kept.stats()
    const found = channels.slice(0, 3).map(({ mean }) => mean)
    for (const [index, wanted] of colour.entries()) expect(found[index]).toBeCloseTo(wanted, -1)
    expect((await kept.metadata()).width).toBe(512)
  })

  test('a square outside the picture is refused, and nothing is kept', async () => {
    const person = await aoi(app)
    const crop = { cropX: '1001', cropY: '0', cropZoom: '1000' }
    const answer = await person.post('/my/profile/picture', { picture: await twoColours(), ...crop })
    expect([answer.status, answer.html.includes('入力を確かめてください')]).toEqual([422, true])
    expect(await app.db.selectFrom('files').select('id').execute()).toEqual([])
  })

  test('takes a picture, crops it, and takes it off again', async () => {
    const person = await aoi(app)
    expect((await person.post('/my/profile/picture', {})).html).toContain('画像を選んでください')
    await person.does('/my/profile/picture', { picture: await image() })
    expect((await facts(person)).hasPicture).toBe(true)
    const file = await app.db.selectFrom('files').selectAll().executeTakeFirstOrThrow()
    expect(file).toMatchObject({ ownerId: person.memberId, mime: 'image/webp' })
    app.clock.forward({ minutes: 1 })
    await person.does('/my/profile/picture/remove')
    expect((await facts(person)).hasPicture).toBe(false)
  })

  test('lists skills, qualifications and categories, and takes them off', async () => {
    const person = await aoi(app)
    await person.does('/my/profile/skills', { skill: '校正', years: '3' })
    const page = await person.does('/my/profile/skills', { skill: '取材', years: '' })
    expect(page.html).toContain('校正')
    await person.does('/my/profile/skills/remove', { name: '校正' })
    expect(await facts(person)).toMatchObject({ skills: 1 })
    const wrong = await person.post('/my/profile/skills', { skill: '編集', years: '百年' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="百年"')
    await person.does('/my/profile/qualifications', { qualification: '司書', month: '2020年3月' })
    const [held] = await app.db.selectFrom('qualifications').selectAll().execute()
    expect(held?.acquiredMonth).toBe('2020-03')
    await person.does(`/my/profile/qualifications/${held?.id}/remove`)
    expect((await facts(person)).qualifications).toBe(0)
    const chosen = await person.does('/my/profile/categories', { category1: 'article', category3: 'logo' })
    expect(chosen.html).toContain('ライティング › 記事・ブログ')
    expect((await person.post('/my/profile/categories', { category1: 'nothing' })).status).toBe(422)
  })

  test('keeps vacations within 90 days a year', async () => {
    const person = await aoi(app)
    const declare = (fromOn: string, untilOn: string) =>
      person.post('/my/profile/vacations', { fromOn, untilOn })
    expect((await declare('2027-01-01', '2027-03-31')).status).toBe(303)
    const tooLong = await declare('2027-08-01', '2027-08-01')
    expect(tooLong.status).toBe(422)
    expect(tooLong.html).toContain('90日まで')
    expect((await declare('2026-11-01', '2026-11-02')).html).toContain('今日以降の日')
    expect((await declare('2027-05-02', '2027-05-01')).status).toBe(422)
    const { id } = await app.db.selectFrom('vacations').select('id').executeTakeFirstOrThrow()
    await person.does(`/my/profile/vacations/${id}/cancel`)
    expect((await declare('2027-08-01', '2027-08-01')).status).toBe(303)
  })

  test('says when one takes on work, and from where', async () => {
    const person = await aoi(app)
    const page = await person.does('/my/profile/availability', {
      availability: 'limited',
      hours: '２０',
      region: '26',
    })
    expect(page.html).toContain('相談のうえ')
    expect(page.html).toContain('京都府')
    expect(
      (await person.post('/my/profile/availability', { availability: 'open', region: '77' })).status,
    ).toBe(422)
  })
})

describe('works', () => {
  test('a work is shown with its images, changed, and removed', async () => {
    const person = await aoi(app)
    const form = {
      title: '産地を歩く',
      description: '連載',
      category: 'article',
      url: 'https://example.jp/a',
    }
    await person.does('/my/profile/portfolio/new', { ...form, images: await image() })
    const item = await app.db.selectFrom('portfolioItems').selectAll().executeTakeFirstOrThrow()
    const path = `/my/profile/portfolio/${item.id}`
    expect((await person.get(path)).html).toContain('産地を歩く')
    const first = await app.db.selectFrom('portfolioImages').selectAll().executeTakeFirstOrThrow()
    await person.does(path, { ...form, title: '海を歩く', 'drop[]': [first.fileId] })
    expect(await app.db.selectFrom('portfolioImages').selectAll().execute()).toEqual([])
    const stranger = await ken(app)
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(path, form)).status).toBe(404)
    expect((await stranger.post(`${path}/remove`)).status).toBe(404)
    await person.does(`${path}/remove`)
    expect((await person.get(path)).status).toBe(404)
    expect((await facts(person)).portfolioItems).toBe(0)
  })

  test('a link that is none is refused, with what was typed', async () => {
    const answer = await (await aoi(app)).post('/my/profile/portfolio/new', {
      title: '旅',
      url: 'javascript:alert(1)',
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="旅"')
  })
})
