// What the page that checks a publication's numbers says, in the place of all words of the program: the script stands in
// every publication. `bin/published-scripts.mjs` puts it there; `test/publications` puts every question by that script, and
// holds this list to what it reads.

import { analysis } from './en/analysis.ts'
import type { Words } from './en/catalogue.ts'
import { contradictions } from './en/codebook/contradictions.ts'
import { corpus } from './en/corpus.ts'
import { publication } from './en/essay/publication.ts'
import { companions } from './en/findings/companions.ts'
import { contradiction } from './en/findings/contradiction.ts'
import { form } from './en/findings/form.ts'
import { kept } from './en/findings/kept.ts'
import { otherwise } from './en/findings/otherwise.ts'
import { questions } from './en/findings/questions.ts'
import { resignification } from './en/findings/resignification.ts'
import { rowPages } from './en/findings/row-pages.ts'
import { rows } from './en/findings/rows.ts'
import { when } from './en/findings/when.ts'
import { readings } from './en/stage/readings.ts'
import type { Language } from './language.ts'
import { publication as publicationInChinese } from './zh-hans/essay/publication.ts'
import { kept as keptInChinese } from './zh-hans/findings/kept.ts'

/** By what numbers are found again: lines are outlined in English, whatever the page speaks. */
const english = {
  ...{ analysis, companions, contradiction, contradictions, corpus, form, kept, otherwise, publication },
  ...{ questions, readings, resignification, rowPages, rows, when },
} satisfies Partial<Words>
const chinese = { kept: keptInChinese, publication: publicationInChinese } satisfies Partial<Words>

/** As `words-in.ts` gives them, for the one page that asks for no others. */
export function wordsIn(language: Language): Words {
  return (language === 'zh-Hans' ? chinese : english) as Partial<Words> as Words
}
