import {
  Avatar,
  Form,
  HiddenField,
  PictureField,
  SelectField,
  Tag,
  Tags,
  TextArea,
  TextField,
  useView,
} from '../../../ui'
import { categoryGroups, skills } from '../../categories'
import type { OwnProfile } from '../queries'
import { introductionAim } from '../rules'
import { startHref } from '../start'
import { startTexts, texts } from '../texts'
import { imageKinds } from './about-pages'
import { Onward, StartSheet } from './start-frame'

/** Who one is: name, picture, introduction. */
export const StartAbout = ({ own, picture }: { own: OwnProfile; picture: string | null }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <StartSheet own={own} step="about">
      <Form action={startHref('about')} enctype="multipart/form-data">
        <TextField
          name="name"
          label={t.about.name}
          hint={t.about.nameHint}
          value={own.name}
          maxlength={40}
          autocomplete="nickname"
          required
        />
        <HiddenField name="headline" value={own.headline} />
        {picture ? <Avatar name={own.name || '?'} src={picture} size={96} /> : null}
        <PictureField
          name="picture"
          label={startTexts[lang].picture}
          hint={t.picture.fileHint}
          accept={imageKinds}
        />
        <TextArea
          name="introduction"
          label={t.about.introduction}
          hint={t.about.introductionHint}
          value={own.introduction}
          rows={10}
          maxlength={5000}
          counter={{ target: introductionAim, aim: texts[lang].about.introductionFor }}
        />
        <Onward step="about" />
      </Form>
    </StartSheet>
  )
}

/** At least so many lists to choose a category from. */
const categoriesOffered = 2

/** What one offers: categories, by which clients search and ranks are judged, and skills. */
export const StartOffers = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang]
  const s = startTexts[lang]
  return (
    <StartSheet own={own} step="offers">
      <Form action={startHref('offers')}>
        {Array.from({ length: Math.max(categoriesOffered, own.categories.length) }, (_, index) => (
          <SelectField
            name={`category${index + 1}`}
            label={t.categories.nth(index + 1)}
            groups={categoryGroups(lang)}
            value={own.categories[index]}
            empty={t.categories.none}
          />
        ))}
        {own.skills.length > 0 ? (
          <Tags>
            {own.skills.map(({ name }) => (
              <Tag>{name}</Tag>
            ))}
          </Tags>
        ) : null}
        <TextField
          name="skills"
          label={own.skills.length > 0 ? s.moreSkills : s.skills}
          hint={s.skillsHint(skills.slice(0, 3).map((skill) => skill[lang]))}
          maxlength={400}
        />
        <Onward step="offers" />
      </Form>
    </StartSheet>
  )
}

/** What one has done: a qualification or an experience. */
export const StartBackground = ({ own, id }: { own: OwnProfile; id: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  const s = startTexts[lang]
  const known = [
    ...own.qualifications.map(({ name }) => name),
    ...own.experiences.map(({ company }) => company),
  ]
  return (
    <StartSheet own={own} step="background">
      {known.length > 0 ? <p class="soft">{s.known(known)}</p> : null}
      <Form action={startHref('background')}>
        <HiddenField name="_id" value={id} />
        <h2>{t.qualifications.title}</h2>
        <div class="pair">
          <TextField name="qualification" label={t.qualifications.name} maxlength={80} />
          <TextField name="month" label={t.qualifications.month} placeholder="2024-03" size={10} />
        </div>
        <h2>{s.experience}</h2>
        <div class="pair">
          <TextField name="company" label={t.experience.company} maxlength={80} />
          <TextField name="role" label={t.experience.role} maxlength={80} />
        </div>
        <TextField name="fromMonth" label={t.experience.from} placeholder="2020-04" size={10} />
        <Onward step="background" />
      </Form>
    </StartSheet>
  )
}
