import type { DeskWords } from '../../en/frame/desk.ts'

export const desk: DeskWords = {
  title: '工作台',
  choosePurpose: '把一部影片放上工作台：通览并修正镜头、编码，或排成缩览页面。选择影片，即回到上次所在之处。',
  films: '影片',
  modes: '看此影片的各种方式',
  chooseFilm: '选择影片',
  passOf: ({ title, codes }) => `${title}：${codes.join('、')}`,
  switchFilm: '影片',
  findFilm: '查找影片或分部',
  nothingFound: '没有这个名称的影片。',
  noFilms: '尚无影片。',
  previousFilm: '上一部影片或分部',
  nextFilm: '下一部影片或分部',
  noFilmHere: '此影片不在本研究项目中：它已被移除，或此地址属于另一个项目。请在上方另选影片。',
  bringBack: '已移除的影片可在影片库中恢复。',
}
