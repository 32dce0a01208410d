import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CopyOfProgram } from './copy-of-program.ts'
import { copyOfProgram } from './copy-of-program.ts'

let copy: CopyOfProgram

beforeAll(() => {
  copy = copyOfProgram()
})

afterAll(() => copy.remove())

test('a question that is planted needs its row, how it is put, said and shown, and no other place knows its name', () => {
  copy.writeIn('src/findings/questions.ts', text =>
    text.replace(
      'export const questions = {\n',
      `export const questions = {
  howMany: row({
    needs: 'films-in-two-periods',
    answer: ({ films }, { least }: { least?: number }) => ({
      question: 'howMany' as const,
      count: films.length,
      isEnough: films.length >= (least ?? 1),
    }),
  }),
`,
    ),
  )
  const asked = copy.complaints()
  expect(asked).toContain('src/words/say-finding.ts')
  expect(asked).toContain('src/exchange/write-tables.ts')
  expect(asked).toContain('src/server/routes/questions.ts')
  copy.writeIn('src/server/contracts/questions.ts', text =>
    text.replace(
      'export const Questions = {\n',
      `export const Questions = {
  howMany: {
    request: Type.Object({ ...TwoPeriodsWanted.properties, least: Type.Optional(Type.Integer()) }),
    answer: Type.Object({ finding: Type.Unknown(), periodisation: Periodisation, tableDigest: Type.String() }),
  },
`,
    ),
  )
  copy.writeIn('src/exchange/write-tables.ts', text =>
    text.replace('= { prevalence: writePrevalence }', '= { prevalence: writePrevalence, howMany: () => [] }'),
  )
  copy.writeIn('src/words/say-finding.ts', text =>
    text.replace(
      '= { prevalence: sayPrevalence }',
      '= { prevalence: sayPrevalence, howMany: (_, { count }) => String(count) }',
    ),
  )
  expect(copy.complaints()).toEqual([])
  expect(copy.complaints('.web')).toEqual(['src/web/analysis/views.ts'])
  copy.writeIn('src/web/analysis/views.ts', text =>
    text.replace(
      '  prevalence: PrevalenceView,',
      '  prevalence: PrevalenceView,\n  howMany: ({ compared }) => compared[0],',
    ),
  )
  expect(copy.complaints('.web')).toEqual([])
})
