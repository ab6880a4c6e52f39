// Tasks of the demo world: what is asked, what it pays, and what people answer.
import type { Question } from '../../../src/modules/tasks'

const plain = {
  hint: '',
  required: true,
  min: null,
  max: null,
  options: [],
  other: false,
  showIf: null,
} as const

type Asked = Partial<Question> & Pick<Question, 'kind' | 'label'>

const form = (...asked: Asked[]): Question[] => asked.map((one, n) => ({ ...plain, id: `q${n + 1}`, ...one }))

export interface TaskText {
  category: string
  title: string
  brief: string
  unitYen: number
  works: number
  minutes: number
  perPerson: number
  questions: Question[]
  /** Answers of one person, put together from these: one of each list. */
  answers: Readonly<Record<string, readonly (string | readonly string[])[]>>
  screening?: { label: string; options: string[]; right: number[] }
  training?: { purpose: string; by: string; face: boolean; licence: string }
}

const scale = { min: 1, max: 5 }

export const taskTexts: readonly TaskText[] = [
  {
    category: 'survey',
    title: '平日の夕食についてのアンケート（全6問）',
    brief:
      '新しい食材セットの企画の参考にします。回答は統計としてまとめ、個人が分かる形では使いません。\n\n- 所要時間の目安は3分です\n- 自由回答が空欄や「特になし」だけの場合は、差し戻すことがあります',
    unitYen: 60,
    works: 60,
    minutes: 30,
    perPerson: 1,
    questions: form(
      {
        kind: 'single',
        label: '平日の夕食は、主にだれが用意しますか',
        options: ['自分', '家族', '外食・中食が多い'],
        other: true,
      },
      {
        kind: 'multiple',
        label: '夕食の準備で困ること',
        options: ['献立を決める', '買い物', '調理の時間', '後片づけ', '栄養の偏り'],
        min: 1,
        max: 3,
      },
      { kind: 'number', label: '夕食の準備にかける時間（分）', min: 0, max: 240 },
      { kind: 'scale', label: 'いまの夕食づくりの満足度', hint: '1が低い、5が高い', ...scale },
      { kind: 'short', label: '一度に無理なく払える夕食1人分の金額と、その理由', max: 100 },
      {
        kind: 'long',
        label: 'こんな食材セットがあれば使いたい、というものを教えてください',
        min: 30,
        max: 400,
      },
    ),
    answers: {
      q1: ['自分', '家族', '自分', '外食・中食が多い'],
      q2: [
        ['献立を決める'],
        ['調理の時間', '後片づけ'],
        ['買い物', '栄養の偏り'],
        ['献立を決める', '調理の時間'],
      ],
      q3: ['30', '45', '20', '60', '15'],
      q4: ['3', '4', '2', '5', '3'],
      q5: [
        '600円。外食より少し安いと続けられます',
        '500円まで。家族4人分になるので',
        '800円。野菜が多ければ払えます',
      ],
      q6: [
        '切った野菜と味つけの素が分かれていて、辛さを家族ごとに変えられるもの。洗い物が一つの鍋で済むと助かります。',
        '二人分から頼めて、冷凍庫に入る薄い箱のもの。魚の献立が週に二回あると嬉しいです。',
        '翌日の弁当にも回せる量で、作り置きのしかたが書いてあるもの。塩分の表示もほしいです。',
        '子どもと一緒に作れる手順で、火を使うところだけ大人が見ればよいもの。十五分で終わるのが理想です。',
      ],
    },
  },
  {
    category: 'classification',
    title: '商品写真のタグ付け（1件につき1枚）',
    brief:
      '家具の商品写真を見て、形・色・素材を選んでください。迷ったときは「分からない」を選んでかまいません。1件は1分ほどです。',
    unitYen: 12,
    works: 120,
    minutes: 15,
    perPerson: 20,
    questions: form(
      { kind: 'single', label: '家具の種類', options: ['椅子', '机', '棚', 'ソファ', '分からない'] },
      { kind: 'multiple', label: '見える素材', options: ['木', '金属', '布', '革', '樹脂'], min: 1 },
      { kind: 'scale', label: '写真の明るさ', ...scale },
    ),
    answers: {
      q1: ['椅子', '机', '棚', 'ソファ'],
      q2: [['木'], ['木', '布'], ['金属'], ['革', '木'], ['樹脂']],
      q3: ['2', '3', '4', '5'],
    },
  },
  {
    category: 'data-collection',
    title: '市区町村の子育て支援制度の調査',
    brief:
      '指定の自治体の公式サイトで、出産・子育ての給付の有無と金額を調べて記入してください。出典のURLを必ず付けてください。',
    unitYen: 180,
    works: 40,
    minutes: 60,
    perPerson: 5,
    questions: form(
      { kind: 'short', label: '調べた自治体の名前', max: 40 },
      { kind: 'url', label: '出典のURL（自治体の公式サイト）' },
      { kind: 'single', label: '出産時の独自の給付', options: ['ある', 'ない', '公式サイトに記載がない'] },
      {
        kind: 'number',
        label: '給付の金額（円）',
        min: 0,
        max: 2_000_000,
        showIf: { question: 'q3', answers: ['ある'] },
      },
      { kind: 'date', label: 'ページの更新日', required: false },
      { kind: 'long', label: '制度の内容を2〜3文でまとめてください', min: 40, max: 600 },
    ),
    answers: {
      q1: ['長野県松本市', '静岡県三島市', '福岡県糸島市', '北海道帯広市', '香川県丸亀市'],
      q2: ['https://www.city.example.jp/kosodate/', 'https://www.city.example.jp/kurashi/shussan/'],
      q3: ['ある', 'ない', 'ある'],
      q4: ['50000', '100000', '30000'],
      q6: [
        '出生届のあとに申請すると、子ども一人につき一度だけ支給されます。申請の期限は出生から一年以内で、窓口と郵送のどちらでも手続きできます。',
        '国の給付に加えて、第二子から独自の上乗せがあります。所得の制限はなく、住民登録が半年以上あることが条件です。',
        '紙おむつの引換券が毎月配られます。対象は一歳になる月までで、市内の薬局と商店で使えると書かれていました。',
      ],
    },
  },
  {
    category: 'survey',
    title: '猫の飼い主の方へ：爪とぎの使い方（写真つき）',
    brief:
      '新しい爪とぎの開発のため、いまお使いのものを教えてください。写真には人や部屋番号などが写らないようにしてください。',
    unitYen: 150,
    works: 30,
    minutes: 60,
    perPerson: 1,
    screening: {
      label: '猫を飼っていますか',
      options: ['飼っている', '以前飼っていた', '飼っていない'],
      right: [0],
    },
    questions: form(
      { kind: 'number', label: '飼っている猫の数', min: 1, max: 20 },
      {
        kind: 'single',
        label: 'いちばん使う爪とぎの形',
        options: ['平置き', '立てかけ', '柱', 'ソファ型'],
        other: true,
      },
      { kind: 'scale', label: '満足度', ...scale },
      { kind: 'long', label: '買いかえるときに困ったこと', min: 20, max: 300 },
    ),
    answers: {
      q1: ['1', '2', '3'],
      q2: ['平置き', '立てかけ', '柱'],
      q3: ['3', '4', '2'],
      q4: [
        '段ボールのくずが散らばるので、掃除しやすいものを探すのに時間がかかりました。',
        '背の高い柱だと倒れてしまい、結局もとの形に戻しました。重さを書いてほしいです。',
        '色が部屋に合わず、何度も見くらべました。写真より実物が黄色く見えました。',
      ],
    },
  },
  {
    category: 'copywriting',
    title: '和菓子店の新商品の名前を考える',
    brief:
      '栗と柚子を合わせた焼き菓子の名前を募集します。読みやすさと、贈りものに合う響きを大切にしています。',
    unitYen: 100,
    works: 50,
    minutes: 60,
    perPerson: 3,
    questions: form(
      { kind: 'short', label: '名前の案', max: 20 },
      { kind: 'short', label: '読みがな', max: 40 },
      { kind: 'long', label: '名前に込めた意味', min: 20, max: 200 },
    ),
    answers: {
      q1: ['山のあかり', '柚栗', 'ゆずのこみち', '秋ひより', '栗の便り'],
      q2: ['やまのあかり', 'ゆぐり', 'ゆずのこみち', 'あきひより', 'くりのたより'],
      q3: [
        '柚子の色を、夕方の山里に灯る明かりに見立てました。手みやげの包みにも合う言葉です。',
        '二つの素材を一つの言葉にして、短く覚えやすい名前にしました。漢字でもかなでも書けます。',
        '柚子畑の細い道を歩くような、ゆったりした気持ちを表しています。子どもにも読めます。',
        '穏やかに晴れた秋の日に、お茶と一緒に楽しむ様子を思い浮かべて付けました。',
      ],
    },
  },
  {
    category: 'transcription',
    title: '短い音声の書き起こし（学習データ）',
    brief: '20秒ほどの音声を聞き、聞こえたとおりに書いてください。言いよどみは省いてかまいません。',
    unitYen: 45,
    works: 80,
    minutes: 30,
    perPerson: 10,
    training: {
      purpose: '会議の書き起こしの精度を上げるための学習',
      by: '株式会社ことのは音声研究所',
      face: false,
      licence: '3年間、社内での学習に限る。第三者への提供なし',
    },
    questions: form(
      {
        kind: 'section',
        label: '音声は作業の説明にあるページで聞けます',
        hint: '聞き取れない部分は「＊」で書いてください。',
      },
      { kind: 'long', label: '書き起こし', min: 20, max: 500 },
      {
        kind: 'single',
        label: '聞き取りやすさ',
        options: ['よく聞こえた', '一部が聞こえない', 'ほとんど聞こえない'],
      },
    ),
    answers: {
      q2: [
        'それでは来月の予定ですが、第二週に展示会がありますので、準備は今週のうちに始めたいと思います。',
        '先ほどの資料の三枚目を見ていただくと、昨年との差が分かります。今年は少し早く始めています。',
        '駅前の店舗については、改装が終わるまで仮の場所で営業します。お客様への案内は来週送ります。',
      ],
      q3: ['よく聞こえた', '一部が聞こえない'],
    },
  },
  {
    category: 'market-research',
    title: '文房具のパッケージ、どちらが目にとまりますか',
    brief: '二つの案の見くらべです。直感で答えてください。1分ほどで終わります。',
    unitYen: 25,
    works: 100,
    minutes: 15,
    perPerson: 1,
    questions: form(
      { kind: 'single', label: '先に目に入ったのは', options: ['A案', 'B案', '同じくらい'] },
      { kind: 'scale', label: 'A案を買いたいと思う度合い', ...scale },
      { kind: 'scale', label: 'B案を買いたいと思う度合い', ...scale },
      { kind: 'short', label: 'そう思った理由', max: 200 },
    ),
    answers: {
      q1: ['A案', 'B案', 'B案', '同じくらい'],
      q2: ['2', '3', '4'],
      q3: ['3', '4', '5'],
      q4: [
        '文字が大きく、使い道がすぐ分かったから',
        '色が落ち着いていて机に置きたいと思った',
        '中身が少し見えるので安心できる',
        '手書きの絵がやさしい印象だった',
      ],
    },
  },
  {
    category: 'product-description',
    title: '使ってみた感想：折りたたみ傘（200字）',
    brief:
      'いまお使いの折りたたみ傘について、よいところと直してほしいところを自分の言葉で書いてください。写しや生成AIの文章は非承認になります。',
    unitYen: 120,
    works: 40,
    minutes: 60,
    perPerson: 1,
    questions: form(
      { kind: 'short', label: '傘の種類と使っている期間', max: 60 },
      { kind: 'long', label: 'よいところ', min: 50, max: 400 },
      { kind: 'long', label: '直してほしいところ', min: 50, max: 400 },
    ),
    answers: {
      q1: ['自動開閉、2年', '軽量、半年', '晴雨兼用、1年', '骨が8本、3年'],
      q2: [
        '鞄の脇に差しても邪魔にならない細さで、片手で開けられるので荷物が多い日に助かっています。布が乾くのも早く、玄関に広げて三十分もすればしまえます。',
        'とにかく軽く、折りたたむと手のひらに収まります。急な雨に備えて毎日持ち歩けるのは、この軽さがあってこそだと感じています。',
        '日ざしの強い日にも使えるので、一年を通して出番があります。内側の色が濃く、歩いていて眩しくないところが気に入っています。',
      ],
      q3: [
        '風の強い日に一度裏返ってから、骨の付け根が少し曲がってしまいました。部品だけを取りかえられると、もっと長く使えると思います。',
        '袋が小さすぎて、濡れたまま入れるのに手間がかかります。あと一回り大きいか、口が大きく開く形にしてほしいです。',
        '持ち手が丸くて滑りやすく、雨の日に手から落ちそうになります。少し溝があるだけで、かなり持ちやすくなるはずです。',
      ],
    },
  },
  {
    category: 'data-entry',
    title: '名刺サイズの伝票を表に写す（1件につき1枚）',
    brief:
      '伝票の画像から、日付・品名・金額を写してください。読めない文字は「？」にしてください。個人名は写さないでください。',
    unitYen: 18,
    works: 90,
    minutes: 15,
    perPerson: 15,
    questions: form(
      { kind: 'date', label: '伝票の日付' },
      { kind: 'short', label: '品名', max: 60 },
      { kind: 'number', label: '金額（円）', min: 0, max: 1_000_000 },
    ),
    answers: {
      q1: ['2026-05-12', '2026-06-03', '2026-06-21', '2026-07-08'],
      q2: ['コピー用紙 A4', '封筒 角2', '事務用椅子', '清掃用品一式'],
      q3: ['3280', '1540', '12800', '4600'],
    },
  },
  {
    category: 'survey',
    title: '在宅勤務の机まわりについて（5問）',
    brief: '在宅で働く方の机と椅子について教えてください。商品の説明ではなく、ふだんの使い方をお聞きします。',
    unitYen: 40,
    works: 50,
    minutes: 20,
    perPerson: 1,
    questions: form(
      {
        kind: 'single',
        label: '週に何日、在宅で働きますか',
        options: ['0日', '1〜2日', '3〜4日', '5日以上'],
      },
      {
        kind: 'single',
        label: '机は専用のものですか',
        options: ['専用', '食卓などと兼用'],
        showIf: { question: 'q1', answers: ['1〜2日', '3〜4日', '5日以上'] },
      },
      {
        kind: 'multiple',
        label: '気になること',
        options: ['腰', '肩', '目', '音', '照明', '特にない'],
        min: 1,
      },
      { kind: 'scale', label: 'いまの環境の満足度', ...scale },
      { kind: 'short', label: '次に買いかえたいもの', required: false, max: 60 },
    ),
    answers: {
      q1: ['1〜2日', '3〜4日', '5日以上'],
      q2: ['専用', '食卓などと兼用'],
      q3: [['腰', '肩'], ['目'], ['音', '照明'], ['特にない']],
      q4: ['2', '3', '4', '5'],
      q5: ['椅子', '照明', '外付けの画面', '机'],
    },
  },
  {
    category: 'native-check',
    title: '英語の案内文：自然に読めるかの確認',
    brief: '旅館の英語の案内文を読み、不自然なところを教えてください。英語を日常的に使う方にお願いします。',
    unitYen: 300,
    works: 20,
    minutes: 60,
    perPerson: 2,
    screening: {
      label: '英語をどのくらい使いますか',
      options: ['毎日', '週に数回', 'ほとんど使わない'],
      right: [0, 1],
    },
    questions: form(
      { kind: 'scale', label: '全体の自然さ', ...scale },
      { kind: 'long', label: '直したほうがよいところ', min: 40, max: 1000 },
    ),
    answers: {
      q1: ['3', '4', '4'],
      q2: [
        '入浴の案内にある please be naked は直接的すぎるので、bathing suits are not worn のように言い換えるとやわらかくなります。',
        '夕食の時間の文で by と until が混ざっています。受付の締切なら by、提供の終わりなら until にそろえるとよいと思います。',
      ],
    },
  },
  {
    category: 'survey',
    title: '地域のお祭りの思い出を教えてください',
    brief: '冊子に載せる短い文章を集めています。掲載のときは都道府県と年代だけを添えます。',
    unitYen: 200,
    works: 25,
    minutes: 90,
    perPerson: 1,
    questions: form(
      { kind: 'short', label: 'お祭りの名前と場所（都道府県・市区町村）', max: 60 },
      { kind: 'long', label: '思い出', min: 80, max: 800 },
    ),
    answers: {
      q1: ['川沿いの花火大会（新潟県）', '秋祭り（兵庫県）', '雪灯籠まつり（青森県）'],
      q2: [
        '祖父の肩の上から見た最後の花火を、いまでも覚えています。帰り道は人が多くて、はぐれないように帯の端をずっと握っていました。翌朝の河原は静かで、前の晩の音が夢のように思えました。',
        '太鼓の練習は夏休みから始まり、手のまめがつぶれるまで叩きました。本番の日、近所の人が窓から名前を呼んでくれて、はじめて町の一員になれた気がしました。',
        '雪を四角く積んで、中にろうそくを立てます。風が吹くと火が消えてしまうので、見回りの子ども係は大忙しでした。甘酒の湯気の匂いが、冬になると恋しくなります。',
      ],
    },
  },
]
