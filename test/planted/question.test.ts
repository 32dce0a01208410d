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
  expect(asked).toContain('src/words/findings/outline/outline-finding.ts')
  expect(asked).toContain('src/words/en/findings/questions.ts')
  expect(asked).toContain('src/words/zh-hans/findings/questions.ts')
  expect(asked).toContain('src/exchange/findings/write-finding.ts')
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
  copy.writeIn('src/exchange/findings/write-finding.ts', text =>
    text.replace('  prevalence: writePrevalence,', '  prevalence: writePrevalence,\n  howMany: () => [],'),
  )
  copy.writeIn('src/words/say-finding.ts', text =>
    text.replace(
      '  prevalence: sayPrevalence,',
      '  prevalence: sayPrevalence,\n  howMany: (_, { count }) => String(count),',
    ),
  )
  copy.writeIn('src/words/findings/outline/outline-finding.ts', text =>
    text.replace(
      '  prevalence: outlinePrevalence,',
      `  prevalence: outlinePrevalence,
  howMany: () => ({ sides: null, axis: '', zero: null, unit: 'films', blocks: {}, lines: [] }),`,
    ),
  )
  for (const language of ['en', 'zh-hans'])
    copy.writeIn(`src/words/${language}/findings/questions.ts`, text =>
      text.replace(
        'const asked = {\n',
        "const asked = {\n  howMany: { name: 'How many', asks: 'How many films?', wants: 'How many?' },\n",
      ),
    )
  expect(copy.complaints()).toEqual([])
  expect(copy.complaints('.web').sort()).toEqual([
    'src/web/analysis/views.ts',
    'src/web/analysis/way-in/needs.ts',
    'src/web/analysis/way-in/pictures.ts',
  ])
  copy.writeIn('src/web/analysis/way-in/needs.ts', text =>
    text.replace('const asked = {\n', "const asked = {\n  howMany: ['codes'],\n"),
  )
  copy.writeIn('src/web/analysis/way-in/pictures.ts', text =>
    text.replace('const drawn = {\n', "const drawn = {\n  howMany: [['there', 10, 10]],\n"),
  )
  copy.writeIn('src/web/analysis/views.ts', text =>
    text.replace(
      "  prevalence: { periods: 'needed', View: PrevalenceView },",
      "  prevalence: { periods: 'needed', View: PrevalenceView },\n  howMany: { periods: 'needed', View: ({ compared }) => compared[0] },",
    ),
  )
  expect(copy.complaints('.web')).toEqual([])
})
