import {
  ButtonLink,
  DateOn,
  Empty,
  Layout,
  PageHead,
  Row,
  Rows,
  Section,
  Tag,
  useView,
  When,
} from '../../../ui'
import type { CalendarEntry } from '../calendar'
import { calendarTexts } from '../texts'

const byMonth = (entries: readonly CalendarEntry[]): [string, CalendarEntry[]][] => {
  const months = new Map<string, CalendarEntry[]>()
  for (const entry of entries) {
    const month = entry.on.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months]
}

/** The dates of one person over all modes, month by month. */
export const CalendarPage = ({ entries, today }: { entries: readonly CalendarEntry[]; today: string }) => {
  const t = calendarTexts[useView().lang]
  return (
    <Layout title={t.title} narrow>
      <PageHead
        title={t.title}
        lead={t.lead}
        aside={entries.length > 0 ? <ButtonLink href="/calendar.ics">{t.download}</ButtonLink> : undefined}
      />
      {entries.length === 0 ? (
        <Empty
          title={t.emptyTitle}
          text={t.emptyText}
          action={<ButtonLink href="/home">{t.home}</ButtonLink>}
        />
      ) : null}
      {byMonth(entries).map(([month, of]) => (
        <Section title={t.month(Number(month.slice(0, 4)), Number(month.slice(5)))}>
          <Rows label={t.title}>
            {of.map(({ on, at, text, href, isTurn }) => (
              <Row aside={<span class="num small">{at ? <When at={at} /> : <DateOn on={on} />}</span>}>
                <p>
                  {on < today ? (
                    <Tag kind="stop">{t.past}</Tag>
                  ) : isTurn ? (
                    <Tag kind="due">{t.turn}</Tag>
                  ) : null}{' '}
                  <a href={href}>{text}</a>
                </p>
              </Row>
            ))}
          </Rows>
        </Section>
      ))}
    </Layout>
  )
}
