import { languages, wordsIn } from '../words/index.ts'

/** What stands before the study: how to get in, in both languages, since nothing is known of who asks. */
export function entrancePage({ goOnTo }: { goOnTo: string | null }): string {
  const sections = languages.map(language => {
    const { entrance } = wordsIn(language)
    const goOn =
      goOnTo === null ? '' : `<p>${entrance.ledHere} <a href="${escaped(goOnTo)}">${entrance.goOn}</a></p>`
    return `<section lang="${language}"><h1>${entrance.heading}</h1><p>${entrance.how}</p>${goOn}</section>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Silverscreen</title>${sections.join('')}</html>\n`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.codePointAt(0)};`)
}
