// How many corpora in which nothing changes get a sentence that says otherwise, through the front door: five stories,
// 100 corpora each (another number, another first one, and only some: -- sentences 20 100 coders).
import { drawCorpus, stories } from './front-door/draw-corpus.ts'
import { falseSentences, openPageReader } from './front-door/read-page.ts'
import { printFigure } from './parts/measure.ts'

const corpora = Number(process.argv[2] ?? 100)
const first = Number(process.argv[3] ?? 0)
const words = process.argv[4] ?? ''
const figures: Record<string, object> = {}
const page = await openPageReader()
for (const story of stories.filter(name => name.includes(words))) {
  const found: { seed: number; sentences: string[] }[] = []
  const verdicts = new Map<string, number>()
  for (let seed = first; seed < first + corpora; seed++) {
    const { finding, sentences } = await page.read(drawCorpus(story, seed))
    for (const { verdict } of finding.symbols)
      verdicts.set(verdict.kind, (verdicts.get(verdict.kind) ?? 0) + 1)
    const said = falseSentences(sentences)
    if (said.length > 0) found.push({ seed, sentences: said })
  }
  figures[story] = {
    corpora,
    withFalseSentence: found.length,
    seeds: found.map(({ seed }) => seed),
    verdicts: Object.fromEntries(verdicts),
  }
  process.stderr.write(`${story}: ${found.length} of ${corpora}\n`)
}
await page.close()
printFigure(figures)
