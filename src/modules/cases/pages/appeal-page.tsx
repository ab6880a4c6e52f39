import {
  Breadcrumbs,
  Button,
  Card,
  ConsoleLayout,
  DefList,
  Form,
  FormActions,
  Notice,
  nameOf,
  PageHead,
  PostButton,
  Section,
  Split,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { appealVerbsOpenTo } from '../lifecycle'
import type { AppealView } from '../queries-appeals'
import type { SubjectContent } from '../queries-subjects'
import { texts } from '../texts'
import { appealsPath, appealTones } from './appeals-page'
import { Evidence } from './evidence'
import { LastDay } from './my-sanction-page'
import { sanctionTones } from './my-sanctions-page'

const Facts = ({ found }: { found: AppealView }) => {
  const { lang } = useView()
  const t = texts[lang]
  const items = [
    {
      term: t.sanctions.kind,
      value: (
        <>
          {t.kinds[found.kind]}{' '}
          <Tag kind={sanctionTones[found.sanctionStatus]}>{t.sanctionStatus[found.sanctionStatus]}</Tag>
        </>
      ),
    },
    { term: t.sanctions.rule, value: lang === 'ja' ? found.ruleJa : found.ruleEn },
    ...(found.features.length > 0
      ? [{ term: t.sanction.features, value: found.features.map((one) => t.features[one]).join(' / ') }]
      : []),
    { term: t.sanction.imposed, value: <When at={found.imposedAt} /> },
    ...(found.until ? [{ term: t.sanction.until, value: <LastDay until={found.until} /> }] : []),
    { term: t.appeal.author, value: found.authorName },
    ...(found.approvedName ? [{ term: t.appeal.approver, value: found.approvedName }] : []),
    { term: t.case.notice, value: <span class="case-words">{found.notice}</span> },
    { term: t.case.note, value: found.decisionNote },
  ]
  return (
    <Card title={t.appeal.facts}>
      <DefList items={items} stacked />
    </Card>
  )
}

const AnswerForm = ({ here, verb }: { here: string; verb: 'uphold' | 'overturn' }) => {
  const t = texts[useView().lang].appeal
  return (
    <Card title={t[verb]}>
      <Form action={`${here}/${verb}`}>
        <TextArea
          name={`${verb}Answer`}
          label={t.answer}
          hint={verb === 'overturn' ? t.overturnLead : t.answerHint}
          rows={4}
          maxlength={2000}
          required
        />
        <FormActions>
          <Button kind={verb === 'overturn' ? 'main' : undefined}>{t[verb]}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Hands = ({ found, viewerId }: { found: AppealView; viewerId: string }) => {
  const t = texts[useView().lang]
  const open = appealVerbsOpenTo('operator', found)
  const here = `${appealsPath}/${found.id}`
  if (found.authorId === viewerId && !found.decidedAt) return <Notice kind="info">{t.appeal.own}</Notice>
  return (
    <>
      {open.includes('take') ? (
        <PostButton action={`${here}/take`} kind="main" wide>
          {t.appeal.take}
        </PostButton>
      ) : null}
      {open.includes('hand-back') ? (
        <>
          {found.takenBy === viewerId ? null : <p>{t.case.byAnother(found.takenName ?? '')}</p>}
          <PostButton action={`${here}/hand-back`} kind="quiet">
            {t.case.handBack}
          </PostButton>
        </>
      ) : null}
    </>
  )
}

const Answer = ({ found }: { found: AppealView }) =>
  found.decidedAt ? (
    <Section title={texts[useView().lang].sanction.answer} aside={<When at={found.decidedAt} />}>
      <p class="case-words">{found.answer}</p>
      <p class="small soft">{found.decidedName}</p>
    </Section>
  ) : null

/** One appeal beside the sanction, its evidence and the report behind it; two answers. */
export const AppealPage = (props: {
  found: AppealView
  now: SubjectContent | undefined
  viewerId: string
}) => {
  const { found, viewerId } = props
  const { lang } = useView()
  const t = texts[lang]
  const title = t.appeal.title(nameOf(found.memberName, lang))
  const here = `${appealsPath}/${found.id}`
  const mayDecide = found.takenBy === viewerId && appealVerbsOpenTo('operator', found).includes('uphold')
  return (
    <ConsoleLayout title={title}>
      <PageHead
        title={title}
        above={<Breadcrumbs items={[{ label: t.queue.appeals, href: appealsPath }, { label: title }]} />}
      />
      <p>
        <Tag kind={appealTones[found.status]}>{t.appealStatus[found.status]}</Tag>
      </p>
      <Split
        lead={
          <>
            <Facts found={found} />
            <Hands found={found} viewerId={viewerId} />
          </>
        }
      >
        <Section title={t.appeal.body} aside={<When at={found.filedAt} />}>
          <p class="case-words">{found.body}</p>
        </Section>
        <Answer found={found} />
        <Evidence kind={found.subjectKind} id={found.subjectId} kept={found.evidence} now={props.now} />
        <Section title={t.appeal.report}>
          <p>
            <b>{t.reasons[found.reason]}</b>
          </p>
          <p class="case-words">{found.reportBody === '' ? t.case.noBody : found.reportBody}</p>
        </Section>
        {mayDecide ? (
          <div class="stack">
            <AnswerForm here={here} verb="uphold" />
            <AnswerForm here={here} verb="overturn" />
          </div>
        ) : null}
      </Split>
    </ConsoleLayout>
  )
}
