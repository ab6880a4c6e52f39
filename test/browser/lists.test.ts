// Lists on a telephone, without scripts: what is listed and how much of it comes before the filters, which are folded behind one button.
import { expect, test } from 'vitest'
import { postedJob } from '../flows/jobs.help'
import { ken } from '../world'
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
