import {
  Button,
  ButtonLink,
  CheckField,
  CheckGroup,
  ChoiceField,
  DateField,
  FileField,
  Form,
  FormActions,
  HiddenField,
  MoneyField,
  Notice,
  Section,
  SelectField,
  TextArea,
  TextField,
} from './index'

const Buttons = () => (
  <Section title="ボタンとお知らせ">
    <div class="stack">
      <div class="line-up">
        <Button kind="decisive">発注する</Button>
        <Button kind="main">保存する</Button>
        <Button>下書きにする</Button>
        <Button kind="quiet">やめる</Button>
        <Button disabled>送れません</Button>
        <ButtonLink href="#" small>
          小さな入口
        </ButtonLink>
      </div>
      <Notice kind="info" title="締切まであと4日です">
        <p>提案は締切まで書き直せます。</p>
      </Notice>
      <Notice kind="due">明日 9:12 までに返信すると、返信率が保たれます。</Notice>
      <Notice kind="done">検収が終わり、支払いが確定しました。</Notice>
      <Notice kind="stop" title="取りやめると、¥52,750が12月1日までに返金されます">
        元には戻せません。
      </Notice>
    </div>
  </Section>
)

const JobFields = () => (
  <>
    <ChoiceField
      name="mode"
      label="仕事のかたち"
      required
      layout="cards"
      value="project"
      options={[
        { value: 'project', label: 'プロジェクト', hint: '提案を比べて1人に頼む' },
        { value: 'competition', label: 'コンペ', hint: '作品を集めて1つ選ぶ' },
        { value: 'task', label: 'タスク', hint: '大勢に少しずつ頼む' },
      ]}
    />
    <TextField
      name="title"
      label="仕事の名前"
      hint="何をいくつ頼むのかがわかる名前にします。"
      required
      maxlength={60}
    />
    <SelectField
      name="category"
      label="カテゴリ"
      required
      groups={[
        { label: 'ライティング', options: [{ value: 'article', label: '記事作成' }] },
        { label: 'デザイン', options: [{ value: 'logo', label: 'ロゴ' }] },
      ]}
    />
    <TextArea name="body" label="依頼の内容" required counter={{ target: 200 }} maxlength={4000} />
    <MoneyField name="budget" label="予算" value={40000n} suffix="税込" />
  </>
)

export const GalleryForms = () => (
  <>
    <Buttons />
    <Section title="入力">
      <Form action="/dev/ui" enctype="multipart/form-data">
        <JobFields />
        <TextField name="days" label="日数" type="number" size={4} suffix="日" inputmode="numeric" />
        <DateField name="due" label="納期" value="2026-11-28" />
        <CheckGroup
          name="wants"
          label="応募できる人"
          layout="inline"
          values={['regular']}
          options={[
            { value: 'regular', label: 'レギュラー以上' },
            { value: 'identity', label: '本人確認済み' },
          ]}
        />
        <FileField name="files" label="添付ファイル" hint="1つ25 MBまで。" multiple />
        <CheckField name="agree" label="直接取引をしないことを約束します" required />
        <HiddenField name="step" value={2} />
        <FormActions>
          <Button kind="decisive">公開する</Button>
          <Button kind="quiet">下書きに残す</Button>
        </FormActions>
      </Form>
    </Section>
  </>
)
