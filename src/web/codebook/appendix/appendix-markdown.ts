import type { Words } from '../../../words/index.ts'
import type { AppendixDocument, AppendixEntry } from './appendix-document.ts'

const headingAt = (depth: number) => '#'.repeat(Math.min(6, depth + 3))

/** CommonMark, in which every text of the scholar's stands as it was typed. */
export function markdownOf({ title, lead, sections }: AppendixDocument, words: Words['codebook']): string {
  const blocks = [
    `# ${plain(title)}`,
    plain(lead),
    ...sections.flatMap(({ heading, note, entries }) => [
      `## ${plain(heading)}`,
      `*${plain(note)}*`,
      ...entries.flatMap(entry => blocksOf(entry, words)),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function blocksOf(
  { depth, number, name, other, seeNumber, texts, facts }: AppendixEntry,
  words: Words['codebook'],
) {
  const also = other === '' ? '' : ` · ${plain(other)}`
  return [
    `${headingAt(depth)} ${number} ${plain(name)}${also}`,
    ...(seeNumber === null ? [] : [plain(words.appendix.see(seeNumber))]),
    ...texts.map(([label, said]) => `**${plain(words.appendix.label(label)).trim()}** ${paragraphs(said)}`),
    ...(facts.length > 0 ? [facts.map(fact => `- ${plain(words.appendix.facts([fact]))}`).join('\n')] : []),
  ]
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
