// Opening an experiment of the lab book.

/** @import { Desk } from '../compare.js' */
/** @import { QuestionActions } from './question.js' */
/** @import { RunningActions } from './running.js' */

/** @param {Desk} desk @param {QuestionActions} question @param {RunningActions} running */
export const bookActions = (desk, question, running) => ({});
