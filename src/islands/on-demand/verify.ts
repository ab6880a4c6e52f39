// Checks a receipt or a badge inside the browser: the engine that judged a rank judges it here again (§2.6).
import { checkCredential, credentialIn } from '../../modules/rank-credentials/in-browser'
import {
  type CheckingKey,
  receiptBytesMax,
  receiptTexts,
  type Verdict,
  verdictOf,
  verifyReceipt,
} from '../../modules/rank-receipts/in-browser'

const lang = document.documentElement.lang === 'en' ? 'en' : 'ja'
const t = receiptTexts[lang]

type Child = Node | string

const element = (tag: string, className: string, ...children: Child[]): HTMLElement => {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

const side = (holds: boolean | null): string =>
  holds === null ? 'verdict-open' : holds ? 'verdict-good' : 'verdict-bad'

const table = ({ conditions }: Verdict): HTMLElement => {
  const { condition, said: receipt, found: again, agrees, differs } = t.verdict
  const heads = [
    element('th', '', condition),
    element('th', 'figure', receipt),
    element('th', 'figure', again),
  ]
  for (const head of heads) head.setAttribute('scope', 'col')
  const head = element('tr', '', ...heads, element('td', ''))
  const rows = conditions.map(({ holds, name, said, found, since }) => {
    const named = element('td', '', name, ...(since ? [element('small', 'soft rank-since', since)] : []))
    const figures = [said, found].map((text) => element('td', 'figure', text))
    return element('tr', side(holds), named, ...figures, element('td', '', holds ? agrees : differs))
  })
  const whole = element(
    'table',
    'table verdict-table',
    element('thead', '', head),
    element('tbody', '', ...rows),
  )
  return element('div', 'table-frame', whole)
}

const drawn = (verdict: Verdict): Child[] => {
  const { holds, title, lead, checks, conditions } = verdict
  const notice = element('div', `notice notice-${holds ? 'done' : 'stop'}`)
  notice.append(element('p', 'notice-title', title), element('p', 'small', lead))
  const lines = checks.map((check) => element('li', side(check.holds), check.text))
  const list = element('ul', 'verdict-checks', ...lines)
  return conditions.length > 0 ? [notice, list, table(verdict)] : [notice, list]
}

/** Asks this site, whatever host the credential's address names; a list that is not here is not checked. */
const onSite = async (url: string, more = ''): Promise<string | null> => {
  const { pathname } = new URL(url)
  const answer = await fetch(pathname + more, { cache: 'no-cache', redirect: 'error' })
  return answer.ok ? answer.text() : null
}

const revokedAt = async (url: string): Promise<Date | null> => {
  const said = JSON.parse((await onSite(url, '/state')) ?? '{}') as { revokedAt?: string | null }
  return said.revokedAt ? new Date(said.revokedAt) : null
}

const judge = async (text: string, keys: readonly CheckingKey[]): Promise<Verdict> => {
  const jwt = credentialIn(text)
  if (!jwt) return verdictOf(await verifyReceipt(text, { keys }), lang)
  return checkCredential(jwt, { keys, at: new Date(), listAt: onSite, revokedAt }, lang)
}

class ReceiptCheck extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    // Browsers show WebCrypto to secure pages alone; elsewhere the form goes to the server.
    if (!form || !globalThis.crypto?.subtle) return
    const place = this.querySelector('[data-where]')
    if (place) place.textContent = t.verify.local
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.check()
    })
    this.file?.addEventListener('change', () => void this.check())
  }

  get file(): HTMLInputElement | null {
    return this.querySelector('input[type="file"]')
  }

  async check(): Promise<void> {
    const pasted = this.querySelector('textarea')?.value ?? ''
    const file = this.file?.files?.[0]
    const result = this.querySelector('.receipt-result')
    if ((file?.size ?? pasted.length) > receiptBytesMax) return result?.replaceChildren(t.verify.large)
    const text = (await file?.text()) ?? pasted
    if (text.trim() === '') return result?.replaceChildren(t.verify.empty)
    const keys = JSON.parse(this.dataset['keys'] ?? '[]') as CheckingKey[]
    result?.replaceChildren(...drawn(await judge(text, keys)))
  }
}
customElements.define('receipt-check', ReceiptCheck)
