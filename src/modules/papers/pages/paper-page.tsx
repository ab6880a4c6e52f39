import {
  Button,
  ButtonLink,
  Card,
  DefList,
  Form,
  FormActions,
  Layout,
  Notice,
  PostButton,
  Split,
  TextField,
  useView,
  When,
} from '../../../ui'
import type { PaperDocument } from '../document'
import type { PaperPageRow } from '../queries'
import { texts } from '../texts'
import { writtenPaper } from '../written'
import { PaperSheet } from './paper-sheet'

/** Kinds that their issuer may correct; the others follow other facts. */
const correctable: readonly string[] = [
  'qualified-invoice',
  'statement',
  'purchase-statement',
  'delivery-note',
]

const Replaced = ({ row, document }: { row: PaperPageRow; document: PaperDocument }) => {
  const t = texts[useView().lang].page
  if (!row.nextId) return null
  const words = document.kind === 'order-terms' ? t.replacedBy : t.correctedBy
  return (
    <Notice kind="due">
      <p>
        {words(row.nextNumber ?? '')} <a href={`/papers/${row.nextId}`}>{t.see}</a>
      </p>
    </Notice>
  )
}

const Facts = ({ row }: { row: PaperPageRow }) => {
  const { lang } = useView()
  const t = texts[lang].page
  return (
    <Card title={t.facts} kind="tight">
      <ButtonLink href={`/papers/${row.id}/file.pdf`} kind="main" wide>
        {t.pdf}
      </ButtonLink>
      {lang === 'en' ? (
        <p>
          <a href={`/papers/${row.id}/file.pdf?lang=en`}>{t.pdfEnglish}</a>
        </p>
      ) : null}
      <DefList
        stacked
        items={[
          { term: t.issuedAt, value: <When at={row.issuedAt} /> },
          ...(row.confirmedAt
            ? [
                {
                  term: row.confirmedBy ? t.confirmed : t.confirmedByTime,
                  value: <When at={row.confirmedAt} />,
                },
              ]
            : []),
        ]}
      />
      {row.firstId ? (
        <p>
          <a href={`/papers/${row.firstId}`}>{t.seeFirst}</a>
        </p>
      ) : null}
      {row.orderId ? (
        <p>
          <a href={`/orders/${row.orderId}`}>{t.order}</a>
        </p>
      ) : null}
      <p class="small soft">{t.hashNote}</p>
    </Card>
  )
}

/** One paper as a sheet to be read, printed and saved. */
const Acts = ({ row, viewerId }: { row: PaperPageRow; viewerId: string }) => {
  const t = texts[useView().lang].page
  const isNewest = row.nextId === null
  const mayConfirm =
    row.kind === 'purchase-statement' && row.toId === viewerId && !row.confirmedAt && isNewest
  const mayCorrect = isNewest && row.fromId === viewerId && correctable.includes(row.kind)
  return (
    <>
      {mayConfirm ? (
        <Card title={t.confirm} kind="tight">
          <p class="small">{t.confirmLead}</p>
          <PostButton action={`/papers/${row.id}/confirm`} kind="main">
            {t.confirm}
          </PostButton>
        </Card>
      ) : null}
      {mayCorrect ? (
        <Card title={t.correct} kind="tight">
          <p class="small soft">{t.correctLead}</p>
          <Form action={`/papers/${row.id}/correct`}>
            <TextField name="reason" label={t.reason} maxlength={100} required />
            <FormActions>
              <Button>{t.correct}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </>
  )
}

export const PaperPage = ({
  row,
  document,
  viewerId = '',
  lookedAtBy,
}: {
  row: PaperPageRow
  document: PaperDocument
  viewerId?: string
  /** The person whose papers an operator looks at. */
  lookedAtBy?: string
}) => {
  const { lang } = useView()
  const t = texts[lang]
  const paper = writtenPaper(document, lang)
  return (
    <Layout title={`${paper.title} ${document.number}`}>
      <div class="page-above paper-above">
        <a href={lookedAtBy ? `/console/papers/people/${lookedAtBy}` : '/my/papers'}>{t.list.title}</a>
      </div>
      <Split
        aside={
          lookedAtBy ? undefined : (
            <>
              <Facts row={row} />
              <Acts row={row} viewerId={viewerId} />
            </>
          )
        }
      >
        <Replaced row={row} document={document} />
        <PaperSheet paper={paper} sha256={row.sha256} />
      </Split>
    </Layout>
  )
}
