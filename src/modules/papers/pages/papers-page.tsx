import {
  Button,
  ButtonLink,
  Card,
  CountLine,
  DataTable,
  DateOn,
  Empty,
  FacetPanel,
  Form,
  FormActions,
  Layout,
  Money,
  PageHead,
  SelectField,
  Split,
  Tag,
  TextField,
  useView,
} from '../../../ui'
import { cursorText, queryOf, type TypedFilter } from '../filter'
import { type PaperRow, papersPerPage } from '../queries'
import { paperKinds } from '../rules'
import { paperTexts, texts } from '../texts'
import { YearFiles } from './year-files'

export interface PapersView {
  papers: readonly PaperRow[]
  total: number
  typed: TypedFilter
  years: readonly number[]
  /** Whether the business details are registered. */
  isRegistered: boolean
}

const Find = ({ typed }: { typed: TypedFilter }) => {
  const { lang } = useView()
  const t = texts[lang].list
  const box = (name: 'from' | 'until' | 'min' | 'max' | 'other', label: string, placeholder?: string) => (
    <TextField
      name={name}
      label={label}
      value={typed[name] ?? ''}
      maxlength={80}
      placeholder={placeholder}
      unmarked
    />
  )
  return (
    <Form action="/my/papers" method="get" label={t.find}>
      <div class="paper-find">
        {box('from', t.from, '2026-01-01')}
        {box('until', t.until, '2026-12-31')}
        {box('min', t.min)}
        {box('max', t.max)}
        {box('other', t.other)}
        <SelectField
          name="kind"
          label={t.kind}
          unmarked
          empty={t.allKinds}
          value={typed.kind}
          options={paperKinds.map((kind) => ({ value: kind, label: paperTexts[lang].titles[kind] }))}
        />
      </div>
      <FormActions>
        <Button>{t.find}</Button>
        {queryOf(typed) ? <a href="/my/papers">{t.clear}</a> : null}
      </FormActions>
    </Form>
  )
}

const List = ({ papers }: { papers: readonly PaperRow[] }) => {
  const { lang } = useView()
  const t = texts[lang].list
  return (
    <DataTable
      class="paper-list"
      ownLayout
      rows={papers}
      columns={[
        { head: t.day, cell: ({ onDate }) => <DateOn on={onDate} /> },
        {
          head: t.paper,
          cell: (paper) => (
            <>
              <a href={`/papers/${paper.id}`}>{paperTexts[lang].titles[paper.kind]}</a>{' '}
              {paper.isReplaced ? <Tag>{t.replaced}</Tag> : null}
              <br />
              <small class="soft">
                <span class="paper-no num">{paper.number}</span> {paper.subject}
              </small>
            </>
          ),
        },
        {
          head: t.counterpart,
          cell: ({ otherName, isIssuer }) => (
            <>
              {otherName}
              <br />
              <small class="soft">{isIssuer ? t.issued : t.received}</small>
            </>
          ),
        },
        { head: t.amount, figure: true, cell: ({ amountYen }) => <Money yen={amountYen} /> },
      ]}
    />
  )
}

const Aside = ({ isRegistered, years }: Pick<PapersView, 'isRegistered' | 'years'>) => {
  const { lang, frame } = useView()
  const t = texts[lang].list
  return (
    <>
      <Business isRegistered={isRegistered} />
      {frame?.role === 'client' ? (
        <ButtonLink href="/my/withholding" kind="quiet" wide>
          {texts[lang].withholding.title}
        </ButtonLink>
      ) : null}
      {years.length > 0 ? (
        <Card title={t.download} kind="tight">
          <p class="small soft">{t.downloadLead}</p>
          <YearFiles years={years} />
        </Card>
      ) : null}
    </>
  )
}

const Business = ({ isRegistered }: Pick<PapersView, 'isRegistered'>) => {
  const t = texts[useView().lang].list
  return isRegistered ? (
    <ButtonLink href="/my/business" kind="quiet" wide>
      {t.business}
    </ButtonLink>
  ) : (
    <Card title={t.registerTitle} kind="tight">
      <p>{t.registerText}</p>
      <ButtonLink href="/my/business" wide>
        {t.register}
      </ButtonLink>
    </Card>
  )
}

const Found = ({ papers, total, typed }: PapersView) => {
  const t = texts[useView().lang].list
  const last = papers.at(-1)
  if (!last)
    return queryOf(typed) ? (
      <Empty title={t.noneTitle} text={t.noneText} />
    ) : (
      <Empty title={t.emptyTitle} text={t.emptyText} />
    )
  return (
    <>
      <CountLine count={total} />
      <List papers={papers} />
      {papers.length === papersPerPage ? (
        <p>
          <a
            href={`/my/papers${queryOf(typed, { after: cursorText({ onDate: last.onDate, id: last.id }) })}`}
          >
            {t.next}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** A member's papers: found by day, amount, counterparty and kind. */
export const PapersPage = (view: PapersView) => {
  const t = texts[useView().lang].list
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Split aside={<Aside {...view} />}>
        <FacetPanel active={Object.values(view.typed).filter(Boolean).length}>
          <Find typed={view.typed} />
        </FacetPanel>
        <Found {...view} />
      </Split>
    </Layout>
  )
}
