import type { Site } from '../site.ts'
import { sayTarget } from '../targets/say-target.ts'

/** What each claim stands on, a line for each piece of evidence, by the name of the claim. */
export function claimsInLines(site: Site): Map<string, string[]> {
  const { words, publication } = site
  const said = words.publication
  return new Map(
    publication.claims.map(({ claim, standing, evidence }) => [
      claim.name,
      [
        `${claim.name} · ${words.claims.kinds[claim.what]} · ${words.claims.standings[standing]}`,
        ...(site.rivalsOf(claim.name).length > 0 ? [said.claims.rivalOf(site.rivalsOf(claim.name))] : []),
        ...evidence.map(published => {
          const { role, target } = published.evidence
          const head = `${words.claims.roles[role]} · ${words.evidence.targets[target.what]}`
          if (published.isWithheld) return `${head}: ${said.claims.withheld}`
          const shown = sayTarget(site, published)
          const lines = shown
            ? [...shown.lines, ...shown.places.map(place => site.sayPlace(place))]
            : [said.claims.goneUnseen]
          return `${head}: ${lines.join('; ')}`
        }),
      ],
    ]),
  )
}
