// Somebody at a real browser. The same steps can be taken with the mouse, with the keyboard alone, or without
// scripts: everything is found by the name that a screen reader would say.
import { errors, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { chooseOption, chooseRadio, reach, typeDate } from './keyboard'
import type { Site } from './site'

export type InputMode = 'mouse' | 'keyboard' | 'no-script'
export const ways = ['mouse', 'keyboard', 'no-script'] as const satisfies readonly InputMode[]

type Name = string | RegExp

export interface Visitor {
  page: Page
  way: InputMode
  email: string
  /** What the person had to do so far: presses of buttons, links and choices; and fields that they filled in. */
  effort: { clicks: number; fields: number }
  /** Opens an address by typing it. */
  visit: (path: string) => Promise<void>
  /** Writes into a field. */
  fill: (label: Name, text: string) => Promise<void>
  fillDate: (label: Name, on: string) => Promise<void>
  tick: (label: Name) => Promise<void>
  /** Picks one of a group of radio buttons. */
  choose: (label: Name, within?: Locator) => Promise<void>
  /** Picks an option of a list. */
  select: (label: Name, option: string) => Promise<void>
  attach: (label: Name, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>
  /** Presses a button, and waits for the page it leads to. */
  press: (name: Name, within?: Locator) => Promise<void>
  follow: (name: Name, within?: Locator) => Promise<void>
  /** Opens the newest letter to this person that holds such a link, and follows the link. */
  openLetter: (link: RegExp) => Promise<void>
  /** Opens a fold (`<details>`), unless it is open. */
  unfold: (name: Name) => Promise<void>
  see: (text: Name) => Promise<void>
  seeNot: (text: Name) => Promise<void>
}

/** The field with this label; the marks 必須 and 任意 beside it do not count. */
const fieldOf = (page: Page, label: Name): Locator => {
  const named = page.getByRole('main').getByLabel(label, { exact: typeof label === 'string' })
  return named.locator('visible=true').first()
}

const controls = (page: Page, role: 'button' | 'link', name: Name): Locator =>
  page.getByRole(role, { name, exact: typeof name === 'string' })

const firstSeen = async (locator: Locator, what: string, page: Page): Promise<Locator> => {
  const seen = locator.locator('visible=true').first()
  try {
    await seen.waitFor({ state: 'visible', timeout: 5_000 })
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    const words = (await page.locator('main').textContent())?.slice(0, 1500)
    throw new Error(`No ${what} on ${page.url()}. The page says:\n${words}`)
  }
  return seen
}

/** Waits for the answer of a form or a link, however it was sent off. */
const leaving = async (page: Page, go: () => Promise<void>): Promise<void> => {
  const arrived = page.waitForEvent('load')
  await Promise.all([arrived, go()])
}

const deeds = (page: Page, way: InputMode) => {
  const byKeys = way === 'keyboard'
  const send = (target: Locator): Promise<void> =>
    leaving(page, async () => {
      if (!byKeys) return target.click()
      await reach(page, target)
      await page.keyboard.press('Enter')
    })
  return {
    press: async (name: Name, within?: Locator): Promise<void> => {
      const buttons = within
        ? within.getByRole('button', { name, exact: typeof name === 'string' })
        : controls(page, 'button', name)
      await send(await firstSeen(buttons, `button ${name}`, page))
    },
    follow: async (name: Name, within?: Locator): Promise<void> => {
      const links = within
        ? within.getByRole('link', { name, exact: typeof name === 'string' })
        : controls(page, 'link', name)
      await send(await firstSeen(links, `link ${name}`, page))
    },
    unfold: async (name: Name): Promise<void> => {
      const summary = await firstSeen(page.locator('summary').filter({ hasText: name }), `fold ${name}`, page)
      if (await summary.evaluate((element) => element.parentElement?.hasAttribute('open'))) return
      if (!byKeys) return summary.click()
      await reach(page, summary)
      await page.keyboard.press('Enter')
    },
  }
}

const fields = (page: Page, way: InputMode) => {
  const byKeys = way === 'keyboard'
  const find = (label: Name): Promise<Locator> => firstSeen(fieldOf(page, label), `field ${label}`, page)
  return {
    fill: async (label: Name, text: string): Promise<void> => {
      const field = await find(label)
      if (!byKeys) return field.fill(text)
      await reach(page, field)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    },
    fillDate: async (label: Name, on: string): Promise<void> => {
      const field = await find(label)
      if (!byKeys) return field.fill(on)
      await reach(page, field)
      await typeDate(page, field, on)
    },
    select: async (label: Name, option: string): Promise<void> => {
      const list = await find(label)
      if (byKeys) await chooseOption(page, list, option)
      else await list.selectOption({ label: option })
    },
    attach: async (label: Name, file: Parameters<Visitor['attach']>[1]): Promise<void> => {
      const field = await find(label)
      if (!byKeys) return field.setInputFiles(file)
      await reach(page, field)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
      await chooser.setFiles(file)
    },
  }
}

const choices = (page: Page, way: InputMode) => {
  const byKeys = way === 'keyboard'
  const find = (label: Name): Promise<Locator> => firstSeen(fieldOf(page, label), `field ${label}`, page)
  return {
    tick: async (label: Name): Promise<void> => {
      const box = await find(label)
      if (!byKeys) return box.check()
      await reach(page, box)
      if (!(await box.isChecked())) await page.keyboard.press('Space')
    },
    choose: async (label: Name, within?: Locator): Promise<void> => {
      const radio = within ? within.getByLabel(label).first() : await find(label)
      if (byKeys) return chooseRadio(page, radio)
      // The button itself may be a picture's shadow: people click what they see.
      await radio.locator('xpath=ancestor::label').click()
      expect(await radio.isChecked()).toBe(true)
    },
  }
}

type Deeds = Record<string, (...args: never[]) => Promise<void>>

/** The same deeds, each counted before it is done. */
const counted = <D extends Deeds>(deeds: D, count: () => void): D =>
  Object.fromEntries(
    Object.entries(deeds).map(([name, deed]) => [
      name,
      (...args: never[]) => {
        count()
        return deed(...args)
      },
    ]),
  ) as D

/** Somebody at a new browser; with `memberId` they are signed in. */
export const arrive = async (
  site: Site,
  who: { email: string; way: InputMode; memberId?: string; width?: number },
): Promise<Visitor> => {
  const { email, way, memberId, width = 1280 } = who
  const options = {
    javaScriptEnabled: way !== 'no-script',
    viewport: { width, height: 900 },
    // Pages are drawn in software here: the mouse alone sees their steps animated.
    reducedMotion: way === 'mouse' ? ('no-preference' as const) : ('reduce' as const),
  }
  const page = await (memberId ? site.windowOf({ memberId }, options) : site.window(options))
  // Once heard, dialogs for files are ours from the first key press on.
  page.on('filechooser', () => {})
  const main = page.locator('body')
  const effort = { clicks: 0, fields: 0 }
  return {
    page,
    way,
    email,
    effort,
    openLetter: async (link) => {
      effort.clicks++
      await page.goto(await site.linkTo(email, link))
    },
    visit: async (path) => {
      const answer = await page.goto(path)
      expect(answer?.status(), `${path} was answered`).toBe(200)
    },
    ...counted(deeds(page, way), () => effort.clicks++),
    ...counted(choices(page, way), () => effort.clicks++),
    ...counted(fields(page, way), () => effort.fields++),
    see: async (text) => {
      await firstSeen(main.getByText(text), `text ${text}`, page)
    },
    seeNot: async (text) => {
      expect(await main.getByText(text).locator('visible=true').count(), `${text} is seen`).toBe(0)
    },
  }
}
