import { nameIn } from '../../../study/index.ts'
import type { Stretch } from '../../evidence/sight.ts'
import { sayQuotedFrom } from '../../text/quoted-line.ts'
import type { Block, Inline } from '../../text/text.ts'
import type { EssayText } from '../publication.ts'
import type { Site } from '../site.ts'
import type { Cite } from '../text/cited.ts'
import { runsOf } from '../text/cited.ts'
import { stretchOf } from '../text/figures.ts'
import { filmLocator } from '../text/film-locator.ts'

/**
 * An essay as Markdown of Pandoc's kind, with citations that Pandoc sets from the list beside it (CSL-JSON), notes, and
 * claims as spans that have a name. Read by itself it is the text.
 */
export function pandocMarkdown(
  site: Site,
  { blocks, language }: EssayText,
  to: (path: string) => string,
): string {
  const { essay, day } = site.publication
  const head = [
    '---',
    `title: ${JSON.stringify(nameIn(essay.titles, language))}`,
    ...(essay.signed[language] ? [`author: ${JSON.stringify(essay.signed[language])}`] : []),
    `date: ${JSON.stringify(day)}`,
    `lang: ${language}`,
    `bibliography: ${JSON.stringify(to('data/references.json'))}`,
    '---',
  ].join('\n')
  const notes: string[] = []
  const text = blocks.map(block => blockOf(block))
  return `${[head, ...text, ...notes].join('\n\n')}\n`

  function blockOf(block: Block): string {
    switch (block.what) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${line(block.line)}`
      case 'paragraph':
        return line(block.line)
      case 'quotation':
        return quoted(block.blocks.map(blockOf).join('\n\n'))
      case 'list':
        return block.items
          .map((item, index) => {
            const sign = block.isOrdered ? `${index + 1}. ` : '- '
            return (
              sign +
              item
                .map(blockOf)
                .join('\n\n')
                .replaceAll('\n', `\n${' '.repeat(sign.length)}`)
            )
          })
          .join('\n')
      case 'still':
        return picture(block.stretch, line(block.caption))
      case 'plate': {
        const found = site.publication.plates.find(({ plate }) => plate.id === block.plateId)
        if (!found) return plain(site.words.publication.plates.gone)
        const { plate, items } = found
        const said = [`**${plain(plate.name)}**`, plain(plate.caption), line(block.caption)]
        return [
          ...items.map(item => picture(stretchOf(item), plain(item.caption))),
          said.filter(Boolean).join(' '),
        ].join('\n\n')
      }
      case 'chart':
        return [
          line(block.caption),
          `<${to(`${site.path('findings.html')}#finding-${block.findingId}`)}>`,
        ].join(' ')
      case 'dialogue': {
        const found = site.quotedLine(block)
        if (!found) return plain(site.words.quoted.none)
        const rows = found.rows.flatMap(({ text }) => text.split('\n').map(plain))
        const from = [plain(sayQuotedFrom(found, site.words)), line(block.caption)]
          .filter(Boolean)
          .join(' · ')
        return quoted([...rows, from].join('\\\n'))
      }
      case 'other':
        return plain(block.text)
    }
  }

  function picture(stretch: Stretch, caption: string): string {
    const still = site.still(stretch)
    const said = [caption, plain(site.sayPlace(stretch))].filter(Boolean).join(' ')
    return still?.path ? `![${said}](${to(still.path)})` : said
  }

  function line(inlines: readonly Inline[]): string {
    let written = ''
    const runs = runsOf(inlines)
    for (let at = 0; at < runs.length; ) {
      const claim = claimOf(runs[at]!)
      let end = at
      while (end < runs.length && claimOf(runs[end]!) === claim) end++
      const inside = runs.slice(at, end).map(runOf).join('')
      written += claim === null ? inside : `[${inside}]{#claim-${claim} .claim}`
      at = end
    }
    return written
  }

  function runOf(run: Inline | readonly Inline[]): string {
    if (Array.isArray(run)) return `[${(run as Cite[]).map(cite).join('; ')}]`
    const one = run as Inline
    switch (one.what) {
      case 'words': {
        const marks = one.styles.map(style => (style === 'strong' ? '**' : '*')).join('')
        const said = marks + plain(one.text) + [...marks].reverse().join('')
        return one.link === null ? said : `[${said}](<${one.link.replace(/[<>\n]/g, encodeURIComponent)}>)`
      }
      case 'number':
        return plain(one.text)
      case 'note': {
        const number = notes.push('')
        notes[number - 1] = `[^${number}]: ${line(one.line)}`
        return `[^${number}]`
      }
      case 'break':
        return '\\\n'
      default:
        return ''
    }
  }

  function cite(one: Cite): string {
    if (one.what === 'cite') return [`@${one.sourceId}`, located(one)].filter(Boolean).join(', ')
    if (one.what === 'cite-plate') return `@${one.plateId}`
    const place = filmLocator(site, one)
    return [`@${one.filmId}`, place].filter(Boolean).join(', ')
  }
}

const labels: Record<string, string> = { page: 'p. ', chapter: 'chap. ', section: 'sec. ', figure: 'fig. ' }

function located({ locator, locatorKind }: Extract<Cite, { what: 'cite' }>): string {
  return locator === '' ? '' : (labels[locatorKind ?? 'page'] ?? '') + plain(locator)
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ')
}

function claimOf(run: Inline | readonly Inline[]): string | null {
  return (Array.isArray(run) ? run[0] : (run as Inline))?.claim ?? null
}

/** What Markdown would take for a sign of its own stands behind a backslash. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$&!@^{}]/g, sign => `\\${sign}`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.at(-1)}` : `${space}\\${sign}`,
    )
}
