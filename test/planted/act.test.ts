import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CopyOfProgram } from './copy-of-program.ts'
import { copyOfProgram } from './copy-of-program.ts'

const family = 'src/study/acts/coding-acts.ts'
const shapes = 'src/server/contracts/acts/coding.ts'

let copy: CopyOfProgram

beforeAll(() => {
  copy = copyOfProgram()
})

afterAll(() => copy.remove())

test('an act that is planted needs its shape and what it does in its family, and its schema, and nothing else', () => {
  copy.writeIn(family, text =>
    text.replace(
      'export type CodingAct =\n',
      "export type CodingAct =\n  | InFilm<'give-mark', { markId: string; coderId: string }>\n",
    ),
  )
  expect(copy.complaints()).toEqual(['src/server/contracts/acts/act.ts', family])
  copy.writeIn(family, text =>
    text.replace(
      "    'start-pass': (",
      "    'give-mark': ({ marks }, { markId }) =>\n      settleMark(marks.find(({ id }) => id === markId) ?? null, null, { markId, how: 'free' }),\n    'start-pass': (",
    ),
  )
  expect(copy.complaints()).toEqual(['src/server/contracts/acts/act.ts'])
  copy.writeIn(shapes, text =>
    text.replace(
      'export const CodingActs = [\n',
      "export const CodingActs = [\n  Type.Object({ kind: Type.Literal('give-mark'), filmId: Id, markId: Id, coderId: Id }),\n",
    ),
  )
  expect(copy.complaints()).toEqual([])
  expect(copy.complaints('.web')).toEqual([])
})
