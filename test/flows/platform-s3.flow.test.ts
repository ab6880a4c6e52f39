// The site with its files in a bucket: uploads, downloads in part, and what a bucket that is away looks like.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeApp, makeServices } from '../../src/app'
import { signedFileUrl } from '../../src/platform/http/file-url'
import { s3Store } from '../../src/platform/s3-store'
import { type S3StandIn, startS3 } from '../support/s3-stand-in'
import { useTestApp } from '../support/test-app'
import { uploaded } from '../support/uploads'
import { aoi } from '../world'

const app = useTestApp()
let s3: S3StandIn
let site: ReturnType<typeof makeApp>
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-tests')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-tests')
  s3 = await startS3('site')
})
afterAll(async () => {
  await s3.close()
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  const files = await s3Store({ bucket: 'site', endpoint: s3.endpoint, region: 'us-east-1', prefix: '' })
  const { config, keys } = app.deps
  site = makeApp({ ...app.deps, ...makeServices({ config, keys, files }) })
})

test('what 葵 uploads lies in the bucket, and is downloaded in part', async () => {
  const person = await aoi({ ...app, hono: site })
  const id = (await uploaded(person, { name: '納品.txt', text: '0123456789' })).split('/').at(-1) ?? ''
  expect(s3.objects.get(id)?.toString()).toBe('0123456789')
  const url = signedFileUrl(app.deps.keys.secret, app.clock.now(), { id, name: 'a.txt' })
  const part = await site.request(`http://tanomi.test${url}`, { headers: { Range: 'bytes=2-4' } })
  expect([part.status, await part.text()]).toEqual([206, '234'])
})
