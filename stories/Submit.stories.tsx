import type { Meta, StoryObj } from '@storybook/react-vite'

import { Checkout, ContactSection } from '../src/index.js'
import type { Answer } from './createStoryAdapter.js'
import { submitAndSee } from './play.js'
import { Stage } from './Stage.js'
import { filled } from './states.js'

interface Args {
  children?: string
  answer?: Answer
}

export default {
  title: 'Checkout/Checkout.Submit',
  component: Checkout.Submit,
  render: ({ answer, ...props }: Args) => (
    <Stage provider="fastspring" sections={['contact']} answer={answer}>
      {(given) => (
        <Checkout.Root {...given} defaultValues={filled} rules={{ sections: ['contact'] }}>
          <Checkout.Form>
            <ContactSection />
            <Checkout.Submit {...props} />
          </Checkout.Form>
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta

type Story = StoryObj<Args>

/** The button with the text of the language. */
export const Save: Story = {}
/** The button with your own content. */
export const OwnWords: Story = { name: 'Your own text', args: { children: 'Continue to payment' } }
/** A save is in progress. Pressing the button again sends nothing. */
export const Saving: Story = { args: { answer: 'silent' }, play: submitAndSee('[data-till=submit][data-saving]') }
