// What a stranger may open, looked at by machine: nobody is kept out, at any width, in light or dark (bar U1).
import { expect, test } from 'vitest'
import { routeTable } from '../../src/platform/http/routing'
import { axeEverywhere, overflowing, pictures } from './looks'
import { hearFaults, useSite } from './site'

const site = useSite()

/** Pages that anyone may open without an id. */
const publicPaths = (): string[] =>
  routeTable()
    .filter(({ method, who, path }) => method === 'GET' && who === 'anyone' && !/[:*.]/.test(path))
    // For machines alone, and for those on this machine: the site of the tests takes nobody for one of them.
    .filter(({ path }) => path !== '/metrics')
    .map(({ path }) => path)

/** Some twenty pages, each looked at four times. */
const patienceMs = 600_000

test(
  'every public page answers, fits its window and passes axe',
  async () => {
    const page = await site.window()
    const faults: string[] = []
    for (const path of publicPaths()) {
      const answer = await page.goto(path)
      if (answer?.status() !== 200) faults.push(`${path} is answered ${answer?.status()}`)
      if (!answer?.headers()['content-type']?.startsWith('text/html')) continue
      faults.push(...(await axeEverywhere(page)))
      for (const width of await overflowing(page))
        faults.push(`${path} can be pushed sideways at ${width} px`)
      await pictures(page, `public${path.replaceAll('/', '-')}`)
    }
    expect(faults).toEqual([])
  },
  patienceMs,
)

test('a step that is not animated after all is no fault of a page; an error of a script is one', async () => {
  const context = await site.browser.newContext()
  const page = await context.newPage()
  const faults: unknown[] = []
  hearFaults(page, faults)
  await page.goto(site.base)
  const heard = [
    'Transition was skipped',
    'Transition was aborted: ViewTransition opt-in disabled',
    'a is not b',
  ]
  for (const message of heard) {
    const error = page.waitForEvent('pageerror')
    // Outside the promise that the debugger waits for, so that it is the page's own uncaught error.
    await page.evaluate((words) => {
      setTimeout(() => {
        throw new DOMException(words, 'AbortError')
      })
    }, message)
    await error
  }
  expect(faults).toEqual([`${page.url()}: a is not b`])
  await context.close()
})
