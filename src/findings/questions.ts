import { answerCarrier } from './carrier/answer-carrier.ts'
import type { ChannelChoices } from './channel/answer-channel.ts'
import { answerChannel } from './channel/answer-channel.ts'
import type { CourseChoices, WholeFilms } from './course/answer-course.ts'
import { answerCourse } from './course/answer-course.ts'
import type { FilmsInTwoPeriods, FilmsWithCodebook } from './films-in-two-periods.ts'
import { answerPrevalence } from './prevalence/answer-prevalence.ts'
import { answerReversal } from './reversal/answer-reversal.ts'
import type { RowsChoices } from './rows/compare-rows.ts'

/** What a question can need counted, by name; whoever puts it gathers that, and knows nothing else of the question. */
export interface Countable {
  'films-in-two-periods': FilmsInTwoPeriods
  'films-with-codebook': FilmsWithCodebook
  'whole-films': WholeFilms
}

export type Need = keyof Countable

interface QuestionRow<Some extends Need, Choices, Finding> {
  needs: Some
  answer: (counted: Countable[Some], choices: Choices) => Finding
}

/** What a scholar chooses in asking: codes that were declared before looking. */
export interface PrevalenceChoices {
  focalCodeIds?: readonly string[]
}

/**
 * Every question that can be put to a study: its name, what it needs counted, what a scholar chooses in asking, and how
 * it is answered.
 */
export const questions = {
  prevalence: row({
    needs: 'films-in-two-periods',
    answer: (counted, { focalCodeIds }: PrevalenceChoices) =>
      answerPrevalence({
        ...counted,
        parameters: focalCodeIds?.length ? { focalCodes: focalCodeIds } : {},
      }),
  }),
  reversal: row({
    needs: 'films-with-codebook',
    answer: (counted, choices: RowsChoices) => answerReversal(counted, choices),
  }),
  carrier: row({
    needs: 'films-with-codebook',
    answer: (counted, choices: RowsChoices) => answerCarrier(counted, choices),
  }),
  channel: row({
    needs: 'films-with-codebook',
    answer: (counted, choices: ChannelChoices) => answerChannel(counted, choices),
  }),
  course: row({
    needs: 'whole-films',
    answer: (counted, choices: CourseChoices) => answerCourse(counted, choices),
  }),
}

export type QuestionName = keyof typeof questions

type Rows = typeof questions

export type NeedOf<Name extends QuestionName> = Rows[Name]['needs']
export type ChoicesOf<Name extends QuestionName> = Parameters<Rows[Name]['answer']>[1]
export type FindingOf<Name extends QuestionName> = ReturnType<Rows[Name]['answer']>

export const questionNames = Object.keys(questions) as QuestionName[]

/** A question with all that it is answered from. */
export interface Question<Name extends QuestionName = QuestionName> {
  name: Name
  counted: Countable[NeedOf<Name>]
  choices: ChoicesOf<Name>
}

export function answerQuestion<Name extends QuestionName>(question: Question<Name>): FindingOf<Name> {
  const { name, counted, choices } = question
  const { answer } = questions[name] as unknown as QuestionRow<NeedOf<Name>, ChoicesOf<Name>, FindingOf<Name>>
  return answer(counted, choices)
}

function row<Some extends Need, Choices, Finding>(
  question: QuestionRow<Some, Choices, Finding>,
): QuestionRow<Some, Choices, Finding> {
  return question
}
