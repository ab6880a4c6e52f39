import {
  Breadcrumbs,
  ButtonLink,
  ConsoleLayout,
  MarkedText,
  nameOf,
  PageHead,
  Row,
  Rows,
  Section,
  Tag,
  useView,
  When,
} from '../../../ui'
import { detect } from '../detect'
import type { FlaggedText, FlaggedView } from '../queries'
import { consoleTexts, texts as guardTexts } from '../texts'
import { dealsPath } from './flagged-list-page'

const Words = ({ text }: { text: FlaggedText }) => {
  const { lang } = useView()
  const t = consoleTexts[lang]
  if (text.body === null && text.surface === 'message') return <p class="soft">{t.gone}</p>
  if (text.body === null)
    return (
      <p>
        <a href={text.href}>{t.where}</a>
      </p>
    )
  const spans = detect(text.body).findings.map(({ kind, start, end }) => ({
    start,
    end,
    reason: guardTexts[lang].reasons[kind],
  }))
  return <MarkedText text={text.body} spans={spans} whole />
}

const outcomeTones = { held: 'due', sent: 'plain', reported: 'stop' } as const

const Line = ({ text }: { text: FlaggedText }) => {
  const { lang } = useView()
  const t = consoleTexts[lang]
  const surfaces: Record<string, string> = t.surfaces
  return (
    <Row>
      <b>{surfaces[text.surface] ?? text.surface}</b>{' '}
      <Tag kind={outcomeTones[text.outcome]}>
        {text.reporterName === null ? t.outcomes[text.outcome] : t.reportedBy(text.reporterName)}
      </Tag>{' '}
      {text.kinds.map((kind) => (
        <>
          <Tag>{guardTexts[lang].kinds[kind]}</Tag>{' '}
        </>
      ))}
      {text.isOff ? <Tag kind="done">{t.off}</Tag> : null}
      <small class="num">
        <When at={text.at} />
      </small>
      <Words text={text} />
    </Row>
  )
}

/** The flagged texts of one person, for operators: each look at it is kept. */
export const FlaggedPage = ({ member }: { member: FlaggedView }) => {
  const { lang } = useView()
  const t = consoleTexts[lang]
  const title = nameOf(member.name, lang)
  return (
    <ConsoleLayout title={title}>
      <PageHead
        above={<Breadcrumbs items={[{ label: t.title, href: dealsPath }, { label: title }]} />}
        title={title}
        aside={<ButtonLink href={`/console/people/${member.memberId}`}>{t.person}</ButtonLink>}
      />
      <p class="small soft">{t.audited}</p>
      <Section title={t.found}>
        <Rows label={t.found}>
          {member.texts.map((text) => (
            <Line text={text} />
          ))}
        </Rows>
      </Section>
    </ConsoleLayout>
  )
}
