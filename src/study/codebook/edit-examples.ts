import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Code } from './code.ts'
import type { CodeExample } from './code-example.ts'

export type ExampleRefusal =
  | { kind: 'no-such-code'; codeId: string }
  | { kind: 'no-such-part' }
  | { kind: 'too-many-examples'; most: number }

/** More than this and a definition is an album. */
export const mostExamples = 24

interface KnownExamples {
  codes: readonly Code[]
  examples: readonly CodeExample[]
}

/** Puts a frame beside a definition, or lets one that stands there show the other thing; the same frame stands once. */
export function setExample(
  { codes, examples }: KnownExamples,
  wanted: CodeExample,
  isPartThere: boolean,
): Result<Change, ExampleRefusal> {
  const { codeId } = wanted
  if (!codes.some(({ id }) => id === codeId)) return refused({ kind: 'no-such-code', codeId })
  if (!isPartThere) return refused({ kind: 'no-such-part' })
  const own = examples.filter(example => example.codeId === codeId)
  const before = own.find(({ partId, atMs }) => partId === wanted.partId && atMs === wanted.atMs)
  if (before)
    return accepted(
      before.shows === wanted.shows
        ? []
        : [changed('codeExample', before, { ...before, shows: wanted.shows })],
    )
  if (own.length >= mostExamples) return refused({ kind: 'too-many-examples', most: mostExamples })
  return accepted([made('codeExample', wanted)])
}

/** Takes a frame away from a definition; where it is gone already, nothing is done. */
export function removeExample(
  { examples }: Pick<KnownExamples, 'examples'>,
  { exampleId }: { exampleId: string },
): Result<Change, never> {
  const example = examples.find(({ id }) => id === exampleId)
  return accepted(example ? [removed('codeExample', example)] : [])
}
