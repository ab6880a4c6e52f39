import type { Child } from 'hono/jsx'
import { Layout } from './layout'
import { CountDot } from './nav-link'
import { uiTexts } from './texts'
import { useView } from './view'

/** The rooms of the operators' console, in the order in which a day's work goes through them; with the kinds of to-dos they count. */
const places = [
  ['overview', '/console'],
  ['verification', '/console/verification'],
  ['reports', '/console/reports', ['read-report', 'approve-sanction']],
  ['sanctionAppeals', '/console/appeals', ['read-appeal']],
  ['requests', '/console/requests'],
  ['disputes', '/console/disputes'],
  ['held', '/console/held-messages'],
  ['deals', '/console/direct-deals'],
  ['appeals', '/console/task-appeals'],
  ['integrity', '/console/integrity'],
  ['people', '/console/people'],
  ['jobs', '/console/jobs'],
  ['competitions', '/console/competitions'],
  ['tasks', '/console/tasks'],
  ['ledger', '/console/ledger'],
  ['payouts', '/console/payouts'],
  ['papers', '/console/papers'],
  ['lab', '/console/lab'],
  ['audit', '/console/audit'],
] as const

const isHere = (path: string, href: string): boolean => {
  const here = path.split('?')[0] ?? ''
  return here === href || (href !== '/console' && here.startsWith(`${href}/`))
}

/** The frame of every page of the console: its rooms at the side, above the page where the screen is narrow. */
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
  return (
    <Layout title={title} wide head={head}>
      <div class="console">
        <nav class="console-nav" aria-label={texts.label}>
          {places.map(([name, href, kinds]) => (
            <a href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
              {texts[name]} <CountDot count={waits(kinds)} />
            </a>
          ))}
        </nav>
        <div class="console-room">{children}</div>
      </div>
    </Layout>
  )
}
