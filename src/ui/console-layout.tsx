import type { Child } from 'hono/jsx'
import { Layout } from './layout'
import { CountDot } from './nav-link'
import { uiTexts } from './texts'
import { useView } from './view'

/** The rooms of the operators' console, in the order of a day's work: the role that opens each (null: any), and the kinds of to-dos it counts. */
export const consolePlaces = [
  ['overview', '/console', null],
  ['verification', '/console/verification', 'identity'],
  ['resets', '/console/factor-resets', 'identity'],
  ['reports', '/console/reports', 'trust', ['read-report', 'approve-sanction']],
  ['sanctionAppeals', '/console/appeals', 'trust', ['read-appeal']],
  ['requests', '/console/requests', 'trust'],
  ['disputes', '/console/disputes', 'trust'],
  ['held', '/console/held-messages', 'trust'],
  ['deals', '/console/direct-deals', 'trust'],
  ['appeals', '/console/task-appeals', 'trust'],
  ['integrity', '/console/integrity', 'trust'],
  ['people', '/console/people', 'support'],
  ['jobs', '/console/jobs', 'support'],
  ['competitions', '/console/competitions', 'trust'],
  ['tasks', '/console/tasks', 'trust'],
  ['ledger', '/console/ledger', 'money'],
  ['deposits', '/console/deposits', 'money'],
  ['payouts', '/console/payouts', 'money'],
  ['papers', '/console/papers', 'money'],
  ['lab', '/console/lab', 'administrator'],
  ['audit', '/console/audit', 'administrator'],
  ['operators', '/console/operators', 'administrator'],
] as const

const isHere = (path: string, href: string): boolean => {
  const here = path.split('?')[0] ?? ''
  return here === href || (href !== '/console' && here.startsWith(`${href}/`))
}

/** The link to a room of the console, to be spread; nothing where the viewer's roles do not open it. */
export const useConsoleLink = (): ((href: string) => { href?: string }) => {
  const roles = useView().frame?.operatorRoles ?? []
  return (href) => {
    const role = consolePlaces.find(([, place]) => place === href)?.[2]
    return role && !roles.includes(role) ? {} : { href }
  }
}

/** The frame of every page of the console: its rooms at the side, folded above the page where the screen is narrow. */
export const ConsoleLayout = ({
  title,
  head,
  children,
}: {
  title: string
  head?: Child
  children?: Child
}) => {
  const { lang, path, frame } = useView()
  const texts = uiTexts[lang].console
  const waits = (kinds: readonly string[] = []): number =>
    kinds.reduce((sum, kind) => sum + (frame?.waiting?.[kind] ?? 0), 0)
  const roles = frame?.operatorRoles ?? []
  const mine = consolePlaces.filter(([, , role]) => role === null || roles.includes(role))
  const here = mine.find(([, href]) => isHere(path, href))
  return (
    <Layout title={title} wide head={head}>
      <div class="console">
        <nav class="console-nav" aria-label={texts.label}>
          <details class="console-menu">
            <summary class="btn arrow-down">
              {here ? texts[here[0]] : texts.label}{' '}
              <CountDot count={mine.reduce((sum, [, , , kinds]) => sum + waits(kinds), 0)} />
            </summary>
            <div class="console-places">
              {mine.map(([name, href, , kinds]) => (
                <a href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
                  {texts[name]} <CountDot count={waits(kinds)} />
                </a>
              ))}
            </div>
          </details>
        </nav>
        <div class="console-room">{children}</div>
      </div>
    </Layout>
  )
}
