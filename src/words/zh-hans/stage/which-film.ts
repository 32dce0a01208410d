import type { WhichFilm } from '../../../study/index.ts'
import type { WhichFilmWords } from '../../en/stage/which-film.ts'
import { amounts } from '../amounts.ts'

const minutes = (ms: number) =>
  ms < 60_000 ? amounts.length(ms) : `${amounts.count(Math.round(ms / 60_000))} 分钟`

const fits: Record<WhichFilm['fit'], (statedMs: number) => string> = {
  'as-long': minutes,
  about: ms => `长短相近：文献记为 ${minutes(ms)}`,
  faster: ms => `${minutes(ms)}（若此文件以每秒 25 帧代替 24 帧放映）`,
  slower: ms => `${minutes(ms)}（所记为每秒 25 帧代替 24 帧的片长）`,
  unstated: () => '片长未记',
  other: minutes,
}

/** Asking which of the films that were described before they had a file a new file is. */
export const whichFilm: WhichFilmWords = {
  heading: count =>
    count === 1 ? '这个文件是哪部影片？' : `这 ${amounts.count(count)} 个文件各是哪部影片？`,
  meaning:
    '本研究项目已著录若干尚无文件的影片。在你说明之前不作任何改动；此前每个文件都是单独的影片，照样可以编码。',
  runs: ({ name, lengthMs, files }) =>
    `${name} 片长 ${minutes(lengthMs)}${files > 1 ? `，共 ${amounts.count(files)} 个文件` : ''}。可能是：`,
  choice: one =>
    [
      `《${one.title}》${one.years && `（${one.years}）`}`,
      ...(one.part ? [one.part] : []),
      ...(one.statedMs === null ? [fits.unstated(0)] : [fits[one.fit](one.statedMs)]),
    ].join('，'),
  whole: '各分部合为一个文件',
  parts: count => `其 ${amounts.count(count)} 个分部`,
  others: count => `其他已著录的影片（${amounts.count(count)}）`,
  itself: '单独的影片',
  allThemselves: '都是单独的影片',
  joined: title => `此文件现归入《${title}》，已做的一切随之归入。`,
  isOwn: '单独的影片',
  askAgain: '是哪部已著录的影片？',
  takeOut: '此文件是另一部影片',
  takeOutMeaning: '它重新成为单独的影片，已做的一切随之带走，并会再次询问它是哪部影片。',
  statedBefore: ms => `有文件之前所记片长：${minutes(ms)}`,
  give: '为它指定文件',
  giveTo: name => `为“${name}”指定文件`,
  giveMeaning: '研究项目中尚未说明是哪部影片的文件，片长相符者在前：',
  giveNone: '研究项目中没有等待说明的文件。请添加这部影片的文件：',
  giveOther: '或添加其他文件：',
  isThis: ({ name, lengthMs }) => `${name}，${minutes(lengthMs)}`,
  otherLength: '片长不符',
  choose: '选择文件…',
  toCorpus: '到影片库从文件夹添加',
}
