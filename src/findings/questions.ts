import { answerOtherwise } from './otherwise/answer-otherwise.ts'
import { answerPrevalence } from './prevalence/answer-prevalence.ts'
import type { CountedUnder, QuestionFilm } from './question-film.ts'

/** Films counted and put into the periods of a periodisation, two of which are compared. */
export interface FilmsInTwoPeriods {
  films: readonly QuestionFilm[]
  /** Codes in use, in the order of the codebook. */
  codes: readonly string[]
  /** Names of the two periods, the earlier first. */
  periods: readonly [string, string]
  /** False where nothing but their place in a list says which period is the earlier. */
  periodsInOrder: boolean
  /** Under which version of the codebook; null is the draft as it stands. */
  codebookVersion: CountedUnder | null
}

/** The same, with where films stand once the border between the two periods has moved, and what examples are of. */
export interface FilmsUnderMovedBorders extends FilmsInTwoPeriods {
  borders: readonly { years: number; periodOf: Readonly<Record<string, string | null>> }[]
  /** By code, the films from which the codebook takes its examples. */
  exampleFilmIds: Readonly<Record<string, readonly string[]>>
}

/** What a question can need counted, by name; whoever puts it gathers that, and knows nothing else of the question. */
export interface Countable {
  'films-in-two-periods': FilmsInTwoPeriods
  'films-under-moved-borders': FilmsUnderMovedBorders
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

/** Of one symbol; without one of the first in the codebook. */
export interface OtherwiseChoices {
  codeId?: string
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
  otherwise: row({
    needs: 'films-under-moved-borders',
    answer: ({ exampleFilmIds, codes, ...counted }, { codeId }: OtherwiseChoices) => {
      const asked = codeId ?? codes[0] ?? ''
      return answerOtherwise({ ...counted, codeId: asked, exampleFilmIds: exampleFilmIds[asked] ?? [] })
    },
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
