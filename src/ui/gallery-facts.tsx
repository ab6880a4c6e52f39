import {
  Avatar,
  Bar,
  BarChart,
  Breadcrumbs,
  ButtonLink,
  Card,
  Chips,
  CountLine,
  DefList,
  Empty,
  FacetPanel,
  Facets,
  Ladder,
  Mark,
  Money,
  Pager,
  Percent,
  QuartileStrip,
  RankSeal,
  Ring,
  Row,
  Rows,
  ScatterChart,
  Section,
  Split,
  Tabs,
  Tag,
  Tags,
  tiers,
} from './index'
import { uiTexts } from './texts'
import { useView } from './view'

const yen = (value: number) => `¥${value.toLocaleString('ja-JP')}`

const Seals = () => (
  <Section title="印">
    {([96, 60, 44, 34, 24, 18, 16] as const).map((size) => (
      <div class="line-up">
        {tiers.map((tier) => (
          <RankSeal tier={tier} size={size} />
        ))}
      </div>
    ))}
    <div class="line-up">
      {['水野 遥', '藤原 健', '西村 結', '佐伯 葵', '株式会社やまと農園', 'Mori'].map((name) => (
        <span>
          <Avatar name={name} /> {name}
        </span>
      ))}
    </div>
  </Section>
)

const Standing = () => {
  const labels = uiTexts[useView().lang].tiers
  return (
    <Section title="ランクの段階" aside="過去1年・2025年11月24日から">
      <Ladder steps={tiers.map((tier) => ({ tier, label: labels[tier] }))} current="bronze" progress={0.74} />
      <Rows>
        <Row mark={<Mark met />} aside={<Percent numerator={11} denominator={12} />}>
          <b>納品まで完了した仕事</b>
          <small>プロジェクト12件のうち11件を完了</small>
          <Bar value={11} max={12} label="12件のうち11件" />
        </Row>
        <Row mark={<Mark met={false} />} aside="4.7">
          <b>評価の平均</b> <Tag kind="due">不足</Tag>
          <small>クライアント9人からの評価。あと0.1点</small>
          <Bar value={4.7} max={4.8} short />
        </Row>
      </Rows>
      <div class="line-up">
        <Ring value={11} max={12} label="91.6%" note="完了率" />
        <Ring value={0} max={12} label="0件" />
        <Percent numerator={0} denominator={0} />
      </div>
    </Section>
  )
}

const Filters = () => (
  <FacetPanel active={2}>
    <Facets
      title="仕事のかたち"
      name="mode"
      items={[
        { label: 'プロジェクト', value: 'project', count: 264, checked: true },
        { label: 'コンペ', value: 'competition', count: 38 },
        { label: 'タスク', value: 'task', countText: '1,000+' },
      ]}
    />
    <Facets
      title="カテゴリ"
      items={[
        { label: 'ライティング', href: '#', count: 142, checked: true },
        { label: 'デザイン', href: '#', count: 87 },
      ]}
    />
  </FacetPanel>
)

const Jobs = () => (
  <Rows label="仕事">
    <Row
      aside={
        <>
          <b>
            <Money yen={40000n} />
          </b>
          <QuartileStrip
            usual={{ min: 5000, q1: 20000, median: 35000, q3: 60000, max: 150000 }}
            low={40000}
            high={60000}
            label="このカテゴリの完了した発注の価格"
          />
        </>
      }
    >
      <Tags>
        <Tag kind="mode">プロジェクト</Tag>
        <Tag>継続あり</Tag>
        <Tag kind="done">仮払い済み</Tag>
        <Tag kind="stop">募集終了</Tag>
      </Tags>
      <h3>
        <a href="#list">オーガニック食品ECの商品説明文（20点）</a>
      </h3>
      <small>産地と作り手の話を読みものとして伝える説明文をお願いします。</small>
    </Row>
  </Rows>
)

const List = () => (
  <Split side={<Filters />}>
    <CountLine count={1373}>
      <Tabs
        quiet
        label="並べ替え"
        items={[
          { href: '#', label: 'おすすめ順', current: true },
          { href: '#', label: '新着' },
        ]}
      />
    </CountLine>
    <Chips
      items={[
        { href: '#', label: 'ライティング' },
        { href: '#', label: '予算1万円以上' },
      ]}
      clear={{ href: '#', label: '条件をすべて外す' }}
    />
    <Jobs />
    <Pager page={5} pages={48} href={(n) => `#page-${n}`} />
    <Empty
      title="条件に合う仕事がありません"
      text="条件を一つ外すか、この条件で新着をお知らせに登録してください。"
      action={<ButtonLink href="#">新着を知らせる</ButtonLink>}
    />
  </Split>
)

const Charts = () => (
  <div class="grid-2">
    <Card title="月ごとの収入">
      <BarChart
        label="月ごとの収入"
        yFormat={yen}
        tickFormat={(value) => (value === 0 ? '0' : `${value / 10000}万`)}
        bars={[42, 51, 38, 60, 74, 58, 81, 77, 90, 66, 104, 30].map((value, index) => ({
          label: `${((index + 11) % 12) + 1}月`,
          value: value * 1000,
          kind: index === 11 ? 'pale' : index === 10 ? 'strong' : 'plain',
        }))}
      />
    </Card>
    <Card title="提案">
      <ScatterChart
        xLabel="見積額"
        yLabel="評価"
        xFormat={yen}
        yFormat={(value) => value.toFixed(1)}
        points={tiers.map((tier, index) => ({
          x: 38000 + index * 6500,
          y: 4.1 + index * 0.2,
          label: `提案${index + 1}`,
          href: `#p${index}`,
          tier,
        }))}
      />
    </Card>
  </div>
)

export const GalleryFacts = () => (
  <>
    <Breadcrumbs
      items={[{ label: '仕事', href: '/jobs' }, { label: 'ライティング', href: '#' }, { label: '記事作成' }]}
    />
    <Tabs
      label="部品"
      items={[
        { href: '#', label: 'すべて', current: true, count: 32 },
        { href: '#', label: '進行中', count: 4 },
        { href: '#', label: '完了' },
      ]}
    />
    <Seals />
    <Standing />
    <Section title="一覧" id="list">
      <List />
    </Section>
    <Section title="図">
      <Charts />
    </Section>
    <Section title="金額">
      <DefList
        stacked
        items={[
          { term: '自己紹介', value: '食と暮らしの文章を書きます。産地や作り手の話を聞くところから。' },
          { term: '得意なカテゴリ', value: '商品説明、取材、コラム' },
        ]}
      />
    </Section>
  </>
)
