import { expect, test } from 'vitest'
import { lineFault, nameFault, titleFault } from './shown-name'

test.each([
  '佐伯 葵',
  '髙橋﨑',
  '葛\u{e0100}城',
  'Aoi Saeki',
  'O’Neill',
  '家族👨‍👩‍👧と❤️',
  '株式会社やまと農園',
  '木桶商店 東京営業所',
  'サポートエンジニア 山田',
  'Staff Inc. 山田',
  '運営コンサルティング鈴木',
  '公文式教室',
  'می‌خواهم',
])('%s is a name', (name) => {
  expect(nameFault(name)).toBeUndefined()
})

test.each([
  ['葵\n健', 'lines'],
  ['葵\u2028健', 'lines'],
  ['\u202e葵', 'direction'],
  ['葵\u200f', 'direction'],
  ['葵\u2067', 'direction'],
  ['葵\u200b健', 'invisible'],
  ['\u3164', 'invisible'],
  ['\u200d', 'invisible'],
  ['葵\u200d', 'invisible'],
  ['葵\u{e0041}', 'invisible'],
  ['運営事務局', 'staff'],
  ['運 営 事 務 局', 'staff'],
  ['【運営】事務局', 'staff'],
  ['運\u200d営事務局', 'staff'],
  ['Ｔａｎｏｍｉ運営', 'staff'],
  ['公式', 'staff'],
  ['サポートセンター', 'staff'],
  ['管理者', 'staff'],
  ['admin', 'staff'],
  ['Adm1n', 'staff'],
  ['аdmin', 'staff'],
  ['𝐒𝐮𝐩𝐩𝐨𝐫𝐭', 'staff'],
  ['Official Support Team', 'staff'],
  ['T a n o m i', 'staff'],
])('%j is refused: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault)
})

test('a title may speak of support and of official sites, but not as the operators', () => {
  for (const title of ['公式サイトの文章を書きます', 'カスタマーサポートの代行', 'Admin panel in React'])
    expect(titleFault(title), title).toBeUndefined()
  for (const title of ['運営事務局からのお知らせ', '【Tanomi公式】案件', 'Tanomi support: verify'])
    expect(titleFault(title), title).toBe('staff')
})

test('an empty line is no fault of its characters', () => {
  expect(lineFault('')).toBeUndefined()
})
