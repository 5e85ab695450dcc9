/** When a check was made, as people say it: 「刚刚检查」「3 分钟前」「09:30 检查」「11月20日 09:30 检查」. */
export function when(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes < 1) return '刚刚检查'
  if (minutes < 60) return `${String(minutes)} 分钟前检查`
  const then = new Date(at)
  const clock = `${two(then.getHours())}:${two(then.getMinutes())}`
  const sameDay = then.toDateString() === new Date(now).toDateString()
  return sameDay ? `${clock} 检查` : `${String(then.getMonth() + 1)}月${String(then.getDate())}日 ${clock} 检查`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
