import type { StrataWords } from '../../en/findings/strata.ts'
import { points, pValue } from '../../share-of-films.ts'
import { amounts } from '../amounts.ts'
import { reasons } from './reasons.ts'

const within: Record<string, string> = {
  kind: '同一类型影片之内',
  director: '同一导演的影片之内',
  filmed: '同一拍摄地之内',
  represented: '同一故事发生地之内',
  country: '同一国别之内',
}

export const strata: StrataWords = {
  label: '分层比较',
  none: '不分层',
  choices: {
    kind: '影片类型',
    director: '导演',
    country: '国别',
    filmed: '拍摄地',
    represented: '故事发生地',
  },
  within: by => within[by] ?? `“${by}”相同的影片之内`,
  described: ({ by, strata: list, filmsWithout }) =>
    `只在${strata.within(by)}比较：${
      list.length === 0
        ? '没有一部影片注明此项'
        : list
            .map(
              ({ name, filmsP1, filmsP2 }) =>
                `${name} ${amounts.count(filmsP1)} 对 ${amounts.count(filmsP2)} 部`,
            )
            .join('；')
    }。${list.some(({ filmsP1, filmsP2 }) => filmsP1 === 0 || filmsP2 === 0) ? '只见于一个时期者，无从说明层内的变化。' : ''}${filmsWithout.length === 0 ? '' : `另有 ${amounts.count(filmsWithout.length)} 部未注明。`}`,
  technical: (found, by) =>
    'because' in found
      ? `${strata.within(by)}无从判断：${reasons[found.because]}。`
      : `${strata.within(by)}（${amounts.count(found.filmsP1)} 对 ${amounts.count(found.filmsP2)} 部影片）相差 ${points(found.difference)} 个百分点，p = ${pValue(found.p)}（可达最小 ${pValue(found.minTwoSidedP)}），校正后 ${pValue(found.corrected)}。`,
}
