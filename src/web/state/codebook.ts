import type { CodebookAnswer } from '../../server/contracts/index.ts'
import type { Change, Code, CodeKind, Coder } from '../../study/index.ts'
import { applyToList, deskKeys } from '../../study/index.ts'
import type { WaitingAct } from './outbox.ts'

/** The codes and coders as the program last said them. */
export interface CodebookState {
  loaded: boolean
  codes: readonly Code[]
  coders: readonly Coder[]
  /** What was looked for in the last pass, of whichever film. */
  lastPassCodeIds: readonly string[]
}

export const noCodebook: CodebookState = {
  loaded: false,
  codes: [],
  coders: [],
  lastPassCodeIds: [],
}

export const codeKinds: readonly CodeKind[] = ['symbol', 'space', 'subject', 'technique']

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

export function codebookRead(
  _before: CodebookState,
  { codes, coders, lastPassCodeIds }: CodebookAnswer,
): CodebookState {
  return { loaded: true, codes: inOrder(codes), coders, lastPassCodeIds }
}

export function codebookChanged(state: CodebookState, change: Change): CodebookState {
  const begun = change.flatMap(entry => (entry.kind === 'pass' && !entry.before && entry.after) || [])
  const lastPassCodeIds = begun.at(-1)?.codeIds ?? state.lastPassCodeIds
  if (!change.some(entry => entry.kind === 'code'))
    return begun.length === 0 ? state : { ...state, lastPassCodeIds }
  return { ...state, codes: inOrder(applyToList('code', state.codes, change)), lastPassCodeIds }
}

/** The codes with what is still on its way to the program. */
export function shownCodes(codes: readonly Code[], waiting: readonly WaitingAct[]): readonly Code[] {
  const change = waiting.flatMap(act => act.change.filter(entry => entry.kind === 'code'))
  return change.length === 0 ? codes : inOrder(applyToList('code', codes, change))
}

function inOrder(codes: readonly Code[]): Code[] {
  return [...codes].sort((a, b) => a.position - b.position)
}

/** The codes to offer for the next pass: those of the last one, else as many as a pass may hold. */
export function codesForPass(
  codes: readonly Code[],
  lastPassCodeIds: readonly string[],
  most: number,
): readonly string[] {
  const inUse = codes.filter(code => !code.retired).map(code => code.id)
  const again = inUse.filter(id => lastPassCodeIds.includes(id))
  return again.length > 0 ? again : inUse.slice(0, most)
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
