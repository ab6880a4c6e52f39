// Lists on a telephone, without scripts: what is listed and how much of it comes before the filters, which are folded behind one button.
import { expect, test } from 'vitest'
import { postedJob } from '../flows/jobs.help'
import { aoi, ken, misaki } from '../world'
import { overflowing, pictures } from './looks'
import { useSite } from './site'

const site = useSite()

test.each(['jobs', 'freelancers', 'packages', 'tasks'])(
  '%s: heading, count, words, then the folded filters',
  async (list) => {
    if (list === 'jobs') await postedJob(site.app, await ken(site.app), {})
    const page = await site.window({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false })
    await page.goto(`/${list}`)
    const places = ['h1', '.list-count', '.word-box', '.facet-panel > summary', '.sorts']
    const tops: number[] = []
    for (const place of places) {
      const box = await page.locator(place).boundingBox()
      expect([place, box && box.x >= 0 && box.x + box.width <= 360]).toEqual([place, true])
      tops.push((box?.y ?? 0) + (box?.height ?? 0) / 2)
    }
    // The count stands on the line of the heading where there is room, so the two may be level.
    expect(tops.slice(1)).toEqual(tops.slice(1).toSorted((a, b) => a - b))
    expect(tops[0]).toBeLessThan(tops[2] ?? 0)
    expect(await page.locator('.facets').first().isVisible()).toBe(false)
    await page.locator('.facet-panel > summary').click()
    expect(await page.locator('.facets').first().isVisible()).toBe(true)
    expect(await overflowing(page, [360])).toEqual([])
    await pictures(page, `list-${list}`)
  },
)

test('papers, people and the audit log fold their forms too, and open them where one field is at fault', async () => {
  const narrow = { viewport: { width: 360, height: 780 }, javaScriptEnabled: false }
  const person = await site.windowOf(await aoi(site.app), narrow)
  const operator = await site.windowOf(await misaki(site.app), narrow)
  for (const [page, at] of [
    [person, '/my/papers'],
    [operator, '/console/people'],
    [operator, '/console/audit'],
  ] as const) {
    await page.goto(at)
    const form = page.locator('.facet-panel form')
    expect([at, await form.isVisible()]).toEqual([at, false])
    await page.locator('.facet-panel > summary').click()
    expect([at, await form.isVisible()]).toEqual([at, true])
  }
  await person.goto('/my/papers?from=yesterday')
  expect(await person.getByRole('textbox', { name: /日付（から）/ }).isVisible()).toBe(true)
  await person.setViewportSize({ width: 1280, height: 900 })
  await person.goto('/my/papers')
  expect(await person.getByRole('textbox', { name: /日付（から）/ }).isVisible()).toBe(true)
})
