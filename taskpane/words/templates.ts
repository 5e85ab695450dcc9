/** What the view 模板 says. */
export const templateWords = {
  title: '指标模板还在准备',
  text: '以后这里会按项目类型列出可以直接用的绩效指标，先预览，再插入到表里。现在还不能插入。',
  projects: '上次检查认出的项目',
  noProjects: '检查之后，这里会列出认出的项目。',
  onSheet: (sheet: string) => `在「${sheet}」`,
}
