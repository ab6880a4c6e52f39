import {
  Breadcrumbs,
  Button,
  Card,
  ConsoleLayout,
  Form,
  FormActions,
  PageHead,
  Row,
  Rows,
  Section,
  Split,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { caseFrom } from '../detect'
import { decide } from '../lifecycle'
import type { CaseView } from '../queries'
import { texts } from '../texts'
import { Orders, People, Signals } from './case-evidence'
import { integrityPath } from './case-list-page'
import { CasePicture } from './case-picture'

const Verb = ({ found, verb }: { found: CaseView; verb: 'dismiss' | 'confirm' }) => {
  const t = texts[useView().lang].case
  return (
    <Card kind="tight" title={t[verb]}>
      <Form action={`${integrityPath}/${found.id}/${verb}-case`}>
        <TextArea
          name={`${verb}Note`}
          label={t.note}
          hint={t[`${verb}Lead`]}
          rows={3}
          maxlength={1000}
          required
        />
        <FormActions>
          <Button kind={verb === 'confirm' ? 'decisive' : undefined}>{t[verb]}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Decide = ({ found }: { found: CaseView }) =>
  decide(found, 'dismiss-case', 'operator').ok ? (
    <div class="stack">
      <Verb found={found} verb="dismiss" />
      <Verb found={found} verb="confirm" />
    </div>
  ) : null

const tones = { dismissed: 'done', confirmed: 'stop' } as const

const Decisions = ({ found }: { found: CaseView }) => {
  const t = texts[useView().lang]
  if (found.decisions.length === 0) return null
  return (
    <Section title={t.case.decisions}>
      <Rows>
        {found.decisions.map((decision) => (
          <Row aside={t.case.points(decision.score)}>
            <Tag kind={tones[decision.outcome]}>{t.status[decision.outcome]}</Tag>{' '}
            <When at={new Date(decision.at)} />
            <small>
              {t.case.decidedBy(decision.operatorName)} · {decision.note}
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** One case: what was seen, in words and as a picture, and the two decisions. */
export const CasePage = ({ found }: { found: CaseView }) => {
  const t = texts[useView().lang]
  const title = t.case.title(found.suspects.length)
  return (
    <ConsoleLayout title={title}>
      <PageHead
        above={<Breadcrumbs items={[{ label: t.list.title, href: integrityPath }, { label: title }]} />}
        title={title}
        lead={t.case.lead(found.score, caseFrom)}
      />
      <Split
        aside={
          <>
            <Decide found={found} />
            <Decisions found={found} />
            <People found={found} />
            <p class="small soft case-audited">{t.case.audited}</p>
          </>
        }
      >
        <Section title={t.case.picture}>
          <CasePicture found={found} />
        </Section>
        <Signals found={found} />
        <Orders found={found} />
      </Split>
    </ConsoleLayout>
  )
}
