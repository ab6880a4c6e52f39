const minuteMs = 60_000

/** `<count-down data-until>`: says how long is left; the words come from the page. */
class CountDown extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    this.tick()
    this.timer = window.setInterval(() => this.tick(), minuteMs / 4)
  }

  disconnectedCallback(): void {
    clearInterval(this.timer)
  }

  private tick(): void {
    const place = this.querySelector('time')
    const minutes = Math.ceil((Date.parse(this.dataset['until'] ?? '') - Date.now()) / minuteMs)
    if (!place || Number.isNaN(minutes)) return
    const hours = Math.floor(minutes / 60)
    const words = minutes <= 0 ? 'over' : hours >= 48 ? 'days' : hours >= 1 ? 'hours' : 'minutes'
    const parts = { d: Math.floor(hours / 24), h: words === 'days' ? hours % 24 : hours, m: minutes % 60 }
    const text = (this.dataset[words] ?? '').replace(
      /\{([dhm])\}/g,
      (_, key: 'd' | 'h' | 'm') => `${parts[key]}`,
    )
    if (place.textContent !== text) place.textContent = text
  }
}

customElements.define('count-down', CountDown)
