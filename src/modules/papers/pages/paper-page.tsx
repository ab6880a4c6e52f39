import { ButtonLink, Card, DefList, Layout, Notice, Split, useView, When } from '../../../ui'
import type { PaperDocument } from '../document'
import type { PaperPageRow } from '../queries'
import { texts } from '../texts'
import { writtenPaper } from '../written'
import { PaperSheet } from './paper-sheet'

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
export const PaperPage = ({
  row,
  document,
  lookedAtBy,
}: {
  row: PaperPageRow
  document: PaperDocument
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
      <Split aside={lookedAtBy ? undefined : <Facts row={row} />}>
        <Replaced row={row} document={document} />
        <PaperSheet paper={paper} sha256={row.sha256} />
      </Split>
    </Layout>
  )
}
