import type { CodebookAnswer } from '../../server/contracts/index.ts'
import type {
  Aspect,
  Change,
  ChoiceList,
  Code,
  CodebookStep,
  CodebookVersion,
  CodeExample,
  CodeGroup,
  Coder,
  CodeSet,
  Contradiction,
  Pass,
} from '../../study/index.ts'
import { applyToList, deskKeys } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

/** The codes and coders as the program last said them. */
export interface CodebookState {
  loaded: boolean
  codes: readonly Code[]
  sets: readonly CodeSet[]
  contradictions: readonly Contradiction[]
  aspects: readonly Aspect[]
  /** Attitudes and treatments, where the scholar has edited what is given. */
  choiceLists: readonly ChoiceList[]
  /** Oppositions and commutation sets. */
  groups: readonly CodeGroup[]
  /** What was published, the first first. */
  versions: readonly CodebookVersion[]
  /** How codes go over into others, planned and taken. */
  steps: readonly CodebookStep[]
  /** The frames beside definitions. */
  examples: readonly CodeExample[]
  coders: readonly Coder[]
  /** The last passes of the coder at home, of any film. */
  newestPasses: readonly Pass[]
}

export const noCodebook: CodebookState = {
  loaded: false,
  codes: [],
  sets: [],
  contradictions: [],
  aspects: [],
  choiceLists: [],
  groups: [],
  versions: [],
  steps: [],
  examples: [],
  coders: [],
  newestPasses: [],
}

/** Told apart by the colour-blind, on dark and on light: those of Okabe and Ito, then of Tol. */
export const codeColours: readonly string[] = [
  '#e69f00',
  '#56b4e9',
  '#009e73',
  '#f0e442',
  '#0072b2',
  '#d55e00',
  '#cc79a7',
  '#44aa99',
  '#999933',
  '#cc6677',
  '#aa4499',
  '#88ccee',
]

export function codebookRead(_before: CodebookState, answer: CodebookAnswer): CodebookState {
  const { codes, codeSets: sets, contradictions, aspects, versions, steps, examples } = answer
  const { coders, newestPasses, choiceLists, groups } = answer
  const opposed = { contradictions: inOrder(contradictions), aspects: inOrder(aspects) }
  return {
    loaded: true,
    codes: inOrder(codes),
    sets,
    ...opposed,
    choiceLists,
    groups,
    versions,
    steps,
    examples,
    coders,
    newestPasses,
  }
}

const codebookKinds = [
  'code',
  'codeSet',
  'contradiction',
  'aspect',
  'choiceList',
  'codeGroup',
  'codebookVersion',
  'codebookStep',
  'codeExample',
  'coder',
] as const

export function codebookChanged(state: CodebookState, change: Change, coderId: string | null): CodebookState {
  const own = change.filter(
    entry => entry.kind === 'pass' && (entry.after ?? entry.before)!.coderId === coderId,
  )
  const kinds = new Set(change.map(({ kind }) => kind))
  if (own.length === 0 && !codebookKinds.some(kind => kinds.has(kind))) return state
  return {
    ...state,
    codes: kinds.has('code') ? inOrder(applyToList('code', state.codes, change)) : state.codes,
    sets: kinds.has('codeSet') ? applyToList('codeSet', state.sets, change) : state.sets,
    contradictions: kinds.has('contradiction')
      ? inOrder(applyToList('contradiction', state.contradictions, change))
      : state.contradictions,
    aspects: kinds.has('aspect') ? inOrder(applyToList('aspect', state.aspects, change)) : state.aspects,
    choiceLists: kinds.has('choiceList')
      ? applyToList('choiceList', state.choiceLists, change)
      : state.choiceLists,
    groups: kinds.has('codeGroup') ? applyToList('codeGroup', state.groups, change) : state.groups,
    versions: kinds.has('codebookVersion')
      ? applyToList('codebookVersion', state.versions, change)
      : state.versions,
    steps: kinds.has('codebookStep') ? applyToList('codebookStep', state.steps, change) : state.steps,
    examples: kinds.has('codeExample') ? applyToList('codeExample', state.examples, change) : state.examples,
    coders: kinds.has('coder') ? applyToList('coder', state.coders, change) : state.coders,
    newestPasses: own.length > 0 ? applyToList('pass', state.newestPasses, own) : state.newestPasses,
  }
}

/** The codes with what is still on its way to the program. */
export function shownCodes(codes: readonly Code[], waiting: readonly WaitingAct[]): readonly Code[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'code'))
  return change.length === 0 ? codes : inOrder(applyToList('code', codes, change))
}

/** The contradictions with what is still on its way to the program. */
export function shownContradictions(
  contradictions: readonly Contradiction[],
  waiting: readonly WaitingAct[],
): readonly Contradiction[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'contradiction'))
  return change.length === 0 ? contradictions : inOrder(applyToList('contradiction', contradictions, change))
}

/** The aspects with what is still on its way to the program. */
export function shownAspects(aspects: readonly Aspect[], waiting: readonly WaitingAct[]): readonly Aspect[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'aspect'))
  return change.length === 0 ? aspects : inOrder(applyToList('aspect', aspects, change))
}

/** The lists of attitudes and treatments with what is still on its way to the program. */
export function shownChoiceLists(
  lists: readonly ChoiceList[],
  waiting: readonly WaitingAct[],
): readonly ChoiceList[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'choiceList'))
  return change.length === 0 ? lists : applyToList('choiceList', lists, change)
}

/** Oppositions and commutation sets with what is still on its way to the program. */
export function shownCodeGroups(
  groups: readonly CodeGroup[],
  waiting: readonly WaitingAct[],
): readonly CodeGroup[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'codeGroup'))
  return change.length === 0 ? groups : applyToList('codeGroup', groups, change)
}

/** The steps with what is still on its way to the program. */
export function shownSteps(
  steps: readonly CodebookStep[],
  waiting: readonly WaitingAct[],
): readonly CodebookStep[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'codebookStep'))
  return change.length === 0 ? steps : applyToList('codebookStep', steps, change)
}

/** The frames beside definitions with what is still on its way to the program. */
export function shownExamples(
  examples: readonly CodeExample[],
  waiting: readonly WaitingAct[],
): readonly CodeExample[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'codeExample'))
  return change.length === 0 ? examples : applyToList('codeExample', examples, change)
}

/** The sets with what is still on its way to the program, by name. */
export function shownCodeSets(sets: readonly CodeSet[], waiting: readonly WaitingAct[]): readonly CodeSet[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'codeSet'))
  return change.length === 0 ? sets : applyToList('codeSet', sets, change)
}

function inOrder<Some extends { position: number }>(records: readonly Some[]): Some[] {
  return [...records].sort((a, b) => a.position - b.position)
}

/** The first colour that no code in use has, else the one used least. */
export function freeColour(codes: readonly Code[]): string {
  const uses = (colour: string) =>
    codes.filter(code => !code.retired && code.colour.toLowerCase() === colour).length
  return codeColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best))
}

/** A key for a name: the first of its letters that is free, else a free digit, else none. */
export function freeKey(codes: readonly Code[], name: string): string {
  const taken = new Set([...deskKeys, ...codes.flatMap(code => (code.retired ? [] : [code.key]))])
  const letters = [...name.toLowerCase()].filter(letter => /^[a-z]$/.test(letter))
  return [...letters, ...'123456789abcdefghijklmnopqrstuvwxyz'].find(key => !taken.has(key)) ?? ''
}

export function codeOfKey(codes: readonly Code[], key: string): Code | undefined {
  return codes.find(code => !code.retired && code.key === key.toLowerCase())
}
