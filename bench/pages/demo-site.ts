// The demo world behind a port: a site of its own, or the one that runs already (`--site=http://127.0.0.1:3000 --data=DIR`, with the
// embedded database).
import fs from 'node:fs'
import { appOfSite } from '../../test/support/site-people'
import { demoMs, newDataDir, type SiteProcess, startSite, stopSite } from '../../test/support/site-process'
import type { TestApp } from '../../test/support/test-app'

interface DemoSite {
  app: TestApp
  /** Address without a slash at the end. */
  base: string
  close: () => Promise<void>
}

const given = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]

export const openDemoSite = async (): Promise<DemoSite> => {
  const [running, data] = [given('site'), given('data')]
  if (running && data) {
    const { app, close } = appOfSite(data, () => ({ base: running }) as SiteProcess)
    return { app, base: running, close }
  }
  const dataDir = newDataDir()
  const site = await startSite({ DATA_DIR: dataDir, SEED: 'demo' }, demoMs)
  const { app, close } = appOfSite(dataDir, () => site)
  return {
    app,
    base: site.base,
    close: async () => {
      await close()
      await stopSite(site)
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
