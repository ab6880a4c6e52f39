import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  HiddenField,
  PostButton,
  Row,
  Rows,
  TextField,
  useView,
} from '../../../ui'
import { qualifications, skills } from '../../categories'
import type { OwnProfile } from '../queries'
import { texts } from '../texts'
import { EditSheet } from './edit-sheet'

const Suggestions = ({ id, words }: { id: string; words: readonly string[] }) => (
  <datalist id={id}>
    {[...new Set(words)].map((word) => (
      <option value={word} />
    ))}
  </datalist>
)

/** Skills are words: added one by one, each taken off by its own button. */
export const SkillsPage = ({ own }: { own: OwnProfile }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <EditSheet title={t.skills.title} lead={t.skills.lead}>
      <Form action="/my/profile/skills">
        <div class="pair">
          <TextField
            name="skill"
            label={t.skills.name}
            hint={t.skills.nameHint}
            maxlength={40}
            list="skills"
            required
          />
          <TextField
            name="years"
            label={t.skills.years}
            suffix={t.skills.yearsUnit}
            size={4}
            inputmode="numeric"
          />
        </div>
        <Suggestions id="skills" words={skills.map((skill) => skill[lang])} />
        <FormActions>
          <Button kind="main">{t.skills.add}</Button>
          <ButtonLink href="/my/profile" kind="quiet">
            {t.editor.back}
          </ButtonLink>
        </FormActions>
      </Form>
      <Rows label={t.skills.title}>
        {own.skills.map((skill) => (
          <Row
            aside={
              <PostButton action="/my/profile/skills/remove" fields={{ name: skill.name }} small>
                {t.editor.remove}
                <span class="hidden"> {skill.name}</span>
              </PostButton>
            }
          >
            {skill.name}{' '}
            <span class="soft num">{skill.years === null ? '' : t.skills.forYears(skill.years)}</span>
          </Row>
        ))}
      </Rows>
    </EditSheet>
  )
}

export const QualificationsPage = ({ own, id }: { own: OwnProfile; id: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <EditSheet title={t.qualifications.title} lead={t.qualifications.lead}>
      <Form action="/my/profile/qualifications">
        <HiddenField name="_id" value={id} />
        <div class="pair">
          <TextField
            name="qualification"
            label={t.qualifications.name}
            maxlength={80}
            list="qualifications"
            required
          />
          <TextField name="month" label={t.qualifications.month} placeholder="2024-03" size={10} />
        </div>
        <Suggestions id="qualifications" words={qualifications.map((one) => one[lang])} />
        <FormActions>
          <Button kind="main">{t.qualifications.add}</Button>
          <ButtonLink href="/my/profile" kind="quiet">
            {t.editor.back}
          </ButtonLink>
        </FormActions>
      </Form>
      <Rows label={t.qualifications.title}>
        {own.qualifications.map((one) => (
          <Row
            aside={
              <PostButton action={`/my/profile/qualifications/${one.id}/remove`} small>
                {t.editor.remove}
                <span class="hidden"> {one.name}</span>
              </PostButton>
            }
          >
            {one.name} <span class="soft num">{one.acquiredMonth ?? ''}</span>
          </Row>
        ))}
      </Rows>
    </EditSheet>
  )
}
