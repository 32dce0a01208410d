import type { Change } from './change.ts'
import { changed, made } from './change.ts'
import type { Code } from './code.ts'
import type { Result } from './result.ts'
import { accepted, refused } from './result.ts'

export type CodebookRefusal =
  | { kind: 'code-without-name' }
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'key-taken'; key: string; codeId: string }
  | { kind: 'not-a-key'; key: string }
  | { kind: 'not-a-colour'; colour: string }

/** Keys of the desk itself, which no code can have. */
export const deskKeys: readonly string[] = ['n', 'z', 'y', 's', 'm', 'j', 'k', 'l', '?', '/', ' ']

/** Adds a code at the end of the codebook. */
export function addCode(
  codes: readonly Code[],
  code: Omit<Code, 'position' | 'retired'>,
): Result<Change, CodebookRefusal> {
  const position = 1 + Math.max(-1, ...codes.map(other => other.position))
  const whole: Code = { ...tidy(code), position, retired: false }
  const complaint = complaintAbout(codes, whole)
  return complaint ? refused(complaint) : accepted([made('code', whole)])
}

/** Changes a code's kind, names, colour or key, or retires it and brings it back. */
export function editCode(
  codes: readonly Code[],
  edit: { codeId: string } & Partial<Pick<Code, 'kind' | 'names' | 'colour' | 'key' | 'retired'>>,
): Result<Change, CodebookRefusal> {
  const { codeId, ...fields } = edit
  const code = codes.find(candidate => candidate.id === codeId)
  if (!code) return refused({ kind: 'no-such-code', codeId })
  const edited = tidy({ ...code, ...fields })
  const complaint = complaintAbout(codes, edited)
  return complaint ? refused(complaint) : accepted([changed('code', code, edited)])
}

function tidy<Some extends Pick<Code, 'names' | 'key'>>(code: Some): Some {
  const names = { en: code.names.en.trim(), 'zh-Hans': code.names['zh-Hans'].trim() }
  return { ...code, names, key: code.key?.toLowerCase() || null }
}

function complaintAbout(codes: readonly Code[], code: Code): CodebookRefusal | null {
  if (!code.names.en && !code.names['zh-Hans']) return { kind: 'code-without-name' }
  if (!/^#[0-9a-f]{6}$/i.test(code.colour)) return { kind: 'not-a-colour', colour: code.colour }
  if (code.key === null || code.retired) return null
  if ([...code.key].length !== 1 || deskKeys.includes(code.key)) return { kind: 'not-a-key', key: code.key }
  const holder = codes.find(other => other.id !== code.id && !other.retired && other.key === code.key)
  return holder ? { kind: 'key-taken', key: code.key, codeId: holder.id } : null
}

/** The code's name in a language, else in the other. */
export function codeName(code: Pick<Code, 'names'>, language: string): string {
  const { en, 'zh-Hans': zhHans } = code.names
  return language.startsWith('zh') ? zhHans || en : en || zhHans
}
