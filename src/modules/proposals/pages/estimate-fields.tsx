import { addDays, dateOf } from '../../../platform/clock'
import { Button, DateField, MoneyField, TextField, useView } from '../../../ui'
import { FeeCalculator, feesOf } from '../../ledger'
import { type RowKind, rowCount } from '../proposal-form'
import { extrasMax, ordersMax } from '../rules'
import { texts } from '../texts'

/** As many rows as the returned form holds, else as are stored; an estimate has at least one. */
const useRows = (kind: RowKind, stored: number): number => {
  const { form } = useView()
  const count = form ? rowCount(form.values, kind) : stored
  return kind === 'rows' ? Math.max(1, count) : count
}

const Reshape = ({ to, shape, children }: { to: string; shape: string; children: string }) => (
  <Button kind="quiet" small name="shape" value={shape} formaction={to} formnovalidate>
    {children}
  </Button>
)

interface Row {
  title: string
  priceYen: number
  dueOn: string
}

const yenOf = (row: Pick<Row, 'priceYen'> | undefined): bigint | undefined =>
  row && row.priceYen > 0 ? BigInt(row.priceYen) : undefined

const OrderRowFields = ({ at, row }: { at: number; row: Row | undefined }) => {
  const view = useView()
  const t = texts[view.lang].form
  const name = `rows.${at}`
  const yen = yenOf(row)
  const fees = yen === undefined ? undefined : feesOf(yen, dateOf(view.at))
  return (
    <>
      <TextField name={`${name}.title`} label={t.rowTitle} value={row?.title} maxlength={100} required />
      <FeeCalculator names={[`${name}.priceYen`, `${name}.paysYen`, `${name}.receivesYen`]}>
        <div class="estimate-yen">
          <MoneyField name={`${name}.priceYen`} label={t.price} value={yen} required />
          <MoneyField name={`${name}.paysYen`} label={t.pays} value={fees?.clientPaysYen} unmarked />
          <MoneyField
            name={`${name}.receivesYen`}
            label={t.receives}
            value={fees?.freelancerReceivesYen}
            unmarked
          />
        </div>
      </FeeCalculator>
      <DateField
        name={`${name}.dueOn`}
        label={t.dueOn}
        value={row?.dueOn}
        min={addDays(dateOf(view.at), 1)}
        required
      />
    </>
  )
}

/** The estimate: a row for each order. Rows come and go by buttons of the form, with or without scripts. */
export const OrderFields = ({ stored, reshape }: { stored: readonly Row[]; reshape: string }) => {
  const t = texts[useView().lang].form
  const count = useRows('rows', stored.length)
  return (
    <div class="estimate">
      {Array.from({ length: count }, (_, at) => (
        <fieldset class="estimate-row">
          <legend>{t.row(at + 1)}</legend>
          <OrderRowFields at={at} row={stored[at]} />
          {count > 1 ? (
            <Reshape to={reshape} shape={`remove-rows-${at}`}>
              {t.removeRow}
            </Reshape>
          ) : null}
        </fieldset>
      ))}
      {count < ordersMax ? (
        <Reshape to={reshape} shape="add-rows">
          {t.addRow}
        </Reshape>
      ) : null}
    </div>
  )
}

/** What the client may add when ordering. */
export const ExtraFields = ({
  stored,
  reshape,
}: {
  stored: readonly Omit<Row, 'dueOn'>[]
  reshape: string
}) => {
  const t = texts[useView().lang].form
  const count = useRows('extras', stored.length)
  return (
    <div class="estimate">
      {Array.from({ length: count }, (_, at) => (
        <fieldset class="estimate-row">
          <legend>{t.extra(at + 1)}</legend>
          <TextField
            name={`extras.${at}.title`}
            label={t.rowTitle}
            value={stored[at]?.title}
            maxlength={100}
            required
          />
          <MoneyField
            name={`extras.${at}.priceYen`}
            label={t.extraPrice}
            value={yenOf(stored[at])}
            required
          />
          <Reshape to={reshape} shape={`remove-extras-${at}`}>
            {t.removeRow}
          </Reshape>
        </fieldset>
      ))}
      {count < extrasMax ? (
        <Reshape to={reshape} shape="add-extras">
          {t.addExtra}
        </Reshape>
      ) : null}
    </div>
  )
}
