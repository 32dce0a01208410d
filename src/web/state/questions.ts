import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { QuestionAnswer, QuestionRequest } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'
import { isOutdatedBy } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/** A question as it was last put in these words, and what came of it. */
export interface AskedQuestion<Name extends QuestionName = QuestionName> {
  /** Rises with each asking, so that a late answer to an earlier one is passed over. */
  asking: number
  isAsking: boolean
  answer: (Omit<QuestionAnswer<Name>, 'finding'> & { finding: FindingOf<Name> }) | null
  refusal: Refusal | null
  /** Something has changed that the answer stands on. */
  isStale: boolean
}

/** Questions by their keys, the last asked last. */
export type QuestionsState = Readonly<Record<string, AskedQuestion>>

export const nothingAsked: QuestionsState = {}

/** More answers than these are not kept: an analysis goes to and fro between a few. */
const mostKept = 12

/** One question put in the same words has one key, in whatever order they are. */
export function questionKey<Name extends QuestionName>(name: Name, wanted: QuestionRequest<Name>): string {
  const said = Object.entries(wanted).filter(([, value]) => value !== undefined)
  return JSON.stringify([name, said.sort(([a], [b]) => (a < b ? -1 : 1))])
}

export function questionAsked(state: QuestionsState, key: string): QuestionsState {
  const { [key]: before = neverAsked, ...others } = state
  const kept = Object.entries(others).slice(1 - mostKept)
  const asked = { ...before, asking: before.asking + 1, isAsking: true, isStale: false }
  return { ...Object.fromEntries(kept), [key]: asked }
}

export function questionAnswered(
  state: QuestionsState,
  { key, asking }: { key: string; asking: number },
  answer: QuestionAnswer,
): QuestionsState {
  const finding = answer.finding as FindingOf<QuestionName>
  return settled(state, { key, asking }, { refusal: null, answer: { ...answer, finding } })
}

export function questionRefused(
  state: QuestionsState,
  of: { key: string; asking: number },
  refusal: Refusal,
): QuestionsState {
  return settled(state, of, { refusal, answer: null })
}

export function questionsTouched(state: QuestionsState, change: Change): QuestionsState {
  const isTouched = change.some(entry => isOutdatedBy('answers', entry))
  if (!isTouched || Object.values(state).every(({ isStale }) => isStale)) return state
  return Object.fromEntries(Object.entries(state).map(([key, asked]) => [key, { ...asked, isStale: true }]))
}

const neverAsked: AskedQuestion = {
  ...{ asking: 0, isAsking: false, answer: null, refusal: null, isStale: false },
}

function settled(
  state: QuestionsState,
  { key, asking }: { key: string; asking: number },
  outcome: Pick<AskedQuestion, 'answer' | 'refusal'>,
): QuestionsState {
  const asked = state[key]
  return asked?.asking === asking ? { ...state, [key]: { ...asked, ...outcome, isAsking: false } } : state
}
