import { FileRow, Timeline, TimelineEvent, TimelineMessage, useView } from '../../../ui'
import type { FileHref } from '../../messages'
import type { DisputeEvent, DisputeHead, StatementView } from '../queries'
import { texts } from '../texts'

/** What proves a statement. */
const Evidence = ({ statement, fileHref }: { statement: StatementView; fileHref: FileHref }) => (
  <>
    {statement.links.map((link) => (
      <p>
        <a href={link} rel="nofollow ugc noopener">
          {link}
        </a>
      </p>
    ))}
    {statement.files.map((file) => (
      <FileRow name={file.name} size={file.size} href={fileHref(file.id, file.name)} />
    ))}
  </>
)

/** Both cases and every step, on one line of time. What was stated speaks for itself. */
export const DisputeTimeline = ({
  dispute,
  statements,
  events,
  fileHref,
}: {
  dispute: DisputeHead
  statements: readonly StatementView[]
  events: readonly DisputeEvent[]
  fileHref: FileHref
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const names = { client: dispute.clientName, freelancer: dispute.freelancerName }
  const steps = events
    .filter(({ verb }) => verb !== 'state')
    .map((event) => ({
      at: event.at,
      rank: 0,
      body: (
        <TimelineEvent at={event.at} kind={event.verb === 'open' ? 'stop' : 'plain'}>
          {t.event[event.verb]}
          {event.byRole === 'client' || event.byRole === 'freelancer' ? ` · ${t.side[event.byRole]}` : ''}
          {event.byRole === 'clock' && event.verb === 'escalate' ? t.byClock : ''}
        </TimelineEvent>
      ),
    }))
  const words = statements.map((statement) => ({
    at: statement.at,
    rank: 1,
    body: (
      <TimelineMessage
        name={names[statement.byRole]}
        at={statement.at}
        text={statement.body}
        below={<Evidence statement={statement} fileHref={fileHref} />}
      />
    ),
  }))
  const items = [...steps, ...words].sort((a, b) => a.at.getTime() - b.at.getTime() || a.rank - b.rank)
  return <Timeline label={t.statement.title}>{items.map(({ body }) => body)}</Timeline>
}
