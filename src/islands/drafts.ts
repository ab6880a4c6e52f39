// What somebody typed and has not sent yet, in this browser alone: the server never sees it (decision 138).

export type Entry = readonly [name: string, value: string]

export interface Draft {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly entries: readonly Entry[]
}

const prefix = 'draft:'
const keptMs = 30 * 86_400_000

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isTyped = (element: Element): element is Control =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !['hidden', 'file', 'password', 'submit'].includes(element.type))

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isTyped).filter(({ name }) => name !== '')

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** What stands in the form, as it would be sent; fields that the page itself filled in unseen are left out. */
export const entriesOf = (form: HTMLFormElement): Entry[] =>
  controlsOf(form).flatMap((control): Entry[] =>
    isTick(control) && !control.checked ? [] : [[control.name, control.value]],
  )

/** Whether the form has a field for everything in the draft: another row may be missing. */
export const fits = (form: HTMLFormElement, { entries }: Draft): boolean => {
  const names = new Set(controlsOf(form).map(({ name }) => name))
  return entries.every(([name]) => names.has(name))
}

const tellCounters = (form: HTMLFormElement): void => {
  for (const area of form.querySelectorAll('textarea'))
    area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** As the server drew it. */
export const empty = (form: HTMLFormElement): void => {
  form.reset()
  tellCounters(form)
}

/** Figures that follow each other are filled in already: only counters are told. */
export const fill = (form: HTMLFormElement, { entries }: Draft): void => {
  const left = new Map<string, string[]>()
  for (const [name, value] of entries) left.set(name, [...(left.get(name) ?? []), value])
  for (const control of controlsOf(form)) {
    const values = left.get(control.name) ?? []
    if (isTick(control)) control.checked = values.includes(control.value)
    else control.value = values.shift() ?? ''
  }
  tellCounters(form)
}

export const keep = (key: string, entries: readonly Entry[]): void => {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), entries }))
  } catch {
    // A browser that keeps nothing, or has no room: the form works without.
  }
}

export const drop = (key: string): void => localStorage.removeItem(prefix + key)

const parsed = (text: string | null): Draft | null => {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null
    return draft && Array.isArray(draft.entries) && draft.at > Date.now() - keptMs ? draft : null
  } catch {
    return null
  }
}

export const kept = (key: string): Draft | null => parsed(localStorage.getItem(prefix + key))

/** Forgets the drafts that are too old; all of them when somebody signs out, since another may use this browser. */
export const tidyUp = (all = false): void => {
  const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '')
  for (const key of keys)
    if (key.startsWith(prefix) && (all || !parsed(localStorage.getItem(key)))) localStorage.removeItem(key)
}
