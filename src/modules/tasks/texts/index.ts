import { defineTexts } from '../../../platform/i18n'
import * as clientEn from './client-en'
import * as clientJa from './client-ja'
import * as en from './en'
import * as ja from './ja'
import * as questionEn from './question-en'
import * as questionJa from './question-ja'
import * as workEn from './work-en'
import * as workJa from './work-ja'
import * as workerEn from './worker-en'
import * as workerJa from './worker-ja'

export const texts = defineTexts(ja.texts, en.texts)

/** The words of the form builder, of questions, and of what is wrong with answers. */
export const questionTexts = defineTexts(questionJa.questionTexts, questionEn.questionTexts)

/** The words of works: doing them, deciding on them, and what comes out. */
export const workTexts = defineTexts(workJa.workTexts, workEn.workTexts)

/** What clients read while they make a task and decide on its works. */
export const clientTexts = defineTexts(clientJa.clientTexts, clientEn.clientTexts)

/** What people who do works read, beside the words of works themselves. */
export const workerTexts = defineTexts(workerJa.workerTexts, workerEn.workerTexts)

/** Notices for workers. */
export const workerNoticeTexts = defineTexts(workerJa.workerNoticeTexts, workerEn.workerNoticeTexts)

/** What waits for workers. */
export const workerTodoTexts = defineTexts(workerJa.workerTodoTexts, workerEn.workerTodoTexts)

/** One sentence or two per kind of notice to clients: in the list, and as a letter. */
export const clientNoticeTexts = defineTexts(clientJa.clientNoticeTexts, clientEn.clientNoticeTexts)

/** What waits for clients. */
export const clientTodoTexts = defineTexts(clientJa.clientTodoTexts, clientEn.clientTodoTexts)

/** What the navigation calls the module's pages. */
export const navigationTexts = defineTexts(ja.navigationTexts, en.navigationTexts)
