import {
  Button,
  Card,
  ConsoleLayout,
  DateOn,
  DefList,
  Form,
  FormActions,
  formatCount,
  formatDateOn,
  Money,
  PageHead,
  PostButton,
  Section,
  SelectField,
  Split,
  Tag,
  TextField,
  useView,
  When,
} from '../../../ui'
import { mayFetch } from '../download'
import { returnReasons, verbsOpenTo } from '../lifecycle'
import type { RunLine, RunView } from '../queries-console'
import { texts } from '../texts'
import { LineTable } from './line-table'
import { runTags } from './run-list-page'

const Facts = ({ run }: { run: RunView }) => {
  const t = texts[useView().lang]
  const items = [
    { term: t.console.payOn, value: <DateOn on={run.payOn} /> },
    { term: t.console.closedOn, value: <DateOn on={run.closedOn} /> },
    { term: t.run.preparedAt, value: <When at={run.preparedAt} form="short" /> },
    { term: t.run.first, value: run.firstName ?? '—' },
    { term: t.run.second, value: run.secondName ?? '—' },
    { term: t.run.sentAt, value: run.sentAt ? <When at={run.sentAt} form="short" /> : '—' },
    { term: t.console.count, value: formatCount(run.lineCount) },
    { term: t.console.total, value: <Money yen={run.totalYen} />, strong: true },
  ]
  return (
    <Card title={t.run.facts}>
      <DefList items={items} />
    </Card>
  )
}

/** What this operator can do with the run now: the same rule as the server's. */
const Steps = ({ run, viewerId }: { run: RunView; viewerId: string }) => {
  const t = texts[useView().lang].run
  const here = `/console/payouts/${run.id}`
  const open = new Set(verbsOpenTo('operator', run))
  if (open.size === 0) return null
  const isOwn = run.firstBy === viewerId
  return (
    <Card>
      {open.has('check') ? (
        <PostButton action={`${here}/check`} kind="main" wide>
          {t.check}
        </PostButton>
      ) : null}
      {open.has('approve') && isOwn ? <p>{t.waitsForOther}</p> : null}
      {open.has('approve') && !isOwn ? (
        <PostButton action={`${here}/approve`} kind="main" wide>
          {t.approve}
        </PostButton>
      ) : null}
      {open.has('send') ? (
        <>
          <p class="small soft">{t.sendNote}</p>
          <PostButton action={`${here}/send`} kind="decisive" wide>
            {t.send}
          </PostButton>
        </>
      ) : null}
      {open.has('discard') ? (
        <Form action={`${here}/discard`}>
          <TextField name="discardReason" label={t.discardReason} maxlength={200} required />
          <FormActions>
            <Button kind="quiet">{t.discard}</Button>
          </FormActions>
        </Form>
      ) : null}
    </Card>
  )
}

const FileCard = ({ run, viewerId }: { run: RunView; viewerId: string }) => {
  const { lang, at } = useView()
  const t = texts[lang].run
  if (run.status !== 'sent' && run.status !== 'settled') return null
  const here = `/console/payouts/${run.id}`
  return (
    <Card title={t.file}>
      {run.fileOpenedAt ? (
        <p class="small soft">
          <When at={run.fileOpenedAt} /> {t.fileTaken(run.openedName ?? '')}
        </p>
      ) : null}
      {mayFetch(run, viewerId, at) ? (
        <p>
          <a href={`${here}/file`} download data-no-prefetch>
            {t.fileLink}
          </a>
        </p>
      ) : null}
      <Form action={`${here}/open-file`}>
        {run.fileOpenedAt ? <TextField name="reason" label={t.fileReason} maxlength={200} required /> : null}
        <FormActions>
          <Button kind={run.fileOpenedAt ? 'quiet' : 'main'}>{t.fileOpen}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const ReturnCard = ({ run }: { run: RunView }) => {
  const t = texts[useView().lang]
  if (run.status !== 'sent' && run.status !== 'settled') return null
  return (
    <Card title={t.run.returnTitle}>
      <Form action={`/console/payouts/${run.id}/returns`}>
        <TextField
          name="reference"
          label={t.run.returnNumber}
          hint={t.run.returnHint}
          inputmode="numeric"
          size={12}
          required
        />
        <SelectField
          name="returnReason"
          label={t.run.returnReason}
          options={returnReasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
          required
        />
        <FormActions>
          <Button>{t.run.return}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** One run: its facts, what can be done with it, its file, and its transfers. */
export const RunPage = ({
  run,
  lines,
  page,
  word,
  viewerId,
}: {
  run: RunView
  lines: readonly RunLine[]
  page: number
  word: string
  viewerId: string
}) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const title = t.run.title(formatDateOn(run.payOn, { lang, at }))
  const aside = (
    <>
      <Steps run={run} viewerId={viewerId} />
      <FileCard run={run} viewerId={viewerId} />
      <ReturnCard run={run} />
    </>
  )
  return (
    <ConsoleLayout title={title}>
      <PageHead title={title} above={<a href="/console/payouts">{t.console.title}</a>} />
      <p>
        <Tag kind={runTags[run.status]}>{t.runStatus[run.status]}</Tag> <Tag>{t.runKind[run.kind]}</Tag>
      </p>
      <Split aside={aside}>
        <Facts run={run} />
      </Split>
      <Section title={t.run.lines}>
        <LineTable run={run} lines={lines} page={page} word={word} />
      </Section>
    </ConsoleLayout>
  )
}
