import { expect, test } from 'vitest'
import { bankPlace, findBanks, findBranches } from './banks'
import { bankName } from './kana'

test.each(['みずほ', 'みずほ銀行', 'ミズホ', 'ﾐｽﾞﾎ', '0001', '０００１', 'mizuho'])(
  '%s finds its bank first',
  async (typed) => {
    expect((await findBanks(typed))[0]).toEqual({ code: '0001', name: 'みずほ', kana: 'ミズホ' })
  },
)
test('branches are found within their bank, by name, reading and code', async () => {
  expect((await findBranches('9900', '018'))[0]?.name).toBe('〇一八')
  expect((await findBranches('0001', 'こぶなちょう'))[0]?.code).toBe('105')
  expect((await findBranches('0001', '小舟町支店'))[0]?.code).toBe('105')
  expect(await findBranches('0000', '本店')).toEqual([])
})
test('an empty word finds nothing, and no list is long', async () => {
  expect(await findBanks(' ')).toEqual([])
  expect((await findBanks('信用金庫')).length).toBeLessThanOrEqual(30)
})
test('a place has both codes, or is none', async () => {
  expect(await bankPlace('0001', '105')).toMatchObject({ bank: { code: '0001' }, branch: { name: '小舟町' } })
  expect(await bankPlace('0001', '999')).toBeUndefined()
  expect(await bankPlace('constructor', 'name')).toBeUndefined()
})
test('every bank has a reading that the bank file can write', async () => {
  for (const bank of await findBanks('信')) expect(bankName(bank.kana).unknown).toEqual([])
})
