import {
  Avatar,
  Button,
  Form,
  FormActions,
  HiddenField,
  PictureField,
  PostButton,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import type { OwnProfile } from '../queries'
import { introductionAim } from '../rules'
import { texts } from '../texts'
import { EditSheet } from './edit-sheet'

export const imageKinds = 'image/jpeg,image/png,image/webp'

/** Name, headline, introduction. The count is the stored one; the island counts while typing. */
export const AboutPage = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang].about
  return (
    <EditSheet title={t.title}>
      <Form action="/my/profile/about">
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={own.name}
          maxlength={40}
          autocomplete="nickname"
          required
        />
        <TextField
          name="headline"
          label={t.headline}
          hint={t.headlineHint}
          value={own.headline}
          maxlength={60}
        />
        <TextArea
          name="introduction"
          label={t.introduction}
          hint={`${t.introductionHint} ${own.introductionLength ? t.saved(own.introductionLength) : ''}`}
          value={own.introduction}
          rows={14}
          maxlength={5000}
          counter={{ target: introductionAim, aim: texts[lang].about.introductionFor }}
        />
        <FormActions>
          <Button kind="main">{texts[lang].editor.save}</Button>
        </FormActions>
      </Form>
    </EditSheet>
  )
}

export const PicturePage = ({
  own,
  id,
  picture,
}: {
  own: OwnProfile
  id: string
  picture: string | null
}) => {
  const t = texts[useView().lang].picture
  return (
    <EditSheet title={t.title} lead={t.lead}>
      <Avatar name={own.name || '?'} src={picture} size={128} />
      <Form action="/my/profile/picture" enctype="multipart/form-data">
        <HiddenField name="_id" value={id} />
        <PictureField name="picture" label={t.file} hint={t.fileHint} accept={imageKinds} required />
        <FormActions>
          <Button kind="main">{t.submit}</Button>
        </FormActions>
      </Form>
      {picture ? (
        <PostButton action="/my/profile/picture/remove" kind="quiet">
          {t.remove}
        </PostButton>
      ) : null}
    </EditSheet>
  )
}
