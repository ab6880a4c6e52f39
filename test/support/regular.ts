// The way of a newcomer to Regular, by the same commands that the pages use.
import sharp from 'sharp'
import { holdTier, recordVisit } from '../../src/modules/members'
import {
  addQualification,
  addSkill,
  chooseCategories,
  setProfilePicture,
  squareShape,
  updateIntroduction,
} from '../../src/modules/profiles'
import {
  approveIdentity,
  codeMark,
  confirmPhone,
  pledge,
  sendCode,
  signPledge,
  submitIdentity,
} from '../../src/modules/verification'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { encodeImage } from '../../src/platform/picture-encoding'
import type { Person } from './person'
import type { TestApp } from './test-app'

/** A small picture in one colour, as somebody would send it. */
export const somePicture = (colour = '#1e4e79'): Promise<Buffer> =>
  sharp({ create: { width: 24, height: 24, channels: 3, background: colour } })
    .png()
    .toBuffer()

const someEncoded = async (colour = '#1e4e79') => encodeImage(await somePicture(colour), squareShape)

/** 300 characters that a reader can see, and a few more. */
export const longIntroduction = `${'食と暮らしの文章を書いています。産地や作り手の話を聞き、読みやすくまとめます。'.repeat(8)}よろしくお願いします。`

let phones = 10_000_000

/** Everything of the profile that Regular asks for (§2.1). */
export const fillProfile = async (
  tx: Tx,
  app: TestApp,
  who: { memberId: string; name: string },
): Promise<void> => {
  const at = app.clock.now()
  const { memberId, name } = who
  await updateIntroduction(tx, { memberId, name, headline: 'ライター', introduction: longIntroduction, at })
  await setProfilePicture(tx, {
    id: newId(at),
    memberId,
    bytes: await someEncoded(),
    files: app.deps.files,
    at,
  })
  await chooseCategories(tx, { memberId, slugs: ['article'], at })
  await addSkill(tx, { memberId, name: '記事執筆', years: 3, at })
  await addQualification(tx, { id: newId(at), memberId, name: '校正技能検定', acquiredMonth: '2024-03', at })
}

/** Hands in a licence; answers the id of the check. */
export const handInLicence = async (tx: Tx, app: TestApp, memberId: string): Promise<string> => {
  const at = app.clock.now()
  const id = newId(at)
  const bytes = await someEncoded('#ffffff')
  await submitIdentity(tx, {
    id,
    memberId,
    documentKind: 'driving-licence',
    front: { id: newId(at), bytes },
    back: { id: newId(at), bytes },
    particulars: {
      legalName: '佐伯 葵',
      kana: 'サエキ アオイ',
      address: '東京都千代田区千代田1-1',
      birthOn: '1992-04-05',
    },
    safe: { files: app.deps.files, key: app.deps.keys.documents },
    at,
  })
  return id
}

const confirmAll = async (
  tx: Tx,
  app: TestApp,
  who: { memberId: string; operatorId: string },
): Promise<void> => {
  const at = app.clock.now()
  const { memberId, operatorId } = who
  await approveIdentity(tx, { id: await handInLicence(tx, app, memberId), operatorId, at })
  await signPledge(tx, { memberId, version: pledge.version, signedName: '佐伯 葵', at })
  const code = { id: newId(at), digits: '123456' }
  const mark = codeMark(app.deps.keys.secret, code)
  const phone = `090${phones++}`
  await sendCode(tx, { id: code.id, memberId, phone, digits: code.digits, mark, lang: 'ja', at })
  await confirmPhone(tx, { memberId, markOf: () => mark, at })
}

/** Takes somebody all the way to Regular; the operator who approves them must be given. */
export const becomeRegular = async (
  app: TestApp,
  person: Pick<Person, 'memberId'>,
  as: { name: string; operatorId: string },
): Promise<void> => {
  const { memberId } = person
  await inTransaction(app.db, async (tx) => {
    await fillProfile(tx, app, { memberId, name: as.name })
    await confirmAll(tx, app, { memberId, operatorId: as.operatorId })
    await recordVisit(tx, { memberId, at: app.clock.now() })
  })
  await app.drain()
  const { tier } = await app.db
    .selectFrom('members')
    .select('tier')
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow()
  // Where the rank engine is not wired, its award is held in its stead.
  if (tier === 'none')
    await inTransaction(app.db, (tx) => holdTier(tx, { memberId, tier: 'regular', at: app.clock.now() }))
}
