import path from 'node:path'
import { parseArgs } from 'node:util'
import type { PublishedAnswer } from '../../server/contracts/index.ts'
import type { EssayLanguage, StillGroundKind } from '../../study/index.ts'
import { essayLanguages, stillGrounds, titleFor } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

export const publishCommand: Command = {
  name: 'publish',
  summary: 'publish an essay as a folder of plain pages that open anywhere',
  help: `
silverscreen publish ESSAY --out DIR [--languages en,zh-Hans] [--still-side PIXELS] [--ground GROUND] [--address URL] [--draft]
                             [--study DIR] [--json]

Writes an essay into DIR, a folder that is empty or not there yet: the text in its languages, its claims with what they
stand on, a page for each film, findings with pictures and tables, methods, the record of coding, references and stills.
The pages need no program and no network; what was counted goes along, and its numbers are computed again in the page.
No film goes along. What the study withholds is in none of it. What was printed is kept in the study as an edition, so
that the next says what is another in it; where a reader reads the same as before, it is the same edition. ESSAY is its id or a title, see “silverscreen essays”.

  --out DIR            where; it has its name once all of it is there
  --languages LIST     of the essay's languages only these, the first of which stands first
  --still-side PIXELS  the longest side of a still (default: 480)
  --ground GROUND      on what ground stills are shown of films for which none is kept:
                       ${stillGrounds.join(', ')}
  --address URL        where the folder will stand, this time, instead of what the essay says of it
  --draft              keeps no edition
  --study DIR          the study's folder (default: ${defaultStudy})
  --json               says what was published as JSON
`,
  run: publish,
}

async function publish(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      languages: { type: 'string' },
      'still-side': { type: 'string' },
      ground: { type: 'string' },
      address: { type: 'string' },
      draft: { type: 'boolean', default: false },
      study: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [essay, ...more] = positionals
  const languages = values.languages === undefined ? undefined : readLanguages(values.languages)
  const stillSide = values['still-side'] === undefined ? undefined : Number(values['still-side'])
  const ground = stillGrounds.find(one => one === values.ground)
  const isSideFit =
    stillSide === undefined || (Number.isInteger(stillSide) && stillSide >= 64 && stillSide <= 4096)
  const isFit = languages !== null && isSideFit && (values.ground === undefined || ground !== undefined)
  if (essay === undefined || more.length > 0 || values.out === undefined || !isFit) {
    process.stderr.write(`${publishCommand.help.trim()}\n`)
    return 2
  }
  const folder = path.resolve(values.out)
  const language = terminalLanguage()
  const published = await askStudy(
    path.resolve(values.study ?? defaultStudy),
    { writes: !values.draft },
    study =>
      study.essays.publish(essay, {
        folder,
        ...(languages && { languages }),
        ...(stillSide !== undefined && { stillSide }),
        ...(values.address !== undefined && { address: values.address }),
        ...(values.draft && { isDraft: true }),
        ...(ground && { ground: ground satisfies StillGroundKind }),
      }),
  )
  if (!published.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: published.refusal })}\n`)
    process.stderr.write(`${sayRefusal(wordsIn(language).refusals, published.refusal)}\n`)
    return 1
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ folder, ...published.value })}\n`)
  else process.stdout.write(sayPublished(folder, published.value, language))
  return 0
}

/** Null where one of them is no language in which essays are written. */
function readLanguages(list: string): EssayLanguage[] | null {
  const named = list.split(',').map(one => essayLanguages.find(language => language === one.trim()))
  return named.includes(undefined) ? null : [...new Set(named as EssayLanguage[])]
}

function sayPublished(
  folder: string,
  { files, bytes, leftOut, warnings }: PublishedAnswer,
  language: Language,
): string {
  const { publication } = wordsIn(language)
  const said = warnings.map(warning => sayWarning(warning, language))
  return [publication.done({ folder, files, bytes }), ...(leftOut ? [leftOut[language]] : []), ...said]
    .map(line => `${plainText(line)}\n`)
    .join('')
}

function sayWarning(warning: PublishedAnswer['warnings'][number], language: Language): string {
  const { publication, corpus } = wordsIn(language)
  const said = publication.warnings
  const film = 'titles' in warning ? titleFor(warning, language) || corpus.untitled : ''
  switch (warning.kind) {
    case 'many-stills':
      return said.manyStills({ film, count: warning.count, most: warning.most })
    case 'no-ground':
      return said.noGround({ film, count: warning.count })
    case 'no-picture':
      return said.noPicture(warning.count)
    case 'not-asked-again':
      return said.notAskedAgain(warning.count)
    case 'not-fresh':
      return said.notFresh(warning.count)
  }
}
