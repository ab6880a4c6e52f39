import {
  Button,
  Card,
  DateOn,
  DefList,
  FileRow,
  Form,
  FormActions,
  Money,
  Notice,
  PostButton,
  Section,
  Split,
  Steps,
  TextArea,
  Timeline,
  TimelineEvent,
  TimelineMessage,
  When,
} from './index'

const day = (text: string) => new Date(`2026-11-${text}+09:00`)

const DirectDeal = () => (
  <Notice
    kind="due"
    title="直接取引のお誘いのようです。"
    actions={
      <>
        <PostButton action="#">返信を見て送る</PostButton>
        <PostButton action="#" kind="quiet">
          そっと報告する
        </PostButton>
      </>
    }
  >
    サイトの外での取引は規約で禁じられています。ていねいにお断りする返信を用意しました。
  </Notice>
)

const Talk = () => (
  <>
    <Timeline label="やり取り">
      <TimelineEvent at={day('12T10:04:00')} kind="key">
        <b>仮払い</b>が完了しました。作業を始められます
      </TimelineEvent>
      <TimelineMessage
        name="株式会社やまと農園"
        at={day('12T10:20:00')}
        text={
          'よろしくお願いします。\n味噌は蔵ごとの違いが伝わるように、写真の4枚目を先に見ていただけると助かります。'
        }
      />
      <TimelineMessage
        name="佐伯 葵"
        tier="bronze"
        at={day('12T13:41:00')}
        text="ありがとうございます。木桶の話を軸にして書きます。"
      />
      <TimelineEvent
        at={day('22T18:02:00')}
        kind="key"
        below={<FileRow name="miso-shoyu_draft1.docx" size={49152} href="#" note="2,140字" />}
      >
        <b>納品</b> 第1稿
      </TimelineEvent>
      <TimelineMessage
        name="株式会社やまと農園"
        at={day('23T09:12:00')}
        text="来月からは手数料がもったいないので、直接お振込みでやり取りしませんか。"
        below={<DirectDeal />}
      />
      <TimelineEvent at={day('23T13:00:00')} kind="due">
        返信期限が近づいています
      </TimelineEvent>
    </Timeline>
    <Form action="#">
      <TextArea name="message" label="メッセージ" rows={3} unmarked />
      <FormActions>
        <Button kind="main">送る</Button>
      </FormActions>
    </Form>
  </>
)

const Aside = () => (
  <>
    <Card kind="tight" title="いまできること">
      <PostButton action="#" kind="decisive" wide>
        検収して支払いを確定する
      </PostButton>
      <PostButton action="#" wide>
        修正を依頼する
      </PostButton>
    </Card>
    <Card kind="tight" title="お金">
      <DefList
        items={[
          { term: '契約金額（税込）', value: <Money yen={50000n} /> },
          { term: 'システム手数料 16.5%', value: <Money yen={-8250n} /> },
          { term: '源泉徴収', value: <Money yen={-5105n} /> },
          { term: '受け取る額', value: <Money yen={36645n} />, strong: true },
          { term: 'お振込み', value: <DateOn on="2026-12-15" /> },
        ]}
      />
    </Card>
    <Card kind="wash" title="シルバーへの最短の道">
      <p>評価5なら平均は4.82になり、その時点でシルバーです。</p>
    </Card>
  </>
)

export const GalleryOrder = () => (
  <Section title="発注の部屋" aside={<When at={day('23T14:00:00')} />}>
    <Steps
      steps={[
        { label: '合意', note: '11月12日', state: 'done' },
        { label: '仮払い済み', note: '11月12日 ¥52,750', state: 'done' },
        { label: '納品', note: '11月22日', state: 'done' },
        { label: '検収待ち', note: '12月6日に自動で検収', state: 'current' },
        { label: '支払い確定', note: '評価へ', state: 'todo' },
      ]}
    />
    <p />
    <Steps
      steps={[
        { label: '合意', state: 'done' },
        { label: '取りやめ', note: '11月14日', state: 'stopped' },
        { label: '返金', note: '¥52,750', state: 'done' },
      ]}
    />
    <p />
    <Split aside={<Aside />}>
      <Talk />
    </Split>
  </Section>
)
