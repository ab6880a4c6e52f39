import { expect, test } from 'vitest'
import { useTestApp } from '../support/test-app'

const app = useTestApp()

const asked = async (path: string): Promise<{ status: number; body: unknown }> => {
  const answer = await app.hono.request(`${app.deps.config.baseUrl}${path}`)
  return { status: answer.status, body: await answer.json() }
}

test('a supervisor is answered without a session, whether the process lives and what keeps it from its work', async () => {
  expect(await asked('/healthz')).toEqual({ status: 200, body: { ok: true } })
  // The folder of this site is a name alone: nothing was ever kept in it.
  const { status, body } = await asked('/readyz')
  expect({ status, body }).toEqual({
    status: 503,
    body: { ok: false, reasons: [expect.stringMatching(/^disk: /)] },
  })
})
