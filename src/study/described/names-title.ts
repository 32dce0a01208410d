import type { Title } from '../films/film.ts'

/** Whether the name of a file holds a title of a film, whatever its case, tones and what stands between its words. */
export function namesTitle(fileName: string, titles: readonly Pick<Title, 'text'>[]): boolean {
  const name = plain(fileName.replace(/\.[^.]*$/, ''))
  return titles.some(({ text }) => {
    const title = plain(text)
    return title.length >= (/\p{Script=Han}/u.test(title) ? 1 : 3) && name.includes(title)
  })
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
