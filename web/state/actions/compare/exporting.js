// A comparison as files.

/** @import { Desk } from '../compare.js' */
/** @import { QuestionActions } from './question.js' */

/** @param {Desk} desk @param {QuestionActions} question */
export const exportActions = (desk, question) => ({});
