import type { FilmListField } from '../../../study/index.ts'
import type { FilmListWords } from '../../en/sources/film-lists.ts'
import { amounts } from '../amounts.ts'

const fields: Record<FilmListField, string> = {
  title: '片名（译名）',
  originalTitle: '原名',
  pinyin: '拼音',
  year: '年份或日期',
  director: '导演',
  country: '国别',
  runningTime: '片长',
  filmKind: '影片类型',
  wikidata: '维基数据编号',
  imdb: 'IMDb 编号',
  douban: '豆瓣编号',
}

const named = (titles: readonly string[]) => titles.slice(0, 5).join('、') + (titles.length > 5 ? '等' : '')

export const filmLists: FilmListWords = {
  open: '从列表导入……',
  title: '从列表导入影片',
  meaning:
    '可用首行为列名的表格（CSV），或从维基数据下载的 JSON。影片导入时不带文件；日期、片长与国别各注明出处。',
  choose: '选择列表……',
  chosen: fileName => `来自 ${fileName}`,
  columns: '各列内容',
  column: name => `列“${name}”`,
  passedOver: '略过',
  fields,
  asField: fields,
  films: '列表中的影片',
  standings: {
    new: '新',
    known: '已在影片库中（编号相同）',
    alike: '或已在影片库中：片名相同，年份不相抵触',
  },
  also: title => `《${title}》是另一部影片：导入`,
  minutes: minutes => `${amounts.count(minutes)} 分钟`,
  bringIn: count => `导入 ${amounts.count(count)} 部影片`,
  broughtIn: ({ added, known, alike }) =>
    [
      added.length === 0 ? '未导入影片：均已在影片库中。' : `已导入 ${amounts.count(added.length)} 部影片。`,
      ...(known.length > 0
        ? [`编号相同、已在影片库中：${amounts.count(known.length)} 部（${named(known)}）。`]
        : []),
      ...(alike.length > 0
        ? [`或已在影片库中，未导入：${amounts.count(alike.length)} 部（${named(alike)}）。`]
        : []),
    ].join(''),
  alsoByCommand: '加 --also-alike 即作为另外的影片导入。',
}
