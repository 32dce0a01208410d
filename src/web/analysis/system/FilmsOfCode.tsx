import type { SystemFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'

interface FilmsOfCodeProps {
  codeId: string
  finding: SystemFinding
  names: Names
}

/** The films of both periods, and whether a code is in them; each leads to its frames. */
export function FilmsOfCode({ codeId, finding, names }: FilmsOfCodeProps) {
  const { analysis, plainly } = useWords()
  const { films, periods } = finding
  return (
    <FilmsUnder
      place={`node.${codeId}`}
      label={analysis.behind(names.code(codeId))}
      groups={[periods.first, periods.second].map((name, index) => ({
        name,
        films: films
          .filter(({ period }) => period === index + 1)
          .map(({ id, screenTimeMs }) => {
            const ms = screenTimeMs[codeId]
            const said =
              ms === undefined || isNotComputable(ms)
                ? plainly.notLookedFor
                : ms > 0
                  ? plainly.present
                  : plainly.absent
            return { filmId: id, said, hasFrames: said === plainly.present }
          }),
      }))}
      codeId={codeId}
      names={names}
      isBehindNumber
    />
  )
}
