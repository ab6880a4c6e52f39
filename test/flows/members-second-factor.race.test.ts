import { expect, test } from 'vitest'
import { totpCode } from '../../src/modules/members'
import { halfway, withPassword, withSecondFactor } from '../support/signed-up'
import { useCommittedTestApp } from '../support/test-app'
import { aoi } from '../world'

const app = useCommittedTestApp()

test('one code, sent from eight browsers at once, opens one', async () => {
  const person = await aoi(app)
  await withPassword(app, person)
  const { secret, recoveryCodes } = await withSecondFactor(app, person)
  const code = totpCode(secret, app.clock.now())
  const browsers = []
  for (let n = 0; n < 8; n++) browsers.push(await halfway(app, person))
  const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-in/code', { code })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(422)])

  const [recoveryCode = ''] = recoveryCodes
  const others = []
  for (let n = 0; n < 2; n++) others.push(await halfway(app, person))
  const second = await Promise.all(
    others.map((browser) => browser.post('/sign-in/recovery-code', { recoveryCode })),
  )
  expect(second.map(({ status }) => status).sort()).toEqual([303, 422])
})
