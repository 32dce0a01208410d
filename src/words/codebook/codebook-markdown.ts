import { wordsIn } from '../words-in.ts'
import type { PrintedCodebook, PrintedEntry } from './printed-codebook.ts'

const headingAt = (depth: number) => '#'.repeat(Math.min(6, depth + 3))

type PictureOf = (stillId: string) => string | null

/**
 * CommonMark, in which every text of the scholar's stands as it was typed. Pictures are in it too, at its end, so that
 * one file is whole and its text can be read as it is. `pictureOf`: the address of a still, for one that there is.
 */
export function codebookMarkdown(
  { title, lead, language, sections }: PrintedCodebook,
  pictureOf: PictureOf,
): string {
  const { appendix } = wordsIn(language).codebook
  const pictures: string[] = []
  const blocks = [
    `# ${plain(title)}`,
    plain(lead),
    ...sections.flatMap(({ heading, note, entries }) => [
      `## ${plain(heading)}`,
      `*${plain(note)}*`,
      ...entries.flatMap(blocksOf),
    ]),
  ]
  return `${[...blocks, ...pictures].join('\n\n')}\n`

  function blocksOf({ depth, number, name, other, seeNumber, texts, stills, facts }: PrintedEntry) {
    const also = other === '' ? '' : ` · ${plain(other)}`
    return [
      `${headingAt(depth)} ${number} ${plain(name)}${also}`,
      ...(seeNumber === null ? [] : [plain(appendix.see(seeNumber))]),
      ...texts.map(([label, said]) => `**${plain(appendix.label(label)).trim()}** ${paragraphs(said)}`),
      ...stills.map(({ id, caption }) => still(id, caption)),
      ...(facts.length > 0 ? [facts.map(fact => `- ${plain(appendix.facts([fact]))}`).join('\n')] : []),
    ]
  }

  function still(id: string, caption: string): string {
    const address = pictureOf(id)
    if (address === null) return plain(caption)
    const label = `still-${pictures.length + 1}`
    pictures.push(`[${label}]: ${address}`)
    return `![${plain(caption)}][${label}]\\\n${plain(caption)}`
  }
}

/** Lines of the scholar's stay lines: a backslash before the end of each but the last. */
function paragraphs(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => plain(line))
    .join('\\\n')
    .replace(/(\\\n){2,}/g, '\n\n')
}

/** What Markdown would take for a sign of its own stands behind a backslash. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$&!]/g, sign => `\\${sign}`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.at(-1)}` : `${space}\\${sign}`,
    )
}
