import { dateOf, earlier } from '../../../platform/clock'
import {
  Button,
  Card,
  DateOn,
  type Definition,
  DefList,
  Form,
  FormActions,
  formatDateOn,
  formatWhen,
  HiddenField,
  Layout,
  Notice,
  PageHead,
  Section,
  Split,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import type { MySanction } from '../queries-own'
import { texts } from '../texts'
import { sanctionTones } from './my-sanctions-page'

/** The last whole day before an instant: people count days, not midnights. */
export const LastDay = ({ until }: { until: Date }) => <DateOn on={dateOf(earlier(until, { seconds: 1 }))} />

const Facts = ({ found }: { found: MySanction }) => {
  const t = texts[useView().lang]
  const items: Definition[] = [
    {
      term: t.sanctions.status,
      value: <Tag kind={sanctionTones[found.status]}>{t.sanctionStatus[found.status]}</Tag>,
    },
    { term: t.sanction.imposed, value: <When at={found.imposedAt} /> },
  ]
  if (found.kind !== 'warn')
    items.push({
      term: t.sanction.until,
      value: found.until ? <LastDay until={found.until} /> : t.sanction.noEnd,
    })
  if (found.endedAt) items.push({ term: t.sanction.endedOn, value: <When at={found.endedAt} /> })
  const isSevere = found.kind === 'suspend' || found.kind === 'close'
  return (
    <Card title={t.kinds[found.kind]}>
      <DefList items={items} />
      {found.kind === 'restrict' ? (
        <>
          <h3>{t.sanction.features}</h3>
          <ul>
            {found.features.map((feature) => (
              <li>{t.features[feature]}</li>
            ))}
          </ul>
        </>
      ) : null}
      {found.status === 'standing' ? (
        <p class="small soft">
          {t.sanction.effect[found.kind]} {isSevere ? t.sanction.badges : null}
        </p>
      ) : null}
    </Card>
  )
}

const Given = ({ appeal }: { appeal: NonNullable<MySanction['appeal']> }) => {
  const t = texts[useView().lang].sanction
  const outcome = { open: null, taken: null, upheld: t.upheld, overturned: t.overturned }[appeal.status]
  return (
    <Section title={t.appeal} id="appeal">
      {outcome ? (
        <Notice kind={appeal.status === 'overturned' ? 'done' : 'info'} title={outcome}>
          <p class="case-words">{appeal.answer}</p>
        </Notice>
      ) : (
        <Notice kind="due">{t.waits}</Notice>
      )}
      <h3>{t.yours}</h3>
      <p class="case-words">{appeal.body}</p>
    </Section>
  )
}

const AppealForm = ({ found, formId }: { found: MySanction; formId: string }) => {
  const view = useView()
  const t = texts[view.lang].sanction
  const until = formatWhen(found.appealUntil, 'datetime', view)
  if (view.at > found.appealUntil)
    return (
      <Section title={t.appeal} id="appeal">
        <p class="soft">{t.over(formatDateOn(dateOf(found.appealUntil), view))}</p>
      </Section>
    )
  return (
    <Section title={t.appeal} id="appeal">
      <p>{t.appealLead(until)}</p>
      <Form action={`/my/sanctions/${found.id}/appeal`}>
        <HiddenField name="_id" value={formId} />
        <TextArea name="body" label={t.appealBody} hint={t.appealHint} rows={7} maxlength={4000} required />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** One sanction, as its person reads it: rule, words, what it rests on, what it does, and the appeal. */
export const MySanctionPage = ({ found, formId }: { found: MySanction; formId: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  const title = t.sanction.title(t.kinds[found.kind])
  const isJapanese = lang === 'ja'
  return (
    <Layout title={title}>
      <PageHead title={title} above={<a href="/my/sanctions">{t.sanction.all}</a>} />
      <Split lead={<Facts found={found} />}>
        <Section title={t.sanction.notice}>
          <p class="case-words">{found.notice}</p>
        </Section>
        <Section title={t.sanction.rule}>
          <p>
            <b>{isJapanese ? found.ruleJa : found.ruleEn}</b>
          </p>
          <p>{isJapanese ? found.ruleTextJa : found.ruleTextEn}</p>
        </Section>
        <Section title={t.sanction.evidence}>
          <p class="small soft">
            {t.subjects[found.subjectKind]} · {t.sanction.asItStood}{' '}
            {found.writtenAt ? (
              <>
                {t.sanction.written} <When at={found.writtenAt} />
              </>
            ) : null}
          </p>
          <blockquote class="case-snapshot">
            {found.title === '' ? null : <b>{found.title}</b>}
            <p class="case-words">{found.body}</p>
          </blockquote>
        </Section>
        {found.appeal ? <Given appeal={found.appeal} /> : <AppealForm found={found} formId={formId} />}
      </Split>
    </Layout>
  )
}
