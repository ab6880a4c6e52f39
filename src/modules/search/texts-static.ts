import { defineTexts } from '../../platform/i18n'

/** The plain pages. A line break parts paragraphs. */
export const staticTexts = defineTexts(
  {
    help: {
      title: 'ヘルプ',
      lead: 'はじめての方が迷いやすいところから順に書いています。',
      parts: {
        start: {
          title: 'はじめに何をすればよいですか',
          text: 'メールアドレスとパスワードで登録すると、頼む側にも受ける側にもなれます。画面右上の名前から、いつでも切り替えられます。\n受ける側の方は、まずプロフィールと3つの確認（本人確認・機密保持確認・電話確認）を進めてください。足りないものは「ランク」のページに一つずつ出ます。',
        },
        found: {
          title: '検索に出てこないのはなぜですか',
          text: '検索に出るのは、ランクがレギュラー以上のランサーだけです。最後の条件がそろった時点で、その場で検索に出ます。\n1か月以上ログインがないと、レギュラーの条件から外れます。休むときは、前もって休暇を登録してください。',
        },
        post: {
          title: '仕事はどう頼みますか',
          text: '「仕事を頼む」から、分類・内容・予算・締切を書いて公開します。下書きは自動では公開されません。\n提案が届いたら、料金・納期・ランク・評価を並べて見くらべ、頼みたい方に発注します。提案の内容は、ほかのランサーには見えません。',
        },
        escrow: {
          title: 'お金はいつ動きますか',
          text: '発注に双方が同意すると、クライアントが仮払いします。作業が始まるのは仮払いの後です。\n検収すると報酬が確定します。納品から14日のあいだ検収も修正依頼もないときは、自動で検収されます。その前に3回お知らせします。',
        },
        cancel: {
          title: 'キャンセルしたいときは',
          text: '発注のページから、理由と、仮払いをどう分けるかの案を添えて相手に伝えます。相手は受けることも、別の案を出すこともできます。まとまらないときは運営が記録を見て決めます。\nクライアントの都合によるキャンセルは、ランサーの完了率に数えません。',
        },
        split: {
          title: 'まとめて受けた仕事を分けたい',
          text: '記事5本のような発注は、「分割を提案する」から5つに分けられます。合計の金額は変わりません。分けた発注は一つずつ納品・検収・支払い・評価され、それぞれが実績になります。',
        },
        direct: {
          title: 'サイトの外での取引を持ちかけられたら',
          text: 'サイトの外での支払いは、規約で禁じています。仮払いの保護も、実績も、評価も残らないからです。メッセージの文例から「直接取引をお断りする」を選ぶと、ていねいな断りの文がすぐに入ります。',
        },
        review: {
          title: '評価はいつ公開されますか',
          text: '完了から14日のあいだ、双方が評価を書けます。二人とも書いたとき、または期間が終わったときに、同時に公開されます。先に書いても、相手の評価には影響しません。',
        },
      },
    },
    terms: {
      title: '利用規約',
      lead: '短く、そのまま読める言葉で書いています。このサイトを運営する方は、公開の前に自分の名前と連絡先、管轄を書き足してください。',
      parts: {
        who: {
          title: '1. だれのための決まりか',
          text: 'この規約は、登録したすべての方と運営に等しく当てはまります。登録できるのは、契約を自分で結べる方、または保護者の同意を得た方です。アカウントは一人に一つとし、人に貸したり譲ったりできません。',
        },
        role: {
          title: '2. 運営の役割',
          text: '仕事の契約は、クライアントとランサーのあいだで結ばれます。運営は契約の当事者ではなく、場を用意し、報酬をランサーに代わって受け取り、決まりに沿って支払います。',
        },
        money: {
          title: '3. お金',
          text: '支払いはすべてこのサイトを通します。手数料は料金のページに示し、発注に同意した時点のものがその発注の終わりまで適用されます。仮払いは、検収・キャンセルの合意・運営の判断のいずれかがあるまで動きません。',
        },
        work: {
          title: '4. 仕事',
          text: '発注の内容・金額・期日・権利の扱いは、同意の時点で書面として固定され、双方がいつでも読めます。変更には双方の同意が要ります。法令に反する仕事、他人の権利を害する仕事、だれかになりすます仕事は頼むことも受けることもできません。',
        },
        contact: {
          title: '5. 連絡',
          text: '仮払いの前に、電話番号やメールアドレスなどの連絡先を交わすことはできません。連絡はこのサイトのメッセージで行い、支払いをサイトの外へ移してはいけません。',
        },
        rank: {
          title: '6. ランクと評価',
          text: 'ランクは公開された決まりと記録された事実だけで決まります。運営が手で上げ下げすることはありません。決まりを変えるときは60日以上前に知らせます。見返りのある評価や、仲間うちの取引で実績を作ることは禁じます。',
        },
        sanction: {
          title: '7. 決まりに反したとき',
          text: '運営は、注意・機能の制限・停止・契約の終了のいずれかを行うことがあります。そのときは、どの決まりに、どの事実が当たるのかを必ず示します。14日以内に異議を出すことができ、別の担当者が読みます。',
        },
        data: {
          title: '8. 個人の情報',
          text: '確認のための書類は暗号化して保管し、担当者だけが見ます。見た記録は残り、書類は判断から30日後に消えます。自分のデータの写しは、運営に求めれば受け取れます。アカウントを閉じると、法令で残すべきものを除いて消します。',
        },
        end: {
          title: '9. やめるとき',
          text: '進行中の発注がなければ、いつでもアカウントを閉じるよう運営に求められます。受け取っていない報酬は、閉じる前にお支払いします。',
        },
      },
    },
    trust: {
      title: '信用のしくみ',
      lead: '見知らぬ人どうしが安心して頼み、受けられるように、Tanomi がしていることです。',
      parts: {
        open: {
          title: '決まりは全部公開',
          text: 'ランクは、だれでも読める決まりと、日付のついた事実から計算します。隠れた点数はありません。自分のランクのページには、条件ごとに、必要な値・いまの値・数えた発注・足りないものが出ます。',
        },
        fair: {
          title: '相手の都合は数えない',
          text: '完了率に響くのは、ランサーの側に責任があると決まったキャンセルと、期日を30日過ぎた発注だけです。クライアントの都合、話し合いによるキャンセル、災害などは数えません。',
        },
        confirm: {
          title: '3つの確認',
          text: '本人確認は書類を運営が一つずつ見ます。機密保持確認は、約束の文を読んで署名します。電話確認は番号に届く数字で確かめます。自分で書いただけのことには「自己申告」と表示します。',
        },
        escrow: {
          title: '仮払い',
          text: '作業の前に、報酬の全額を預かります。帳簿は二重に記録され、書き換えられません。1円ごとに、どの支払いから来て、どこへ行ったかをたどれます。',
        },
        reviews: {
          title: '同時に開く評価',
          text: '評価は双方が書き終えるまで隠れています。仕返しを恐れて甘く書く必要はありません。点数は、書いた本人にも運営にも変えられません。',
        },
        search: {
          title: '説明できる並び順',
          text: '検索の「おすすめ順」は、公開された項目の点数の合計です。お金を払って上に出ることはできません。どのカードでも、点数の内訳を開いて見られます。くわしくは「並び順のしくみ」に書いています。',
        },
        integrity: {
          title: 'ごまかしに強く',
          text: '発注の数と並べて、契約の数と取引先の数を見せます。一つの契約を細かく分けても、多くの相手から頼まれたようには見えません。',
        },
      },
    },
  },
  {
    help: {
      title: 'Help',
      lead: 'The questions that newcomers ask first come first.',
      parts: {
        start: {
          title: 'Where do I begin?',
          text: 'Sign up with an e-mail address and a password. One account can both hire and work: switch at any time from your name at the top right.\nTo work, complete your profile and the three confirmations: identity, confidentiality and phone. Your rank page names whatever is still missing.',
        },
        found: {
          title: 'Why does nobody find me?',
          text: 'Only freelancers of Regular and above appear in search. You appear the moment the last condition is met.\nAfter a month without a login the conditions of Regular are no longer met. Going away? Declare a vacation beforehand.',
        },
        post: {
          title: 'How do I post a job?',
          text: 'Choose “Post a job”, write down category, brief, budget and deadline, and publish. A draft is never published by itself.\nCompare the proposals you receive by price, date, rank and rating, and order from whom you like. Freelancers do not see each other’s proposals.',
        },
        escrow: {
          title: 'When does money move?',
          text: 'Once both sides agree to an order, the client pays into escrow. Work begins after that.\nAcceptance settles the reward. If a delivery is neither accepted nor sent back for 14 days it is accepted automatically, after three notices.',
        },
        cancel: {
          title: 'What if I want to cancel?',
          text: 'Tell the other side from the order’s page, with the cause and how you propose to divide the escrow. They can accept or suggest otherwise. If you cannot agree, an operator decides from the record.\nA cancellation on the client’s side does not count in the freelancer’s completion rate.',
        },
        split: {
          title: 'Can one large order be split?',
          text: 'An order for five articles can be split into five with “Propose a split”. The total stays the same. Each piece is delivered, accepted, paid and rated by itself, and each counts in your record.',
        },
        direct: {
          title: 'Somebody asks me to deal outside the site',
          text: 'Paying outside is against the rules, because neither escrow nor record nor rating would remain. The reply template “Decline a direct deal” in the conversation fills in a polite refusal.',
        },
        review: {
          title: 'When are ratings shown?',
          text: 'For 14 days after completion both sides can write one. They appear together when both have written or the time is over. Writing first has no influence on what the other writes.',
        },
      },
    },
    terms: {
      title: 'Terms of use',
      lead: 'Short, in words that mean what they say. Whoever runs this site adds their name, contact and jurisdiction before opening it.',
      parts: {
        who: {
          title: '1. For whom',
          text: 'These terms bind every member and the operator alike. You may sign up if you can make contracts yourself, or have your guardian’s consent. One person has one account, which cannot be lent or passed on.',
        },
        role: {
          title: '2. What the operator does',
          text: 'Contracts for work are made between client and freelancer. The operator is not a party to them: it provides the place, receives rewards on the freelancer’s behalf, and pays them by the rules.',
        },
        money: {
          title: '3. Money',
          text: 'All payments go through this site. Fees stand on the prices page; those in force when an order is agreed hold until it ends. Money in escrow moves only by acceptance, by an agreed cancellation, or by an operator’s decision.',
        },
        work: {
          title: '4. Work',
          text: 'Content, amount, date and rights of an order are fixed in writing when it is agreed, and both sides can read them at any time. A change needs both. Work that breaks the law, harms the rights of others or pretends to be somebody else may be neither asked for nor done.',
        },
        contact: {
          title: '5. Contact',
          text: 'Phone numbers, e-mail addresses and the like may not be exchanged before the money is in escrow. Talk in the messages of this site, and do not move payment outside it.',
        },
        rank: {
          title: '6. Rank and ratings',
          text: 'The rank follows from public rules and recorded facts alone. The operator never moves it by hand. A change of the rules is announced at least 60 days ahead. Ratings in return for something, and records made among friends, are forbidden.',
        },
        sanction: {
          title: '7. If the rules are broken',
          text: 'The operator may warn, restrict a feature, suspend or end the membership, and always says which rule and which facts. You have 14 days to appeal; another person reads the appeal.',
        },
        data: {
          title: '8. Personal data',
          text: 'Documents for confirmation are stored encrypted and seen only by the person who reviews them. Each look is recorded, and the documents are gone 30 days after the decision. The operator gives you a copy of your data on request. Closing the account removes it, except for what the law says must be kept.',
        },
        end: {
          title: '9. Leaving',
          text: 'Whenever no order is under way you may ask the operator to close your account. Rewards you have not received are paid first.',
        },
      },
    },
    trust: {
      title: 'How trust works',
      lead: 'What Tanomi does so that strangers can ask and rely on each other.',
      parts: {
        open: {
          title: 'Every rule is public',
          text: 'The rank is computed from rules that anyone can read and from facts with a date. There is no hidden score. Your rank page shows, for each condition, what is required, where you stand, which orders were counted and what is missing.',
        },
        fair: {
          title: 'What others decide does not count',
          text: 'Only cancellations found to be the freelancer’s fault, and orders more than 30 days overdue, lower a completion rate. The client’s reasons, a mutual agreement or a disaster do not.',
        },
        confirm: {
          title: 'Three confirmations',
          text: 'Identity: an operator looks at each document. Confidentiality: a pledge is read and signed. Phone: a code is sent to the number. What somebody merely wrote about themselves is marked as self-declared.',
        },
        escrow: {
          title: 'Escrow',
          text: 'The whole reward is held before work begins. The books are kept by double entry and cannot be rewritten. Each yen can be traced from the payment it came from to where it went.',
        },
        reviews: {
          title: 'Ratings open together',
          text: 'Both stay hidden until both are written, so nobody needs to be kind for fear of revenge. A score cannot be changed, neither by its author nor by the operator.',
        },
        search: {
          title: 'An order that explains itself',
          text: 'The recommended order of search is a sum of public points. Nobody can pay to stand higher. Every card opens to show its points; the page on how results are ordered tells the rest.',
        },
        integrity: {
          title: 'Hard to fake',
          text: 'Next to the number of orders stand the numbers of contracts and of clients. Cutting one contract into pieces does not look like being asked by many.',
        },
      },
    },
  },
)
