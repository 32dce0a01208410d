import { evidenceRoles, rivalGroups } from '../../../study/index.ts'
import type { Child, Html } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import type { PublishedClaim, PublishedEvidence } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import { saidStanding, setEvidence } from './claim-evidence.ts'

/**
 * Every claim with its words, what it stands on, and how it stood on the day of publication; readings that stand against
 * each other beside each other. A script walks through them one by one; without it they stand behind each other.
 */
export function claimsPage(site: Site): Page {
  const { publication, words } = site
  const said = words.publication
  const { claims } = publication
  const groups = inGroups(claims)
  return {
    page: 'claims.html',
    title: said.pages.claims,
    scripts: claims.length > 1 ? ['scripts/walk.js'] : [],
    content: all(
      h('h1', {}, said.pages.claims),
      h('p', { class: 'lead' }, claims.length === 0 ? said.claims.none : said.claims.lead(claims.length)),
      claims.length > 1 && [glance(site), walk(site)],
      groups.map(group => (group.length === 1 ? setClaim(site, group[0]!, 2) : setRivals(site, group))),
    ),
  }
}

/** In the order of claims; one that has rivals stands with them where the first of them does. */
function inGroups(claims: readonly PublishedClaim[]): PublishedClaim[][] {
  const byId = new Map(claims.map(one => [one.claim.id, one]))
  const groupOf = new Map(
    rivalGroups(claims.map(({ claim }) => claim)).flatMap(group =>
      group.map(({ id }) => [id, group] as const),
    ),
  )
  return claims.flatMap(one => {
    const group = groupOf.get(one.claim.id)
    if (!group) return [[one]]
    return group[0]!.id === one.claim.id ? [group.map(({ id }) => byId.get(id)!)] : []
  })
}

/** All claims as a table, so that a reviewer sees at once where to begin. */
function glance(site: Site): Html {
  const { words, language, publication } = site
  const { claims: said } = words.publication
  const count = (evidence: readonly PublishedEvidence[], role: string) =>
    evidence.filter(one => one.evidence.role === role).length
  return h(
    'div',
    { class: 'scroll glance', tabindex: 0, role: 'group', 'aria-label': said.glance },
    h(
      'table',
      {},
      h('caption', {}, said.glance),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, words.publication.pages.claims),
          h('th', { scope: 'col' }, said.words),
          h('th', { scope: 'col' }, said.stood),
          evidenceRoles.map(role => h('th', { scope: 'col', class: 'figure' }, words.claims.roles[role])),
        ),
      ),
      h(
        'tbody',
        {},
        publication.claims.map(({ claim, evidence, standing }) =>
          h(
            'tr',
            {},
            h(
              'th',
              { scope: 'row' },
              h('a', { href: `#${claim.name}` }, `${words.claims.kinds[claim.what]} ${claim.name}`),
            ),
            h('td', {}, inLanguage(site.wordsOfClaim(claim.name) || said.noWords, language)),
            h('td', {}, words.claims.standings[standing]),
            evidenceRoles.map(role => h('td', { class: 'figure' }, count(evidence, role) || '')),
          ),
        ),
      ),
    ),
  )
}

/** What the script that walks through the claims shows; hidden as long as it does not run. */
function walk({ words }: Site): Html {
  const { walk: said } = words.publication
  return h(
    'section',
    { class: 'walk', 'aria-labelledby': 'walk', hidden: true, 'data-position': said.position },
    h('h2', { id: 'walk' }, said.title),
    h('p', { class: 'keys' }, said.meaning),
    h(
      'p',
      { class: 'steps' },
      h('button', { type: 'button', 'data-step': 'start' }, said.start),
      h('button', { type: 'button', 'data-step': 'previous', hidden: true }, said.previous),
      h('button', { type: 'button', 'data-step': 'next', hidden: true }, said.next),
      h('button', { type: 'button', 'data-step': 'end', hidden: true }, said.end),
      h('span', { class: 'at', role: 'status' }),
    ),
  )
}

/** Readings of one thing that stand against each other, each with what it stands on. */
function setRivals(site: Site, group: readonly PublishedClaim[]): Html {
  const { claims: said } = site.words.publication
  const names = group.map(({ claim }) => claim.name)
  const id = `rivals-${names.join('-')}`
  return h(
    'section',
    { class: 'rivals', 'aria-labelledby': id, 'data-step-of-walk': true },
    h('h2', { id }, said.rivals(names)),
    h('p', {}, said.rivalsSaid),
    h(
      'div',
      { class: 'side-by-side' },
      group.map(claim => setClaim(site, claim, 3)),
    ),
  )
}

/** `level`: of its heading. */
function setClaim(site: Site, published: PublishedClaim, level: 2 | 3): Html {
  const { words, language } = site
  const said = words.publication.claims
  const { claim, evidence, standing } = published
  const own = site.path('claims.html')
  const text = site.wordsOfClaim(claim.name)
  const toText = hrefFrom(own, `${site.path('index.html')}#claim-${claim.name}`)
  return h(
    'section',
    {
      class: 'claim-entry',
      id: claim.name,
      'aria-labelledby': `${claim.name}-head`,
      'data-step-of-walk': level === 2,
    },
    h(`h${level}`, { id: `${claim.name}-head` }, `${words.claims.kinds[claim.what]} ${claim.name}`),
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
    h(`h${level + 1}`, {}, said.evidence),
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
