import type { AspectValue } from '../codebook/aspect.ts'
import { noNames } from '../codebook/names.ts'

/** What is chosen of the poles of a contradiction and of the contradiction, from a list that the scholar edits. */
export const choiceListNames = ['attitude', 'treatment'] as const
export type ChoiceListName = (typeof choiceListNames)[number]

/** A list as the scholar has it. There is none until it is edited: then what is given is chosen from. */
export interface ChoiceList {
  /** There is one of each name. */
  id: ChoiceListName
  values: AspectValue[]
}

/** What a study begins with; the words of the program say how each is called. */
export const givenChoices = {
  attitude: [
    ...(['affirmed', 'longed-for', 'mourned', 'ironised', 'condemned', 'neutral', 'undecidable'] as const),
  ],
  treatment: [
    ...(['side-by-side', 'in-conflict', 'reversed', 'displaced', 'reconciled', 'left-open'] as const),
  ],
} as const satisfies Record<ChoiceListName, readonly string[]>

/** The values of a list in their order. Those given bear no names of their own as long as nobody has edited it. */
export function choicesIn(lists: readonly ChoiceList[], name: ChoiceListName): readonly AspectValue[] {
  const own = lists.find(({ id }) => id === name)
  return own?.values ?? givenChoices[name].map(id => ({ id, names: noNames, retired: false }))
}

/** Whether something new can be given it. */
export function isOfferedIn(lists: readonly ChoiceList[], name: ChoiceListName, valueId: string): boolean {
  return choicesIn(lists, name).some(({ id, retired }) => id === valueId && !retired)
}

/** What is said of a contradiction from the lists. */
export interface ChosenFromLists {
  attitudeToFirst: string | null
  attitudeToSecond: string | null
  treatment: string | null
}

export interface ChoiceNotOffered {
  kind: 'choice-not-offered'
  list: ChoiceListName
}

/** The refusal where something is newly chosen that a list does not offer; what stood may stay. */
export function complaintAboutChoices(
  lists: readonly ChoiceList[],
  after: ChosenFromLists,
  before: ChosenFromLists | undefined,
): ChoiceNotOffered | null {
  const stood = new Set([before?.attitudeToFirst, before?.attitudeToSecond])
  const isAttitude = (id: string | null) => id === null || stood.has(id) || isOfferedIn(lists, 'attitude', id)
  if (!isAttitude(after.attitudeToFirst) || !isAttitude(after.attitudeToSecond))
    return { kind: 'choice-not-offered', list: 'attitude' }
  const { treatment } = after
  if (treatment === null || treatment === before?.treatment || isOfferedIn(lists, 'treatment', treatment))
    return null
  return { kind: 'choice-not-offered', list: 'treatment' }
}
