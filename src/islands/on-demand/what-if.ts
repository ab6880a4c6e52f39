// Turns the numbers of the months ahead into sliders: the engine that awards a tier answers each move right here (§2.5).
import type { WhatIfInput } from '../../modules/ranks/what-if/what-if-in-browser'

const lang = document.documentElement.lang === 'en' ? 'en' : 'ja'

type Engine = typeof import('./what-if-engine')

interface LoadedWhatIf extends WhatIfInput {
  readonly engine: Engine
}

class WhatIf extends HTMLElement {
  private ready: Promise<LoadedWhatIf> | null = null
  private turn = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type="number"]')) field.type = 'range'
    for (const note of form.querySelectorAll<HTMLElement>('[data-range], [data-plain]')) note.hidden = true
    for (const output of form.querySelectorAll<HTMLElement>('output')) {
      output.hidden = false
      this.read(form, output, output.textContent ?? '')
    }
    this.classList.add('what-if-live')
    // The engine and the facts are fetched when somebody reaches for a slider, not by everybody who looks.
    for (const reach of ['focusin', 'pointerdown'])
      form.addEventListener(reach, () => this.load().catch(() => {}))
    form.addEventListener('input', () => void this.answer(form))
  }

  private load(): Promise<LoadedWhatIf> {
    this.ready ??= this.fetchAll().catch((error) => {
      this.ready = null
      throw error
    })
    return this.ready
  }

  private async fetchAll(): Promise<LoadedWhatIf> {
    const [engine, facts] = await Promise.all([
      import(this.dataset['engine'] ?? '') as Promise<Engine>,
      fetch(this.dataset['facts'] ?? '', { redirect: 'error' }).then((answer) => answer.json()),
    ])
    return { ...engine.readWhatIf(facts), engine }
  }

  private async answer(form: HTMLFormElement): Promise<void> {
    this.turn += 1
    const { turn } = this
    try {
      const ready = await this.load()
      // Of many moves within one frame only the last is worth an answer.
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (turn === this.turn) this.show(form, ready)
    } catch {
      for (const note of form.querySelectorAll<HTMLElement>('[data-plain]')) note.hidden = false
      this.say(this.dataset['failed'] ?? '')
    }
  }

  private show(form: HTMLFormElement, { at, policy, facts, engine }: LoadedWhatIf): void {
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const categories = [...(form.querySelector('select')?.options ?? [])].map((option) => option.value)
    const plan = engine.planFrom(values, { category: categories[0] ?? '', categories })
    const outcome = engine.whatIf(policy, { facts, plan }, at)
    const view = engine.whatIfView({ policy, plan, outcome }, lang, at)
    for (const output of form.querySelectorAll<HTMLElement>('[data-shown]'))
      this.read(form, output, view.shown[output.dataset['shown'] as keyof typeof view.shown])
    for (const seal of this.querySelectorAll<HTMLElement>('[data-seal]'))
      seal.hidden = seal.dataset['seal'] !== view.tier
    const open = this.querySelector('[data-result] details')?.hasAttribute('open')
    this.querySelector('[data-result]')?.replaceChildren(engine.drawn(engine.whatIfMarkup(view, lang)))
    if (open) this.querySelector('[data-result] details')?.setAttribute('open', '')
    this.say(view.summary)
  }

  /** A slider's figure with its unit, for eyes and for ears. */
  private read(form: HTMLFormElement, output: HTMLElement, text: string): void {
    output.textContent = text
    form.querySelector(`[name="${output.dataset['shown']}"]`)?.setAttribute('aria-valuetext', text)
  }

  private say(text: string): void {
    const place = this.querySelector('[role="status"]')
    if (place && place.textContent !== text) place.textContent = text
  }
}
customElements.define('what-if', WhatIf)
