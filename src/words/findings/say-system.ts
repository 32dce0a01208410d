import type { SystemFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { nameIn } from '../../study/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'
import { groupName } from './system-names.ts'

export function saySystem(language: Language, finding: SystemFinding, named: Named): string {
  const { analysis, prevalence, system } = wordsIn(language)
  const names = namesOf(language, named)
  const { first, second } = finding.periods
  const { narrowed } = finding.parameters
  const lines = [
    analysis.compared({ first, second }),
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    ...(narrowed
      ? [
          system.narrowed({
            value: nameIn(narrowed.names.value, language),
            unanswered: narrowed.unanswered,
            notAsked: narrowed.codesNotAsked.map(names.code),
          }),
        ]
      : []),
    prevalence.resolution(finding),
    prevalence.shotLengths(finding),
    ...finding.warnings.map(warning => `! ${prevalence.warning(warning, names, finding)}`),
    '',
    ...(finding.family.length < 2 ? [system.fewCodes] : resultLines(language, finding, names)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function resultLines(
  language: Language,
  finding: SystemFinding,
  names: ReturnType<typeof namesOf>,
): string[] {
  const { system } = wordsIn(language)
  const { network, entailedPairs, periods, groups, families, communities } = finding
  const tieLines = network.ties.map(tie => {
    const said = system.tie({ first: names.code(tie.first), second: names.code(tie.second), tie, periods })
    const corrected = isNotComputable(tie.maxT) ? null : system.p(tie.maxT.p)
    return `  ${system.tieLine({ said, state: system.states[tie.state], corrected })}`
  })
  return [
    system.plain(finding),
    system.technical(finding),
    '',
    system.network,
    ...(entailedPairs.length > 0
      ? [
          system.entailed(
            entailedPairs.map(([of, entailed]) => ({ of: names.code(of), entailed: names.code(entailed) })),
          ),
        ]
      : []),
    ...(network.pairsPartlyKnown > 0 ? [system.partlyKnown(network.pairsPartlyKnown)] : []),
    ...(tieLines.length > 0 ? tieLines : [system.noTies]),
    system.contrast(finding),
    ...(isNotComputable(communities.change) ? [] : [system.communityChange(communities.change, finding)]),
    '',
    system.built,
    ...(families.length + groups.length === 0 ? [system.nothingBuilt] : []),
    ...families.map(({ codeId, codeIds, tiesP1, tiesP2 }) =>
      system.builtFamily({ name: names.code(codeId), codes: codeIds.length, first: tiesP1, second: tiesP2 }),
    ),
    ...groups.flatMap(group => {
      const films = [group.filmsP1, group.filmsP2] as const
      return [
        system.builtGroup({ sort: system.sorts[group.sort], name: groupName(group, language, names.code) }),
        ...group.sides.map(
          ({ codeId, presentP1, presentP2 }) =>
            `  ${system.builtSide({ name: names.code(codeId), first: presentP1, second: presentP2, films })}`,
        ),
        `  ${system.builtBoth({ first: group.bothP1, second: group.bothP2, films, across: [group.tiesP1, group.tiesP2] })}`,
      ]
    }),
  ]
}
