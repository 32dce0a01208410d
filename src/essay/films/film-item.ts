import type { CslItem, CslName, CslValue, Film, Person, Title } from '../../study/index.ts'
import { hasHanzi } from '../references/scripts.ts'

/**
 * A film as a reference: director, year, and title in its scripts, romanised form, hanzi and translation where the film
 * has them. Who is not known in hanzi is named as written: which part of a name is the family's is not guessed. A film
 * without a release date has no year, and a style says so in its own way.
 */
export function filmItem({
  id,
  titles,
  people,
  releaseDate,
}: Pick<Film, 'id' | 'titles' | 'people' | 'releaseDate'>): CslItem {
  const of = (kind: Title['kind']) => titles.find(title => title.kind === kind)
  const original = of('original') ?? titles[0]
  const isHan = hasHanzi(original?.text ?? '')
  const romanized = of('transliterated')?.text
  const english = of('translated')?.text
  const directors = people.filter(({ role }) => role === 'director').map(nameOf)
  const year = /\d{4}/.exec(releaseDate ?? '')?.[0]
  return {
    ...{ id, type: 'motion_picture', title: original?.text ?? '' },
    ...(directors.length > 0 && { director: directors.map(({ name }) => name) as unknown as CslValue }),
    ...(year !== undefined && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(original && { language: original.language }),
    custom: {
      bilingual: {
        ...((isHan || romanized || english) && {
          title: {
            ...(isHan ? { hanzi: original!.text } : {}),
            ...(romanized || !isHan ? { romanized: romanized ?? original?.text ?? '' } : {}),
            ...(english && english !== original?.text ? { english } : {}),
          },
        }),
        ...(directors.length > 0 && { director: directors.map(({ hanzi }) => hanzi) }),
      },
    },
  }
}

/** A name may be written in both scripts, Zhang Meng 张猛, or have its other form beside it. */
function nameOf({ name, names = [] }: Person): { name: CslName; hanzi: string | null } {
  const written = [name, ...names.map(({ text }) => text)]
  const hanzi = written.map(hanziIn).find(Boolean) ?? null
  const latin = written.map(latinIn).find(Boolean) ?? ''
  if (hanzi === null) return { name: { literal: name.trim() }, hanzi: null }
  if (latin === '') return { name: { family: hanzi }, hanzi: null }
  const [family, ...given] = latin.split(/\s+/)
  return { name: { family: family!, given: given.join(' '), 'static-ordering': true }, hanzi }
}

function hanziIn(text: string): string {
  return /[\p{Script=Han}·]*\p{Script=Han}/u.exec(text)?.[0] ?? ''
}

function latinIn(text: string): string {
  return text
    .replace(/[\p{Script=Han}·（）()]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
