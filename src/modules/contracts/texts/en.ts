import { plural, type Translation } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import { formatLongDate } from '../../../ui/format'
import type * as ja from './ja'

const keptTerms = (until: string, yen: { price: string }): string =>
  `Without an answer by ${until} the request ends, and the terms (${yen.price}) stay as they are.`
const toBeDecided = (_until: string, yen: { price: string }): string =>
  `Until it is decided, the site keeps ${yen.price} in escrow.`

export const texts: Translation<typeof ja.texts> = {
  beforeClosing: (n: number) =>
    `${plural(n, 'order')} ${n === 1 ? 'is' : 'are'} not over: please finish or end them`,
  status: {
    offered: 'Offered',
    agreed: 'Awaiting payment',
    working: 'In progress',
    delivered: 'Delivered',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  merged: 'Merged',
  disputed: 'In dispute',
  fault: {
    client: 'On the client’s side',
    freelancer: 'On the freelancer’s side',
    mutual: 'By mutual agreement',
    platform: 'On the site’s side',
    'force-majeure': 'Force majeure',
  },
  role: { client: 'Client', freelancer: 'Freelancer', operator: 'Operator', clock: 'Deadline' },
  steps: {
    agreed: 'Agreed',
    funded: 'Escrow',
    delivered: 'Delivery',
    inspecting: 'Inspection',
    paid: 'Paid',
    by: (who: string) => `by ${who}`,
    byBoth: 'agreed by both',
    stopped: 'Cancelled',
    autoAccept: (on: string) => `Accepted by itself on ${on}`,
    review: 'then reviews',
  },
  verb: {
    offer: 'The order was offered',
    award: 'The entry was chosen and the contract made',
    repeat: 'The order of this month was opened. It awaits payment into escrow',
    counter: 'Other terms were offered',
    agree: 'Both sides agreed',
    decline: 'The order was declined',
    withdraw: 'The offer was withdrawn',
    lapse: 'Nobody answered for 7 days; the offer has ended',
    fund: 'The money is in escrow. Work may start',
    cancel: 'Cancelled before payment into escrow',
    expire: 'No payment within 14 days; the order is cancelled',
    deliver: 'Delivered',
    'withdraw-delivery': 'The delivery was withdrawn',
    revise: 'A revision was requested',
    accept: 'Accepted; the money has been released',
    change: 'The terms have changed',
    split: 'The order was split',
    merge: 'Other orders were merged into this one. The notice of terms is issued anew',
    absorb: 'The order was merged into another one',
    'cancel-funded': 'Cancelled; the money in escrow was divided',
    dispute: 'A dispute was opened. Until it ends, the order and the money in escrow stand still',
    resume:
      'The dispute was withdrawn and the order goes on. Deadlines are later by as long as it stood still',
    'end-disputed': 'The dispute has ended; the money in escrow was divided',
    'complete-disputed': 'The dispute has ended; the work is accepted and the money released',
    correct: 'An appeal has changed the decision of the dispute',
    remind: 'A formal reminder was sent',
    'request-change': 'A request was made',
    answer: 'A request was answered',
  },
  asked: {
    cancel: (who: string) => `${who} asked to cancel`,
    change: (who: string) => `${who} asked to change the terms`,
    split: (who: string) => `${who} proposed to split the order`,
    merge: (who: string) => `${who} proposed to merge orders`,
  },
  answered: {
    accept: (who: string, what: string) => `${who} accepted: ${what}`,
    decline: (who: string, what: string) => `${who} declined: ${what}`,
    withdraw: (who: string, what: string) => `${who} withdrew: ${what}`,
  },
  byClock: '(by deadline)',
  room: {
    above: (n: number) => `order ${n} of the contract`,
    retainer: (n: number) => `Retainer, no. ${n}`,
    number: 'Order',
    contract: 'Contract',
    actions: 'What you can do now',
    nothing: 'The other side is to act now.',
    answerFirst: 'A request awaits your answer.',
    over: 'This order is over.',
    money: 'Money',
    price: 'Contract amount (tax included)',
    clientFee: 'Client fee 5.5%',
    clientPays: 'You pay',
    freelancerFee: 'System fee 16.5%',
    receives: 'You receive',
    withheld: 'Income tax withheld',
    withheldReturned: 'Income tax withheld (returned to you at release)',
    escrow: 'In escrow',
    rewarded: 'Reward (before fees)',
    received: 'You received',
    paidIn: 'You paid',
    refunded: 'Refunded (with your share of the fee)',
    ofItWithheld: 'Of this, income tax withheld',
    paidInAll: 'Paid in all',
    nothingMoved: 'It ended before it was funded, so no money has moved.',
    terms: 'Terms',
    dueOn: 'Due',
    inspectionUntil: 'Inspection until',
    revisions: 'Revisions',
    revisionsOf: (max: number, used: number) => `up to ${max}, used ${used}`,
    rights: 'Rights',
    rightsOf: {
      transfer: 'Pass to the client on payment',
      licence: 'Licensed',
      keep: 'Stay with the freelancer',
    },
    notice: 'Notice of terms',
    beyond: 'If the revision goes beyond the brief, you need not simply do it.',
    beyondLink: 'Ask for a higher price',
    noticeVersion: (n: number) => `version ${n}`,
    brief: 'What is ordered',
    siblings: 'Orders of this contract',
    splitFrom: 'Born from a split',
    splitFromTitle: (title: string) => `Born from the split of “${title}”.`,
    mergedOf: 'Orders merged into this one',
    mergedInto: (title: string) => `This order was merged into “${title}”.`,
    moved: 'Moved to the merged order',
    overByMerge: 'This order ended in a merge. Delivery and payment go on in the other order.',
    round: (n: number) => `Draft ${n}`,
    delivery: 'Delivery',
    revisionNote: 'Revision requested',
    withdrawn: 'withdrawn',
    payAll: (n: number) => `Pay for all ${n} orders of this contract`,
    agreeAll: (n: number) => `Agree to all ${n} orders of this contract`,
    review: 'Write a review',
    reviewAll: 'Review all orders of this contract',
    back: 'Back to the order room',
    deliverFirst:
      'If you have something to deliver, deliver it first: a delivered order is paid even if the other side stays silent.',
  },
  action: {
    agree: 'Agree',
    counter: 'Answer with other terms',
    decline: 'Decline',
    withdraw: 'Withdraw the offer',
    fund: 'Pay into escrow',
    cancel: 'Cancel',
    deliver: 'Deliver',
    'withdraw-delivery': 'Withdraw the delivery',
    revise: 'Request a revision',
    accept: 'Accept and release payment',
    change: 'Ask to change the terms',
    split: 'Propose to split',
    merge: 'Propose to merge',
    'cancel-funded': 'Ask to cancel',
    remind: 'Remind formally',
    dispute: 'Open a dispute',
  },
  dispute: {
    record: 'See the dispute on this order',
    title: 'A dispute is running',
    stopped: (yen: string) =>
      `The ${yen} in escrow and all deadlines stand still. Nothing can be done with the order until the dispute has ended.`,
    yourCase: 'You have not stated your case yet.',
    theirCase: 'The other side has not stated its case yet.',
    talking:
      'Both sides have stated their case. Each may name an amount that the other does not see; where the two overlap, the dispute settles by itself.',
    until: (until: string) =>
      `Without a settlement by ${until}, the operators decide how the escrow is divided.`,
    deciding:
      'The operators are reading the record and will decide how the escrow is divided. Until then the two can still settle by their offers.',
    proposed: 'A second operator is checking the decision.',
    open: 'Open the dispute',
    over: 'See how the dispute ended',
  },
  offer: {
    rightsScope: 'Scope of the rights',
    rightsScopeHint:
      'Purpose, media, time. Its price is part of the reward. Example: own website and social media, without limit of time',
    recommission: 'If it is a re-commission',
    recommissionHint: 'Work that somebody else commissioned you with: the terms will name both.',
    recommissionFrom: 'Who commissioned it first',
    recommissionPayOn: 'Day of that payment',
    title: 'Order',
    lead: (name: string) =>
      `You offer ${name} an order on these terms. Once it is agreed, you pay into escrow.`,
    row: (n: number) => `Order ${n}`,
    name: 'Name',
    brief: 'What is ordered',
    briefHint: 'What you receive, in which form, from which material. It is frozen as the terms when agreed.',
    price: 'Contract amount (tax included)',
    due: 'Due date',
    revisions: 'Revisions',
    rights: 'Rights to the work',
    submit: 'Offer on these terms',
    done: 'The order is offered. The freelancer’s answer is awaited.',
    total: 'Total',
    back: 'Back to the proposal',
  },
  direct: {
    title: (name: string) => `Ask ${name} directly`,
    lead: 'You offer an order to one person, without a public job. Once it is agreed, you pay into escrow.',
    category: 'Category',
    monthly: 'Make it a monthly order',
    submit: 'Offer on these terms',
    done: 'Your request is sent. The answer is awaited.',
    back: 'Back to the profile',
  },
  more: {
    title: 'Add an order',
    lead: 'You add an order to this contract. It stands once the other side agrees.',
    again: 'The terms of the order before. It is due as many days from today as that one was.',
    repeat: 'Order the same again',
    submit: 'Offer on these terms',
    done: 'The further order is offered.',
    back: 'Back to the contract',
  },
  counter: {
    title: 'Answer with other terms',
    lead: 'Change only what you want changed. When the other side agrees, the order stands.',
    note: 'Message to the other side',
    submit: 'Send these terms',
    from: (name: string) => `${name} answered with other terms`,
    sent: 'You answered with other terms',
    before: 'Before',
    now: 'Now',
    done: 'Your terms are sent. The answer is awaited.',
  },
  decline: {
    title: 'Decline',
    lead: 'You do not take the order. Nothing was agreed, so it does not count in your completion rate.',
    reason: 'Reason, for the other side',
    submit: 'Decline',
    done: 'Declined.',
  },
  cancel: {
    title: 'Cancel',
    leadClient: 'No money has moved yet. The freelancer’s completion rate is not affected.',
    leadFreelancer: 'No money moves, but as a cancellation on your side it counts in your completion rate.',
    reason: 'Reason, for the other side',
    submit: 'Cancel the order',
    done: 'Cancelled.',
  },
  deliver: {
    title: 'Deliver',
    lead: 'The client has 14 days to inspect. Without an answer the order is accepted by itself and paid.',
    message: 'About the delivery',
    links: 'Links',
    linksHint: 'One per line, starting with https://',
    files: 'Files',
    submit: 'Deliver',
    done: 'Delivered. Inspection is awaited.',
    withdrawn: 'The delivery is withdrawn.',
  },
  revise: {
    title: 'Request a revision',
    lead: (left: number) => `You can ask ${left} more time(s). Say exactly what should change, and how.`,
    note: 'What should change',
    submit: 'Request the revision',
    done: 'The revision is requested.',
  },
  agree: {
    title: 'Read the terms and agree',
    lead: (n: number) =>
      n === 1
        ? 'With your word the order stands, and what follows is kept as its notice of terms, exactly as it is.'
        : `With your word ${n} orders stand, and what follows is kept as the notice of terms of each, exactly as it is.`,
    next: 'The client then pays into escrow. Please do not begin before that.',
    submit: (n: number) => (n === 1 ? 'Agree to these terms' : `Agree to these terms of ${n} orders`),
    back: 'Back without agreeing',
  },
  accept: {
    title: 'Accept',
    lead: (yen: string) => `${yen} in escrow is paid to the freelancer. This cannot be undone.`,
    submit: 'Accept and release payment',
    delivery: (round: number, when: string) => `You are accepting draft ${round}, delivered ${when}`,
    done: 'The payment is released. Please write a review.',
  },
  cancelFunded: {
    title: 'Ask to cancel',
    lead: 'Propose a cause and how to divide the money in escrow. If the other side agrees, it is divided so. After 7 days without an answer an operator decides on the record.',
    fault: 'On whose side is the cause?',
    faultHint: 'Only a cause decided to be on the freelancer’s side counts in the completion rate.',
    reward: 'Reward to the freelancer',
    rewardHint: (yen: string) => `From ¥0 to ${yen}. The rest goes back to the client.`,
    note: 'What happened',
    submit: 'Propose this',
  },
  change: {
    title: 'Ask to change the terms',
    lead: 'Once the other side agrees, the terms change and a new notice is issued. A lower price gives the difference back to the client. The freelancer may ask for a higher price, for work beyond the brief: it holds once the client has paid the difference into escrow.',
    note: 'Why',
    submit: 'Ask for the change',
  },
  split: {
    title: 'Propose to split',
    lead: 'One order becomes several that are delivered, paid and reviewed each by itself. The total stays the same to the yen. Each counts in the track record.',
    count: 'Into how many?',
    again: 'Divide again',
    note: 'Words to the other side',
    noteText: (n: number) =>
      `Thank you for this order. May I suggest that we split it into ${n}? Each piece can then be delivered and accepted by itself, which makes checking along the way easier. The total and the due date stay the same.`,
    piece: (n: number) => `Piece ${n}`,
    briefHint: 'What this piece delivers. It is kept as its terms.',
    briefOf: (title: string, { n, of }: { n: number; of: number }) => `Part ${n} of ${of} of “${title}”.`,
    sum: 'Price of the original order',
    submit: 'Propose the split',
  },
  merge: {
    title: 'Propose to merge',
    lead: 'Orders of this contract that are in progress become one. The amounts add up, and the money in escrow moves along. It counts as one order in the track record.',
    choose: 'Which orders become one?',
    again: 'Choose again',
    busy: 'A request awaits an answer, so it cannot be chosen.',
    none: 'There is nothing to merge. Please finish the waiting requests first.',
    sum: 'Contract amount after the merge (tax included)',
    goesOn: 'this order',
    diff: 'What the merge changes',
    note: 'Words to the other side',
    noteText: (n: number) =>
      `Thank you for these orders. May I suggest that we merge the ${n} of them into one? It can then be delivered and accepted at once. The total stays the same.`,
    submit: 'Propose the merge',
  },
  request: {
    raisePrice: 'Added reward',
    raiseFee: 'Added fee',
    raiseSum: 'To be paid in',
    raiseHint: 'Paying accepts the change, and the terms are issued anew. Until then the old terms stand.',
    raisePay: 'Pay the difference and accept',
    cancel: 'Request to cancel',
    change: 'Request to change the terms',
    split: 'Proposal to split',
    merge: 'Proposal to merge',
    intoTitle: (title: string) => `They would become “${title}”.`,
    from: (name: string) => `From ${name}`,
    until: (until: string) => `Please answer by ${until}.`,
    untilOperator: (until: string) => `Without an answer by ${until}, an operator decides on the record.`,
    yours: 'The other side’s answer is awaited.',
    accept: 'Agree',
    decline: 'Decline',
    withdraw: 'Take back',
    made: 'Your request is sent.',
    accepted: 'Agreed.',
    declined: 'Declined.',
    withdrawn: 'Taken back.',
    reward: 'Reward to the freelancer',
    back: 'Back to the client',
    now: 'Now',
    after: 'Then',
    answerNote: 'Words with your answer',
  },
  turn: {
    mine: 'It is your turn',
    theirs: (name) => `It is ${name}’s turn`,
    operator: 'It is the site’s turn',
    offer: {
      mine: 'Please read the terms, and agree or answer with other terms.',
      theirs: 'Waiting for an answer to the offer.',
      thenForClient: (until, yen) =>
        `Without an answer by ${until} the offer ends and no money moves (you would pay ${yen.pays}).`,
      thenForFreelancer: (until, yen) =>
        `Without an answer by ${until} the offer ends (you would receive ${yen.receives}).`,
    },
    fund: {
      mine: 'Please pay into escrow. Work begins once the money is there.',
      theirs: 'Waiting for the money. Please do not start before it is in escrow.',
      thenForClient: (until, yen) => `Without ${yen.pays} in escrow by ${until} the order is cancelled.`,
      thenForFreelancer: (until, yen) =>
        `Without ${yen.price} in escrow by ${until} the order is cancelled. Your completion rate does not count it.`,
    },
    deliver: {
      mine: 'Please do the work and deliver it.',
      theirs: 'Waiting for the delivery.',
      thenForClient: (until, yen) =>
        `It is due ${until}. The site keeps ${yen.price} in escrow until you accept.`,
      thenForFreelancer: (until, yen) =>
        `It is due ${until}. Delivered and accepted, it pays you ${yen.receives}.`,
    },
    overdue: {
      mine: 'The due date has passed. Please deliver now, or ask for a later date.',
      theirs: 'The due date has passed. You can wait for the delivery, or ask for a later date or to cancel.',
      thenForClient: (_until, yen) =>
        `Until it is delivered or settled, the site keeps ${yen.price} in escrow.`,
      thenForFreelancer: (_until, yen) => `Delivered and accepted, it pays you ${yen.receives}.`,
    },
    inspect: {
      mine: 'Please check the delivery, and accept it or ask for a revision.',
      theirs: 'Waiting for the acceptance.',
      thenForClient: (until, yen) =>
        `Without an answer by ${until} it is accepted by itself, and ${yen.price} goes to the freelancer.`,
      thenForFreelancer: (until, yen) =>
        `Even without an answer it is accepted by itself on ${until}, and you receive ${yen.receives}.`,
    },
    request: {
      mine: 'Please answer the request.',
      theirs: 'Waiting for an answer to the request.',
      thenForClient: keptTerms,
      thenForFreelancer: keptTerms,
    },
    'cancel-request': {
      mine: 'Please answer the request to cancel.',
      theirs: 'Waiting for an answer to the request to cancel.',
      thenForClient: (until, yen) =>
        `Without an answer by ${until} the site decides how the ${yen.price} in escrow is shared.`,
      thenForFreelancer: (until, yen) =>
        `Without an answer by ${until} the site decides how the ${yen.price} in escrow is shared.`,
    },
    decision: {
      mine: '',
      theirs: 'The request to cancel was not answered. The site is reading the record.',
      thenForClient: toBeDecided,
      thenForFreelancer: toBeDecided,
    },
    'silent-working': {
      mine: 'You have been formally reminded. Please answer by a message.',
      theirs: 'Waiting for an answer to the formal reminder.',
      thenForClient: (until, yen) =>
        `Without an answer by ${until} the order is cancelled, and ${yen.pays} goes back to the client.`,
      thenForFreelancer: (until, yen) =>
        `Without an answer by ${until} the order is cancelled, and the ${yen.price} in escrow goes back to the client.`,
    },
    'silent-delivered': {
      mine: 'You have been formally reminded. Please check the delivery and answer.',
      theirs: 'Waiting for an answer to the formal reminder.',
      thenForClient: (until, yen) =>
        `Without an answer by ${until} it counts as accepted, and ${yen.price} goes to the freelancer.`,
      thenForFreelancer: (until, yen) =>
        `Without an answer by ${until} it counts as accepted, and you receive ${yen.receives}.`,
    },
  },
  confirm: {
    withdraw: 'Once withdrawn, the offer can no longer be agreed to. No money moves.',
    withdrawDelivery:
      'Once withdrawn, the time for acceptance stops and the order is at work again. You can deliver once more.',
  },
  remind: {
    title: 'Remind formally',
    leadWorking: (until, yen) =>
      `This sends a formal reminder. Without an answer by ${until} the order is cancelled by the other side’s fault, and the ${yen} in escrow goes back to the client. It cannot be undone.`,
    leadDelivered: (until, yen) =>
      `This sends a formal reminder. Without an answer by ${until} it counts as accepted, and the ${yen} in escrow goes to the freelancer. It cannot be undone.`,
    submit: 'Send the formal reminder',
    done: 'The formal reminder is sent. After 7 more days of silence the rules apply.',
    explain:
      'The other side has been silent for 7 days. After a formal reminder and 7 more days, delivered work is paid and undelivered work refunded.',
  },
  pay: { nothing: 'No order is waiting for payment.', funded: 'The money is in escrow.' },
  list: {
    title: 'Orders',
    retainers: 'Retainers',
    open: 'In progress',
    waiting: 'Awaiting answer or payment',
    over: 'Over',
    emptyTitle: 'No orders yet',
    emptyFreelancer: 'Find work and send a proposal; when you are chosen, the order arrives here.',
    emptyClient: 'Post a job; you can then order from the proposals that come in.',
    findWork: 'Find work',
    postJob: 'Post a job',
    due: 'Due',
    with: 'With',
  },
  longWork: {
    title: 'This work has run for six months or more',
    since: (on: string) => `It runs since ${on}. Orders less than a month apart are counted together.`,
    noticeBy: (until: string, by: string) =>
      `To end it, or to order nothing after ${until}, the client gives notice thirty days before (by ${by}). Whoever is asked for the reason has to give it (Freelance Act, article 16).`,
    noticeNow: (from: string) =>
      `Ending it, or ordering nothing more, needs thirty days’ notice by the client. With notice given today it can end on ${from} at the earliest. Whoever is asked for the reason has to give it (Freelance Act, article 16).`,
    retainer: 'A retainer is running. Notice is given on its page.',
    toRetainer: 'See the retainer',
    lead: (who: string) =>
      `You announce that after the last day you will order nothing more from ${who}. What is agreed goes on by its own terms.`,
    endsOn: 'Last day',
    endsOnHint: (from: string) => `Notice takes thirty days: please choose ${from} or later.`,
  },
  endNotice: {
    title: 'Give notice',
    card: 'Ending it',
    given: (who: string, on: string) => `${who} has given notice. ${on} is the last day.`,
    own: (on: string) => `You have given notice. ${on} is the last day.`,
    reason: 'Reason',
    reasonHint: 'You may leave it out, but must answer when the other side asks.',
    submit: 'Give notice',
    back: 'Back',
    takeBack: 'Take the notice back',
    askReason: 'Ask for the reason',
    askedOwn: 'The other side asks for the reason.',
    awaiting: 'The reason is awaited.',
    giveReason: 'Give the reason',
    done: {
      'give-notice': 'Notice is given. The other side is told.',
      'take-back': 'The notice is taken back.',
      'ask-reason': 'You have asked for the reason.',
      'give-reason': 'The reason is given.',
    },
  },
  contract: {
    title: 'Contract',
    orders: 'Orders',
    total: 'Total amount',
    released: 'Released',
    inEscrow: 'In escrow',
    category: 'Category',
    from: 'Made on',
  },
  priceTalk: {
    title: 'Price talk',
    ask: 'Ask to talk about the price',
    askHint:
      'The request and its answer are recorded with their day and reason. The client answers with a reason.',
    wanted: 'Amount you have in mind',
    wantedHint: 'Optional, tax included',
    reason: 'Reason',
    asked: 'You have asked to talk about the price.',
    askedAt: 'Asked',
    priceThen: 'Amount at that time',
    answeredAt: 'Answered',
    answer: 'Answer',
    talks: 'We talk about it',
    talksHint: 'Offer the new amount by other terms or by a change of terms.',
    stays: 'The amount stays',
    staysHint: 'Please say why. Fixing a price without talking about it when asked is forbidden by law.',
    answerReason: 'Reason for the answer',
    send: 'Answer',
    answered: 'Your answer is recorded.',
    waiting: 'The client’s answer is awaited.',
  },
  terms: {
    rightsScope: 'Scope of rights',
    ai: 'Generative AI',
    tax: 'Consumption tax in it',
    taxOf: (yen: string, percent: number) => `${yen} (${percent}%)`,
    receivedOn: 'Delivered on',
    laws: 'Laws that apply',
    lawOf: {
      'fl-3': 'Freelance Act, Article 3 (terms)',
      'fl-4': 'Article 4 (payment within 60 days)',
      'fl-5': 'Article 5 (prohibited acts)',
      toriteki: 'Act on fair dealings with small contractors',
    },
    and: ', ',
    recommission: 'Re-commission',
    recommissionOf: (name: string) => `Commissioned first by ${name}, who pays on`,
    title: 'Notice of terms',
    lead: 'The notice that Article 3 of Japan’s Freelance Act asks for, kept exactly as it stood at agreement.',
    client: 'Ordering party',
    representedBy: (name: string) => `Represented by ${name}`,
    freelancer: 'Performing party',
    orderedOn: 'Date of order',
    content: 'Content',
    rights: 'Rights',
    revisions: 'Revisions',
    dueOn: 'Due date',
    place: 'Place of delivery',
    placeOnline: 'On this site (order room)',
    inspectionOn: 'Inspection ends',
    price: 'Reward (consumption tax included)',
    paymentOn: 'Date of payment',
    method: 'Method of payment',
    methodBank: 'Bank transfer, collected by this site as agent',
    number: 'Number',
    category: 'Category',
    sha: 'Fingerprint (SHA-256)',
    changed: 'Changed in this version',
    times: (n: number) => `${n}`,
    issued: 'Issued',
  },
}

const requestsEn: Record<string, string> = {
  cancel: 'to cancel',
  change: 'to change the terms of',
  split: 'to split',
  merge: 'to merge',
}

const answersEn: Record<string, string> = { accepted: 'accepted', declined: 'declined' }

const dueEn = (note: string): string => {
  const days = /^accept-(\d+)/.exec(note)?.[1]
  return days
    ? `${days === '1' ? '1 day' : `${days} days`} left to accept; then it is accepted by itself.`
    : 'has not moved for a long time and will be cancelled.'
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'order.offered': ({ who, title }: NoticeFill) => `${who} offers you the order “${title}”.`,
  'order.countered': ({ who, title }: NoticeFill) => `${who} suggests other terms for “${title}”.`,
  'order.agreed': ({ who, title, note }: NoticeFill) =>
    `${who} agreed to “${title}”. ${note === 'client' ? 'Fund it, and the work begins.' : 'Please start once it is funded.'}`,
  'order.declined': ({ who, title }: NoticeFill) => `${who} declined the order “${title}”.`,
  'order.funded': ({ title }: NoticeFill) => `“${title}” is funded. The work can begin.`,
  'order.delivered': ({ who, title }: NoticeFill) =>
    `${who} delivered “${title}”. Please check and accept it.`,
  'order.delivery-withdrawn': ({ who, title }: NoticeFill) => `${who} withdrew the delivery of “${title}”.`,
  'order.revision-asked': ({ who, title }: NoticeFill) => `${who} asks for a revision of “${title}”.`,
  'order.completed': ({ title }: NoticeFill) =>
    `“${title}” is accepted and paid. You can write a review within 14 days.`,
  'order.cancelled': ({ title }: NoticeFill) => `“${title}” is cancelled.`,
  'order.changed': ({ title }: NoticeFill) =>
    `The terms of “${title}” changed. Please see the new notice of terms.`,
  'order.split': ({ title }: NoticeFill) => `The order “${title}” was split.`,
  'order.merged': ({ title }: NoticeFill) =>
    `Other orders were merged into “${title}”. Please see the new notice of terms.`,
  'order.request-made': ({ who, title, note }: NoticeFill) =>
    `${who} asks ${requestsEn[note] ?? 'about'} “${title}”.`,
  'order.request-answered': ({ title, note }: NoticeFill) => {
    const [kind = '', answer = ''] = note.split('/')
    return `The request ${requestsEn[kind] ?? 'about'} “${title}” was ${answersEn[answer] ?? 'closed'}.`
  },
  'order.price-talk-asked': ({ who, title }: NoticeFill) =>
    `${who} asks to talk about the price of “${title}”. Please answer with a reason.`,
  'order.price-talk-answered': ({ who, title }: NoticeFill) =>
    `${who} answered about the price of “${title}”.`,
  'order.reminded': ({ who, title }: NoticeFill) =>
    `${who} formally reminds you about “${title}”. Please answer within 7 days.`,
  'order.due-soon': ({ title, note }: NoticeFill) => `“${title}”: ${dueEn(note)}`,
  'end-notice.given': ({ who, title, note }: NoticeFill) =>
    `${who} has given notice of the work that continues from “${title}”. Its last day is ${formatLongDate(note, 'en')}. You can ask for the reason.`,
  'end-notice.taken-back': ({ who, title }: NoticeFill) =>
    `${who} has taken back the notice of the work that continues from “${title}”.`,
  'end-notice.reason-asked': ({ who, title }: NoticeFill) =>
    `${who} asks why the work that continues from “${title}” is to end.`,
  'end-notice.reason-given': ({ who, title }: NoticeFill) =>
    `${who} has said why the work that continues from “${title}” is to end.`,
}

export const todoTexts: Translation<typeof ja.todoTexts> = {
  'answer-offer': ({ who, title }: TodoFill) => `Answer ${who}’s order “${title}”`,
  fund: ({ title }: TodoFill) => `Fund “${title}”`,
  deliver: ({ title }: TodoFill) => `Deliver “${title}”`,
  revise: ({ title }: TodoFill) => `Revise and deliver “${title}”`,
  accept: ({ who, title }: TodoFill) => `Check and accept ${who}’s delivery “${title}”`,
  'answer-price-talk': ({ who, title }: TodoFill) => `Answer ${who} about the price of “${title}”`,
  'decide-on-work': ({ who, title }: TodoFill) => `After “${title}”, order again from ${who} or give notice`,
  'give-end-reason': ({ who, title }: TodoFill) =>
    `Tell ${who} why the work that continues from “${title}” is to end`,
  'answer-request': ({ who, title }: TodoFill) => `Answer ${who}’s request about “${title}”`,
}

export const navigationTexts: Translation<typeof ja.navigationTexts> = {
  orders: 'Orders',
}
