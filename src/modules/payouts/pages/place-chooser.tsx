import { Button, ButtonLink, Card, Form, FormActions, Row, Rows, TextField, useView } from '../../../ui'
import type { Place } from '../banks'
import { texts } from '../texts'

export interface Chosen {
  bank: Place | undefined
  branch: Place | undefined
  /** What was looked for, and what was found; undefined before a search. */
  word: string
  found: Place[] | undefined
}

const Found = ({ places, href }: { places: readonly Place[]; href: (code: string) => string }) => {
  const t = texts[useView().lang].bank
  if (places.length === 0) return <p class="soft">{t.none}</p>
  return (
    <Rows label={t.choose}>
      {places.map((place) => (
        <Row
          aside={
            <ButtonLink href={href(place.code)} small>
              {t.choose}
            </ButtonLink>
          }
        >
          <b>{place.name}</b>
          <small class="num">
            {place.code} · {place.kana}
          </small>
        </Row>
      ))}
    </Rows>
  )
}

/** The bank, then its branch: each looked for and chosen by a link, so that it works without scripts. */
export const PlaceChooser = ({ here, chosen }: { here: string; chosen: Chosen }) => {
  const t = texts[useView().lang].bank
  const { bank, word, found } = chosen
  const field = bank
    ? { name: 'branch', label: t.branchSearch, hint: t.branchHint }
    : { name: 'bank', label: t.search, hint: t.searchHint }
  const href = (code: string): string =>
    bank ? `${here}?bankCode=${bank.code}&branchCode=${code}` : `${here}?bankCode=${code}`
  return (
    <Card>
      {bank ? (
        <p>
          <b>{bank.name}</b> <span class="num soft">{bank.code}</span>{' '}
          <a href={`${here}?set=1`}>{t.change}</a>
        </p>
      ) : null}
      <Form action={here} method="get">
        {bank ? <input type="hidden" name="bankCode" value={bank.code} /> : null}
        <TextField {...field} value={word} maxlength={40} required />
        <FormActions>
          <Button kind="main">{t.find}</Button>
        </FormActions>
      </Form>
      {found ? <Found places={found} href={href} /> : null}
    </Card>
  )
}

/** What was chosen, and the way to choose again; carried along by the form that it stands in. */
export const ChosenPlace = ({ here, bank, branch }: { here: string; bank: Place; branch: Place }) => {
  const t = texts[useView().lang].bank
  return (
    <p>
      <input type="hidden" name="bankCode" value={bank.code} />
      <input type="hidden" name="branchCode" value={branch.code} />
      <b>
        {bank.name} {branch.name}
      </b>{' '}
      <span class="num soft">
        {bank.code}-{branch.code}
      </span>{' '}
      <a href={`${here}?set=1`}>{t.change}</a>
    </p>
  )
}
