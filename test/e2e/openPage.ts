import type { Browser, Page } from 'playwright'

/** A page of a new visitor, and what the browser has against it: errors, warnings, violations of the page's policy. */
export async function openPage(browser: Browser, url: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.setDefaultTimeout(10_000)
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, complaints }
}
