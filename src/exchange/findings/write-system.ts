import type { Computed, SystemFinding, TieInPeriod } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { codeName } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const inPeriod = ['support', 'films', 'shotsTogether', 'strength', 'isTie'] as const

const columns = [
  ...['first', 'firstId', 'second', 'secondId', 'state'],
  ...['P1', 'P2'].flatMap(period => inPeriod.map(name => `${name}${period}`)),
  ...['difference', 'p', 'pCorrected', 'withinFamilies', 'acrossGroups', 'codebookVersion'],
]

/**
 * The ties under a finding about the system, a line each: `support` is the films in which the two stand in one shot, of
 * `films` in which that is known; `strength` the mean phi of those films. Empty where it cannot be computed.
 */
export function* writeSystem(finding: SystemFinding, names: Named): Generator<string> {
  const codes = new Map(names.codes.map(code => [code.id, code]))
  const nameOf = (codeId: string) => {
    const code = codes.get(codeId)
    return code ? codeName(code, 'en') : null
  }
  yield byteOrderMark + csvLine(columns)
  for (const tie of finding.network.ties)
    yield csvLine([
      ...[nameOf(tie.first), tie.first, nameOf(tie.second), tie.second, tie.state],
      ...[tie.p1, tie.p2].flatMap(cellsOf),
      numberIn(tie.difference),
      ...(isNotComputable(tie.maxT) ? [null, null] : [tie.maxT.rawP, tie.maxT.p]),
      tie.withinFamilies.map(codeId => nameOf(codeId) ?? codeId).join(' '),
      tie.acrossGroups.join(' '),
      finding.codebookVersion?.number ?? null,
    ])
}

function cellsOf({ support, films, shotsTogether, strength, isTie }: TieInPeriod) {
  return [support, films, shotsTogether, numberIn(strength), isTie ? 1 : 0]
}

function numberIn(value: Computed<number>): number | null {
  return isNotComputable(value) ? null : value
}
