// The form of a task while a place is held (§3.5): saves what is written every few seconds, and shows only what is asked.
const saveEveryMs = 4000

type Question = HTMLElement & { dataset: { if?: string; answers?: string; question?: string } }

/** What is chosen or written for one question, as the server reads it. */
const answersOf = (form: HTMLFormElement, id: string): string[] => {
  const data = new FormData(form)
  return [...data.getAll(id), ...data.getAll(`${id}[]`)].filter(
    (one): one is string => typeof one === 'string',
  )
}

class WorkForm extends HTMLElement {
  private written = false
  private timer = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    this.branch(form)
    form.addEventListener('input', (event) => {
      this.written = true
      this.tickOther(event.target)
      this.branch(form)
    })
    form.addEventListener('change', () => this.branch(form))
    if (this.dataset['save'] === undefined) return
    this.timer = window.setInterval(() => void this.save(form), saveEveryMs)
    // Whoever leaves the page loses nothing of the last seconds.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) void this.save(form, true)
    })
    form.addEventListener('submit', () => clearInterval(this.timer))
  }

  disconnectedCallback(): void {
    clearInterval(this.timer)
  }

  /** A question behind a branch is shown where the question before it, itself shown, was answered so. */
  private branch(form: HTMLFormElement): void {
    for (const question of this.querySelectorAll<Question>('[data-if]')) {
      const before = this.querySelector<Question>(`[data-question="${question.dataset['if']}"]`)
      const wanted: string[] = JSON.parse(question.dataset['answers'] ?? '[]')
      const given = answersOf(form, question.dataset['if'] ?? '')
      question.hidden = before?.hidden === true || !given.some((answer) => wanted.includes(answer))
    }
  }

  /** Words of one's own are an answer only where "other" is chosen: writing them chooses it. */
  private tickOther(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !target.name.endsWith('.other') || target.value === '')
      return
    const box = target.closest('[data-question]')?.querySelector<HTMLInputElement>('input[value="other:"]')
    if (box) box.checked = true
  }

  private async save(form: HTMLFormElement, leaving = false): Promise<void> {
    if (!this.written) return
    this.written = false
    const body = new FormData(form)
    body.set('quiet', 'on')
    for (const [name, value] of [...body]) if (typeof value !== 'string') body.delete(name)
    this.say('saving')
    try {
      const path = this.dataset['save'] ?? ''
      const answer = await fetch(path, { method: 'POST', body, redirect: 'manual', keepalive: leaving })
      // A form that was taken leads on; a refusal is a page.
      if (answer.type === 'opaqueredirect') this.say('saved')
      else this.stop(answer.status === 409 ? 'over' : 'failed')
    } catch {
      this.written = true
      this.say('failed')
    }
  }

  /** Nothing is saved any more: what was written stays on the page. */
  private stop(words: 'over' | 'failed'): void {
    if (words === 'over') clearInterval(this.timer)
    else this.written = true
    this.say(words)
  }

  private say(words: string): void {
    const place = this.querySelector<HTMLElement>('[data-saving-state]')
    if (!place) return
    place.textContent = this.dataset[words] ?? ''
  }
}

customElements.define('work-form', WorkForm)
