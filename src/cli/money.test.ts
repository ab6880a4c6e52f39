import { expect, test } from 'vitest'
import { useCapturedOutput } from '../../test/support/captured-output'
import { run } from './money'

const written = useCapturedOutput()

const quoted = async (...words: string[]): Promise<Record<string, unknown>> => {
  expect(await run(['quote', ...words])).toBe(0)
  return JSON.parse(written.stdout) as Record<string, unknown>
}

test('a quote says what each side pays and receives', async () => {
  expect(
    await quoted('50,000', '--category', 'writing', '--client', 'company', '--at', '2026-11-28'),
  ).toEqual({
    at: '2026-11-28',
    mode: 'project',
    category: 'writing',
    client: 'company',
    registered: false,
    priceYen: 50_000,
    clientFeeYen: 2_750,
    clientFeeTaxYen: 250,
    clientPaysYen: 52_750,
    freelancerFeeYen: 8_250,
    freelancerFeeTaxYen: 750,
    freelancerReceivesYen: 41_750,
    taxYen: 4_545,
    withoutTaxYen: 45_455,
    withholdingBaseYen: 45_455,
    withholdingYen: 4_640,
    withholdingName: '所得税及び復興特別所得税',
    clientReturnedYen: 4_640,
    freelancerReceivesAfterWithholdingYen: 37_110,
    paper: 'statement',
  })
})

test('the parties, the kind of work and the day decide', async () => {
  expect((await quoted('50000', '--client', 'individual'))['withholdingYen']).toBe(0)
  written.stdout = ''
  expect((await quoted('50000', '--category', 'development'))['withholdingYen']).toBe(0)
  written.stdout = ''
  expect((await quoted('50000', '--tax-included'))['withholdingYen']).toBe(5_105)
  written.stdout = ''
  const next = await quoted('50000', '--at', '2027-01-01', '--mode', 'competition', '--registered')
  expect([next['withholdingName'], next['withholdingYen'], next['mode'], next['paper']]).toEqual([
    '所得税、防衛特別所得税及び復興特別所得税',
    4_640,
    'competition',
    'qualified-invoice',
  ])
})

test.each([
  [[], 'AMOUNT is missing'],
  [['1.5'], 'AMOUNT must be whole yen'],
  [['1000000000000'], 'AMOUNT must be whole yen'],
  [['100', '200'], 'There is one AMOUNT, not also 200'],
  [['-5'], "Unknown option '-5'"],
  [['100', '--mode', 'auction'], '--mode is one of project, competition, task'],
  [['100', '--client', 'nobody'], '--client is one of company, individual'],
  [['100', '--category', 'dreaming'], '--category is no category'],
  [['100', '--at', '2026-02-30'], '--at is a date like 2026-11-28'],
  [['100', '--at', '2012-12-31'], '--at is 2013-01-01 or later'],
  [['100', '--at'], "'--at <value>' argument missing"],
  [['100', '--colour', 'red'], "Unknown option '--colour'"],
])('%j is refused with the reason', async (words, reason) => {
  expect(await run(['quote', ...words])).toBe(2)
  expect(written.stdout).toBe('')
  expect(written.stderr).toContain(reason)
})

test('another verb is explained', async () => {
  expect(await run(['guess', '100'])).toBe(2)
  expect(written.stderr).toContain('Usage: bin/tanomi money quote AMOUNT')
})
