import {
  Breadcrumbs,
  Button,
  Card,
  ConsoleLayout,
  DefList,
  Form,
  FormActions,
  PageHead,
  PostButton,
  Row,
  Rows,
  Section,
  Split,
  Tag,
  TextField,
  useView,
  When,
} from '../../../ui'
import { reportVerbsOpenTo } from '../lifecycle'
import type { ReportView, RuleRow } from '../queries-console'
import type { SubjectContent } from '../queries-subjects'
import { texts } from '../texts'
import { Decide } from './decide-forms'
import { Evidence } from './evidence'
import { LastDay } from './my-sanction-page'
import { sanctionTones } from './my-sanctions-page'
import { reportsPath, reportTones } from './reports-page'

const Facts = ({ found }: { found: ReportView }) => {
  const t = texts[useView().lang].case
  const items = [
    { term: t.reporter, value: <a href={`/console/people/${found.reporterId}`}>{found.reporterName}</a> },
    { term: t.about, value: <a href={`/console/people/${found.aboutId}`}>{found.aboutName}</a> },
    { term: t.filed, value: <When at={found.filedAt} /> },
    { term: t.body, value: <span class="case-words">{found.body === '' ? t.noBody : found.body}</span> },
    ...(found.takenName ? [{ term: t.taken, value: found.takenName }] : []),
    ...(found.decidedAt
      ? [
          {
            term: t.decided,
            value: (
              <>
                <When at={found.decidedAt} /> {found.decidedName}
              </>
            ),
          },
        ]
      : []),
    ...(found.decisionNote === '' ? [] : [{ term: t.note, value: found.decisionNote }]),
  ]
  return (
    <Card title={t.facts}>
      <DefList items={items} stacked />
    </Card>
  )
}

/** A sanction that waits for a second operator, or that works. */
const Proposal = ({ found, viewerId }: { found: ReportView; viewerId: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { sanction } = found
  if (!sanction) return null
  const here = `${reportsPath}/${found.id}`
  const isWaiting = sanction.status === 'proposed'
  const items = [
    { term: t.sanctions.kind, value: t.kinds[sanction.kind] },
    { term: t.sanctions.rule, value: lang === 'ja' ? sanction.ruleJa : sanction.ruleEn },
    ...(sanction.features.length > 0
      ? [{ term: t.sanction.features, value: sanction.features.map((one) => t.features[one]).join(' / ') }]
      : []),
    ...(sanction.until ? [{ term: t.case.until, value: <LastDay until={new Date(sanction.until)} /> }] : []),
    { term: t.case.author, value: sanction.authorName },
    { term: t.case.notice, value: <span class="case-words">{sanction.notice}</span> },
  ]
  return (
    <Card title={isWaiting ? t.case.proposal : t.case.standing}>
      <DefList items={items} stacked />
      {isWaiting && sanction.authorId === viewerId ? <p>{t.case.waitsForOther}</p> : null}
      {isWaiting && sanction.authorId !== viewerId ? (
        <PostButton action={`${here}/approve`} kind="decisive" wide>
          {t.case.approve}
        </PostButton>
      ) : null}
      {isWaiting ? (
        <Form action={`${here}/decline`}>
          <TextField name="declineNote" label={t.case.declineNote} maxlength={200} required />
          <FormActions>
            <Button kind="quiet">{t.case.decline}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Card>
  )
}

const Hands = ({ found, viewerId }: { found: ReportView; viewerId: string }) => {
  const t = texts[useView().lang].case
  const open = reportVerbsOpenTo('operator', found)
  const here = `${reportsPath}/${found.id}`
  return (
    <>
      {open.includes('take') ? (
        <PostButton action={`${here}/take`} kind="main" wide>
          {t.take}
        </PostButton>
      ) : null}
      {open.includes('hand-back') ? (
        <>
          {found.takenBy === viewerId ? null : <p>{t.byAnother(found.takenName ?? '')}</p>}
          <PostButton action={`${here}/hand-back`} kind="quiet">
            {t.handBack}
          </PostButton>
        </>
      ) : null}
    </>
  )
}

const Earlier = ({ found }: { found: ReportView }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Section title={t.case.earlier}>
      {found.earlier.length === 0 ? (
        <p class="soft">{t.case.noEarlier}</p>
      ) : (
        <Rows>
          {found.earlier.map((one) => (
            <Row aside={<When at={one.imposedAt} form="date" />}>
              <b>{t.kinds[one.kind]}</b>{' '}
              <Tag kind={sanctionTones[one.status]}>{t.sanctionStatus[one.status]}</Tag>
              <small>{lang === 'ja' ? one.ruleJa : one.ruleEn}</small>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** One report: who, about whom, what it said and says, what came before, and the decision. */
export const CasePage = (props: {
  found: ReportView
  now: SubjectContent | undefined
  rules: readonly RuleRow[]
  viewerId: string
  formId: string
}) => {
  const { found, viewerId } = props
  const t = texts[useView().lang]
  const title = t.case.title(t.reasons[found.reason])
  const aside = (
    <>
      <Facts found={found} />
      <Hands found={found} viewerId={viewerId} />
      <Proposal found={found} viewerId={viewerId} />
    </>
  )
  return (
    <ConsoleLayout title={title}>
      <PageHead
        title={title}
        above={<Breadcrumbs items={[{ label: t.queue.reports, href: reportsPath }, { label: title }]} />}
      />
      <p>
        <Tag kind={reportTones[found.status]}>{t.reportStatus[found.status]}</Tag>{' '}
        <Tag>{t.subjects[found.subjectKind]}</Tag>
      </p>
      <Split lead={aside}>
        <Evidence kind={found.subjectKind} id={found.subjectId} kept={found.evidence} now={props.now} />
        <Earlier found={found} />
        {found.others.length > 0 ? (
          <Section title={t.case.otherReports}>
            <Rows>
              {found.others.map((other) => (
                <Row aside={<a href={`${reportsPath}/${other.id}`}>{t.case.open}</a>}>
                  {t.reasons[other.reason]} <Tag>{t.reportStatus[other.status]}</Tag>
                </Row>
              ))}
            </Rows>
          </Section>
        ) : null}
        {found.takenBy === viewerId ? (
          <Decide found={found} rules={props.rules} formId={props.formId} />
        ) : null}
      </Split>
    </ConsoleLayout>
  )
}
