import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

type Page = Pick<StoryContext, 'canvasElement' | 'userEvent'>

/** Waits for what a selector finds on the page; in every language alike. */
export async function see({ canvasElement }: Pick<Page, 'canvasElement'>, selector: string): Promise<Element> {
  const find = () => canvasElement.querySelector(selector)
  await waitFor(() => expect(find(), selector).toBeVisible(), { timeout: 8000 })
  return find() as Element
}

/** Presses the button of the form, and waits for what follows. */
export const submitAndSee =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.userEvent.click(await see(page, '[type=submit]'))
    await see(page, selector)
  }

/** Types over what a field has, leaves it, and waits for what follows. */
export const typeAndSee =
  (name: string, text: string, selector: string) =>
  async (page: Page): Promise<void> => {
    const control = await see(page, `[name="${name}"]`)
    await page.userEvent.clear(control)
    await page.userEvent.type(control, text)
    await page.userEvent.tab()
    await see(page, selector)
  }
