import { dateOf, daysBetween } from '../../../platform/clock'
import {
  Button,
  ChoiceField,
  DateField,
  DateOn,
  Form,
  FormActions,
  HiddenField,
  PostButton,
  Row,
  Rows,
  Section,
  SelectField,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { OwnProfile } from '../queries'
import { regions } from '../regions'
import { availabilities, categoriesMax, vacationDaysLeft } from '../rules'
import { texts } from '../texts'
import { EditSheet } from './edit-sheet'

/** Up to five kinds of work. */
export const CategoriesPage = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang].categories
  return (
    <EditSheet title={t.title} lead={t.lead}>
      <Form action="/my/profile/categories">
        {Array.from({ length: categoriesMax }, (_, index) => (
          <SelectField
            name={`category${index + 1}`}
            label={t.nth(index + 1)}
            groups={categoryGroups(lang)}
            value={own.categories[index]}
            empty={t.none}
          />
        ))}
        <FormActions>
          <Button kind="main">{texts[lang].editor.save}</Button>
        </FormActions>
      </Form>
    </EditSheet>
  )
}

const StateForm = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang].availability
  return (
    <Form action="/my/profile/availability">
      <ChoiceField
        name="availability"
        label={t.state}
        layout="cards"
        value={own.availability}
        required
        options={availabilities.map((one) => ({ value: one, label: t.states[one], hint: t.hints[one] }))}
      />
      <TextField
        name="hours"
        label={t.hours}
        value={own.hoursPerWeek === null ? '' : String(own.hoursPerWeek)}
        suffix={t.hoursUnit}
        size={5}
        inputmode="numeric"
      />
      <SelectField
        name="region"
        label={t.region}
        value={own.region ?? ''}
        options={regions.map((region) => ({ value: region.code, label: region[lang] }))}
      />
      <FormActions>
        <Button kind="main">{texts[lang].editor.save}</Button>
      </FormActions>
    </Form>
  )
}

const Vacations = ({ own, id }: { own: OwnProfile; id: string }) => {
  const { lang, at } = useView()
  const t = texts[lang].availability
  const today = dateOf(at)
  return (
    <Section title={t.vacations} aside={t.left(vacationDaysLeft(own.vacations, today))} id="vacations">
      <div class="stack">
        <p class="soft">{t.vacationLead}</p>
        {own.vacations.length ? (
          <Rows>
            {own.vacations.map((one) => (
              <Row
                aside={
                  <PostButton action={`/my/profile/vacations/${one.id}/cancel`} small>
                    {t.cancel}
                  </PostButton>
                }
              >
                <DateOn on={one.fromOn} /> – <DateOn on={one.untilOn} />
                <small>{t.days(daysBetween(one.fromOn, one.untilOn) + 1)}</small>
              </Row>
            ))}
          </Rows>
        ) : (
          <p class="soft">{t.none}</p>
        )}
        <Form action="/my/profile/vacations">
          <HiddenField name="_id" value={id} />
          <div class="pair">
            <DateField name="fromOn" label={t.from} required />
            <DateField name="untilOn" label={t.until} min={today} required />
          </div>
          <FormActions>
            <Button>{t.declare}</Button>
          </FormActions>
        </Form>
      </div>
    </Section>
  )
}

export const AvailabilityPage = ({ own, id }: { own: OwnProfile; id: string }) => (
  <EditSheet title={texts[useView().lang].availability.title}>
    <StateForm own={own} />
    <Vacations own={own} id={id} />
  </EditSheet>
)
