import type { SeenPart } from '../../../study/index.ts'
import { numberNames } from '../../../words/index.ts'
import { readLine, readNumber } from '../../evidence/seen-texts.ts'
import { readStill } from '../../evidence/sight.ts'
import { partsThatDiffer } from '../../evidence/standing.ts'
import type { Child, Html } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { PublishedClaim, PublishedEvidence } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import { sayFound, sayTarget } from '../targets/say-target.ts'
import { placeLine, setStill } from '../text/figures.ts'

export function saidStanding(
  { words }: Site,
  { standing, reasons }: Pick<PublishedClaim, 'standing' | 'reasons'>,
): string {
  const said = words.claims
  const because = reasons.map(reason => said.reasons[reason]).join(words.codebook.between)
  return words.publication.claims.stands({
    standing: said.standings[standing],
    meaning: said.meanings[standing],
    because,
  })
}

/** One piece of evidence as an item of a list: what it does for its claim, what it is, where it is seen, and how it stood. */
export function setEvidence(site: Site, published: PublishedEvidence): Html {
  const { words, language } = site
  const said = words.publication
  const own = site.path('claims.html')
  const { evidence, isWithheld, standing } = published
  const { target, role, note, asOf } = evidence
  const head = h(
    'p',
    { class: 'evidence-head' },
    h('span', { class: 'role', 'data-role': role }, words.claims.roles[role]),
    ' ',
    h('span', { class: 'what' }, words.evidence.targets[target.what]),
  )
  if (isWithheld) return h('li', { 'data-role': role }, head, h('p', {}, said.claims.withheld))
  const shown = sayTarget(site, published)
  return h(
    'li',
    { 'data-role': role },
    head,
    shown === null ? gone(site, published) : setTarget(),
    note !== '' && h('p', { class: 'note' }, inLanguage(note, language)),
    standing !== 'fresh' &&
      h('p', { class: 'standing', 'data-standing': standing }, saidStanding(site, published)),
    difference(site, published),
    asOf !== null &&
      h(
        'p',
        { class: 'as-of' },
        inLanguage(said.claims.keptAsOf({ reason: asOf.reason, day: asOf.at.slice(0, 10) }), language),
      ),
  )

  function setTarget(): Child {
    const { lines, places, page } = shown!
    return [
      lines.map((line, index) => {
        const text = inLanguage(line, language)
        const isWay = index === 0 && page !== null
        return h('p', {}, isWay ? h('a', { href: hrefFrom(own, site.path(page)) }, text) : text)
      }),
      places.length > 0 &&
        h(
          'ul',
          { class: 'places' },
          places.map(place =>
            h('li', {}, setStill(site, place, own), h('p', {}, placeLine(site, place, own))),
          ),
        ),
    ]
  }
}

/** What was seen of a target that is gone; of what may have been a memo nothing, since nobody can say if it may go out. */
function gone(site: Site, { evidence: { pin } }: PublishedEvidence): Html {
  const said = site.words.publication.claims
  const seen = printedOf(site, pin.seen, ['values', 'words', 'stills'])
  return seen.length === 0
    ? h('p', { class: 'gone' }, said.goneUnseen)
    : all(
        h('p', { class: 'gone' }, said.gone),
        seen.map(line => h('p', {}, inLanguage(line, site.language))),
      )
}

/** Old beside new, of the parts that a reader can read as they are. */
function difference(site: Site, { evidence, now, standing }: PublishedEvidence): Child {
  if (standing !== 'stale' || now === null) return null
  const said = site.words.publication.claims
  const parts = partsThatDiffer(evidence.pin.seen, now)
  const [before, after] = [printedOf(site, evidence.pin.seen, parts), printedOf(site, now, parts)]
  if (before.length + after.length === 0) return null
  const say = (lines: readonly string[]) =>
    lines.map((line, index) => all(index > 0 && h('br'), inLanguage(line, site.language)))
  return h(
    'dl',
    { class: 'then-now' },
    h('div', {}, h('dt', {}, said.before), h('dd', {}, say(before))),
    h('div', {}, h('dt', {}, said.now), h('dd', {}, say(after))),
  )
}

/** Parts of what was seen that are words and numbers for a reader, and places; the others are names for the program. */
function printedOf(
  site: Site,
  seen: PublishedEvidence['evidence']['pin']['seen'],
  parts: readonly SeenPart[],
): string[] {
  return parts.flatMap(part => {
    const texts = seen[part] ?? []
    if (part === 'values') return texts.map(text => saidNumber(site, text))
    if (part === 'words') return [...texts]
    if (part === 'question') return texts.map(text => readLine(text)?.line[site.language] ?? text)
    if (part === 'found') return texts.map(text => sayFound(site, text))
    if (part === 'stills')
      return texts.flatMap(text => {
        const stretch = readStill(text)
        return stretch ? [site.sayPlace(stretch)] : []
      })
    return []
  })
}

/** A number of a finding with its line and its name; another value by itself. */
function saidNumber({ words, language }: Site, text: string): string {
  const number = readNumber(text)
  if (!number) return text
  if (number.name === '') return `${number.label[language]}: ${number.number}`
  const named = numberNames.find(name => name === number.name)
  const name = named ? words.kept.numberNames[named] : number.name
  return `${number.label[language]} · ${name}: ${number.number}`
}
