import {
  Button,
  FileField,
  Form,
  FormActions,
  HiddenField,
  MoneyField,
  PostButton,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { Parts, Plan } from '../queries-parts'
import { type PlanKind, planKinds } from '../rules'
import { texts } from '../texts'
import { imageKinds } from './about-pages'
import { EditSheet } from './edit-sheet'

const PlanFields = ({ kind, plan }: { kind: PlanKind; plan: Plan | undefined }) => {
  const t = texts[useView().lang].package
  const shown = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <fieldset class="plan-fields">
      <legend>{t.plans[kind]}</legend>
      <TextField
        name={`${kind}Title`}
        label={t.planTitle}
        hint={kind === 'basic' ? undefined : t.planHint}
        value={plan?.title ?? ''}
        maxlength={60}
        required={kind === 'basic'}
      />
      <TextArea
        name={`${kind}Includes`}
        label={t.includes}
        value={plan?.includes ?? ''}
        rows={3}
        maxlength={1000}
      />
      <div class="pair">
        <MoneyField name={`${kind}Price`} label={t.price} value={plan?.priceYen} />
        <TextField
          name={`${kind}Days`}
          label={t.days}
          suffix={t.daysUnit}
          value={shown(plan?.days)}
          size={4}
          inputmode="numeric"
        />
        <TextField
          name={`${kind}Revisions`}
          label={t.revisions}
          suffix={t.revisionsUnit}
          value={shown(plan?.revisions)}
          size={4}
          inputmode="numeric"
        />
      </div>
    </fieldset>
  )
}

/** A fixed offer; `offer` is null for a new one. */
export const PackagePage = ({ id, offer }: { id: string; offer: Parts['packages'][number] | null }) => {
  const { lang } = useView()
  const t = texts[lang].package
  return (
    <EditSheet title={offer ? t.edit : t.add} lead={t.lead}>
      <Form action={`/profile/edit/packages/${offer ? offer.id : 'new'}`} enctype="multipart/form-data">
        <HiddenField name="_id" value={id} />
        <TextField name="title" label={t.name} value={offer?.title} maxlength={80} required />
        <SelectField
          name="category"
          label={t.category}
          groups={categoryGroups(lang)}
          value={offer?.categorySlug}
          required
        />
        <TextArea
          name="description"
          label={t.description}
          value={offer?.description}
          maxlength={4000}
          required
        />
        <FileField name="image" label={t.image} accept={imageKinds} />
        {planKinds.map((kind) => (
          <PlanFields kind={kind} plan={offer?.plans.find((plan) => plan.kind === kind)} />
        ))}
        <FormActions>
          <Button kind="main">{texts[lang].editor.save}</Button>
        </FormActions>
      </Form>
      {offer ? (
        <PostButton action={`/profile/edit/packages/${offer.id}/remove`} kind="quiet">
          {t.remove}
        </PostButton>
      ) : null}
    </EditSheet>
  )
}
