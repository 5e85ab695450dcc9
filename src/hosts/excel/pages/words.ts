import type { Obstacle } from '../../common/obstacle.ts'

export const OBSTACLES = {
  noLibrary: {
    title: '还差一个文件，窗格没能打开',
    text: [
      '窗格要用微软的 office.js 与 Excel 通话，这一次没有取到它。多半是网络一时不通，或者单位的网络不能访问微软的服务器。您的表格没有被改动。',
      '请稍后关闭窗格再打开一次。一直这样的话，请让管理员按《内网部署》的说明，把 office.js 放在单位自己的服务器上。',
    ],
  },
  outside: {
    title: '请在 Excel 里打开',
    text: [
      '这一页是 Excel 里的窗格：它要和旁边的工作表一起用，单独在浏览器里打开看不到表格。',
      '在 Excel 的「开始」选项卡里找到「绩效目标」，点「打开窗格」就可以了。',
    ],
  },
  oldExcel: {
    title: '这个版本的 Excel 还差一点',
    text: [
      '检查要用到 ExcelApi 1.9，这个 Excel 还没有。您的表格没有被改动。',
      'Microsoft 365、Excel LTSC 2021 及以后的版本、网页版 Excel 都可以用。也可以用本助手的命令行直接检查文件。',
    ],
  },
} as const satisfies Record<string, Obstacle>
