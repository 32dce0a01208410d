import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { Code, CodeMeaning } from './code.ts'
import { plainMeaning } from './code.ts'
import { circleThrough } from './code-tree.ts'
import { nameIn, namesGiven, sharedName, tidyNames } from './names.ts'

export type CodebookRefusal =
  | { kind: 'code-without-name' }
  | { kind: 'code-name-taken'; name: string; codeId: string; retired: boolean }
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'key-taken'; key: string; codeId: string }
  | { kind: 'not-a-key'; key: string }
  | { kind: 'not-a-colour'; colour: string }
  | { kind: 'code-under-itself'; codeId: string }
  | { kind: 'codes-entail-each-other'; codeId: string; otherId: string }
  | { kind: 'code-text-too-long'; most: number }
  | { kind: 'code-text-not-plain' }

/** Keys of the desk itself, which no code can have. */
export const deskKeys: readonly string[] = ['n', 'z', 'y', 's', 'm', 'j', 'k', 'l', '?', '/', ' ']

/** What is said of a new code; of what is not said it is as a plain one. */
export type NewCode = Pick<Code, 'id' | 'kind' | 'names' | 'colour' | 'key'> & Partial<CodeMeaning>

/** Adds a code at the end of the codebook. */
export function addCode(codes: readonly Code[], code: NewCode): Result<Change, CodebookRefusal> {
  const position = 1 + Math.max(-1, ...codes.map(other => other.position))
  const whole: Code = tidy({ ...plainMeaning, ...code, position, retired: false })
  const complaint =
    complaintAbout(codes, whole) ?? complaintAboutMeaning(codes, whole) ?? complaintAboutNames(codes, whole)
  return complaint ? refused(complaint) : accepted([made('code', whole)])
}

/** Fields of a code; `codeKind` is its kind, since an act has a kind of its own. */
export type CodeEdit = Partial<
  Pick<Code, 'names' | 'colour' | 'key' | 'retired'> & CodeMeaning & { codeKind: Code['kind'] }
>

/**
 * Changes what is said of a code, or retires it and brings it back; what is not named stays. `upon`: what
 * the named fields were when the edit began.
 */
export function editCode(
  codes: readonly Code[],
  edit: { codeId: string; upon?: CodeEdit | undefined } & CodeEdit,
): Result<Change, CodebookRefusal | EditedMeanwhile> {
  const { codeId } = edit
  const code = codes.find(candidate => candidate.id === codeId)
  if (!code) return refused({ kind: 'no-such-code', codeId })
  const upon = edit.upon && fieldsOf(edit.upon)
  const merged = editRecord<Code>('code', code, { to: fieldsOf(edit), upon })
  if (!merged.ok) return merged
  const edited = tidy(merged.value)
  // Codes of one name from before may be edited otherwise, and are told apart by a new name only.
  const isNamed = !isSame(code.names, edited.names)
  const complaint =
    complaintAbout(codes, edited) ??
    complaintAboutMeaning(codes, edited) ??
    (isNamed ? complaintAboutNames(codes, edited) : null)
  return complaint ? refused(complaint) : accepted([changed('code', code, edited)])
}

const codeFields = ['names', 'colour', 'key', 'retired', ...Object.keys(plainMeaning)] as (keyof CodeEdit)[]

function fieldsOf({ codeKind, ...edit }: CodeEdit): Partial<Code> {
  const fields = [['kind', codeKind], ...codeFields.map(field => [field, edit[field as keyof typeof edit]])]
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function tidy(code: Code): Code {
  const { names, pinyin, definition, whenToUse, whenNot } = code
  const { parentIds, entailsIds, aspectIds } = code
  return {
    ...code,
    names: tidyNames(names),
    ...{ pinyin: pinyin.trim(), definition: definition.trim() },
    ...{ whenToUse: whenToUse.trim(), whenNot: whenNot.trim() },
    ...{ parentIds: [...new Set(parentIds)], entailsIds: [...new Set(entailsIds)] },
    aspectIds: [...new Set(aspectIds)],
    key: (!code.isHeading && code.key?.toLowerCase()) || null,
  }
}

function complaintAboutMeaning(codes: readonly Code[], code: Code): CodebookRefusal | null {
  for (const text of [code.definition, code.whenToUse, code.whenNot]) {
    const complaint = complaintAboutWriting(text)
    if (complaint === 'too-long') return { kind: 'code-text-too-long', most: bounds.writing }
    if (complaint) return { kind: 'code-text-not-plain' }
  }
  if (complaintAboutLine(code.pinyin, bounds.name)) return { kind: 'code-text-not-plain' }
  const others = codes.filter(other => other.id !== code.id)
  const named = [...code.parentIds, ...code.entailsIds].filter(id => id !== code.id)
  const missing = named.find(id => !others.some(other => other.id === id))
  if (missing !== undefined) return { kind: 'no-such-code', codeId: missing }
  const all = [...others, code]
  if (circleThrough(all, code, 'parentIds')) return { kind: 'code-under-itself', codeId: code.id }
  const otherId = circleThrough(all, code, 'entailsIds')
  return otherId === null ? null : { kind: 'codes-entail-each-other', codeId: code.id, otherId }
}

function complaintAbout(codes: readonly Code[], code: Code): CodebookRefusal | null {
  if (!code.names.en && !code.names['zh-Hans']) return { kind: 'code-without-name' }
  if (!/^#[0-9a-f]{6}$/i.test(code.colour)) return { kind: 'not-a-colour', colour: code.colour }
  if (code.key === null || code.retired) return null
  if ([...code.key].length !== 1 || deskKeys.includes(code.key)) return { kind: 'not-a-key', key: code.key }
  const holder = codes.find(other => other.id !== code.id && !other.retired && other.key === code.key)
  return holder ? { kind: 'key-taken', key: code.key, codeId: holder.id } : null
}

/** A name that another code bears in either language, retired or not: in a table the two could not be told apart. */
function complaintAboutNames(codes: readonly Code[], code: Code): CodebookRefusal | null {
  for (const other of codes) {
    const name = other.id === code.id ? null : sharedName(code.names, other.names)
    if (name !== null) return { kind: 'code-name-taken', name, codeId: other.id, retired: other.retired }
  }
  return null
}

/** The first code of a codebook from elsewhere that no hand could have made in it here; null where all fit together. */
export function unfitCode(codes: readonly Code[]): Code | null {
  return (
    codes.find(
      code =>
        complaintAbout(codes, code) ?? complaintAboutMeaning(codes, code) ?? complaintAboutNames(codes, code),
    ) ?? null
  )
}

/** Whether a code is called this in either language. */
export function isCalled(code: Pick<Code, 'names'>, name: string): boolean {
  return namesGiven(code.names).some(own => nameKey(own) === nameKey(name))
}

/** The code's name in a language, else in the other. */
export function codeName(code: Pick<Code, 'names'>, language: string): string {
  return nameIn(code.names, language)
}
