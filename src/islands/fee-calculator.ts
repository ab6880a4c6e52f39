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
      const field = event.target as HTMLInputElement
      const index = this.names().indexOf(field.name)
      const yen = index < 0 ? null : wholeYen(field.value)
      if (yen !== null) this.fill(this.priceOf(index, yen), index)
    })
  }

  names(): string[] {
    return (this.dataset['names'] ?? '').split(' ')
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
      const field = this.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (field && index !== typed) field.value = shown(amounts[index] ?? 0)
    }
    const outs = { price, clientFee, pays: amounts[1], freelancerFee, receives: amounts[2] }
    for (const [name, yen] of Object.entries(outs)) {
      const out = this.querySelector(`[data-out="${name}"] .num`)
      if (out) out.textContent = `¥${shown(yen ?? 0)}`
    }
  }
}
customElements.define('fee-calculator', FeeCalculator)
