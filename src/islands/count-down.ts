const secondMs = 1000
const minuteMs = 60 * secondMs

/**
 * `<count-down data-until data-now>`: says how long is left; the words come from the page. Counts from the server's now, since
 * the clock of this machine may be wrong.
 */
class CountDown extends HTMLElement {
  private timer = 0
  private ahead = 0

  connectedCallback(): void {
    const ahead = Date.parse(this.dataset['now'] ?? '') - Date.now()
    this.ahead = Number.isNaN(ahead) ? 0 : ahead
    this.tick()
    this.timer = window.setInterval(
      () => this.tick(),
      this.dataset['seconds'] === undefined ? minuteMs / 4 : secondMs,
    )
  }

  disconnectedCallback(): void {
    clearInterval(this.timer)
  }

  private tick(): void {
    const place = this.querySelector('time')
    const leftMs = Date.parse(this.dataset['until'] ?? '') - (Date.now() + this.ahead)
    if (!place || Number.isNaN(leftMs)) return
    const text = this.words(Math.ceil(leftMs / secondMs))
    if (place.textContent !== text) place.textContent = text
    this.classList.toggle('count-down-soon', leftMs < 5 * minuteMs)
  }

  private words(seconds: number): string {
    const toTheSecond = this.dataset['seconds'] !== undefined && seconds < 3600
    const minutes = toTheSecond ? Math.floor(seconds / 60) : Math.ceil(seconds / 60)
    const hours = Math.floor(minutes / 60)
    const words =
      seconds <= 0
        ? 'over'
        : toTheSecond
          ? 'seconds'
          : hours >= 48
            ? 'days'
            : hours >= 1
              ? 'hours'
              : 'minutes'
    const h = words === 'days' ? hours % 24 : hours
    const parts = { d: Math.floor(hours / 24), h, m: minutes % 60, s: seconds % 60 }
    return (this.dataset[words] ?? '').replace(
      /\{([dhms])\}/g,
      (_, key: 'd' | 'h' | 'm' | 's') => `${parts[key]}`,
    )
  }
}

customElements.define('count-down', CountDown)
