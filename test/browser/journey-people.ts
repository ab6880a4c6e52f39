// How people come to be who they are in the journey: signing up, filling in a profile, being confirmed.

import { expect } from 'vitest'
import { operatorRoles } from '../../src/platform/http/route-access'
import { longIntroduction, somePicture } from '../support/regular'
import type { Site } from './site'
import { arrive, type InputMode, type Visitor } from './visitor'

const password = 'なが い ことば の パスワード'

export const signUp = async (site: Site, who: { email: string; way: InputMode }): Promise<Visitor> => {
  const visitor = await arrive(site, who)
  await visitor.visit('/sign-up')
  await visitor.choose(/^仕事を受ける/)
  await visitor.fill('メールアドレス', who.email)
  await visitor.fill('パスワード', password)
  await visitor.tick(/同意/)
  await visitor.press('登録する')
  await visitor.page.goto(await site.linkTo(who.email, /confirm-email/))
  return visitor
}

/** A client says who they are, so that people know whose work it is. */
export const updateClientProfile = async (client: Visitor, name: string): Promise<void> => {
  await client.visit('/my/client-profile')
  await client.choose(/^個人/)
  await client.fill('名前または会社名', name)
  await client.press('保存する')
}

/** Operators are made from the shell; their browser is like anybody's. */
export const signUpOperator = async (
  site: Site,
  who: { email: string; way: InputMode },
): Promise<Visitor> => {
  const operator = await signUp(site, who)
  const { db } = site.app
  const { id } = await db
    .updateTable('members')
    .set({ kind: 'operator', operatorRoles: [...operatorRoles] })
    .where('email', '=', who.email)
    .returning('id')
    .executeTakeFirstOrThrow()
  // The second factor has a test of its own (passkey.test.ts, members-second-factor.flow.test.ts).
  await db.updateTable('sessions').set({ secondFactor: 'totp' }).where('userId', '=', id).execute()
  return operator
}

const pictureFile = async (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await somePicture(),
})

export const fillProfile = async (freelancer: Visitor, name: string): Promise<void> => {
  await freelancer.visit('/my/profile/about')
  await freelancer.fill('表示名', name)
  await freelancer.fill('肩書き', 'ライター')
  await freelancer.fill('自己紹介', longIntroduction)
  await freelancer.press('保存する')
  await freelancer.visit('/my/profile/picture')
  await freelancer.attach('画像', await pictureFile('aoi.png'))
  await freelancer.press('この画像にする')
  await freelancer.visit('/my/profile/skills')
  await freelancer.fill('スキル', '記事執筆')
  await freelancer.fill('経験年数', '3')
  await freelancer.press('追加する')
  await freelancer.visit('/my/profile/qualifications')
  await freelancer.fill('資格の名前', '校正技能検定')
  await freelancer.fill('取得した月', '2024-03')
  await freelancer.press('追加する')
}

const sendDocuments = async (freelancer: Visitor): Promise<void> => {
  await freelancer.visit('/my/verification/identity')
  await freelancer.choose(/^運転免許証/)
  await freelancer.attach('表面の画像', await pictureFile('front.png'))
  await freelancer.attach('裏面の画像', await pictureFile('back.png'))
  await freelancer.fill('氏名（書類のとおり）', '佐伯 葵')
  await freelancer.fill('フリガナ', 'サエキ アオイ')
  await freelancer.fill('住所（書類のとおり）', '東京都千代田区千代田1-1')
  await freelancer.fillDate('生年月日', '1992-04-05')
  await freelancer.press('送る')
  await freelancer.see('本人確認の書類を受け付けました。')
}

const sign = async (freelancer: Visitor): Promise<void> => {
  await freelancer.visit('/my/verification/confidentiality')
  await freelancer.tick(/守ることを誓います/)
  await freelancer.fill('お名前', '佐伯 葵')
  await freelancer.press('署名する')
  await freelancer.see('機密保持の誓約に署名しました。')
}

const confirmPhone = async (site: Site, freelancer: Visitor, phone: string): Promise<void> => {
  await freelancer.visit('/my/verification/phone')
  await freelancer.fill('携帯電話の番号', phone)
  await freelancer.press('コードを送る')
  await site.settle()
  const texts = await site.app.db.selectFrom('outboxTexts').select('body').orderBy('at', 'desc').execute()
  const code = texts.map(({ body }) => /\d{6}/.exec(body)?.[0]).find(Boolean)
  await freelancer.fill('届いた6桁のコード', code ?? '')
  await freelancer.press('確認する')
  await freelancer.see('電話番号を確認しました。')
}

/** All three confirmations but the operator's approval. */
export const askForConfirmations = async (site: Site, freelancer: Visitor, phone: string): Promise<void> => {
  await confirmPhone(site, freelancer, phone)
  await sign(freelancer)
  await sendDocuments(freelancer)
}

export const approve = async (operator: Visitor, name: string): Promise<void> => {
  await operator.visit('/console/verification')
  const row = operator.page.locator('.row, li').filter({ hasText: name })
  await operator.follow('確かめる', row.first())
  await operator.unfold('承認する')
  await operator.press('承認する')
  await operator.see('承認しました。')
}

/** The head of /my/rank: which tier is next, or that there is none. */
export const expectRank = async (site: Site, freelancer: Visitor, head: RegExp): Promise<void> => {
  await site.settle()
  await freelancer.visit('/my/rank')
  expect(await freelancer.page.locator('h1').textContent()).toMatch(head)
}

/** Whether clients find somebody by words. */
export const expectFound = async (
  site: Site,
  client: Visitor,
  search: { words: string; name: string; found: boolean },
): Promise<void> => {
  await site.settle()
  await client.visit(`/freelancers?q=${encodeURIComponent(search.words)}`)
  if (search.found) await client.see(search.name)
  else await client.seeNot(search.name)
}
