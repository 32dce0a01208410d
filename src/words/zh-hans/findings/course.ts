import type { CourseFinding, Direction, SymbolCourse } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { CourseSentences } from '../../findings/row-words.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { asModel, inTheseFilms } from './in-these-films.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

function longer(name: string, direction: Direction, much = '更'): string {
  return direction === 'same'
    ? `“${name}”在影片的后三分之一与前三分之一出现得一样久`
    : `“${name}”在影片的后三分之一比在前三分之一出现得${much}${direction === 'more' ? '久' : '短'}`
}

function plain({ verdict }: SymbolCourse, name: string, finding: CourseFinding): string {
  const moves = (direction: Direction, much?: string) => inTheseFilms(finding, longer(name, direction, much))
  switch (verdict.kind) {
    case 'nothing-known':
    case 'nothing-known-in-period':
      return `“${name}”在影片中处于何处无从判断：没有一部影片既见到它，又把前后两个三分之一检视得足够多。`
    case 'too-few-films':
      return '是否移动无从判断：只有一部影片能说明它。'
    case 'not-compared':
      return `${moves(verdict.direction)}，但${verdict.because === 'not-focal' ? '查看结果之前未将它列为焦点符号' : `能说明它的影片不足 ${amounts.count(finding.parameters.minimumFilms)} 部`}，因此不参与比较，也不作任何断言。`
    case 'alike':
      return `${inTheseFilms(finding, `在每部影片中，“${name}”在后三分之一与前三分之一出现得一样久`)}。`
    case 'too-few':
      return `${moves(verdict.direction)}，但${verdict.unit === 'films' ? '影片' : '导演'}太少，无法显示出来：即使全都同向，p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'family-too-large':
      return `${moves(verdict.direction)}，但要从 ${amounts.count(verdict.familySize)} 个符号中辨出一个，这些影片做不到：即使全都同向，校正后的 p 也只能达到 ${pValue(verdict.smallestP)}。`
    case 'no-difference':
      return `${inTheseFilms(finding, `平均而言，${longer(name, 'same')}`)}。这并不表明片内没有变化。`
    case 'cannot-tell':
      return `${moves(verdict.direction, '略')}，但同向的影片不够多，或差别不够大，不能排除偶然。`
    case 'shows':
      return `${moves(verdict.direction)}，${verdict.unit === 'films' ? '各片' : '各位导演'}之间一致的程度超出偶然${verdict.corrected ? '（已计入所有参与比较的符号）' : ''}。`
    case 'not-computable':
      return `“${name}”是否移动无从判断：${reasons[verdict.because]}。`
  }
}

function technical(symbol: SymbolCourse, name: string, finding: CourseFinding): string {
  const { meanFirst, meanLast, difference, interval95, centre } = symbol
  if (isNotComputable(meanFirst) || isNotComputable(meanLast) || isNotComputable(difference))
    return plain(symbol, name, finding)
  const interval = isNotComputable(interval95)
    ? ''
    : `，95% 置信区间 ${points(interval95.lower)} 至 ${points(interval95.upper)}（以各片自身差值为准的 Student 区间${asModel(finding)}）`
  return [
    `${inTheseFilms(finding, `“${name}”`)}平均占影片前三分之一的 ${share(meanFirst)}，后三分之一的 ${share(meanLast)}（${films(symbol.filmsCompared)}）：相差 ${points(difference)} 个百分点${interval}。`,
    ...(isNotComputable(centre) ? [] : [`其出现时长的中点位于片长的 ${share(centre)} 处。`]),
    ...tests(symbol, finding),
    ...(isNotComputable(symbol.leaveOneFilmOut)
      ? []
      : [
          `逐片剔除后，差值在 ${points(symbol.leaveOneFilmOut.min)} 与 ${points(symbol.leaveOneFilmOut.max)} 个百分点之间。`,
        ]),
  ].join('')
}

function tests({ test, byFilms, inFamily }: SymbolCourse, finding: CourseFinding): string[] {
  if (isNotComputable(test)) return [`无法作符号翻转检验：${reasons[test.because]}。`]
  const isByDirector = finding.defaultTest === 'directors'
  const how = isByDirector
    ? `以 ${amounts.count(test.units)} 位导演为单位翻转正负号`
    : `以 ${films(test.units)}为单位翻转正负号`
  const patterns = test.draws === null ? '' : `${amounts.count(test.draws)} 次随机翻转，`
  const corrected = inFamily
    ? `；按 ${amounts.count(finding.family.length)} 个符号校正后 p = ${pValue(test.correctedP)}`
    : ''
  const said = `${how}：p = ${pValue(test.p)}（${patterns}可达最小 p 值 ${pValue(test.minTwoSidedP)}）${corrected}。`
  return isByDirector && !isNotComputable(byFilms)
    ? [said, `若逐片翻转则为 ${pValue(byFilms.p)}，这个数过于乐观，因为同一导演的影片彼此相近。`]
    : [said]
}

function described({ meanFirst, meanLast, filmsCompared }: SymbolCourse, name: string): string {
  if (isNotComputable(meanFirst) || isNotComputable(meanLast))
    return `“${name}”处于何处不得而知：没有一部影片能够说明。`
  return `“${name}”占前三分之一的 ${share(meanFirst)}，后三分之一的 ${share(meanLast)}（${films(filmsCompared)}的平均值）。这只是对这些影片的描述，与偶然与否无关。`
}

function told({ films: all }: SymbolCourse, name: string): string {
  const seen = all.filter(({ presence }) => presence === 'present').length
  const looked = all.filter(({ presence }) => presence !== 'not-looked-for').length
  if (looked === 0) return `这些影片中尚未有人检视过“${name}”。`
  return seen === 0
    ? `为“${name}”检视过的 ${films(looked)}中均未见到它。`
    : `“${name}”见于 ${films(looked)}中的这 ${amounts.count(seen)} 部；条带显示它在何处。`
}

function resolution({ resolution: found }: CourseFinding): string {
  if (isNotComputable(found))
    return '这些影片目前还不能显示什么：能说明某一符号在前后两个三分之一中所处位置的影片不足两部。'
  const { unit, units, minTwoSidedP, canReach05, maxSymbolsUnderBonferroni05: most } = found
  const who =
    unit === 'films'
      ? films(units)
      : `同一导演的影片彼此相近，因此以导演为整体翻转：${amounts.count(units)} 位导演（${films(found.films)}）`
  const reach = canReach05
    ? `因此最多在 ${amounts.count(most)} 个符号中，才可能有一个单独低于 .05`
    : '因此无论移动多么一致，都不可能低于 .05'
  return `每部影片以自身为对照：以后三分之一与前三分之一相比。${who}，双侧可达最小 p 值为 ${pValue(minTwoSidedP)}，${reach}。`
}

const warning: CourseSentences['warning'] = (found, names) => {
  const list = (ids: readonly string[]) => ids.map(id => `《${names.film(id)}》`).join('、')
  switch (found.kind) {
    case 'not-looked-for':
      return `这些影片中尚未有人检视过它，因此在此缺失：${list(found.filmIds)}。`
    case 'absent':
      return `检视过而未见到，因此这些影片不能说明它处于何处：${list(found.filmIds)}。`
    case 'thirds-not-looked-through':
      return `前三分之一或后三分之一检视不足一半，因此不参与比较：${list(found.filmIds)}。`
    case 'one-film-carries':
      return `剔除${list(found.filmIds)}${found.filmIds.length === 1 ? '' : '中的任何一部'}后，差值方向相反。`
    case 'not-looked-through':
      return `尚未检视，因此不在以下任何数值之中：${list(found.filmIds)}。`
    case 'directors-have-several-films':
      return `同一导演的影片彼此相近：${found.directors.map(({ directorId, films: count }) => `${directorId}（${films(count)}）`).join('、')}。因此以导演为整体翻转。`
    case 'nothing-can-reach-05':
      return `${found.unit === 'films' ? '影片' : '导演'}太少，在 .05 水平上什么也显示不了：可达最小 p 值为 ${pValue(found.minTwoSidedP)}。`
  }
}

export const course: CourseSentences = { plain, technical, described, told, resolution, warning }
