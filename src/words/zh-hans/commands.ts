import type { CommandWords } from '../en/commands.ts'
import { amounts } from './amounts.ts'

export const commands: CommandWords = {
  served: (address, folder) => `Silverscreen 已在 ${address} 打开（研究项目：${folder}）。按 Ctrl-C 结束。`,
  alreadyServed: address => `此研究项目已在 ${address} 打开`,
  drawingSpecimens: '同时正在绘制两部示例影片，进度见页面。',
  waitingForOther: '另一条命令正打开着此研究项目，正在等它结束。按 Ctrl-C 放弃等待。',
  takenIn: (file, shots) => `${file}：已收入，共 ${amounts.count(shots)} 个镜头`,
  imported: report =>
    `已导入：影片 ${amounts.count(report.films)} 部，镜头 ${amounts.count(report.shots)} 个，标注 ${amounts.count(report.marks)} 条，编码项 ${amounts.count(report.codes)} 个，编码员 ${amounts.count(report.coders)} 位。${report.setAside.length === 0 ? '' : `另行存放并原样保留：${report.setAside.map(({ kind, count }) => `${kind} × ${amounts.count(count)}`).join('、')}。`}`,
  checks: {
    node: version => `Node ${version}`,
    mediaDriver: (name, version) => `影片由 ${name} ${version} 读取`,
    study: (folder, films, shots, marks) =>
      `研究项目位于 ${folder}：影片 ${amounts.count(films)} 部，镜头 ${amounts.count(shots)} 个，标注 ${amounts.count(marks)} 条`,
    database: '研究项目的数据库完好',
    databaseWrong: complaints =>
      `研究项目的数据库已损坏：${complaints.join('；')}。请关闭程序，另存此文件夹，再恢复最近的存档或备份。`,
    migrations: count => `研究项目的数据表为最新（已更新 ${amounts.count(count)} 次）`,
    files: present => `影片文件全部在位（${amounts.count(present)} 个）`,
    filesMissing: (present, missing) =>
      `缺少 ${amounts.count(missing.length)} 个影片文件（在位 ${amounts.count(present)} 个）：${missing.join('、')}。请放回原处，或从现在的位置重新添加：镜头和标注均已保留。`,
    uploads: (unfinished, bytes, daysKept) =>
      unfinished === 0
        ? '没有未完成的上传'
        : `未完成的上传有 ${amounts.count(unfinished)} 个（${amounts.bytes(bytes)}）。将同一文件再次拖到页面即可继续；${amounts.count(daysKept)} 天无人继续的会被清除。`,
    disk: freeBytes => `研究项目所在磁盘剩余 ${amounts.bytes(freeBytes)}`,
    diskLow: freeBytes => `研究项目所在磁盘仅剩 ${amounts.bytes(freeBytes)}。添加影片之前请腾出空间。`,
    folderPlace: '研究项目位于本机磁盘',
    folderSynced: place =>
      `研究项目位于同步文件夹（${place}），可能在写入途中被复制。请移出该文件夹，改为同步其存档。`,
    folderNetwork: place => `研究项目位于网络驱动器（${place}），锁定在那里无效。请移到本机磁盘。`,
  },
}
