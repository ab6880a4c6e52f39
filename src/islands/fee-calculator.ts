// Fills two of three amounts while the third is typed. The arithmetic is that of the ledger's fees.
export {}

const wholeYen = (text: string): number | null => {
  const digits = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[,，、¥￥円\s]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
const shown = (yen: number): string => yen.toLocaleString('en')
const part = (yen: number, permille: number): number => Math.floor((yen * permille) / 1000)

class FeeCalculator extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', (event) => {
      const typed = event.target as HTMLInputElement
      // The number of pieces changes the sums and none of the amounts.
      const field = typed.name === this.dataset['times'] ? this.field(this.names()[0]) : typed
      const index = this.names().indexOf(field?.name ?? '-')
      const yen = field && index >= 0 ? wholeYen(field.value) : null
      if (yen !== null) this.fill(this.priceOf(index, yen), index)
    })
  }

  names(): string[] {
    return (this.dataset['names'] ?? '').split(' ')
  }

  field(name: string | undefined): HTMLInputElement | null {
    return name ? this.querySelector<HTMLInputElement>(`[name="${name}"]`) : null
  }

  /** How many pieces at this price are ordered. */
  times(): number {
    const field = this.field(this.dataset['times'])
    return field ? (wholeYen(field.value) ?? 0) : 1
  }

  rate(side: 'client' | 'freelancer'): number {
    return Number(this.dataset[side])
  }

  /** The largest price for which the client pays at most this, or the smallest that leaves the freelancer this. */
  priceOf(index: number, yen: number): number {
    if (index === 0) return yen
    if (index === 1) {
      let price = Math.floor((yen * 1000) / (1000 + this.rate('client')))
      while (price + 1 + part(price + 1, this.rate('client')) <= yen) price++
      return price
    }
    const rate = this.rate('freelancer')
    let price = Math.ceil((yen * 1000) / (1000 - rate))
    while (price > 0 && price - 1 - part(price - 1, rate) >= yen) price--
    return price
  }

  fill(price: number, typed: number): void {
    const clientFee = part(price, this.rate('client'))
    const freelancerFee = part(price, this.rate('freelancer'))
    const amounts = [price, price + clientFee, price - freelancerFee]
    for (const [index, name] of this.names().entries()) {
      const field = this.field(name)
      if (field && index !== typed) field.value = shown(amounts[index] ?? 0)
    }
    const outs = { price, clientFee, pays: amounts[1], freelancerFee, receives: amounts[2] }
    for (const [name, yen] of Object.entries(outs)) {
      const out = this.querySelector(`[data-out="${name}"] .num`)
      if (out) out.textContent = `¥${shown((yen ?? 0) * this.times())}`
    }
  }
}
customElements.define('fee-calculator', FeeCalculator)
