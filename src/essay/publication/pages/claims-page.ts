import type { SeenPart } from '../../../study/index.ts'
import { readStill } from '../../evidence/sight.ts'
import { partsThatDiffer } from '../../evidence/standing.ts'
import type { Child, Html } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import type { PublishedClaim, PublishedEvidence } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import { sayTarget } from '../targets/say-target.ts'
import { placeLine, setStill } from '../text/figures.ts'

/** Every claim with its words, what it stands on, and how it stood on the day of publication. */
export function claimsPage(site: Site): Page {
  const { publication, words } = site
  const said = words.publication
  const { claims } = publication
  return {
    page: 'claims.html',
    title: said.pages.claims,
    content: all(
      h('h1', {}, said.pages.claims),
      h('p', { class: 'lead' }, claims.length === 0 ? said.claims.none : said.claims.lead(claims.length)),
      claims.map(claim => setClaim(site, claim)),
    ),
  }
}

function setClaim(site: Site, published: PublishedClaim): Html {
  const { words, language } = site
  const said = words.publication.claims
  const { claim, evidence, standing } = published
  const own = site.path('claims.html')
  const text = site.wordsOfClaim(claim.name)
  const toText = hrefFrom(own, `${site.path('index.html')}#claim-${claim.name}`)
  return h(
    'section',
    { class: 'claim-entry', id: claim.name, 'aria-labelledby': `${claim.name}-head` },
    h('h2', { id: `${claim.name}-head` }, `${words.claims.kinds[claim.what]} ${claim.name}`),
    text === ''
      ? h('p', { class: 'gone' }, said.noWords)
      : h(
          'blockquote',
          { class: 'claim-words' },
          h('p', {}, inLanguage(text, language), ' ', h('a', { href: toText }, said.toText)),
        ),
    h(
      'p',
      { class: 'standing', 'data-standing': standing },
      h('b', {}, words.publication.claims.standing),
      ': ',
      saidStanding(site, published),
    ),
    claim.note !== '' && h('p', {}, h('b', {}, said.noteOf), ' ', inLanguage(claim.note, language)),
    claim.what === 'absence' && absence(site, evidence),
    h('h3', {}, said.evidence),
    evidence.length === 0
      ? h('p', {}, said.without)
      : h(
          'ul',
          { class: 'evidence' },
          evidence.map(one => setEvidence(site, one)),
        ),
  )
}

/** Of a claim of absence: how much was looked through by each pass that it names. */
function absence(site: Site, evidence: readonly PublishedEvidence[]): Child {
  const { records } = site.publication
  return evidence.map(({ evidence: { target } }) => {
    const pass = target.what === 'pass' && records.passes.find(one => one.pass.id === target.id)
    if (!pass) return null
    const film = site.film(pass.pass.filmId)
    const coverage = [film ? site.titleOf(film.film) : '', site.sayCoverage(pass)].filter(Boolean).join(': ')
    return h(
      'p',
      { class: 'absence' },
      inLanguage(site.words.publication.claims.absence(coverage), site.language),
    )
  })
}

function saidStanding(
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

function setEvidence(site: Site, published: PublishedEvidence): Html {
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
    if (part === 'values' || part === 'words') return texts.map(text => withoutKey(text))
    if (part === 'stills')
      return texts.flatMap(text => {
        const stretch = readStill(text)
        return stretch ? [site.sayPlace(stretch)] : []
      })
    return []
  })
}

/** A whole finding was seen line by line, each number behind the key of its line. */
function withoutKey(text: string): string {
  return text.replace(/^\S*[0-9a-f]{4}-[0-9a-f]{12}\S* /, '')
}
