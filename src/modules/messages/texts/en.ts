import type { Translation } from '../../../platform/i18n'
import type { NoticeFill } from '../../../platform/notices'
import type { TodoFill } from '../../../platform/todos'
import type * as ja from './ja'

export const texts: Translation<typeof ja.texts> = {
  title: 'Messages',
  list: {
    all: 'All',
    unread: 'Unread',
    waiting: 'Reply needed',
    search: 'Search your messages',
    searchSubmit: 'Search',
    searchTitle: (words: string) => `Results for “${words}”`,
    searchClear: 'Leave the search',
    searchNone: 'No message contains these words',
    searchNoneText: 'Try fewer or other words.',
    searchLimit: (n: number) => `Showing the newest ${n}.`,
    emptyTitle: 'No conversations yet',
    emptyFreelancer: 'When you send a proposal or a client writes to you, the conversation appears here.',
    emptyClient: 'When proposals arrive or you write to a freelancer, the conversation appears here.',
    emptyFilter: 'No conversation matches',
    emptyFilterText: 'You find the others under “All”.',
    findJobs: 'Find jobs',
    findFreelancers: 'Find freelancers',
    templates: 'Templates',
    checking: 'How messages are checked',
    fileOnly: 'Sent a file',
    you: 'You: ',
    unreadMark: 'unread',
  },
  thread: {
    with: (name: string) => `Conversation with ${name}`,
    direct: 'Direct contact',
    customOffer: 'Make an offer',
    openContext: {
      job: 'See the job',
      contract: 'Open the order room',
      package: 'See the package',
      direct: '',
    },
    timeline: 'Conversation',
    older: 'Earlier messages',
    newest: 'Back to the newest',
    empty: 'No messages yet. Write the first one.',
    seen: 'Read',
    noReply: 'No reply needed',
    system: 'A note from the site',
    automatic: 'Sent automatically',
    menu: 'More',
    block: 'Block this person',
    blockLead:
      'Neither of you can write to the other any more. Messages and orders so far remain, and you can unblock at any time.',
    unblock: 'Unblock',
    blocked: 'Blocked.',
    unblocked: 'Unblocked.',
    iBlocked: 'You have blocked this person',
    iBlockedText: 'Unblock them, and you can write to each other again.',
    theyBlocked: 'You cannot write at the moment',
    theyBlockedText: 'This person does not receive messages from you.',
    arrived: 'A new message has arrived',
  },
  composer: {
    label: 'Message',
    placeholder: 'Write a message',
    keep: 'Attach',
    noReply: 'No reply needed',
    noReplyHint: 'Does not count for their reply rate',
    send: 'Send',
    due: 'Reply due',
    overdue: 'The time to reply is over',
    template: 'Template',
    templateNone: 'Choose a template',
    templateFill: 'Insert',
    templateManage: 'Edit templates',
    builtIn: 'Ready-made',
    own: 'Your own',
  },
  start: {
    title: (name: string) => `Write to ${name}`,
    lead: 'Say what it is about. Exchanging contact details or dealing outside the site is not allowed.',
  },
  templates: {
    title: 'Templates',
    lead: 'Keep the texts you often write, and choose them when you write a message.',
    own: 'Your own',
    empty: 'You have no templates yet',
    emptyText: 'Add one below to use it in every conversation.',
    add: 'Add a template',
    name: 'Name',
    body: 'Text',
    save: 'Save',
    saved: 'The template is saved.',
    remove: 'Remove',
    removed: 'The template is removed.',
    edit: 'Edit',
    builtIn: 'Ready-made',
    builtInLead: 'Fill in the gaps before you send them.',
  },
  builtIn: {
    directDeal: {
      title: 'Decline a direct deal',
      body: 'Thank you for asking me.\n\nI am afraid I cannot work with you outside the site: the terms of use forbid direct deals. The escrow here protects both the payment and the delivery, so I hope you understand.\n\nI would be glad to continue here. Thank you.',
    },
    split: {
      title: 'Ask to split the order',
      body: 'Thank you for the order.\n\nAs it consists of several pieces, could we split it into one order per piece? You could then check and accept them one by one, and each is paid when you accept it.\n\nThe total price and the dates stay the same. I look forward to hearing from you.',
    },
    proposal: {
      title: 'A first proposal',
      body: 'Hello. I have read your job and would like to make a proposal.\n\nWhat I can do:\n\n\nHow I work, and by when:\n\n\nEstimate:\n\n\nPlease ask if anything is unclear. I look forward to hearing from you.',
    },
    delivery: {
      title: 'Announce a delivery',
      body: 'Hello.\n\nYour order is finished and delivered. Please have a look. If something needs to be changed, tell me which part and how.\n\nIf everything is fine, please accept the delivery. Thank you.',
    },
  },
}

export const todoTexts: Translation<typeof ja.todoTexts> = {
  'answer-message': ({ who }: TodoFill) => `Reply to ${who}`,
}

export const heldTexts: Translation<typeof ja.heldTexts> = {
  composer: {
    found: 'Please check the marked words before you send.',
    sendHeld: 'Send and wait for the operators',
    sendHeldHint:
      'If you send it like this, it does not arrive until an operator has looked at it. You can also change it.',
    sendAnyway: 'Send it like this',
    sendAnywayHint: 'If the work needs it, you can send it like this.',
    inFiles: 'Attached files',
    consentTitle: 'How messages are checked',
    consentText:
      'To keep deals safe, a program checks your message for contact details and direct deals before you send it; until escrow is funded for the first time, pictures and PDFs too. Drafts that you do not send are not stored.',
    consentMore: 'Read more',
    consent: 'I agree to the automatic check',
    consentNeeded: 'To send messages, please agree to the automatic check.',
    checked: 'Checked automatically before sending',
  },
  held: {
    title: 'The operators are looking at it',
    lead: 'It has not arrived yet.',
    withdraw: 'Withdraw',
    withdrawn: 'The message is withdrawn.',
    sent: 'Your message waits for the operators. It does not arrive until they have looked at it.',
    rejected: 'This message was not delivered',
    files: (names: string) => `Files: ${names}`,
  },
  reasons: {
    'contact-details': 'It gives contact details before the escrow is funded',
    'direct-deal': 'It proposes a deal outside the site',
    'payment-outside': 'It asks for a payment outside the site',
    other: 'Another reason',
  },
  consent: {
    title: 'The automatic check of messages',
    lead: 'It protects both of you from deals outside the site.',
    what: 'What is checked',
    whatText:
      'Just before you send, a program reads the text and the names of files and looks for contact details, bank accounts and proposals of a direct deal. Until escrow between the two of you is funded for the first time, it also reads QR codes in pictures, and text and QR codes in PDFs. It may read what you sent shortly before together with it.',
    kept: 'What is stored',
    keptText:
      'A draft that you do not send is never stored. If you send in spite of what was found, only its kind and the time are kept. A message that is held can be seen by you and the operators only.',
    people: 'When a person reads it',
    peopleText: 'Operators read only messages that are held or reported. Every look is recorded.',
    given: (on: string) => `You agreed on ${on}.`,
    none: 'You have not agreed yet. You can do so when you write a message.',
    end: 'Withdraw your consent',
    endLead: 'You cannot send messages until you agree again. You can still read what arrives.',
    ended: 'Your consent is withdrawn.',
    back: 'Back to messages',
  },
  queue: {
    title: 'Held messages',
    lead: 'Sent by their writers in spite of what was found. Nobody gets them until you decide.',
    heldTab: 'Waiting',
    decidedTab: 'Decided',
    none: 'No message waits',
    noneText: 'Messages appear here when they are sent with contact details or a direct deal in them.',
    noneDecided: 'Nothing decided yet',
    noneDecidedText: 'Messages that you decided on stay here.',
    open: 'Look',
    towards: (from: string, to: string) => `${from} → ${to}`,
    waited: (hours: number) => (hours < 1 ? 'less than an hour' : `for ${hours} h`),
  },
  decline: {
    title: 'Answer a proposal to deal outside the site',
    banner: 'This may be a proposal to deal outside the site',
    bannerText:
      'A direct deal has no escrow to protect you, and the terms of use forbid it. A polite refusal keeps your reply rate.',
    message: 'The message',
    answerLabel: 'Your answer',
    answer:
      'Thank you for your message.\n\nI am afraid I cannot accept: the terms of use forbid direct deals outside the site.\n\nI would be glad if we could continue here. Thank you for your understanding.',
    edit: 'See or edit the text',
    send: 'Decline politely',
    report: 'Tell the operators quietly',
    reportLead:
      'The other side is not told that you reported it. Your reply rate stays, even without an answer.',
    sent: 'Your answer is sent.',
    reported: 'The operators know. The other side is not told.',
    declinedMark: 'Declined',
    reportedMark: 'Reported',
    link: 'Decline a direct deal',
  },
  status: { held: 'Waiting', released: 'Delivered', rejected: 'Not delivered', withdrawn: 'Withdrawn' },
  page: {
    context: 'Conversation',
    found: 'What was found',
    recent: 'Sent shortly before',
    files: 'Files',
    flags: 'Flags of this person (90 days)',
    flagsCount: (n: number) => `${n}`,
    heldAt: 'Sent at',
    release: 'Deliver',
    releaseLead: 'If the finding is wrong or the work needs it, the message is delivered.',
    reject: 'Do not deliver',
    rejectLead: 'The writer is told the reason.',
    reason: 'Reason',
    note: 'A note to the writer',
    released: 'The message is delivered.',
    rejected: 'The message is not delivered.',
    audited: 'The audit log records that you opened this page.',
    decided: 'Decision',
  },
}

const reasonOf = (note: string): string =>
  (heldTexts.reasons as Record<string, string>)[note] ?? heldTexts.reasons.other

export const disclosureTexts: Translation<typeof ja.disclosureTexts> = {
  title: 'Exchange of contact details',
  lead: 'The escrow is funded: once the other side agrees, you can tell each other e-mail addresses and phone numbers. Payments stay on this site.',
  ask: 'Ask to exchange contact details',
  waiting: 'You have asked to exchange contact details',
  withdraw: 'Take the request back',
  asked: 'You are asked to exchange contact details',
  askedText:
    'If you agree, the two of you can write e-mail addresses and phone numbers in your messages. Declining changes nothing about ratings or reply rates. Payments stay on this site.',
  accept: 'Agree',
  decline: 'Decline',
  accepted: 'Contact details can be exchanged',
  acceptedText:
    'E-mail addresses and phone numbers are no longer held. Bank accounts and payments outside the site still cannot be sent.',
  end: 'End the exchange',
  done: {
    request: 'You have asked to exchange contact details.',
    accept: 'You have agreed. You can tell each other contact details.',
    decline: 'You have declined.',
    withdraw: 'Taken back.',
  },
}

export const noticeTexts: Translation<typeof ja.noticeTexts> = {
  'disclosure.requested': ({ who }) => `${who} asks to exchange contact details with you.`,
  'disclosure.accepted': ({ who }) => `${who} has agreed to exchange contact details.`,
  'disclosure.declined': ({ who }) => `${who} does not wish to exchange contact details.`,
  'message.released': () => 'Your message was checked and has been delivered.',
  'message.rejected': ({ note }: NoticeFill) =>
    `Your held message was not delivered. Reason: ${reasonOf(note)}.`,
}

export const navigationTexts: Translation<typeof ja.navigationTexts> = {
  messages: 'Messages',
}
