import type { PickerWords } from '../en/picker.ts'
import { amounts } from './amounts.ts'

export const picker: PickerWords = {
  title: '从本机文件夹添加',
  meaning: '文件留在原处，不作复制。日后若移动了位置，重新添加即可认出。',
  roots: '已开放的文件夹',
  up: '上一级文件夹',
  folders: '文件夹',
  files: '此文件夹中的影片',
  noFiles: '此文件夹中没有影片。',
  openOther: '按路径打开其他文件夹',
  open: '打开',
  noRoots: '本机未找到文件夹，请写出路径。',
  all: '全选',
  chosen: ({ count, byteSize }) =>
    count === 0 ? '未选择' : `${amounts.count(count)} 个文件，${amounts.bytes(byteSize)}`,
  add: count => (count === 0 ? '添加' : `添加 ${amounts.count(count)} 部影片`),
  asOneFilm: '作为同一部影片的各个分部',
  loading: '正在读取文件夹……',
}
