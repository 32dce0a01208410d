import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CopyOfProgram } from './copy-of-program.ts'
import { copyOfProgram } from './copy-of-program.ts'

let copy: CopyOfProgram

beforeAll(() => {
  copy = copyOfProgram()
})

afterEach(() => copy.restore())

afterAll(() => copy.remove())

describe('a refusal that is planted', () => {
  test('in a family of acts needs its sentence in each language and its status, and nothing else', () => {
    const family = 'src/study/scenes/edit-scenes.ts'
    copy.writeIn(family, plantedIn('SceneRefusal'))
    expect(copy.complaints()).toEqual([
      'src/server/refusal-status.ts',
      'src/words/en/refusals.ts',
      'src/words/zh-hans/refusals.ts',
    ])
  })

  test.each([
    ['src/media/media-refusal.ts', 'MediaRefusal'],
    ['src/store/acts/acts.ts', 'ActRefusal'],
    ['src/store/opening/open-study.ts', 'OpenRefusal'],
    ['src/exchange/corpus-lines.ts', 'CorpusRefusal'],
    ['src/exchange/shot-lists/shot-list.ts', 'ShotListRefusal'],
    ['src/tasks/study-folder.ts', 'PlaceRefusal'],
    ['src/workbench/films/find-part.ts', 'PartRefusal'],
  ])('under the words does not compile where it comes up to them: %s', (file, union) => {
    copy.writeIn(file, plantedIn(union))
    expect(copy.complaints()).not.toEqual([])
  })

  test.each([
    [
      'src/server/routes/films.ts',
      "refuse(reply, { kind: 'no-such-film',",
      "refuse(reply, { kind: 'planted',",
    ],
    [
      'src/study/acts/film-acts.ts',
      "refused({ kind: 'no-such-removed-film' })",
      "refused({ kind: 'planted' })",
    ],
    ['src/workbench/acts/place-act.ts', "refused({ kind: 'no-such-part' })", "refused({ kind: 'planted' })"],
    ['src/tasks/answer-order.ts', "refused({ kind: 'no-such-task' })", "refused({ kind: 'planted' })"],
  ])('where it is given does not compile: %s', (file, given, planted) => {
    copy.writeIn(file, text => text.replace(given, planted))
    expect(copy.complaints()).toEqual([file])
  })

  test('on a page does not compile', () => {
    const file = 'src/web/coding/use-desk-acts.ts'
    copy.writeIn(file, text => text.replace("kind: 'unit-is-marked'", "kind: 'planted'"))
    expect(copy.complaints('.web')).toEqual([file])
  })
})

function plantedIn(union: string) {
  return (text: string) =>
    text.replace(
      new RegExp(`export type ${union} =(\\s*\\|)?`),
      `export type ${union} = { kind: 'planted'; in: string } |`,
    )
}
