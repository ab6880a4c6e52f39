// Turns the numbers of the months ahead into sliders: the engine that awards a tier answers each move right here (§2.5).
import {
  drawingTags,
  type Markup,
  planFrom,
  type Ready,
  readWhatIf,
  whatIf,
  whatIfMarkup,
  whatIfView,
} from '../../modules/ranks/what-if-in-browser'

const lang = document.documentElement.lang === 'en' ? 'en' : 'ja'
const drawings = 'http://www.w3.org/2000/svg'

const drawn = (markup: Markup | string): Node => {
  if (typeof markup === 'string') return document.createTextNode(markup)
  const { tag, attributes, children } = markup
  const made = drawingTags.includes(tag)
    ? document.createElementNS(drawings, tag)
    : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children.map(drawn))
  return made
}

class WhatIf extends HTMLElement {
  private ready: Promise<Ready> | null = null
  private turn = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type="number"]')) field.type = 'range'
    for (const note of form.querySelectorAll<HTMLElement>('[data-range], [data-plain]')) note.hidden = true
    for (const output of form.querySelectorAll('output')) output.hidden = false
    this.classList.add('what-if-live')
    // The facts are fetched when somebody reaches for a slider, not by everybody who looks.
    form.addEventListener('focusin', () => void this.load())
    form.addEventListener('pointerdown', () => void this.load())
    form.addEventListener('input', () => void this.answer(form))
  }

  private load(): Promise<Ready> {
    this.ready ??= fetch(this.dataset['facts'] ?? '', { redirect: 'error' })
      .then((answer) => answer.json())
      .then(readWhatIf)
    return this.ready
  }

  private async answer(form: HTMLFormElement): Promise<void> {
    this.turn += 1
    const turn = this.turn
    try {
      const ready = await this.load()
      // Of many moves within one frame only the last is worth an answer.
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (turn === this.turn) this.show(form, ready)
    } catch {
      this.ready = null
      for (const note of form.querySelectorAll<HTMLElement>('[data-plain]')) note.hidden = false
      this.say(this.dataset['failed'] ?? '')
    }
  }

  private show(form: HTMLFormElement, { at, policy, facts }: Ready): void {
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const categories = [...(form.querySelector('select')?.options ?? [])].map((option) => option.value)
    const plan = planFrom(values, { category: categories[0] ?? '', categories })
    const view = whatIfView({ policy, plan, outcome: whatIf(policy, { facts, plan }, at) }, lang, at)
    for (const output of form.querySelectorAll<HTMLElement>('[data-shown]')) {
      const text = view.shown[output.dataset['shown'] as keyof typeof view.shown]
      output.textContent = text
      form.querySelector(`[name="${output.dataset['shown']}"]`)?.setAttribute('aria-valuetext', text)
    }
    for (const seal of this.querySelectorAll<HTMLElement>('[data-seal]'))
      seal.hidden = seal.dataset['seal'] !== view.tier
    const open = this.querySelector('[data-result] details')?.hasAttribute('open')
    this.querySelector('[data-result]')?.replaceChildren(drawn(whatIfMarkup(view, lang)))
    if (open) this.querySelector('[data-result] details')?.setAttribute('open', '')
    this.say(view.summary)
  }

  private say(text: string): void {
    const place = this.querySelector('[role="status"]')
    if (place && place.textContent !== text) place.textContent = text
  }
}
customElements.define('what-if', WhatIf)
