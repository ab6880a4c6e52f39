import { plural, type Translation } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  title: 'Dispute',
  side: { client: 'Client', freelancer: 'Freelancer' },
  status: {
    open: 'In discussion',
    escalated: 'With the operators',
    proposed: 'Decision being checked',
    settled: 'Settled',
    decided: 'Decided by the operators',
    withdrawn: 'Withdrawn',
  },
  reason: {
    'not-as-agreed': 'The delivery is not what was agreed',
    'not-delivered': 'Nothing is delivered, or it is late',
    'not-accepted': 'The work is not accepted, or sent back again and again without cause',
    'beyond-agreed': 'Work beyond what was agreed is demanded',
    unreachable: 'The other side cannot be reached',
    rights: 'Rights, or the handling of data',
    other: 'Something else',
  },
  open: {
    title: 'Open a dispute',
    lead: (yen: string) =>
      `For when the two of you cannot agree on how to divide the ${yen} in escrow. Once it is open the order stands still, and no deadline runs: not the inspection, not the due date, not the answer to a request.`,
    steps: {
      first: 'Both sides state their case and show what proves it.',
      second:
        'Each names an amount that the other does not see; where the two overlap, the dispute settles by itself.',
      third: 'After 7 days, or when either side asks for it, the operators read the record and decide.',
    },
    reason: 'What is the problem?',
    submit: 'Open the dispute',
    done: 'The dispute is open. The other side has been told.',
    back: 'Back to the order',
  },
  statement: {
    title: 'Statements and evidence',
    case: 'What happened, and what you want',
    caseHint:
      'Say with dates what was agreed, what happened, and what you want. The other side and the operators will read it.',
    more: 'Add to your case',
    links: 'Links to evidence',
    linksHint: 'One a line, starting with https://',
    files: 'Files of evidence',
    submit: 'Submit',
    done: 'Submitted. The other side has been told.',
  },
  page: {
    between: (client: string, freelancer: string) => `${client} (client) and ${freelancer} (freelancer)`,
    room: 'Order page',
    facts: 'The dispute',
    escrow: 'Escrow that stands still',
    wasEscrow: 'Divided escrow',
    openedBy: 'Opened by',
    openedAt: 'Opened on',
    reason: 'Problem',
    until: 'Discussion until',
    escalatedAt: 'With the operators since',
    reward: 'Reward to the freelancer',
    refund: 'Refund to the client',
    feeNote:
      'The system fee, and income tax where it is withheld, are taken off the reward. The rest of the order fee is added to the refund.',
    fault: 'Fault',
    decision: 'The operators’ decision',
  },
  turn: {
    yourCase: 'Please read the other side’s case and state yours.',
    theirCase: 'The other side has not stated its case yet. You may name an amount already.',
    yourOffer: 'Please name the amount that you would agree to. The other side does not see it.',
    theirOffer: 'The other side has not named an amount yet. You may move yours towards theirs.',
    apart: 'The two amounts do not overlap yet. Move yours, or ask the operators to decide.',
    until: (until: string, yen: string) =>
      `Without a settlement by ${until}, the operators decide how the ${yen} in escrow is divided.`,
    deciding: (yen: string) =>
      `The operators are reading the record and will decide how the ${yen} in escrow is divided. Until then you can still settle by your offers.`,
    proposed: 'A second operator is checking the decision. Both of you will be told.',
  },
  ended: {
    settled: 'The two amounts overlapped; it is settled at their midpoint.',
    decided: 'The operators have decided.',
    withdrawn:
      'The dispute was withdrawn and the order goes on. Deadlines are later by as long as it stood still.',
  },
  offer: {
    title: 'Name an amount',
    client: 'The most of the escrow that you would pay the freelancer',
    freelancer: 'The least of the escrow that you would accept (before fees)',
    hint: (yen: string) => `From 0 to ${yen}`,
    rules: {
      first: 'Neither the other side nor the operators see it.',
      second:
        'Once the most is at least the least, the dispute settles at once at the midpoint (half a yen is rounded up). This cannot be undone.',
      third: 'An amount can only be changed towards the other side.',
    },
    own: 'Your amount',
    other: 'The other side’s',
    otherYes: 'Named (not visible)',
    otherNo: 'Not yet',
    submit: 'Name the amount',
    change: 'Change the amount',
    done: 'Your amount is noted. It does not overlap with the other side’s yet.',
    settled: 'The two amounts overlapped. The dispute is settled.',
  },
  escalate: {
    title: 'Ask the operators to decide',
    text: 'They read the messages, deliveries, terms and money of the order, and decide how the escrow is divided and whose fault it was.',
    submit: 'Ask the operators to decide',
    done: 'The operators have been asked to decide. The other side has been told.',
  },
  withdraw: {
    title: 'Withdraw',
    text: 'The order goes on: the inspection and other deadlines have the time left that they had, and the due date is later by the days it stood still. No money moves.',
    submit: 'Withdraw the dispute',
    done: 'The dispute is withdrawn. The order goes on.',
  },
  event: {
    open: 'The dispute was opened',
    state: 'A statement was submitted',
    offer: 'An amount was named',
    settle: 'The two amounts overlapped; the dispute is settled',
    withdraw: 'The dispute was withdrawn',
    escalate: 'The operators were asked to decide',
    take: 'An operator took it in hand',
    decide: 'The operators have decided',
    propose: 'An operator proposed a decision',
    approve: 'A second operator approved; it is decided',
    'send-back': 'The proposed decision was sent back',
    'appeal-file': 'The decision was appealed',
    'appeal-reply': 'The other side answered the appeal',
    'appeal-take': 'An operator took the appeal in hand',
    'appeal-uphold': 'The appeal was considered; the decision stands',
    'appeal-propose': 'A change of the decision was proposed after the appeal',
    'appeal-send-back': 'The proposed change was sent back',
    'appeal-overturn': 'The decision was changed after the appeal',
  },
  appeal: {
    title: 'Appeal',
    status: {
      open: 'Under review',
      proposed: 'Under review',
      upheld: 'Decision stands',
      overturned: 'Decision changed',
    },
    lead: (until: string) =>
      `If you think the decision is wrong you can appeal once, until ${until}. Another operator than the one who decided reads the record again. The outcome may change in favour of either side.`,
    body: 'What is wrong in the decision, and why',
    bodyHint: 'Give dates for anything new. The other side and the operators read this.',
    submit: 'Appeal',
    done: 'Your appeal is filed. The other side has been told.',
    by: (name: string) => `Appeal by ${name}`,
    replyBy: (name: string) => `Answer by ${name}`,
    reply: 'Your answer to the appeal',
    replyHint: 'You can answer once. The other side and the operators read this.',
    submitReply: 'Answer',
    replied: 'Your answer is handed in.',
    waiting: 'Another operator is reading the record again. Until that is decided, the refund waits.',
    upheld: 'The appeal was considered. The decision stands.',
    overturned: 'After the appeal the decision was changed.',
    answer: 'Reason',
    before: 'Reward by the first decision',
    posted: 'The difference is posted in the ledger. The client is refunded by the new amount.',
    missing: (yen: string) =>
      `The fault was decided anew, but the difference could not be moved: ${yen} is missing on the account of whoever had received it, because it has been paid out or refunded.`,
    take: 'Take in hand',
    takeOver: 'Take over',
    own: 'Whoever decided cannot read the appeal.',
    uphold: 'Uphold the decision',
    upholdLead: 'No money moves; the refund that waits is sent.',
    overturn: 'Change the decision',
    overturnLead: 'No money moves until a second operator approves.',
    free: (freelancer: string, client: string) =>
      `Up to ${freelancer} can be moved from the freelancer’s account and ${client} from the client’s. If it is not enough, the fault alone is changed and the money stays.`,
    submitOverturn: 'Ask for approval',
    proposal: 'Proposed change',
    approve: 'Approve the change',
    upheldFlash: 'The decision stands. Both sides will be told.',
    proposedFlash: 'A second operator’s approval is awaited.',
    overturnedFlash: 'The decision is changed. Both sides will be told.',
  },
  byClock: '(by deadline)',
  console: {
    title: 'Disputes',
    lead: 'Not settled in time, or handed over by one side. The oldest come first.',
    waiting: 'To decide',
    appeals: 'Appeals',
    over: 'Ended',
    empty: 'No dispute waits for a decision',
    emptyText: 'They arrive here when the days of discussion are over, or when a side asks for it.',
    emptyAppeals: 'No appeal waits',
    emptyAppealsText: 'They arrive here within seven days of a decision.',
    emptyOver: 'No dispute has ended yet',
    emptyOverText: 'Settled, decided and withdrawn disputes stay here.',
    between: (client: string, freelancer: string) => `${client} / ${freelancer}`,
    age: (days: number) => (days === 0 ? 'Less than a day' : plural(days, 'day')),
    nobody: 'In nobody’s hands',
    load: 'In hand, by operator',
    operator: 'Operator',
    inHand: 'In hand',
    oldest: 'Oldest',
    none: 'No dispute is in anybody’s hands.',
    taken: (name: string) => `In hand: ${name}`,
    take: 'Take in hand',
    takeOver: 'Take over',
    takenFlash: 'It is in your hands now.',
    mine: 'This is in your hands.',
    decide: 'Decide',
    reward: 'Reward to the freelancer',
    rewardHint: (yen: string) => `From 0 to ${yen}. The rest goes back to the client.`,
    fault: 'Fault',
    faultHint: 'Only the freelancer’s fault counts in a completion rate.',
    wholeHint:
      'Where the whole amount is granted for delivered work and the freelancer is not at fault, the order counts as accepted and completed.',
    reasonLabel: 'Reason, for both to read',
    warning:
      'The reward goes to the freelancer’s balance at once. The refund is sent when the seven days of appeal are over.',
    warningLarge: 'This amount needs a second operator’s approval. Until then no money moves.',
    submit: 'Decide',
    submitLarge: 'Ask for approval',
    decided: 'Decided. Both sides will be told.',
    proposed: 'A second operator’s approval is awaited.',
    proposal: 'Proposed decision',
    by: 'Proposed by',
    approve: 'Approve and move the money',
    approved: 'Approved and decided. Both sides will be told.',
    sendBack: 'Send back',
    sendBackReason: 'Why it is sent back',
    sentBack: 'Sent back.',
    ownProposal: 'Another operator’s approval is awaited.',
    record: 'Record',
    recordLead:
      'Messages, deliveries, terms, money and findings of this order, oldest first. That you opened this is kept in the audit log.',
    hidden: 'The amounts that the two have named are not visible to operators either.',
    file: 'File',
    delivered: 'Delivery',
    terms: (version: number) => `Notice of terms, version ${version}`,
    money: (kind: string) => `Ledger: ${kind}`,
    guard: (kinds: string) => `Direct-deal finding: ${kinds}`,
    guardStates: { open: 'open', answered: 'answered', closed: 'checked' },
    legal: 'Legal last day of payment',
  },
}

const outcome = (note: string): string => {
  const [reward = '', refund = ''] = note.split('/')
  return `The freelancer receives ${reward} before fees; ${refund} goes back to the client.`
}

const corrected = (note: string): string => {
  const [, , missing] = note.split('/')
  return missing === undefined
    ? outcome(note)
    : `The fault was decided anew, but the difference could not be moved (${missing} is missing). Please read the reason.`
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'dispute.opened': ({ who, title }: NoticeFill) =>
    `${who} opened a dispute on “${title}”. The order stands still. Please read their case and state yours.`,
  'dispute.stated': ({ who, title }: NoticeFill) =>
    `In the dispute on “${title}”, ${who} submitted a statement.`,
  'dispute.offered': ({ who, title }: NoticeFill) =>
    `In the dispute on “${title}”, ${who} named an amount (not visible to you).`,
  'dispute.settled': ({ title, note }: NoticeFill) =>
    `The dispute on “${title}” is settled: the two amounts overlapped. ${outcome(note)}`,
  'dispute.withdrawn': ({ title }: NoticeFill) =>
    `The dispute on “${title}” was withdrawn and the order goes on. Deadlines are later by as long as it stood still.`,
  'dispute.escalated': ({ title }: NoticeFill) =>
    `The operators have been asked to decide the dispute on “${title}”. Until they do, the two can still settle by their offers.`,
  'dispute.decided': ({ title, note }: NoticeFill) =>
    `The operators have decided the dispute on “${title}”. ${outcome(note)} Please read the reason. It can be appealed for seven days.`,
  'dispute.appealed': ({ who, title }: NoticeFill) =>
    `${who} appealed against the decision on “${title}”. You can answer. Until it is decided, the refund waits.`,
  'dispute.appeal-answered': ({ who, title }: NoticeFill) => `${who} answered the appeal on “${title}”.`,
  'dispute.upheld': ({ title }: NoticeFill) =>
    `The appeal on “${title}” was considered and the decision stands. Please read the reason.`,
  'dispute.overturned': ({ title, note }: NoticeFill) =>
    `After the appeal, the decision on “${title}” was changed. ${corrected(note)}`,
}

export const todoTexts: Translation<typeof ja.todoTexts> = {
  'state-dispute': ({ title }: TodoFill) => `State your case in the dispute on “${title}”`,
  'offer-dispute': ({ title }: TodoFill) => `Name an amount in the dispute on “${title}”`,
  'decide-dispute': ({ title }: TodoFill) => `Decide the dispute on “${title}”`,
  'approve-dispute': ({ title }: TodoFill) => `Approve the decision proposed on “${title}”`,
  'answer-appeal': ({ title }: TodoFill) => `Answer the appeal on “${title}”`,
  'read-dispute-appeal': ({ title }: TodoFill) => `Read the appeal on “${title}”`,
  'approve-overturn': ({ title }: TodoFill) => `Approve the changed decision on “${title}”`,
}
