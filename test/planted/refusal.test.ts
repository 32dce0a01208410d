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

  test('under the words does not compile where it comes up to them, from whichever room', () => {
    const unions: [file: string, union: string][] = [
      ['src/media/media-refusal.ts', 'MediaRefusal'],
      ['src/store/acts/acts.ts', 'ActRefusal'],
      ['src/store/opening/open-study.ts', 'OpenRefusal'],
      ['src/exchange/corpus-lines/read-corpus-line.ts', 'CorpusRefusal'],
      ['src/exchange/shot-lists/shot-list.ts', 'ShotListRefusal'],
      ['src/tasks/study-folder.ts', 'PlaceRefusal'],
      ['src/workbench/films/find-part.ts', 'PartRefusal'],
    ]
    for (const [file, union] of unions) copy.writeIn(file, plantedIn(union, `planted-${union}`))
    const said = copy.said()
    expect(unions.map(([, union]) => union).filter(union => !said.includes(`"planted-${union}"`))).toEqual([])
  })

  test('where it is given does not compile, in whichever room', () => {
    const places: [file: string, given: string][] = [
      ['src/server/routes/films.ts', "refuse(reply, { kind: 'no-such-film',"],
      ['src/study/acts/film-acts.ts', "refused({ kind: 'no-such-removed-film' })"],
      ['src/tasks/answer-order.ts', "refused({ kind: 'no-such-task' })"],
      ['src/workbench/acts/place-act.ts', "refused({ kind: 'no-such-part' })"],
    ]
    for (const [file, given] of places)
      copy.writeIn(file, text => text.replace(given, given.replace(/kind: '[\w-]+'/, "kind: 'planted'")))
    expect(copy.complaints()).toEqual(places.map(([file]) => file))
  })

  test('on a page does not compile', () => {
    const file = 'src/web/coding/use-desk-acts.ts'
    copy.writeIn(file, text => text.replace("kind: 'unit-is-marked'", "kind: 'planted'"))
    expect(copy.complaints('.web')).toEqual([file])
  })
})

function plantedIn(union: string, kind = 'planted') {
  return (text: string) =>
    text.replace(
      new RegExp(`export type ${union} =(\\s*\\|)?`),
      `export type ${union} = { kind: '${kind}'; in: string } |`,
    )
}
