import { dateOf } from '../../../../platform/clock'
import {
  Button,
  Card,
  ConsoleLayout,
  DateOn,
  DefList,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  Layout,
  PageHead,
  Tag,
  TextArea,
  TextField,
  useView,
  When,
} from '../../../../ui'
import { texts } from '../../texts'
import type { ResetRow } from '../queries'
import { wordsMax } from '../rules'

/** For whoever has given the password, and has neither app nor recovery codes. */
export const AskPage = () => {
  const t = texts[useView().lang].lostFactors
  return (
    <Layout title={t.title} narrow>
      <PageHead title={t.title} lead={t.lead} above={<a href="/sign-in/code">{t.back}</a>} />
      <Form action="/sign-in/lost">
        <ErrorSummary />
        <TextArea name="words" label={t.words} hint={t.wordsHint} rows={6} maxlength={wordsMax} required />
        <FormActions>
          <Button>{t.submit}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

/** What the link of the letter leads to: one button, since programs open links too. */
export const StopPage = ({ token }: { token: string }) => {
  const t = texts[useView().lang].lostFactors
  return (
    <Layout title={t.stopTitle} narrow>
      <PageHead title={t.stopTitle} lead={t.stopLead} />
      <Form action="/stop-reset">
        <HiddenField name="token" value={token} />
        <FormActions>
          <Button kind="main">{t.stop}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

const Answer = ({ reset, verb }: { reset: ResetRow; verb: 'approve' | 'refuse' }) => {
  const t = texts[useView().lang].lostFactors
  return (
    <Form action={`/console/factor-resets/${reset.id}/${verb}`}>
      <TextField
        name={`${verb}Reason`}
        id={`${verb}-${reset.id}`}
        label={t[`${verb}Reason`]}
        maxlength={200}
        required
      />
      <FormActions>
        <Button kind={verb === 'approve' ? 'plain' : 'quiet'}>{t[verb]}</Button>
      </FormActions>
    </Form>
  )
}

const Reset = ({ reset }: { reset: ResetRow }) => {
  const t = texts[useView().lang].lostFactors
  const check = reset.checkId ? <a href={`/console/verification/${reset.checkId}`}>{t.compare}</a> : t.noCheck
  return (
    <Card title={reset.name || reset.email}>
      <DefList
        items={[
          { term: t.email, value: reset.email },
          { term: t.askedAt, value: <When at={reset.askedAt} form="short" /> },
          { term: t.identity, value: check },
          { term: t.words, value: reset.words },
        ]}
        stacked
      />
      {reset.worksAt ? (
        <p>
          <Tag kind="due">{t.waits}</Tag> <DateOn on={dateOf(reset.worksAt)} />
        </p>
      ) : (
        <div class="reset-answers">
          <Answer reset={reset} verb="approve" />
          <Answer reset={reset} verb="refuse" />
        </div>
      )}
    </Card>
  )
}

/** Members who ask for the end of their second factor: operators compare who it is. */
export const ResetsPage = ({ resets }: { resets: readonly ResetRow[] }) => {
  const t = texts[useView().lang].lostFactors
  return (
    <ConsoleLayout title={t.queue}>
      <PageHead title={t.queue} lead={t.queueLead} />
      <ErrorSummary />
      {resets.length === 0 ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <div class="stack">
          {resets.map((reset) => (
            <Reset reset={reset} />
          ))}
        </div>
      )}
    </ConsoleLayout>
  )
}
