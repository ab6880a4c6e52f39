// What a person without a mouse does: Tab to the control, then type, Space, Enter or the arrows.
import type { Locator, Page } from 'playwright-core'

const stopsMax = 400

type Control = NonNullable<Awaited<ReturnType<Locator['elementHandle']>>>

const hasFocus = (control: Control): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement)

/** A group of radio buttons is one stop: the Tab key lands on the one that is chosen, or on an end of the group. */
const groupHasFocus = (control: Control): Promise<boolean> =>
  control.evaluate((element) => {
    const active = element.ownerDocument.activeElement
    if (active === element) return true
    const [one, other] = [element, active] as unknown as { type: string; name: string; form: unknown }[]
    return (
      one?.type === 'radio' && other?.type === 'radio' && one.name === other.name && one.form === other.form
    )
  })

/** Looked up once: a page does not change under somebody who only tabs through it. */
const controlOf = async (target: Locator): Promise<Control> => (await target.elementHandle()) as Control

/** Presses Tab until the control has the focus. Throws when a whole round does not come by it. */
export const reach = async (page: Page, target: Locator, has = hasFocus): Promise<void> => {
  const control = await controlOf(target)
  for (let stop = 0; stop < stopsMax; stop++) {
    if (await has(control)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never comes by ${target}`)
}

export const chooseRadio = async (page: Page, radio: Locator): Promise<void> => {
  await reach(page, radio, groupHasFocus)
  const control = await controlOf(radio)
  for (let step = 0; step < 30; step++) {
    if ((await hasFocus(control)) && !(await radio.isChecked())) await page.keyboard.press('Space')
    if (await radio.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows never come by ${radio}`)
}

const chosenText = (list: Locator): Promise<string> =>
  list.evaluate(
    (element) =>
      (element as unknown as { selectedOptions: { label: string }[] }).selectedOptions[0]?.label ?? '',
  )

export const chooseOption = async (page: Page, list: Locator, option: string): Promise<void> => {
  await reach(page, list)
  await page.keyboard.press('Home')
  for (let step = 0; step < 400; step++) {
    if ((await chosenText(list)) === option) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The list ${list} has no ${option}`)
}

type Part = 'year' | 'month' | 'day'
/** In Japan, in America, elsewhere: which one a browser takes follows from its own language, not the page's. */
const orders: readonly (readonly Part[])[] = [
  ['year', 'month', 'day'],
  ['month', 'day', 'year'],
  ['day', 'month', 'year'],
]

const typeParts = async (page: Page, parts: Record<Part, string>, order: readonly Part[]): Promise<void> => {
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft')
  for (const part of order) {
    await page.keyboard.type(parts[part])
    // The year takes six digits, so it does not move on by itself.
    if (part === 'year') await page.keyboard.press('ArrowRight')
  }
}

/** Types 'YYYY-MM-DD' part by part, in whichever order the field shows. */
export const typeDate = async (page: Page, field: Locator, on: string): Promise<void> => {
  const [year = '', month = '', day = ''] = on.split('-')
  for (const order of orders) {
    await typeParts(page, { year, month, day }, order)
    if ((await field.inputValue()) === on) return
  }
  throw new Error(`Typed ${on}, but the field holds ${await field.inputValue()}`)
}
