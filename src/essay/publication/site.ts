import type { EssayLanguage, Film, Shot } from '../../study/index.ts'
import { nameIn, rivalGroups, titleFor } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'
import { clockTenths, wordsIn } from '../../words/index.ts'
import type { Stretch } from '../evidence/sight.ts'
import type { QuotedLine } from '../text/quoted-line.ts'
import { quotedLine } from '../text/quoted-line.ts'
import { wordsOfClaims } from '../text/words.ts'
import type { CoveredPass, Publication, PublishedFilm, PublishedPart, PublishedStill } from './publication.ts'

/** Where a place of a film stands: on the page of its film, in which part. */
export interface KnownPart extends PublishedPart {
  film: PublishedFilm
  /** Counted through the film, from 1. */
  number: number
}

/** A quotation and where it is spoken. */
export interface PublishedQuotation extends QuotedLine {
  stretch: Stretch
}

/** One language of a publication, with all that its pages look up. */
export class Site {
  readonly publication: Publication
  readonly language: EssayLanguage
  readonly words: Words
  readonly #parts = new Map<string, KnownPart>()
  readonly #films: ReadonlyMap<string, PublishedFilm>
  readonly #stills: ReadonlyMap<string, PublishedStill>
  readonly #wordsOfClaims: ReadonlyMap<string, string>
  readonly #rivals = new Map<string, readonly string[]>()

  constructor(publication: Publication, language: EssayLanguage) {
    this.publication = publication
    this.language = language
    this.words = wordsIn(language)
    this.#films = new Map(publication.films.map(one => [one.film.id, one]))
    this.#stills = new Map(publication.stills.map(one => [stretchKey(one.stretch), one]))
    const own = publication.texts.find(one => one.language === language)
    this.#wordsOfClaims = wordsOfClaims(own?.blocks ?? [])
    for (const group of rivalGroups(publication.claims.map(({ claim }) => claim)))
      for (const { name } of group)
        this.#rivals.set(
          name,
          group.map(one => one.name).filter(one => one !== name),
        )
    for (const film of publication.films)
      for (const [index, part] of film.parts.entries())
        this.#parts.set(part.part.id, { ...part, film, number: index + 1 })
  }

  /** The path of a page in this language: the first language stands at the head of the folder. */
  path(page: string): string {
    return pathIn(this.publication, this.language, page)
  }

  part(partId: string): KnownPart | null {
    return this.#parts.get(partId) ?? null
  }

  film(filmId: string): PublishedFilm | null {
    return this.#films.get(filmId) ?? null
  }

  still(stretch: Stretch): PublishedStill | null {
    return this.#stills.get(stretchKey(stretch)) ?? null
  }

  /** The words of a claim as a reader has them; empty where the text of this language does not mark it. */
  wordsOfClaim(name: string): string {
    return this.#wordsOfClaims.get(name) ?? ''
  }

  /** The names of the claims that stand against one, in their order. */
  rivalsOf(name: string): readonly string[] {
    return this.#rivals.get(name) ?? []
  }

  titleOf(film: Pick<Film, 'titles'>): string {
    return titleFor(film, this.language) || this.words.corpus.untitled
  }

  codeName(codeId: string): string {
    const code = this.publication.records.codes.find(({ id }) => id === codeId)
    return code ? nameIn(code.names, this.language) : ''
  }

  coderName(coderId: string): string {
    return this.publication.records.coders.find(({ id }) => id === coderId)?.name ?? ''
  }

  /** How much of its film a pass has looked through, by whom, and for what. */
  sayCoverage({ pass, lookedMs, filmMs }: CoveredPass): string {
    const { amounts, codebook, publication } = this.words
    return publication.coverage({
      share: amounts.percent(filmMs > 0 ? Math.min(1, lookedMs / filmMs) : 0),
      coder: this.coderName(pass.coderId),
      codes: pass.codeIds.map(id => this.codeName(id)).join(codebook.between),
    })
  }

  /** The address of a place of a film; null of one that has no page. */
  placeOf(stretch: Stretch): string | null {
    const part = this.part(stretch.partId)
    return part ? `${filmPage(part.film.film.id)}#${anchorOf(part.number, stretch)}` : null
  }

  /** The shot that holds the middle of a stretch, with its number, from 1. */
  shotAt({ partId, startMs, endMs }: Stretch): { shot: Shot; number: number } | null {
    const shots = this.part(partId)?.shots ?? []
    const middle = (startMs + endMs) / 2
    const index = shots.findIndex(shot => shot.startMs <= middle && middle < shot.endMs)
    return index === -1 ? null : { shot: shots[index]!, number: index + 1 }
  }

  /** Film, part where there are several, and time. */
  sayPlace(stretch: Stretch): string {
    const part = this.part(stretch.partId)
    if (!part) return this.sayTime(stretch)
    const several = part.film.parts.length > 1
    const { films } = this.words.publication
    return this.words.citing.place([
      this.titleOf(part.film.film),
      ...(several ? [films.part(part.number, part.part.name)] : []),
      this.sayTime(stretch),
    ])
  }

  /** A line of dialogue as it is quoted; null of one that is withheld or gone. */
  quotedLine({ lineId, isRead }: { lineId: string; isRead: boolean }): PublishedQuotation | null {
    const line = this.publication.records.dialogue.find(({ id }) => id === lineId)
    if (!line) return null
    const part = this.part(line.partId)
    const where = {
      film: part ? this.titleOf(part.film.film) : '',
      part:
        part && part.film.parts.length > 1
          ? this.words.publication.films.part(part.number, part.part.name)
          : '',
      startMs: line.startMs,
    }
    const { partId, startMs, endMs } = line
    const quoted = quotedLine(line, { isRead, where, words: this.words })
    return { ...quoted, stretch: { partId, startMs, endMs } }
  }

  sayTime({ startMs, endMs }: Stretch): string {
    const { citing } = this.words
    return startMs === endMs ? clockTenths(startMs) : citing.span(clockTenths(startMs), clockTenths(endMs))
  }
}

export function filmPage(filmId: string): string {
  return `films/${filmId}.html`
}

/** The address of a plate: a list of all that go along, whether a text shows them or names them only. */
export function platePlace(plateId: string): string {
  return `plates.html#plate-${plateId}`
}

/** The address of a stretch, or of a frame, on the page of its film: it stays the same whatever else is cited. */
export function anchorOf(partNumber: number, { startMs, endMs }: Omit<Stretch, 'partId'>): string {
  return startMs === endMs ? `p${partNumber}-t${startMs}` : `p${partNumber}-t${startMs}-${endMs}`
}

export function shotAnchor(partNumber: number, shotNumber: number): string {
  return `p${partNumber}-s${shotNumber}`
}

export function stretchKey({ partId, startMs, endMs }: Stretch): string {
  return `${partId} ${startMs} ${endMs}`
}

/** The path of a page in one language. */
export function pathIn({ texts }: Publication, language: EssayLanguage, page: string): string {
  return texts[0]!.language === language ? page : `${language}/${page}`
}

/** How one file of the folder names another. */
export function hrefFrom(from: string, to: string): string {
  const [path = '', anchor] = to.split('#')
  const behind = anchor === undefined ? '' : `#${anchor}`
  if (path === '' || path === from) return behind || (path.split('/').at(-1) ?? '')
  const [own, other] = [from.split('/').slice(0, -1), path.split('/')]
  let shared = 0
  while (shared < own.length && shared < other.length - 1 && own[shared] === other[shared]) shared++
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/') + behind
}
