import {
  Button,
  CheckField,
  ChoiceField,
  ConfirmButton,
  FileField,
  Form,
  FormActions,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups } from '../../categories'
import type { Parts } from '../queries-parts'
import { type Visibility, visibilities } from '../rules'
import { texts } from '../texts'
import { imageKinds } from './about-pages'
import { EditSheet } from './edit-sheet'

/** The images so far, each with a box to take it off. */
const ImageChoices = ({ images, link }: { images: string[]; link: (fileId: string) => string }) => {
  const t = texts[useView().lang].portfolio
  if (images.length === 0) return null
  return (
    <fieldset class="field">
      <legend class="field-head">{t.current}</legend>
      <div class="image-choices">
        {images.map((fileId) => (
          <div>
            <img src={link(fileId)} alt="" loading="lazy" />
            <CheckField name="drop[]" id={`drop-${fileId}`} value={fileId} label={t.drop} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** A work of one's own; `item` is null for a new one. */
export const PortfolioItemPage = ({
  id,
  item,
  link,
}: {
  id: string
  item: Parts['portfolio'][number] | null
  link: (fileId: string) => string
}) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <EditSheet title={item ? t.portfolio.edit : t.portfolio.add}>
      <Form action={`/my/profile/portfolio/${item ? item.id : 'new'}`} enctype="multipart/form-data">
        <HiddenField name="_id" value={id} />
        <TextField name="title" label={t.portfolio.name} value={item?.title} maxlength={80} required />
        <TextArea
          name="description"
          label={t.portfolio.description}
          hint={t.portfolio.descriptionHint}
          value={item?.description}
          maxlength={4000}
        />
        <SelectField
          name="category"
          label={t.portfolio.category}
          groups={categoryGroups(lang)}
          value={item?.categorySlug ?? ''}
        />
        <TextField name="url" type="url" label={t.portfolio.url} value={item?.url ?? ''} maxlength={500} />
        {item ? <ImageChoices images={item.images} link={link} /> : null}
        <FileField name="images" label={t.portfolio.images} accept={imageKinds} multiple />
        <FormActions>
          <Button kind="main">{t.editor.save}</Button>
        </FormActions>
      </Form>
      {item ? (
        <ConfirmButton
          action={`/my/profile/portfolio/${item.id}/remove`}
          kind="quiet"
          label={t.portfolio.remove}
        />
      ) : null}
    </EditSheet>
  )
}

const Months = ({ one }: { one: Parts['experiences'][number] | null }) => {
  const t = texts[useView().lang].experience
  return (
    <div class="pair">
      <TextField
        name="fromMonth"
        label={t.from}
        value={one?.fromMonth}
        placeholder="2021-04"
        size={10}
        required
      />
      <TextField
        name="untilMonth"
        label={t.until}
        hint={t.untilHint}
        value={one?.untilMonth ?? ''}
        placeholder="2024-03"
        size={10}
      />
    </div>
  )
}

/** Experience of a trade; `one` is null for a new one. */
export const ExperiencePage = ({ id, one }: { id: string; one: Parts['experiences'][number] | null }) => {
  const { lang } = useView()
  const t = texts[lang].experience
  const choices = visibilities.map((value: Visibility) => ({
    value,
    label: t.visibilities[value],
    hint: t.hints[value],
  }))
  return (
    <EditSheet title={one ? t.edit : t.add}>
      <Form action={`/my/profile/experiences/${one ? one.id : 'new'}`}>
        <HiddenField name="_id" value={id} />
        <TextField name="company" label={t.company} value={one?.company} maxlength={80} required />
        <TextField name="role" label={t.role} value={one?.role} maxlength={80} required />
        <Months one={one} />
        <TextArea name="description" label={t.description} value={one?.description} maxlength={4000} />
        <ChoiceField
          name="visibility"
          label={t.visibility}
          layout="cards"
          value={one?.visibility ?? 'public'}
          options={choices}
          required
        />
        <FormActions>
          <Button kind="main">{texts[lang].editor.save}</Button>
        </FormActions>
      </Form>
      {one ? (
        <ConfirmButton action={`/my/profile/experiences/${one.id}/remove`} kind="quiet" label={t.remove} />
      ) : null}
    </EditSheet>
  )
}
