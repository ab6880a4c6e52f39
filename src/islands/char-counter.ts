import { introductionLength } from '../modules/profiles/introduction'

const words = {
  ja: {
    count: (n: number) => `${n}字`,
    missing: (n: number, aim = '目安') => `${aim}まであと${n}字`,
    reached: (aim = '目安') => `${aim}に届きました`,
  },
  en: {
    count: (n: number) => `${n} characters`,
    missing: (n: number, aim = 'the aim') => `${n} more for ${aim}`,
    reached: (aim = 'the aim') => `Enough for ${aim}`,
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
    const aim = this.dataset['aim']
    const tell = (): void => {
      const count = introductionLength(area.value)
      const rest = target - count
      line.textContent = `${said.count(count)} / ${rest > 0 ? said.missing(rest, aim) : said.reached(aim)}`
      line.classList.toggle('count-reached', rest <= 0)
    }
    area.addEventListener('input', tell)
    tell()
  }
}

customElements.define('char-counter', CharCounter)
