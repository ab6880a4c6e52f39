import { introductionLength } from '../modules/profiles/introduction'

const words = {
  ja: {
    count: (n: number) => `${n}字`,
    missing: (n: number) => `あと${n}字で目安に届きます`,
    reached: '目安に届きました',
  },
  en: {
    count: (n: number) => `${n} characters`,
    missing: (n: number) => `${n} more to reach the aim`,
    reached: 'The aim is reached',
  },
}

/** Counts what is typed as the server will count it (§2.2), and says how much is missing. */
class CharCounter extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea')
    const line = this.querySelector('.count')
    if (!area || !line) return
    const said = document.documentElement.lang === 'en' ? words.en : words.ja
    const target = Number(this.dataset['target'])
    const tell = (): void => {
      const count = introductionLength(area.value)
      const rest = target - count
      line.textContent = `${said.count(count)} / ${rest > 0 ? said.missing(rest) : said.reached}`
      line.classList.toggle('count-reached', rest <= 0)
    }
    area.addEventListener('input', tell)
    tell()
  }
}

customElements.define('char-counter', CharCounter)
