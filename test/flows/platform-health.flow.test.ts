import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { useTestApp } from '../support/test-app'

const app = useTestApp()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-health-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** What a supervisor hears while files are kept in this folder. */
const asked = async (route: string, dataDir: string): Promise<{ status: number; body: unknown }> => {
  const { config } = app.deps
  const before = config.dataDir
  config.dataDir = dataDir
  try {
    const answer = await app.hono.request(`${config.baseUrl}${route}`)
    return { status: answer.status, body: await answer.json() }
  } finally {
    config.dataDir = before
  }
}

test('a supervisor is answered without a session: the process lives, and can do its work', async () => {
  expect(await asked('/healthz', folder)).toEqual({ status: 200, body: { ok: true } })
  expect(await asked('/readyz', folder)).toEqual({ status: 200, body: { ok: true, reasons: [] } })
})

test('it hears what keeps the process from its work', async () => {
  const { status, body } = await asked('/readyz', path.join(folder, 'gone'))
  expect({ status, body }).toEqual({
    status: 503,
    body: { ok: false, reasons: [expect.stringMatching(/^disk: /)] },
  })
})
