import {
  Button,
  ButtonLink,
  CheckField,
  ChoiceField,
  FileField,
  Form,
  FormActions,
  HiddenField,
  Layout,
  MoneyField,
  PageHead,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { PackageView, PlanView } from '../queries'
import { type PlanKind, planKinds, rightsKinds } from '../rules'
import { texts } from '../texts'
import type { PictureHref } from './package-card'
import { OptionFields, QuestionFields } from './parts/part-fields'

const imageKinds = 'image/jpeg,image/png,image/webp'
const shown = (value: number | undefined): string => (value === undefined ? '' : String(value))

const PlanFields = ({ kind, plan }: { kind: PlanKind; plan: PlanView | undefined }) => {
  const { lang } = useView()
  const t = texts[lang].form
  const counted = (name: string, value: number | undefined) =>
    ({ name: `${kind}${name}`, value: shown(value), size: 4, inputmode: 'numeric', unmarked: true }) as const
  return (
    <fieldset class="plan-fields">
      <legend>{t.plan(texts[lang].plans[kind])}</legend>
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
        unmarked
      />
      <div class="pair">
        <MoneyField name={`${kind}Price`} label={t.price} value={plan?.priceYen} unmarked />
        <TextField {...counted('Days', plan?.days)} label={t.days} suffix={t.daysUnit} />
        <TextField {...counted('Revisions', plan?.revisions)} label={t.revisions} suffix={t.revisionsUnit} />
      </div>
    </fieldset>
  )
}

const Pictures = ({ images, picture }: { images: string[]; picture: PictureHref }) => {
  const t = texts[useView().lang].form
  return (
    <>
      {images.length > 0 ? (
        <fieldset class="package-kept">
          <legend>{t.kept}</legend>
          {images.map((fileId) => (
            <div>
              <img src={picture(fileId)} alt="" width="160" height="100" loading="lazy" />
              <CheckField name="drop[]" id={`drop-${fileId}`} label={t.drop} value={fileId} />
            </div>
          ))}
        </fieldset>
      ) : null}
      <FileField name="images" label={t.images} hint={t.imagesHint} accept={imageKinds} multiple />
    </>
  )
}

const About = ({ offer }: { offer: PackageView | null }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      <TextField name="title" label={t.form.name} value={offer?.title} maxlength={80} required />
      <SelectField
        name="category"
        label={t.form.category}
        groups={categoryGroups(lang)}
        value={offer?.categorySlug}
        required
      />
      <TextArea
        name="description"
        label={t.form.description}
        hint={t.form.descriptionHint}
        value={offer?.description}
        rows={8}
        maxlength={4000}
        required
      />
    </>
  )
}

const Terms = ({ offer }: { offer: PackageView | null }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <>
      <TextField
        name="places"
        label={t.form.places}
        hint={t.form.placesHint}
        suffix={t.form.placesUnit}
        value={shown(offer?.places ?? 3)}
        size={4}
        inputmode="numeric"
        required
      />
      <ChoiceField
        name="rights"
        label={t.form.rights}
        value={offer?.rights ?? 'transfer'}
        options={rightsKinds.map((kind) => ({ value: kind, label: t.rights[kind] }))}
        required
      />
    </>
  )
}

/** A draft is saved or published; what is on sale changes at once. */
const Buttons = ({ offer }: { offer: PackageView | null }) => {
  const { lang } = useView()
  const t = texts[lang]
  const isDraft = offer === null || offer.status === 'draft'
  return (
    <FormActions>
      {isDraft ? (
        <>
          <Button kind="main" name="step" value="publish">
            {t.form.publish}
          </Button>
          <Button name="step" value="draft">
            {t.form.save}
          </Button>
        </>
      ) : (
        <Button kind="main">{t.form.saveLive}</Button>
      )}
      <ButtonLink href={offer ? `/packages/${offer.id}` : '/my/packages'} kind="quiet">
        {t.page.mine}
      </ButtonLink>
    </FormActions>
  )
}

/** A package's form; `offer` is null for a new one. */
export const PackageFormPage = ({
  id,
  offer,
  picture,
}: {
  id: string
  offer: PackageView | null
  picture: PictureHref
}) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <Layout title={offer ? t.form.editTitle : t.form.newTitle} narrow>
      <PageHead
        title={offer ? t.form.editTitle : t.form.newTitle}
        above={<a href="/my/packages">{t.mine.title}</a>}
        lead={t.form.lead}
      />
      <Form action={offer ? `/packages/${offer.id}/edit` : '/packages/new'} enctype="multipart/form-data">
        <HiddenField name="_id" value={id} />
        <About offer={offer} />
        <Pictures images={offer?.images ?? []} picture={picture} />
        {planKinds.map((kind) => (
          <PlanFields kind={kind} plan={offer?.plans.find((plan) => plan.kind === kind)} />
        ))}
        <OptionFields options={offer?.options ?? []} />
        <QuestionFields questions={offer?.questions ?? []} />
        <Terms offer={offer} />
        <Buttons offer={offer} />
      </Form>
    </Layout>
  )
}
