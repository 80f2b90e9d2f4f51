import type { Browser, BrowserContext, Page } from 'playwright'

/** A page of a new visitor or of a context, and the browser's complaints: errors, warnings and policy violations. */
export async function openPage(
  browser: Browser | BrowserContext,
  url: string,
): Promise<{ page: Page; complaints: string[] }> {
  const context = 'newContext' in browser ? await browser.newContext() : browser
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  // A machine that is busy with other tests takes longer.
  page.setDefaultNavigationTimeout(40_000)
  page.setDefaultTimeout(20_000)
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, complaints }
}
