import { Row, Rows, Section, useView, When } from '../../../ui'
import type { CompetitionDue } from '../queries-dues'
import { texts } from '../texts'

/** Dates of the person's competitions, for the dashboard; nothing where there are none. */
export const CompetitionDues = ({ dues }: { dues: readonly CompetitionDue[] }) => {
  const t = texts[useView().lang]
  if (dues.length === 0) return null
  return (
    <Section title={t.dues.title} aside={<a href="/my/competitions">{t.dues.all}</a>}>
      <Rows>
        {dues.map((due) => (
          <Row aside={t.page.entryCount(due.entries)}>
            <a href={`/competitions/${due.id}`}>{due.title}</a>
            <small>
              {t.dues[due.what]} <When at={due.at} />
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
