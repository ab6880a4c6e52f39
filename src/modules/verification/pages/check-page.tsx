import {
  Breadcrumbs,
  Button,
  Card,
  ChoiceField,
  ConfirmButton,
  ConsoleLayout,
  type Definition,
  DefList,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  nameOf,
  PageHead,
  Row,
  Rows,
  Section,
  Tag,
  TextArea,
  useView,
  When,
} from '../../../ui'
import { decide, reasons } from '../lifecycle'
import type { Particulars } from '../particulars'
import type { CheckRow } from '../queries-console'
import { texts } from '../texts'

const Side = ({ id, side, label }: { id: string; side: 'front' | 'back'; label: string }) => {
  const src = `/console/verification/${id}/${side}`
  return (
    <figure class="document">
      <img src={src} alt={label} />
      <figcaption>
        {label} · <a href={src}>{texts[useView().lang].check.open}</a>
      </figcaption>
    </figure>
  )
}

const Decide = ({ check }: { check: CheckRow }) => {
  const { lang } = useView()
  const t = texts[lang]
  const path = `/console/verification/${check.id}`
  return (
    <>
      <Card kind="tight" title={t.check.approve}>
        <p class="soft check-lead">{t.check.approveLead}</p>
        <ConfirmButton
          action={`${path}/approve`}
          kind="decisive"
          wide
          label={t.check.approve}
          text={t.check.approveConfirm}
        />
      </Card>
      <Card kind="tight" title={t.check.reject}>
        <Form action={`${path}/reject`}>
          <ErrorSummary />
          <ChoiceField
            name="reason"
            label={t.check.reason}
            hint={t.check.rejectLead}
            required
            options={reasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
          />
          <TextArea name="note" label={t.check.note} hint={t.check.noteHint} rows={3} maxlength={1000} />
          <FormActions>
            <Button>{t.check.reject}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

const Decided = ({ check }: { check: CheckRow }) => {
  const { lang } = useView()
  const t = texts[lang]
  const items: Definition[] = [
    { term: t.check.decided, value: t.queue.status[check.status] },
    { term: t.check.decidedBy, value: check.decidedByName ?? '' },
  ]
  if (check.decidedAt) items.push({ term: t.check.submitted, value: <When at={check.submittedAt} /> })
  if (check.reason) items.push({ term: t.check.reason, value: t.reasons[check.reason] })
  if (check.note) items.push({ term: t.check.note, value: check.note })
  return (
    <Card kind="tight">
      <DefList items={items} />
    </Card>
  )
}

const Earlier = ({ check }: { check: CheckRow }) => {
  const { lang } = useView()
  const t = texts[lang]
  if (check.earlier.length === 0) return null
  return (
    <Section title={t.check.earlier}>
      <Rows>
        {check.earlier.map((old) => (
          <Row>
            <Tag kind={old.status === 'approved' ? 'done' : 'stop'}>{t.queue.status[old.status]}</Tag>{' '}
            {old.reason ? t.reasons[old.reason] : ''}
            {old.note ? <small>{old.note}</small> : null}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

const Documents = ({ check }: { check: CheckRow }) => {
  const t = texts[useView().lang]
  return (
    <section aria-label={t.check.documents}>
      {check.particulars ? (
        <>
          <Side id={check.id} side="front" label={t.check.front} />
          {check.hasBack ? (
            <Side id={check.id} side="back" label={t.check.back} />
          ) : (
            <p class="soft">{t.check.noBack}</p>
          )}
        </>
      ) : (
        <Notice kind="info">{t.check.erased}</Notice>
      )}
    </section>
  )
}

/** Document and declaration side by side, with the two decisions. */
export const CheckPage = ({ check, particulars }: { check: CheckRow; particulars: Particulars | null }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <ConsoleLayout title={t.check.title}>
      <PageHead
        above={
          <Breadcrumbs
            items={[{ label: t.queue.title, href: '/console/verification' }, { label: t.check.title }]}
          />
        }
        title={nameOf(check.name, lang)}
        lead={
          <>
            {t.identity.kinds[check.documentKind]} · {t.check.submitted} <When at={check.submittedAt} />
          </>
        }
      />
      <div class="check-desk">
        <Documents check={check} />
        <div class="stack">
          {particulars ? (
            <Card kind="tight" title={t.check.particulars}>
              <DefList
                stacked
                items={[
                  { term: t.identity.legalName, value: particulars.legalName },
                  { term: t.identity.kana, value: particulars.kana },
                  { term: t.identity.birthOn, value: <span class="num">{particulars.birthOn}</span> },
                  { term: t.identity.address, value: particulars.address },
                ]}
              />
            </Card>
          ) : null}
          {decide(check, 'approve-identity', 'operator').ok ? (
            <Decide check={check} />
          ) : (
            <Decided check={check} />
          )}
          <Earlier check={check} />
        </div>
      </div>
    </ConsoleLayout>
  )
}
