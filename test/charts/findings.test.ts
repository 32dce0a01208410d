import { describe, expect, test } from 'vitest'
import { asFile, drawFinding } from '../../src/charts/index.ts'
import type { QuestionName } from '../../src/findings/index.ts'
import { answerQuestion, questionNames, questions } from '../../src/findings/index.ts'
import { unsaidCorpus } from '../../src/study/index.ts'
import type { Language } from '../../src/words/index.ts'
import { namesInFinding, outlineFinding, wordsIn } from '../../src/words/index.ts'
import { counted, named } from './small-corpus.ts'

/** As a finding goes out in a file. */
function pictureOf(name: QuestionName, language: Language): string {
  const { needs } = questions[name]
  const finding = answerQuestion({
    name,
    counted: counted[needs] as never,
    choices: {},
    corpus: unsaidCorpus,
  })
  const words = wordsIn(language)
  return asFile(
    drawFinding({
      ...{ width: 820, title: words.questions[name].name, finding, words },
      outline: outlineFinding(language, finding as never, named),
      names: namesInFinding(language, named),
    }),
  )
}

describe.each(['en', 'zh-Hans'] as const)('in %s', language => {
  test.each(questionNames)('the picture of %s goes out as it was', async name => {
    const drawn = pictureOf(name, language)
    expect(drawn).not.toMatch(/NaN|Infinity|undefined|var\(/)
    await expect(`${drawn}\n`).toMatchFileSnapshot(`findings/${name}.${language}.svg`)
  })
})

test('what others wrote is text in every picture', () => {
  for (const name of questionNames) expect(pictureOf(name, 'en'), name).not.toContain('<tall>')
})
